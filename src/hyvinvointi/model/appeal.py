"""When the time for appeal ends, and when names leave the net: computed, never stored.

The last day is told only where the law's table of remedies has it. Names of private persons leave
when the time is over at the latest (Kuntalaki 410/2015, 140 §), and for that days are counted by
the type of every way of appeal.
"""

from datetime import date, timedelta
from typing import Literal

from hyvinvointi.dates import PartialDate
from hyvinvointi.law.procedures import Procedure
from hyvinvointi.law.remedies import Remedy, remedy
from hyvinvointi.model.decision import Appeal, Decision

_NOTICE = timedelta(days=7)
"""Minutes put on the net are deemed to be known after 7 days (Kuntalaki 410/2015, 140 §)."""
_LAST_COUNTED = date(9998, 12, 31)
"""Python's calendar ends with the year 9999: no time for appeal is counted beyond it."""

_MOST_AHEAD = timedelta(days=60)
"""How far ahead a publication may be planned; what is later is a slip of the year."""

_DAYS: dict[str, int] = {
    "rectification": 14,  # Kuntalaki 138 §
    "municipal-appeal": 30,  # Kuntalaki 138 §
    "administrative-appeal": 30,
    "procurement": 14,
}
TIMED = (*_DAYS, "none")
"""Ways of appeal of which it is known when the time for them ends; `none` has no time."""
_FIXED = frozenset({(1, 1), (1, 6), (5, 1), (12, 6), (12, 24), (12, 25), (12, 26)})
_SATURDAY = 5
_FRIDAY = 4


def names_end(decision: Decision) -> date | None:
    """Return the last day on which names of private persons may stay on the net.

    `None` while no time is running or when there is none; of several ways the longest counts.
    """
    days = [_DAYS[way.type] for way in decision.appeal if way.type in _DAYS]
    return _counted(decision, max(days)) if days else None


Unknown = Literal["published_on", "appeal"]
"""The field for want of which nobody can tell when the time for appeal ends."""


def unknown_for_end(decision: Decision, today: date | None) -> Unknown | None:
    """Return the field that has to be mended before the end of the time for appeal is known."""
    published = decision.published_on
    if published is None or known_on(published) is None:
        return "published_on"
    if today is not None and published.first - today > _MOST_AHEAD:
        return "published_on"
    is_known = decision.appeal and all(one.type in TIMED for one in decision.appeal)
    return None if is_known else "appeal"


def last_day_of_names(decision: Decision, today: date | None) -> date | None:
    """Return the day after which personal data leaves a decision, `None` where nobody can tell.

    That is the end of the time for appeal (Kuntalaki 410/2015, 140 §), or where there is no appeal
    the day on which the minutes are known.
    """
    if unknown_for_end(decision, today) is not None or decision.published_on is None:
        return None
    return names_end(decision) or known_on(decision.published_on)


def remedy_of(way: Appeal, organ_type: str | None, procedure: Procedure) -> Remedy | None:
    """Return the remedy of the law that a way of appeal is, `None` where it is none of its table."""
    ground = way.ground.values.values() if way.ground else ()
    return remedy(way.type, ground, organ_type, procedure)


def last_day(decision: Decision, remedy: Remedy) -> date | None:
    """Return the last day of a remedy for a member, `None` where the time is not running."""
    return _counted(decision, remedy.days)


def _counted(decision: Decision, days: int) -> date | None:
    """Count days from when a published decision is known; that day is not counted (150/1930, 2 §)."""
    published = decision.published_on
    known = known_on(published) if published else None
    return _working_day(known + timedelta(days=days)) if known else None


def known_on(published: PartialDate) -> date | None:
    """Return the day on which minutes that were published are deemed to be known."""
    if not published.is_full or published.first > _LAST_COUNTED:
        return None
    return published.first + _NOTICE


def _working_day(day: date) -> date:
    """Move a last day that is a Saturday or holiday to the next working day (150/1930, 5 §)."""
    while day.weekday() >= _SATURDAY or _is_holiday(day):
        day += timedelta(days=1)
    return day


def _is_holiday(day: date) -> bool:
    midsummer_eve = day.month == 6 and 19 <= day.day <= 25 and day.weekday() == _FRIDAY  # noqa: PLR2004  the Friday between 19 and 25 June
    from_easter = (day - _easter(day.year)).days
    return (day.month, day.day) in _FIXED or midsummer_eve or from_easter in {-2, 1, 39}


def _easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar, by Gauss's reckoning in Lichtenberg's form."""
    century = year // 100
    moon = 15 + (3 * century + 3) // 4 - (8 * century + 13) // 25
    sun = 2 - (3 * century + 3) // 4
    seed = (19 * (year % 19) + moon) % 30
    correction = (seed + year % 19 // 11) // 29
    full_moon = 21 + seed - correction
    sunday = 7 - (year + year // 4 + sun) % 7
    return date(year, 3, 1) + timedelta(days=full_moon + 7 - (full_moon - sunday) % 7 - 1)

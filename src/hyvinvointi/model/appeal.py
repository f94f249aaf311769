"""When the time for appeal ends: computed, never stored."""

from datetime import date, timedelta
from typing import Literal

from hyvinvointi.dates import PartialDate
from hyvinvointi.model.decision import Decision

_NOTICE = timedelta(days=7)
"""Minutes put on the net are deemed to be known after 7 days (Kuntalaki 410/2015, 140 §)."""
_LAST_COUNTED = date(9998, 12, 31)
"""Python's calendar ends with the year 9999: no time for appeal is counted beyond it."""

_MOST_AHEAD = timedelta(days=60)
"""How far ahead a publication may be planned; what is later is a slip of the year."""

_DAYS = {
    "rectification": 14,  # Kuntalaki 134 §
    "municipal-appeal": 30,  # Kuntalaki 135 §
    "administrative-appeal": 30,
    "procurement": 14,
}
_FIXED = frozenset({(1, 1), (1, 6), (5, 1), (12, 6), (12, 24), (12, 25), (12, 26)})
_SATURDAY = 5
_FRIDAY = 4


def appeal_end(decision: Decision) -> date | None:
    """Return the last day for appeal, `None` while it is not running or when there is none.

    The day of the notice is not counted (150/1930, 2 §); where several ways are open, the
    longest time counts.
    """
    ends = (last_day(decision, way.type) for way in decision.appeal)
    return max(filter(None, ends), default=None)


Unknown = Literal["published_on", "appeal"]
"""The field for want of which nobody can tell when the time for appeal ends."""


def unknown_for_end(decision: Decision, today: date | None) -> Unknown | None:
    """Return the field that has to be mended before the end of the time for appeal is known."""
    published = decision.published_on
    if published is None or known_on(published) is None:
        return "published_on"
    if today is not None and published.first - _MOST_AHEAD > today:
        return "published_on"
    is_known = decision.appeal and all(one.type in {*_DAYS, "none"} for one in decision.appeal)
    return None if is_known else "appeal"


def end_of_appeal(decision: Decision, today: date | None) -> date | None:
    """Return the day after which personal data leaves a decision, `None` where nobody can tell.

    That is the end of the time for appeal (Kuntalaki 410/2015, 140 §), or where there is no appeal
    the day on which the minutes are known.
    """
    if unknown_for_end(decision, today) is not None or decision.published_on is None:
        return None
    return appeal_end(decision) or known_on(decision.published_on)


def last_day(decision: Decision, way: str | None) -> date | None:
    """Return the last day for one way of appeal, `None` where it cannot be computed."""
    published = decision.published_on
    known = known_on(published) if published else None
    if known is None or way not in _DAYS:
        return None
    return _working_day(known + timedelta(days=_DAYS[way]))


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

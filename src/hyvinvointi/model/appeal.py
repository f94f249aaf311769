"""When the time for appeal ends: computed, never stored."""

from datetime import date, timedelta

from hyvinvointi.dates import later
from hyvinvointi.model.decision import Decision

NOTICE = 7
"""Days: minutes put on the net are deemed to be known after so many (Kuntalaki 410/2015, 140 §)."""

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


def last_day(decision: Decision, way: str | None) -> date | None:
    """Return the last day for one way of appeal, `None` where it cannot be computed."""
    published = decision.published_on
    if published is None or not published.is_full or way not in _DAYS:
        return None
    return _working_day(later(published.first, NOTICE + _DAYS[way]))


def _working_day(day: date) -> date:
    """Move a last day that is a Saturday or holiday to the next working day (150/1930, 5 §)."""
    while day < date.max and (day.weekday() >= _SATURDAY or _is_holiday(day)):
        day = later(day, 1)
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

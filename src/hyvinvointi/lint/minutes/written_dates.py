"""Days written in prose: 24.9.2019, 08.05.2007, 18.2., 24. syyskuuta 2019, 24 September 2019."""

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from hyvinvointi.patterns import regex

_FINNISH = (
    "tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta "
    "syyskuuta lokakuuta marraskuuta joulukuuta"
)
_SWEDISH = "januari februari mars april maj juni juli augusti september oktober november december"
_ENGLISH = "January February March April May June July August September October November December"
_MONTHS = {
    name: number
    for names in (_FINNISH, _SWEDISH, _ENGLISH)
    for number, name in enumerate(names.split(), 1)
}
_YEAR = r"(?:19|20)[0-9]{2}"
# It begins with a digit and nothing else, which lets the engine skip to digits at once.
_DAY = regex(
    r"(?P<first>[0-9]{1,4})(?:"
    rf"\.\s?(?P<month>[0-9]{{1,2}})\.(?:\s?(?P<year>{_YEAR})(?![0-9/]))?(?![0-9])"
    rf"|\.?\s+(?P<worded>{'|'.join(_MONTHS)})\b(?:\s+(?P<worded_year>{_YEAR})(?![0-9]))?"
    r"|-(?P<iso_month>[0-9]{2})-(?P<iso_day>[0-9]{2})(?![0-9-]))"
)
_STATUTE = regex(r"\s?[0-9]{4}/")
_PART_OF_A_NUMBER = frozenset("0123456789.,/:")
_LAST_DAY, _LAST_MONTH = 31, 12
_LAST_SLIP = 39
"""What a slip makes of a day or a month; with a year behind it nothing else is written so."""


class WrittenDay(NamedTuple):
    """A day at `start`…`end` of a text; `year` is `None` when the text leaves it out."""

    start: int
    end: int
    day: int
    month: int
    year: int | None

    @property
    def date(self) -> date | None:
        """The day, `None` without a year or when there is no such day."""
        try:
            return date(self.year, self.month, self.day) if self.year else None
        except ValueError:
            return None

    @property
    def is_impossible(self) -> bool:
        """Whether it looks like a day and there is none: 30.2.2026."""
        return self.year is not None and self.date is None


@lru_cache(maxsize=1024)
def written_days(text: str) -> tuple[WrittenDay, ...]:
    """Return the days of a text in order; what cannot be one (32.13.) is passed over, but for a slip (32.1.2026).

    The number of a statute that begins with a day (28.12.2012/980) is none. Several rules ask for the
    days of the same texts.
    """
    return tuple(_written(text))


def _written(text: str) -> Iterator[WrittenDay]:
    for match in _DAY.finditer(text):
        start, end = match.span()
        if start and text[start - 1] in _PART_OF_A_NUMBER:
            continue
        year, month, day = _parts(match)
        if _may_be_day(day, month, year) and not (match["month"] and _STATUTE.match(text, end)):
            yield WrittenDay(start, end, day, month, year)


def _may_be_day(day: int, month: int, year: int | None) -> bool:
    """Whether it reads as a day, be it one that no calendar has: 31.2.2026, 15.13.2026, 32.1.2026."""
    is_day, is_month = 0 < day <= _LAST_DAY, 0 < month <= _LAST_MONTH
    if year is None:
        return is_day and is_month
    return (is_day or is_month) and 0 < day <= _LAST_SLIP and 0 < month <= _LAST_SLIP


def _parts(match: re.Match[str]) -> tuple[int | None, int, int]:
    first, month, year, worded, worded_year, iso_month, iso_day = match.groups()
    if iso_month:
        return int(first), int(iso_month), int(iso_day)
    said = year or worded_year
    return int(said) if said else None, int(month or _MONTHS[worded]), int(first)

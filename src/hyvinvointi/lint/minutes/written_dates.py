"""Days written in prose, in Finnish and Swedish: 24.9.2019, 08.05.2007, 18.2., 24 september 2019."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

_FINNISH = (
    "tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta "
    "syyskuuta lokakuuta marraskuuta joulukuuta"
)
_SWEDISH = "januari februari mars april maj juni juli augusti september oktober november december"
_MONTHS = {
    name: number for names in (_FINNISH, _SWEDISH) for number, name in enumerate(names.split(), 1)
}
_YEAR = r"(?:19|20)[0-9]{2}"
# It begins with a digit and nothing else, which lets the engine skip to digits at once.
_DAY = re.compile(
    r"(?P<first>[0-9]{1,4})(?:"
    rf"\.\s?(?P<month>[0-9]{{1,2}})\.(?:\s?(?P<year>{_YEAR})(?![0-9/]))?(?![0-9])"
    rf"|\.?\s+(?P<worded>{'|'.join(_MONTHS)})\b(?:\s+(?P<worded_year>{_YEAR})(?![0-9]))?"
    r"|-(?P<iso_month>[0-9]{2})-(?P<iso_day>[0-9]{2})(?![0-9-]))"
)
_STATUTE = re.compile(r"\s?[0-9]{4}/")
_PART_OF_A_NUMBER = frozenset("0123456789.,/:")
_LAST_DAY, _LAST_MONTH = 31, 12


@dataclass(frozen=True, slots=True)
class WrittenDay:
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


def written_days(text: str) -> Iterator[WrittenDay]:
    """Yield the days of a text in order; what cannot be one (32.13.) is passed over.

    The number of a statute that begins with a day (28.12.2012/980) is none.
    """
    for match in _DAY.finditer(text):
        if match.start() and text[match.start() - 1] in _PART_OF_A_NUMBER:
            continue
        year, month, day = _parts(match)
        if 0 < day <= _LAST_DAY and 0 < month <= _LAST_MONTH and not _is_statute(text, match):
            yield WrittenDay(match.start(), match.end(), day, month, year)


def _parts(match: re.Match[str]) -> tuple[int | None, int, int]:
    first = int(match["first"])
    if match["iso_month"]:
        return first, int(match["iso_month"]), int(match["iso_day"])
    said = match["year"] or match["worded_year"]
    month = int(match["month"]) if match["month"] else _MONTHS[match["worded"]]
    return int(said) if said else None, month, first


def _is_statute(text: str, match: re.Match[str]) -> bool:
    return bool(match["month"]) and _STATUTE.match(text, match.end()) is not None

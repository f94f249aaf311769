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
_DAY = re.compile(
    r"(?<![0-9.,/:])(?P<day>[0-9]{1,2})\.\s?(?P<month>[0-9]{1,2})\."
    rf"(?:\s?(?P<year>{_YEAR})(?![0-9/]))?(?![0-9])"
    rf"|(?<![0-9.,/:])(?P<worded_day>[0-9]{{1,2}})\.?\s+(?P<worded_month>{'|'.join(_MONTHS)})"
    rf"(?:\s+(?P<worded_year>{_YEAR})(?![0-9]))?"
    rf"|(?<![0-9-])(?P<iso_year>{_YEAR})-(?P<iso_month>[0-9]{{2}})-(?P<iso_day>[0-9]{{2}})(?![0-9-])",
    re.IGNORECASE,
)
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
        numeric, worded = match["day"], match["worded_day"]
        if numeric:
            day, month, year = int(numeric), int(match["month"]), match["year"]
        elif worded:
            month = _MONTHS[match["worded_month"].lower()]
            day, year = int(worded), match["worded_year"]
        else:
            day, month, year = int(match["iso_day"]), int(match["iso_month"]), match["iso_year"]
        if 0 < day <= _LAST_DAY and 0 < month <= _LAST_MONTH and not _is_statute(text, match):
            yield WrittenDay(match.start(), match.end(), day, month, int(year) if year else None)


def _is_statute(text: str, match: re.Match[str]) -> bool:
    return bool(match["day"]) and re.match(r"\s?[0-9]{4}/", text[match.end() :][:6]) is not None

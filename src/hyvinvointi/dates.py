"""Dates that may be partial: 2022, 2022-08, 2022-08-15 (model: nothing else)."""

import re
from calendar import monthrange
from datetime import date
from functools import lru_cache

from hyvinvointi.data_classes import dataclass
from hyvinvointi.patterns import regex

_ISO = regex(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?\Z")
_LONGEST = len("2022-08-15")
_FINNISH = regex(r"(?:([0-9]{1,2})\.\s?)?([0-9]{1,2})[./]\s?([0-9]{4})\Z")
_COMPACT = regex(r"([0-9]{4})([0-9]{2})([0-9]{2})\Z")
_SPOKEN = regex(r"(?:([0-9]{1,2})(?:\.|st|nd|rd|th)? )?([a-zä]+) ([0-9]{4})\Z", re.IGNORECASE)
# What may stand before a date: a weekday, ”v.”, ”vuonna”, ”den”.
_LEAD = regex(
    r"\A(?:(?:ma|ti|ke|to|pe|la|su|mån|tis|ons|tors|fre|lör|sön)(?:[a-zåäö]*(?:tai|na|dag(?:en)?))?"
    r"|v\.|vuonna|vuosi|den|år)[ ]+(?:den )?",
    re.IGNORECASE,
)
MONTH_NAMES = (
    ("tammi", "januari", "january"),
    ("helmi", "februari", "february"),
    ("maalis", "mars", "march"),
    ("huhti", "april"),
    ("touko", "maj", "may"),
    ("kesä", "juni", "june"),
    ("heinä", "juli", "july"),
    ("elo", "augusti", "august"),
    ("syys", "september"),
    ("loka", "oktober", "october"),
    ("marras", "november"),
    ("joulu", "december"),
)
_MONTHS = {name: number for number, names in enumerate(MONTH_NAMES, start=1) for name in names}
_SHORT_ISO = regex(r"([0-9]{4})[-./]([0-9]{1,2})(?:[-./]([0-9]{1,2}))?\Z")


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A year, a month of a year, or a day; `month` and `day` are `None` when not said."""

    year: int
    month: int | None = None
    day: int | None = None

    @classmethod
    def of(cls, day: date) -> "PartialDate":
        """Return a date that names a day."""
        return cls(day.year, day.month, day.day)

    @property
    def first(self) -> date:
        """The first day that is meant: what the date means as a start."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> date:
        """The last day that is meant: what the date means as an end."""
        month = self.month or 12
        return date(self.year, month, self.day or monthrange(self.year, month)[1])

    @property
    def is_full(self) -> bool:
        """Whether it names a day."""
        return self.day is not None

    def __str__(self) -> str:
        if self.month is None:
            return f"{self.year:04}"
        month = f"{self.year:04}-{self.month:02}"
        return month if self.day is None else f"{month}-{self.day:02}"


def parse(value: object) -> PartialDate | None:
    """Return the date a document's value says, `None` when it is none (or is no day that exists)."""
    if not isinstance(value, str | int) or isinstance(value, bool):
        return None
    typed = str(value)
    return _parsed(typed) if len(typed) <= _LONGEST else None


@lru_cache(maxsize=1024)
def _parsed(typed: str) -> PartialDate | None:
    """Return the date that a text is; a document asks for each of its own several times."""
    match = _ISO.match(typed)
    if match is None:
        return None
    return _existing(*(int(part) if part else None for part in match.groups()))


def guess(typed: str) -> PartialDate | None:
    """Return the date that was probably meant: 24.1.2018, 1/2018, 2018-1-5, 5. tammikuuta 2018."""
    text = _LEAD.sub("", typed.strip())
    finnish = _FINNISH.match(text)
    if finnish:
        day, month, year = (int(part) if part else None for part in finnish.groups())
        return _existing(year, month, day)
    spoken = _SPOKEN.match(text)
    if spoken:
        month = _MONTHS.get(spoken[2].casefold().partition("kuu")[0])
        day = int(spoken[1]) if spoken[1] else None
        return _existing(int(spoken[3]), month, day) if month else None
    short = _SHORT_ISO.match(text) or _COMPACT.match(text) or _ISO.match(text)
    return _existing(*(int(part) if part else None for part in short.groups())) if short else None


def is_impossible(typed: str) -> bool:
    """Whether it has the form of a date, but the calendar has no such day or month."""
    has_form = _ISO.match(typed) or _FINNISH.match(typed)
    return has_form is not None and parse(typed) is None and guess(typed) is None


def _existing(
    year: int | None, month: int | None = None, day: int | None = None
) -> PartialDate | None:
    if not year or month == 0 or day == 0:
        return None
    try:
        date(year, month or 1, day or 1)
    except ValueError:
        return None
    return PartialDate(year, month, day)

"""Dates that may be partial: 2022, 2022-08, 2022-08-15 (model: nothing else)."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

_ISO = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?\Z")
_FINNISH = re.compile(r"(?:([0-9]{1,2})\.\s?)?([0-9]{1,2})[./]\s?([0-9]{4})\Z")
_SHORT_ISO = re.compile(r"([0-9]{4})[-./]([0-9]{1,2})(?:[-./]([0-9]{1,2}))?\Z")


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A year, a month of a year, or a day; `month` and `day` are `None` when not said."""

    year: int
    month: int | None = None
    day: int | None = None

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
        parts = [f"{self.year:04}", *(f"{part:02}" for part in (self.month, self.day) if part)]
        return "-".join(parts)


def parse(value: object) -> PartialDate | None:
    """Return the date a document's value says, `None` when it is none (or is no day that exists)."""
    match = _ISO.match(str(value)) if isinstance(value, str | int) else None
    if match is None or isinstance(value, bool):
        return None
    return _existing(*(int(part) if part else None for part in match.groups()))


def guess(typed: str) -> PartialDate | None:
    """Return the date that was probably meant: 24.1.2018, 1/2018, 2018-1-5."""
    text = typed.strip()
    finnish = _FINNISH.match(text)
    if finnish:
        day, month, year = (int(part) if part else None for part in finnish.groups())
        return _existing(year, month, day)
    short = _SHORT_ISO.match(text)
    return _existing(*(int(part) if part else None for part in short.groups())) if short else None


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

"""What the chart of an indicator is made of: its sizes, its series with their names, and what they aim at."""

from hyvinvointi.data_classes import dataclass
from hyvinvointi.model.series import EVERYBODY, Key, Series


@dataclass(frozen=True, slots=True)
class Size:
    """A view box, and whether its margin has room for long names and for those of targets."""

    width: float
    height: float
    is_roomy: bool


WIDE, NARROW = Size(720, 300, is_roomy=True), Size(300, 270, is_roomy=False)
"""For a wide page and for a phone, so that type keeps its size."""
PAPER = Size(290, 104, is_roomy=False)
"""Beside the values on a sheet."""


@dataclass(frozen=True, slots=True)
class Level:
    """A value to compare with: `kind` is baseline, target or milestone; `max` ends a range."""

    kind: str
    year: int
    value: float
    label: str
    max: float | None = None


@dataclass(frozen=True, slots=True)
class Aim:
    """What is aimed at: its levels by year, and the series that it speaks of."""

    levels: tuple[Level, ...]
    key: Key | None = None


@dataclass(frozen=True, slots=True)
class Named:
    """A series with its name and the text of its newest value; one that is not strong is grey.

    Where names are too long for a phone, `mark` stands for this one there and before its name.
    `interval` are the years from one value to the next: more is a gap. `not_measured` are years in
    which a value was due and none is told.
    """

    series: Series
    name: str
    last: str
    key: Key = EVERYBODY
    is_strong: bool = True
    mark: str = ""
    interval: int | None = None
    not_measured: tuple[int, ...] = ()

"""Geometry of the chart of an indicator; the SVG itself is a template.

A line for each series with its points, those that are not final as open rings, the baseline dotted,
targets dashed, every line named at its end. A value that is missing is a gap, never a zero. What
has a scale has points alone: nothing lies between yes and no.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from hyvinvointi.model.series import Series

_FONT = 13.0
_LETTER = 0.64
"""Width of a letter as a share of its size: enough for the types of systems, which a page that
stands alone is set in, too."""
_LINE = 17.0
_TOP, _BOTTOM = 16.0, 28.0
_TICKS = 4
_LARGEST, _FINEST = 1e15, 1e-9
"""What an axis can tell apart: a floating-point number has some 15 digits."""
_NAMED = ("baseline", "target")
"""Levels with a line and thus a name at its end; the others stand in the key."""


@dataclass(frozen=True, slots=True)
class Size:
    """A view box, and whether its margin has room for long names and for those of levels."""

    width: float
    height: float
    is_roomy: bool


WIDE, NARROW = Size(720, 300, is_roomy=True), Size(300, 270, is_roomy=False)
"""For a wide page and for a phone, so that type keeps its size."""


@dataclass(frozen=True, slots=True)
class Level:
    """A value to compare with: `kind` is baseline, target or milestone."""

    kind: str
    year: int
    value: float
    label: str


@dataclass(frozen=True, slots=True)
class Named:
    """A series with its name and the text of its newest value; one that is not strong is grey.

    Where names are too long for a phone, `mark` stands for this one there and before its name.
    """

    series: Series
    name: str
    last: str
    is_strong: bool = True
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A drawn series: `paths` between gaps, `dots` of final values, `rings` of others, its label.

    `rank` is that of its colour, `None` for grey.
    """

    rank: int | None
    paths: tuple[str, ...]
    dots: tuple[tuple[float, float], ...]
    rings: tuple[tuple[float, float], ...]
    label: str
    label_y: float


@dataclass(frozen=True, slots=True)
class Mark:
    """A drawn level: a horizontal line from `x1` to `x2` with a sign at `x`."""

    kind: str
    x: float
    x1: float
    x2: float
    y: float
    label: str
    label_y: float


@dataclass(frozen=True, slots=True)
class Chart:
    """Everything the template draws, in units of the view box."""

    width: float
    height: float
    left: float
    right: float
    bottom: float
    font: float
    y_ticks: tuple[tuple[float, str], ...]
    x_ticks: tuple[tuple[float, str], ...]
    lines: tuple[Line, ...]
    marks: tuple[Mark, ...]
    is_dotted: bool = False


class _Scale:
    """From years and values to the view box."""

    def __init__(
        self, years: Sequence[int], ticks: Sequence[float], frame: tuple[float, ...]
    ) -> None:
        self.left, self.right, self.top, self.bottom = frame
        self.first, self.last = min(years), max(years)
        self.ticks = ticks
        self.low, self.high = self.ticks[0], self.ticks[-1]

    def x(self, year: int) -> float:
        """Return where a year lies."""
        if self.first == self.last:
            return round((self.left + self.right) / 2, 1)
        share = (year - self.first) / (self.last - self.first)
        return round(self.left + share * (self.right - self.left), 1)

    def y(self, value: float) -> float:
        """Return how high a value lies."""
        share = (value - self.low) / (self.high - self.low)
        return round(self.bottom - share * (self.bottom - self.top), 1)


def draw(
    named: Sequence[Named],
    levels: Sequence[Level],
    write: Callable[[float], str],
    size: Size,
    steps: Sequence[float] = (),
) -> Chart | None:
    """Return the chart of an indicator, `None` when fewer than two values can be shown or one is too large.

    `steps` are the numbers of its scale.
    """
    points = [(year, value) for one in named for year, value in one.series.points]
    values = [value for _, value in points if value is not None]
    if len(values) < 2:  # noqa: PLR2004  one point is no trend
        return None
    values += [level.value for level in levels]
    if max(map(abs, values)) > _LARGEST:
        return None
    years = [year for year, _ in points] + [level.year for level in levels]
    labels = [_label(one, size) for one in named]
    labels += [level.label for level in levels if size.is_roomy and level.kind in _NAMED]
    ticks = _ticks([*values, *steps], steps)
    numbers = [write(tick) for tick in ticks]
    # Half of the last year stands beyond the end of its axis.
    right = size.width - max(max(map(_width, labels), default=0) + 12, _width("2029") / 2 + 2)
    frame = (round(max(map(_width, numbers)) + 10, 1), round(right, 1), _TOP, size.height - _BOTTOM)
    scale = _Scale(years, ticks, frame)
    drawn = [_line(rank, one, scale, size) for rank, one in enumerate(named)]
    lines, marks = _labelled(
        [replace(line, paths=()) for line in drawn] if steps else drawn,
        [_mark(level, scale, named=size.is_roomy) for level in levels],
        frame[3],
    )
    return Chart(
        size.width,
        size.height,
        frame[0],
        frame[1],
        frame[3],
        _FONT,
        tuple((scale.y(tick), write(tick)) for tick in scale.ticks),
        _year_ticks(years, scale),
        lines,
        marks,
        bool(steps),
    )


def _line(rank: int, named: Named, scale: _Scale, size: Size) -> Line:
    runs: list[list[tuple[float, float]]] = [[]]
    dots: list[tuple[float, float]] = []
    rings: list[tuple[float, float]] = []
    unsure = {year for year, _ in named.series.states}
    for year, value in named.series.points:
        if value is None:
            runs.append([])
            continue
        point = scale.x(year), scale.y(value)
        runs[-1].append(point)
        (rings if year in unsure else dots).append(point)
    paths = tuple("M" + "L".join(f"{x:g} {y:g}" for x, y in run) for run in runs if len(run) > 1)
    end = next((run[-1][1] for run in reversed(runs) if run), 0)
    colour = rank if named.is_strong else None
    return Line(colour, paths, tuple(dots), tuple(rings), _label(named, size), end)


def _label(named: Named, size: Size) -> str:
    name = f"{named.mark} {named.name}" if size.is_roomy else named.mark or named.name
    return f"{name} {named.last}".strip()


def is_too_long(label: str) -> bool:
    """Whether a label would leave too little of a chart for a phone to the lines."""
    return _width(label) > NARROW.width / 2


def is_too_long_beside(label: str) -> bool:
    """Whether a label of the axis would leave too little of a chart for a phone to its points."""
    return _width(label) > NARROW.width / 3


def _mark(level: Level, scale: _Scale, *, named: bool) -> Mark:
    x, y = scale.x(level.year), scale.y(level.value)
    ends = (x, scale.right) if level.kind == "baseline" else (scale.left, x)
    return Mark(level.kind, x, *ends, y, level.label if named and level.kind in _NAMED else "", y)


def _labelled(
    lines: list[Line], marks: list[Mark], floor: float
) -> tuple[tuple[Line, ...], tuple[Mark, ...]]:
    """Move labels apart that would lie on each other, keeping their order and the frame."""
    drawn: list[Line | Mark] = [*lines, *marks]
    named = sorted((one for one in drawn if one.label), key=lambda one: one.label_y)
    heights = _apart([one.label_y for one in named], floor)
    placed = {id(one): height for one, height in zip(named, heights, strict=True)}
    return (
        tuple(replace(line, label_y=placed.get(id(line), line.label_y)) for line in lines),
        tuple(replace(mark, label_y=placed.get(id(mark), mark.label_y)) for mark in marks),
    )


def _apart(wanted: list[float], floor: float) -> list[float]:
    placed: list[float] = []
    for height in wanted:
        placed.append(max(height, placed[-1] + _LINE) if placed else height)
    for index in range(len(placed) - 1, -1, -1):
        ceiling = placed[index + 1] - _LINE if index + 1 < len(placed) else floor
        placed[index] = round(min(placed[index], ceiling), 1)
    return placed


def _year_ticks(years: Sequence[int], scale: _Scale) -> tuple[tuple[float, str], ...]:
    first, last = min(years), max(years)
    room = max(int((scale.right - scale.left) / (_width("2029") + 14)), 1)
    step = max(math.ceil((last - first) / room), 1)
    return tuple((scale.x(year), str(year)) for year in range(first, last + 1, step))


def _ticks(values: Sequence[float], steps: Sequence[float]) -> list[float]:
    """Return the steps of a scale, else round numbers that enclose the values, about four apart."""
    low, high = min(values), max(values)
    if steps and low != high:
        return sorted({low, high, *steps})
    spread = (high - low) or abs(high) or 1.0
    rough = max(spread / _TICKS, _FINEST)
    power = 10 ** math.floor(math.log10(rough))
    step = next(one * power for one in (1, 2, 2.5, 5, 10) if one * power >= rough)
    first, last = math.floor(low / step), math.ceil(high / step)
    last = max(last, first + 1)
    return [round(index * step, 10) for index in range(first, last + 1)]


def _width(text: str) -> float:
    return len(text) * _FONT * _LETTER

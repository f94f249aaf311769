"""Geometry of the chart of an indicator; its shapes are drawn elsewhere.

A line for each series with its points, those that are not final as open rings, every line named at
its end. What is aimed at is a dashed path from the baseline over the milestones to the target. A
year without a value is a gap, never a zero and never a line. What has a scale is a step for each
year that was measured: nothing lies between yes and no.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from hyvinvointi.model.series import Key, Series
from hyvinvointi.render.indicators.axes import LARGEST, Axes, Frame, is_cut, ticks_of
from hyvinvointi.render.values.drawing import LINE, width

_TOP, _BOTTOM = 16.0, 28.0
_LATE = 1.25
"""A council's term may last five years: an election that was put off is no gap."""
_STEP = 0.36
"""Half the width of a step, as a share of what lies between two years."""


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
    is_strong: bool = True
    mark: str = ""
    interval: int | None = None
    not_measured: tuple[int, ...] = ()


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
    """A sign of a level at its year."""

    kind: str
    x: float
    y: float
    label: str
    label_y: float


@dataclass(frozen=True, slots=True)
class Chart:
    """Everything there is to draw, in units of the view box; `ways` are paths to what is aimed at."""

    width: float
    height: float
    left: float
    right: float
    bottom: float
    y_ticks: tuple[tuple[float, str], ...]
    x_ticks: tuple[tuple[float, str], ...]
    lines: tuple[Line, ...]
    marks: tuple[Mark, ...]
    ways: tuple[str, ...] = ()
    is_stepped: bool = False
    is_cut: bool = False


def draw(
    named: Sequence[Named],
    aims: Sequence[Aim],
    write: Callable[[float], str],
    size: Size,
    steps: Sequence[float] = (),
    *,
    most: float | None = None,
) -> Chart | None:
    """Return the chart of an indicator, `None` when fewer than two values can be shown or one is too large.

    `steps` are the numbers of its scale, `most` is the largest number there can be.
    """
    levels = [level for aim in aims for level in aim.levels]
    years, values = extent(named, levels)
    if not values or max(map(abs, values)) > LARGEST:
        return None
    labels = [_label(one, size) for one in named]
    labels += [level.label for level in levels if size.is_roomy and level.kind == "target"]
    ticks = ticks_of([*values, *steps], steps, most)
    numbers = [write(tick) for tick in ticks]
    # Half of the last year stands beyond the end of its axis.
    right = size.width - max(max(map(width, labels), default=0) + 12, width("2029") / 2 + 2)
    left = round(max(map(width, numbers)) + 10, 1)
    axes = Axes(
        years, ticks, Frame(left, round(right, 1), _TOP, size.height - _BOTTOM), 0.5 if steps else 0
    )
    lines, marks = _labelled(
        [line_of(rank, one, axes, _label(one, size), steps) for rank, one in enumerate(named)],
        _marks_of(levels, axes, named=size.is_roomy),
        axes.frame.bottom,
    )
    return Chart(
        size.width,
        size.height,
        left,
        axes.frame.right,
        axes.frame.bottom,
        axes.y_ticks(write),
        axes.x_ticks(),
        lines,
        marks,
        () if steps else tuple(way for aim in aims for way in ways(aim, named, axes)),
        bool(steps),
        is_cut(ticks, steps),
    )


def extent(named: Sequence[Named], levels: Sequence[Level]) -> tuple[list[int], list[float]]:
    """Return the years and values that a chart has to hold; no value where there is no trend."""
    points = [(year, value) for one in named for year, value in one.series.points]
    values = [value for _, value in points if value is not None]
    if len(values) < 2:  # noqa: PLR2004  one point is no trend
        return [], []
    values += [one for level in levels for one in (level.value, level.max) if one is not None]
    return [year for year, _ in points] + [level.year for level in levels], values


def line_of(
    rank: int, named: Named, axes: Axes, label: str = "", steps: Sequence[float] = ()
) -> Line:
    """Return how a series is drawn."""
    runs = _runs(named, axes)
    unsure = {year for year, _ in named.series.states}
    dots: list[tuple[float, float]] = []
    rings: list[tuple[float, float]] = []
    for year, value in named.series.known:
        (rings if year in unsure else dots).append((axes.x(year), axes.y(value)))
    paths = _steps(named, axes) if steps else [_path(run) for run in runs if len(run) > 1]
    end = runs[-1][-1][1] if runs else 0
    colour = rank if named.is_strong else None
    return Line(colour, tuple(paths), tuple(dots), tuple(rings), label, end)


def ways(aim: Aim, named: Sequence[Named], axes: Axes) -> list[str]:
    """Return the path of what is aimed at, two where it is a range.

    Where it has one level alone, the path comes level from the newest value of the series.
    """
    levels = sorted(aim.levels, key=lambda one: one.year)
    if not levels:
        return []
    ends = [[(one.year, one.value) for one in levels]]
    if any(one.max is not None for one in levels):
        ends.append([(one.year, one.value if one.max is None else one.max) for one in levels])
    if len(levels) == 1:
        (only,) = levels
        last = max((one.series.last[0] for one in named if one.series.last), default=only.year)
        ends = [[(min(last, only.year), way[0][1]), *way] for way in ends]
    placed = ([(axes.x(year), axes.y(value)) for year, value in way] for way in ends)
    return [_path(way) for way in placed if len({*way}) > 1]


def _runs(named: Named, axes: Axes) -> list[list[tuple[float, float]]]:
    """Return the points of a series between its gaps."""
    known = named.series.known
    away = {year for year, value in named.series.points if value is None}
    usual = named.interval or _commonest(
        [later - year for (year, _), (later, _) in pairwise(known)]
    )
    runs: list[list[tuple[float, float]]] = []
    before: int | None = None
    for year, value in known:
        is_next = before is not None and year - before <= usual
        if not is_next or any((before or year) < gap < year for gap in away):
            runs.append([])
        runs[-1].append((axes.x(year), axes.y(value)))
        before = year
    return runs


def _commonest(gaps: Sequence[int]) -> int:
    """Return the years that mostly lie between two values: the fewest where several are as common."""
    counted = Counter(gaps)
    return min(counted, key=lambda gap: (-counted[gap], gap), default=1)


def _steps(named: Named, axes: Axes) -> list[str]:
    years = sorted({year for year, _ in named.series.points})
    apart = min((later - year for year, later in pairwise(years)), default=1)
    half = round(abs(axes.x(axes.first + apart) - axes.x(axes.first)) * _STEP, 1)
    return [
        f"M{max(axes.x(year) - half, axes.frame.left):g} {axes.y(value):g}"
        f"H{min(axes.x(year) + half, axes.frame.right):g}"
        for year, value in named.series.known
    ]


def _path(points: Sequence[tuple[float, float]]) -> str:
    return "M" + "L".join(f"{x:g} {y:g}" for x, y in points)


def _label(named: Named, size: Size) -> str:
    name = f"{named.mark} {named.name}" if size.is_roomy else named.mark or named.name
    return f"{name} {named.last}".strip()


def is_too_long(label: str) -> bool:
    """Whether a label would leave too little of a chart for a phone to the lines."""
    return width(label) > NARROW.width / 2


def is_too_long_beside(label: str) -> bool:
    """Whether a label of the axis would leave too little of a chart for a phone to its points."""
    return width(label) > NARROW.width / 3


def _marks_of(levels: Sequence[Level], axes: Axes, *, named: bool) -> list[Mark]:
    """Return the signs of levels: what several plans aim at alike is named once."""
    said: set[str] = set()
    marks: list[Mark] = []
    for level in levels:
        is_named = named and level.kind == "target" and level.label not in said
        said.add(level.label)
        marks += _marks(level, axes, level.label if is_named else "")
    return marks


def _marks(level: Level, axes: Axes, label: str) -> list[Mark]:
    values = [level.value] if level.max is None else [level.value, level.max]
    places = [(axes.x(level.year), axes.y(value)) for value in values]
    return [Mark(level.kind, x, y, label if at == 0 else "", y) for at, (x, y) in enumerate(places)]


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
        placed.append(max(height, placed[-1] + LINE) if placed else height)
    for index in range(len(placed) - 1, -1, -1):
        ceiling = placed[index + 1] - LINE if index + 1 < len(placed) else floor
        placed[index] = round(min(placed[index], ceiling), 1)
    return placed

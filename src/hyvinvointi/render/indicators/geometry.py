"""Geometry of the chart of an indicator; its shapes are drawn elsewhere.

A line for each series with its points, those that are not final as open rings, every line named at
its end. What is aimed at is a dashed path from the baseline over the milestones to the target. A
year without a value is a gap, never a zero and never a line (see `gaps`). What has a scale is a step for each year that was measured: nothing lies between yes and no.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise

from hyvinvointi.data_classes import dataclass
from hyvinvointi.render.indicators.axes import Axes, Frame, is_cut, ticks_of
from hyvinvointi.render.indicators.gaps import pairs
from hyvinvointi.render.indicators.plotted import NARROW, Aim, Level, Named, Size
from hyvinvointi.render.values.drawing import LARGEST, LINE, width
from hyvinvointi.render.values.mixed import joined

_TOP, _BOTTOM = 16.0, 28.0
_LEAST = 0.25
"""What lines have of the width of a chart at least."""
_MOST_LABELS = 14
"""Names at the ends of lines and of targets that find room above each other on a wide page."""
_STEP = 0.36
"""Half the width of a step, as a share of what lies between two years."""


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
    is_cut: bool = False


def draw(
    named: Sequence[Named],
    aims: Sequence[Aim],
    write: Callable[[float], str],
    size: Size,
    steps: Sequence[float] = (),
) -> Chart | None:
    """Return the chart of an indicator, `None` when fewer than two values can be shown or one is too large.

    `steps` are the numbers of its scale. It is so high that no name lies on another.
    """
    levels = [level for aim in aims for level in aim.levels]
    years, values = extent(named, levels)
    if not values or max(map(abs, values)) > LARGEST:
        return None
    has_targets = size.is_roomy and names_targets(named, levels)
    targets = [one.label for one in levels if has_targets and one.kind == "target"]
    ticks = ticks_of([*values, *steps], steps)
    numbers = [write(tick) for tick in ticks]
    left = round(max(map(width, numbers)) + 10, 1)
    named = _fitting(named, size, left)
    labels = [*(_label(one, size) for one in named), *dict.fromkeys(targets)]
    lines_of_words = max(sum(map(bool, labels)), len(ticks) if steps else 0)
    height = max(size.height, _TOP + _BOTTOM + (lines_of_words - 1) * LINE)
    # Half of the last year stands beyond the end of its axis.
    right = size.width - max(max(map(width, labels), default=0) + 12, width("2029") / 2 + 2)
    frame = Frame(left, round(right, 1), _TOP, height - _BOTTOM)
    axes = Axes(years, ticks, frame, is_scale=bool(steps))
    lines, marks = _labelled(
        [line_of(rank, one, axes, _label(one, size), steps) for rank, one in enumerate(named)],
        _marks_of(levels, axes, named=has_targets),
        axes.frame.bottom,
    )
    return Chart(
        size.width,
        height,
        left,
        axes.frame.right,
        axes.frame.bottom,
        axes.y_ticks(write),
        axes.x_ticks(),
        lines,
        marks,
        () if steps else tuple(way for aim in aims for way in ways(aim, named, axes)),
        is_cut(ticks, steps),
    )


def names_targets(named: Sequence[Named], levels: Sequence[Level]) -> bool:
    """Whether a wide chart names its targets beside them: very many find room in the key alone."""
    targets = {one.label for one in levels if one.kind == "target" and one.label}
    return sum(bool(one.name or one.last) for one in named) + len(targets) <= _MOST_LABELS


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

    Where nothing comes before the target, the path comes level from the newest value of the series that
    the target speaks of; where there is none, there is no path.
    """
    levels = _on_the_way(aim)
    if not levels:
        return []
    ends = [[(one.year, one.value) for one in levels]]
    if any(one.max is not None for one in levels):
        ends.append([(one.year, one.value if one.max is None else one.max) for one in levels])
    if len(levels) == 1:
        own = (one.series.last for one in named if one.key == aim.key)
        first = min((year for year, _ in filter(None, own)), default=levels[0].year)
        ends = [[(min(first, levels[0].year), way[0][1]), *way] for way in ends]
    placed = ([(axes.x(year), axes.y(value)) for year, value in way] for way in ends)
    return [_path(way) for way in placed if len({*way}) > 1]


def _on_the_way(aim: Aim) -> list[Level]:
    """Return the baseline, the milestones after it and the target, each later than the one before.

    A path leads to something: of a baseline alone there is none.
    """
    last = max((one.year for one in aim.levels if one.kind == "target"), default=None)
    ahead = [one for one in aim.levels if one.kind == "target" and one.year == last]
    ahead += [
        one for one in aim.levels if one.kind == "milestone" and (last is None or one.year < last)
    ]
    ahead.sort(key=lambda one: one.year)
    if not ahead:
        return []
    goal = ahead[-1].year
    start = [one for one in aim.levels if one.kind == "baseline" and one.year < goal]
    return [*start, *(one for one in ahead if not start or one.year > start[0].year)]


def _runs(named: Named, axes: Axes) -> list[list[tuple[float, float]]]:
    """Return the points of a series between its gaps."""
    starts = {after for _, after, is_joined in pairs(named) if not is_joined}
    runs: list[list[tuple[float, float]]] = []
    for year, value in named.series.known:
        if not runs or year in starts:
            runs.append([])
        runs[-1].append((axes.x(year), axes.y(value)))
    return runs


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


def _fitting(named: Sequence[Named], size: Size, left: float) -> list[Named]:
    """Return series without the text of their newest values where the lines would have no room beside it."""
    longest = max(width(_label(one, size)) for one in named)
    if size.width - left - longest >= size.width * _LEAST:
        return [*named]
    return [replace(one, last="") for one in named]


def _label(named: Named, size: Size) -> str:
    name = [named.mark, named.name] if size.is_roomy else [named.mark or named.name]
    return joined(" ", [*name, named.last])


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
        marks += marks_of(level, axes, level.label if is_named else "")
    return marks


def marks_of(level: Level, axes: Axes, label: str = "") -> list[Mark]:
    """Return the signs of a level: two where it is a range."""
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

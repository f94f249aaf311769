"""Small multiples: a panel for each series on one scale, the municipality's own in grey behind it."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from xml.etree.ElementTree import Element

from hyvinvointi.render.indicators.axes import Axes, Frame, is_cut, ticks_of
from hyvinvointi.render.indicators.drawing import cut_sign, line_shape, rules, sign, way
from hyvinvointi.render.indicators.geometry import extent, line_of, marks_of, ways
from hyvinvointi.render.indicators.plotted import Aim, Named, Size
from hyvinvointi.render.values.drawing import (
    FONT,
    INK,
    LARGEST,
    LINE,
    SOFT,
    Drawing,
    shape,
    text,
    width,
    wrapped,
)
from hyvinvointi.render.values.mixed import joined

_HEIGHT, _BELOW, _APART = 92.0, 34.0, 14.0
_LEAST = 130.0
_MOST_BESIDE = 4.5
"""The least width of a panel, and what a wide one is of the whole at least."""
_MOST_LINES = 5
MOST = 24
"""Panels that somebody looks through."""


def panels(
    named: Sequence[Named],
    aims: Sequence[Aim],
    write: Callable[[float], str],
    size: Size,
) -> tuple[Drawing, bool] | None:
    """Return the panels, and whether their axis is cut; `None` where there is no trend."""
    # In a panel of its own no series is one of many.
    series = [replace(one, is_strong=True) for one in named]
    years, values = extent(series, [level for aim in aims for level in aim.levels])
    if not values or max(map(abs, values)) > LARGEST:
        return None
    ticks = ticks_of(values)
    ticks = [ticks[0], ticks[-1]] if len(ticks) % 2 == 0 else ticks[:: len(ticks) // 2]
    left = round(max(width(write(tick)) for tick in ticks) + 10, 1)
    count = max(
        int((size.width + _APART) / (max(size.width / _MOST_BESIDE, _LEAST, left + 80) + _APART)), 1
    )
    room = round((size.width - _APART * (count - 1)) / count, 1)
    names = [wrapped(joined(" ", [one.name, one.last]), room, most=_MOST_LINES) for one in series]
    shapes: list[Element] = []
    y = 0.0
    tops = []
    for start in range(0, len(series), count):
        tops.append(y)
        some = slice(start, start + count)
        head = max(map(len, names[some])) * LINE + 8
        for at, (one, lines) in enumerate(zip(series[some], names[some], strict=True)):
            x = round(at * (room + _APART), 1)
            frame = Frame(round(x + left, 1), round(x + room - 16, 1), y + head, y + head + _HEIGHT)
            axes = Axes(years, ticks, frame)
            own = [aim for aim in aims if aim.key == one.key]
            behind = series[0] if one is not series[0] else None
            inside = [_grid(axes, write), *_head(lines, x, y), *_drawn(one, behind, own, axes)]
            shapes.append(shape("g", *inside, class_="panel"))
        y = round(y + head + _HEIGHT + _BELOW, 1)
    return Drawing(size.width, y, tuple(shapes), tuple(tops)), is_cut(ticks, ())


def _head(lines: Sequence[str], x: float, y: float) -> list[Element]:
    look = {"fill": INK, "font_weight": 600, "class_": "named"}
    return [text(x, y + FONT + at * LINE, said, **look) for at, said in enumerate(lines)]


def _grid(axes: Axes, write: Callable[[float], str]) -> Element:
    frame = axes.frame
    ticks = rules(frame.left, frame.right, axes.y_ticks(write))
    grid = shape("g", *ticks, class_="grid", fill=SOFT)
    if is_cut(axes.ticks, ()):
        grid.append(cut_sign(frame.left, frame.bottom))
    for year in dict.fromkeys((axes.first, axes.last)):
        grid.append(text(axes.x(year), frame.bottom + 18, str(year), text_anchor="middle"))
    return grid


def _drawn(named: Named, behind: Named | None, aims: Sequence[Aim], axes: Axes) -> list[Element]:
    """Return the lines of a panel: the municipality's own is grey behind the others."""
    frame, shapes = axes.frame, [way(one) for aim in aims for one in ways(aim, [named], axes)]
    if behind is not None:
        grey = replace(line_of(0, behind, axes), rank=None, dots=(), rings=())
        shapes.append(line_shape(grey, frame.right))
    shapes.append(line_shape(line_of(0, named, axes), frame.right))
    marks = (mark for aim in aims for level in aim.levels for mark in marks_of(level, axes))
    return [*shapes, *(sign(mark, frame.right) for mark in marks)]

"""The shapes of the chart of an indicator."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from hyvinvointi.render.indicators.geometry import Chart, Line, Mark
from hyvinvointi.render.values.drawing import (
    GROUND,
    MARK,
    RULE,
    SERIES,
    SOFT,
    Drawing,
    level_sign,
    shape,
    text,
)


def drawing(chart: Chart) -> Drawing:
    """Return the shapes of a chart; what comes last lies on top."""
    shapes = [_grid(chart), *(way(one) for one in chart.ways)]
    # The municipality's own series, which is the first, lies over the others.
    shapes += [line_shape(line, chart.right) for line in reversed(chart.lines)]
    shapes += [sign(mark, chart.right) for mark in chart.marks]
    return Drawing(chart.width, chart.height, tuple(shapes))


def rules(left: float, right: float, ticks: tuple[tuple[float, str], ...]) -> Iterator[Element]:
    """Yield the lines and numbers of the axis of values."""
    for y, said in ticks:
        yield shape("path", d=f"M{left:g} {y:g}H{right:g}", stroke=RULE)
        yield text(round(left - 8, 1), y, said, text_anchor="end", dy=".32em")


def cut_sign(left: float, bottom: float) -> Element:
    """Return the sign that an axis does not begin at zero: it breaks at its foot."""
    zigzag = f"M{left:g} {bottom + 1:g}v-2l-5-3 10-4-10-4 10-4-5-3v-4"
    return shape("path", class_="cut", d=zigzag, fill="none", stroke=SOFT, stroke_width=1.5)


def way(path: str) -> Element:
    """Return the dashed path of what is aimed at."""
    look = {"fill": "none", "stroke": MARK, "stroke_width": 1.5, "stroke_dasharray": "7 4"}
    return shape("path", class_="way", d=path, **look)


def line_shape(line: Line, right: float) -> Element:
    """Return a series with its points and its name."""
    is_grey = line.rank is None
    colour = SOFT if line.rank is None else SERIES[line.rank % len(SERIES)]
    called = "grey" if line.rank is None else line.rank % len(SERIES)
    # The municipality's own is the strongest.
    stroke = 1 if is_grey else 2.75 if line.rank == 0 else 1.75
    group = shape("g", class_=f"series series-{called}", fill="none", stroke=colour)
    group.set("stroke-width", f"{stroke:g}")
    group.extend(shape("path", d=path, stroke_linejoin="round") for path in line.paths)
    radius = 1.5 if is_grey else 3.5 if line.rank == 0 else 2.75
    if line.dots:
        points = (shape("circle", cx=x, cy=y, r=radius) for x, y in line.dots)
        group.append(shape("g", *points, class_="dots", fill=colour))
    if line.rings:
        points = (shape("circle", cx=x, cy=y, r=4) for x, y in line.rings)
        group.append(shape("g", *points, class_="rings", fill=GROUND))
    if line.label:
        look = {"font_weight": 400 if is_grey else 600, "stroke": "none", "fill": colour}
        group.append(text(round(right + 10, 1), line.label_y, line.label, dy=".32em", **look))
    return group


def sign(mark: Mark, right: float) -> Element:
    """Return the sign of a level with its name."""
    group = shape("g", level_sign(mark.kind, mark.x, mark.y), class_="mark")
    if mark.label:
        place = round(right + 10, 1), mark.label_y
        group.append(text(*place, mark.label, dy=".32em", fill=MARK))
    return group


def _grid(chart: Chart) -> Element:
    grid = shape("g", *rules(chart.left, chart.right, chart.y_ticks), class_="grid", fill=SOFT)
    if chart.is_cut:
        grid.append(cut_sign(chart.left, chart.bottom))
    for x, said in chart.x_ticks:
        grid.append(text(x, round(chart.bottom + 20, 1), said, text_anchor="middle"))
    return grid

"""The chart of an indicator as a file of its own: an SVG in literal colours on a ground of its own.

Beside a page in Markdown it stands alone: no style of a page reaches it, and whoever shows it may
show it on any ground.
"""

from xml.etree.ElementTree import Element, SubElement

from hyvinvointi.render.indicators.geometry import Chart, Line, Mark
from hyvinvointi.render.values import xml
from hyvinvointi.render.values.typography import clean

_COLOURS = ("#0d5c56", "#6b3a86", "#1d4f9c", "#6b5a00")
_GROUND, _SOFT, _LEVEL, _RULE = "#fffdf8", "#4a554f", "#8a4b08", "#d5d9d4"
_DASHES = {"baseline": "1.5 4", "target": "7 4"}
_FONTS = "Source Sans 3, system-ui, Segoe UI, Roboto, Noto Sans, sans-serif"


def svg(chart: Chart, title: str, spoken: str) -> bytes:
    """Return the file of a chart with its name and what it shows in words."""
    size = {"width": str(chart.width), "height": str(chart.height)}
    root = Element(
        "svg",
        {
            "xmlns": "http://www.w3.org/2000/svg",
            "viewBox": f"0 0 {chart.width} {chart.height}",
            **size,
            "role": "img",
            "font-family": _FONTS,
            "font-size": str(chart.font),
        },
    )
    SubElement(root, "title").text = clean(title)
    SubElement(root, "desc").text = clean(spoken)
    SubElement(root, "rect", {**size, "fill": _GROUND})
    _put_grid(root, chart)
    # What is drawn last lies on top: the municipality's own series, which is the first.
    for line in reversed(chart.lines):
        _put_line(root, line, chart.right)
    for mark in chart.marks:
        _put_mark(root, mark, chart.right)
    return xml.document(root)


def _put_grid(root: Element, chart: Chart) -> None:
    grid = SubElement(root, "g", {"fill": _SOFT})
    for y, text in chart.y_ticks:
        SubElement(grid, "path", {"d": f"M{chart.left} {y}H{chart.right}", "stroke": _RULE})
        _put_text(grid, chart.left - 8, y, text, {"text-anchor": "end", "dy": ".32em"})
    for x, text in chart.x_ticks:
        _put_text(grid, x, chart.bottom + 20, text, {"text-anchor": "middle"})


def _put_line(root: Element, line: Line, right: float) -> None:
    is_grey = line.rank is None
    colour = _SOFT if line.rank is None else _COLOURS[line.rank]
    width = "1" if is_grey else "2"
    group = SubElement(root, "g", {"fill": "none", "stroke": colour, "stroke-width": width})
    for path in line.paths:
        SubElement(group, "path", {"d": path, "stroke-linejoin": "round"})
    for x, y in line.dots:
        radius = "1.5" if is_grey else "3"
        SubElement(group, "circle", {"cx": str(x), "cy": str(y), "r": radius, "fill": colour})
    for x, y in line.rings:
        SubElement(group, "circle", {"cx": str(x), "cy": str(y), "r": "4", "fill": _GROUND})
    if line.label:
        weight = "400" if is_grey else "600"
        own = {"dy": ".32em", "fill": colour, "stroke": "none", "font-weight": weight}
        _put_text(group, right + 10, line.label_y, line.label, own)


def _put_mark(root: Element, mark: Mark, right: float) -> None:
    group = SubElement(root, "g", {"fill": "none", "stroke": _LEVEL, "stroke-width": "1.5"})
    if mark.kind in _DASHES:
        path = f"M{mark.x1} {mark.y}H{mark.x2}"
        SubElement(group, "path", {"d": path, "stroke-dasharray": _DASHES[mark.kind]})
    if mark.kind != "baseline":
        sign = f"M{mark.x} {round(mark.y - 5, 1)}l5 5-5 5-5-5z"
        fill = _LEVEL if mark.kind == "target" else _GROUND
        SubElement(group, "path", {"d": sign, "fill": fill})
    if mark.label:
        own = {"dy": ".32em", "fill": _LEVEL, "stroke": "none"}
        _put_text(group, right + 10, mark.label_y, mark.label, own)


def _put_text(group: Element, x: float, y: float, text: str, own: dict[str, str]) -> None:
    placed = SubElement(group, "text", {"x": str(x), "y": str(y), **own})
    placed.text = clean(text)

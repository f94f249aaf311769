"""Bars beside each other: what each row is called, its bars from zero, and what each comes to."""

from collections.abc import Callable, Sequence
from xml.etree.ElementTree import Element

from hyvinvointi.data_classes import dataclass
from hyvinvointi.render.values.drawing import (
    ACCENT,
    FONT,
    GROUND,
    INK,
    LARGEST,
    LINE,
    SOFT,
    Drawing,
    level_sign,
    shape,
    text,
    width,
    wrapped,
)

_GAP = 12.0
_BESIDE = 18.0
"""What lies between the end of the longest bar and its words, a sign of a level with it."""
_LEAST = 0.3
"""What bars have of the room beside their names at least."""
_MOST_LINES = 3


@dataclass(frozen=True, slots=True)
class Size:
    """A view box: names stand in a column beside the bars, or above them where `left` is nothing."""

    width: float
    left: float


WIDE, NARROW = Size(720, 250), Size(300, 0)
"""For a wide page and for a phone, so that type keeps its size."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar: what it comes to and how that is said; `is_hollow` has an outline alone.

    `aims` are levels to compare it with, each by its kind. A bar without a value is a word.
    """

    value: float | None
    said: str
    is_hollow: bool = False
    is_soft: bool = False
    aims: tuple[tuple[str, float], ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """Bars of one name."""

    name: str
    bars: tuple[Bar, ...]


def drawn(rows: Sequence[Row], size: Size) -> Drawing | None:
    """Return bars on one scale that begins at zero, `None` where there is nothing to compare."""
    bars = [bar for row in rows for bar in row.bars]
    values = [bar.value for bar in bars if bar.value is not None]
    values += [aim for bar in bars for _, aim in bar.aims]
    if not values or max(map(abs, values)) > LARGEST or not any(values):
        return None
    low, high = min(0.0, *values), max(0.0, *values)
    whole = size.width - size.left
    room = whole - max(width(bar.said) for bar in bars) - _BESIDE
    is_beside = room >= whole * _LEAST
    if not is_beside:
        room = whole - _BESIDE

    def x(value: float) -> float:
        return round(size.left + (value - low) / (high - low) * room, 1)

    shapes: list[Element] = []
    y, tops = 4.0, []
    starts = []
    for row in rows:
        starts.append(y - 4)
        y, at = _put(shapes, row, y, size, x, is_beside=is_beside)
        tops.append(at)
    axis = "".join(f"M{x(0):g} {top:g}V{bottom:g}" for top, bottom in tops)
    shapes.append(shape("path", d=axis, stroke=SOFT, fill="none", class_="zero"))
    return Drawing(size.width, round(y, 1), tuple(shapes), tuple(starts))


def _put(
    shapes: list[Element],
    row: Row,
    y: float,
    size: Size,
    x: Callable[[float], float],
    *,
    is_beside: bool,
) -> tuple[float, tuple[float, float]]:
    """Put a row at a height; return where the next begins, and from where to where its bars are.

    What a bar comes to stands at its end, or above it where that leaves no room to the bars.
    """
    lines = wrapped(row.name, size.left - 14 if size.left else size.width, most=_MOST_LINES)
    for at, line in enumerate(lines):
        shapes.append(text(0, y + FONT + at * LINE, line, fill=INK, class_="named"))
    top = y if size.left else y + len(lines) * LINE + 5
    bottom = top
    for bar in row.bars:
        for said in () if is_beside else wrapped(bar.said, size.width - size.left):
            shapes.append(text(size.left, bottom + FONT, said, fill=INK, class_="said"))
            bottom += LINE
        shapes.append(_bar(bar, bottom, x, is_beside=is_beside))
        bottom += LINE
    return max(bottom, y + len(lines) * LINE) + _GAP, (top - 1, bottom + 1)


def _bar(bar: Bar, y: float, x: Callable[[float], float], *, is_beside: bool) -> Element:
    kind = "hollow" if bar.is_hollow else "soft" if bar.is_soft else "full"
    group = shape("g", class_=f"length {kind}")
    end = x(0)
    if bar.value is not None:
        start, stop = sorted((x(0), x(bar.value)))
        end = max(stop, start)
        colour = SOFT if bar.is_soft else ACCENT
        look = {"fill": GROUND if bar.is_hollow else colour, "stroke": colour}
        spread = {"x": start, "y": y + 2, "width": round(stop - start, 1), "height": 13}
        group.append(shape("rect", **spread, **look))
    group.extend(level_sign(kind, x(aim), y + 8.5) for kind, aim in bar.aims)
    if is_beside:
        # Behind a sign that would lie in it.
        for place in sorted(x(aim) for _, aim in bar.aims):
            if end < place + 6 and place - 6 < end + 10 + width(bar.said):
                end = place + 6
        group.append(text(round(end + 6, 1), y + FONT, bar.said, fill=INK, class_="said"))
    return group

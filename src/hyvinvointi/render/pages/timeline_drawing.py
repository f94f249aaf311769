"""How a measure looks on the timeline: in its row on a page, and in a file of all of them.

A bar in a row is as wide as the row: its view box is stretched, but no stroke is.
"""

from collections.abc import Sequence
from typing import Protocol
from xml.etree.ElementTree import Element

from hyvinvointi.render.values.drawing import (
    ACCENT,
    FONT,
    GROUND,
    INK,
    LATE,
    LINE,
    MARK,
    RULE,
    SOFT,
    Drawing,
    shape,
    text,
    width,
    wrapped,
)

_WIDTH, _HEIGHT = 1000.0, 20.0
_LEAST = 4.0
_FILE_WIDTH, _FILE_LEFT = 720.0, 320.0
_LOUD = frozenset({"delayed", "overdue"})
_DASHES = {"not-started": "6 4", "left-undone": "10 3 2 3", "not-said": "2 3"}
_KEPT = {"vector_effect": "non-scaling-stroke"}


class Shown(Protocol):
    """A measure as a file shows it."""

    @property
    def name(self) -> str:
        """Its state and its title."""

    @property
    def place(self) -> tuple[str, float, float]:
        """Its state, and where its bar begins and ends on the axis, from 0 to 1."""


def lane(state: str, first: float, last: float, years: int, today: float | None) -> Drawing:
    """Return the bar of a measure; `years` are those that the axis names, `today` is where the day lies on it."""
    rules = "".join(f"M{at * _WIDTH / years:.5g} 0V{_HEIGHT:g}" for at in range(years))
    shapes = [shape("path", class_="year", d=rules, stroke=RULE, **_KEPT)]
    end = today if state == "overdue" and today is not None else last
    shapes.append(_bar(state, first * _WIDTH, last * _WIDTH, end * _WIDTH, 0.0))
    if today is not None:
        shapes += _today(today * _WIDTH, 0.0, _HEIGHT)
    return Drawing(_WIDTH, _HEIGHT, tuple(shapes))


def file_drawing(
    groups: Sequence[tuple[str, Sequence[Shown]]],
    years: Sequence[str],
    today: float | None,
    day: str,
) -> Drawing:
    """Return the timeline as one drawing: `groups` are goals with their measures."""
    room = _FILE_WIDTH - _FILE_LEFT
    shapes: list[Element] = []
    words: list[Element] = []
    y = 2 * LINE
    for goal, measures in groups:
        for said in wrapped(goal, _FILE_WIDTH, most=2):
            words.append(text(0, y + FONT, said, fill=INK, font_weight=600))
            y += LINE
        for one in measures:
            state, first, last = one.place
            lines = wrapped(one.name, _FILE_LEFT - 16, most=4)
            words += [
                text(0, y + FONT + at * LINE, said, fill=INK) for at, said in enumerate(lines)
            ]
            end = today if state == "overdue" and today is not None else last
            begin, over, until = (_FILE_LEFT + at * room for at in (first, last, end))
            shapes.append(_bar(state, begin, over, until, y - 1))
            y += len(lines) * LINE + 5
        y += 10
    step = room / len(years)
    ticks = [(round(_FILE_LEFT + at * step, 1), said) for at, said in enumerate(years)]
    rules = [shape("path", d=f"M{x:g} {LINE:g}V{y:g}", stroke=RULE) for x, _ in ticks]
    named = [text(x + 3, FONT, said, fill=SOFT) for x, said in ticks if said]
    line: list[Element] = []
    if today is not None:
        x = round(_FILE_LEFT + today * room, 1)
        line = [
            *_today(x, 2 * LINE, y),
            text(_within(x, day), 2 * FONT + 4, day, fill=MARK, text_anchor="middle"),
        ]
    return Drawing(_FILE_WIDTH, y, (*rules, *named, *shapes, *line, *words))


def _within(x: float, said: str) -> float:
    """Return where the middle of words is that stand at a place, but not beyond the end of the file."""
    return round(min(x, _FILE_WIDTH - width(said) / 2), 1)


def _bar(state: str, first: float, last: float, end: float, y: float) -> Element:
    """Return the bar of a measure, and how far it is overdue."""
    length = round(max(last - first, _LEAST), 1)
    box = {"x": round(first, 1), "width": length, **_KEPT}
    colour = LATE if state in _LOUD else SOFT if state == "cancelled" else ACCENT
    look = {"stroke": colour, "stroke_width": 1.5}
    group = shape("g", class_=f"bar bar-{state}")
    if state == "cancelled":
        middle = f"M{first:.5g} {y + 10:g}h{length:g}M{first:.5g} {y + 5:g}v10m{length:g} 0v-10"
        group.append(shape("path", d=middle, fill="none", **look, **_KEPT))
    elif state in _LOUD:
        if end > last:
            tail = {"x": round(last, 1), "width": round(end - last, 1), **_KEPT}
            group.append(shape("rect", y=y + 3, height=14, fill="none", **tail, **look))
        group.append(shape("rect", class_="inside", y=y + 3, height=14, fill=colour, **box, **look))
    else:
        dashes = {"stroke_dasharray": _DASHES[state]} if state in _DASHES else {}
        group.append(shape("rect", y=y + 5, height=10, fill=GROUND, **box, **look, **dashes))
        inside = {"done": (5, 10), "in-progress": (8.5, 3), "partly-done": (10, 5)}.get(state)
        if inside:
            top, height = inside
            filled = {"x": round(first, 1), "width": length, "fill": colour}
            group.append(shape("rect", class_="inside", y=y + top, height=height, **filled))
    return group


def _today(x: float, top: float, bottom: float) -> list[Element]:
    """Return the line of a day, with ground beside it, so that it is seen on bars, too."""
    d = f"M{x:.5g} {top:g}V{bottom:g}"
    return [
        shape("path", class_="ground", d=d, stroke=GROUND, stroke_width=6, **_KEPT),
        shape("path", class_="today", d=d, stroke=MARK, stroke_width=2.5, **_KEPT),
    ]

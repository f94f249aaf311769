"""A code frame: lines of a document with the place in question marked under them."""

from collections.abc import Iterator
from dataclasses import dataclass

from hyvinvointi.diagnostics import Place
from hyvinvointi.report import visible
from hyvinvointi.source import Document

Styled = list[tuple[str, str]]
"""A line for the terminal: pairs of a style's name (`""` for none) and text."""

_CUT = "…"
_BEFORE = 3


@dataclass(frozen=True, slots=True)
class _Cell:
    """A character of the source as it is shown, and whether it belongs to the place."""

    text: str
    width: int
    marked: bool


def frame(
    document: Document, place: Place, style: str, width: int, gutter: int
) -> Iterator[Styled]:
    """Yield the line of a place and the marks under it, at most `width` columns wide.

    Only the first line of a longer place is shown; `gutter` is the width of line numbers.
    """
    line = document.line(place.line)
    last = place.column + 1 if place.end_line == place.line else len(line) + 1
    end = max(place.end_column if place.end_line == place.line else last, place.column + 1)
    cells = _window(_cells(line, place.column, end), width - gutter - 3)
    number = f"{place.line:>{gutter}} │ "
    yield [("number", number), *((style if one.marked else "", one.text) for one in cells)]
    start = next((at for at, one in enumerate(cells) if one.marked), len(cells))
    before = sum(one.width for one in cells[:start])
    marked = sum(one.width for one in cells if one.marked)
    more = _CUT if place.end_line > place.line else ""
    marks = "^" * max(marked, 1) + more
    yield [("number", " " * gutter + " │ "), ("", " " * before), (style, marks)]


def gutter_of(*places: Place) -> int:
    """Return how many columns the line numbers of some places take."""
    return max(len(str(place.line)) for place in places)


def _cells(line: str, start: int, end: int) -> list[_Cell]:
    cells: list[_Cell] = []
    at = 0
    for column, character in enumerate(line, start=1):
        text = visible.shown(character, at)
        cells.append(_Cell(text, visible.width(text), start <= column < end))
        at += cells[-1].width
    if start > len(line):
        cells.append(_Cell(" ", 1, marked=True))
    return cells


def _window(cells: list[_Cell], width: int) -> list[_Cell]:
    """Cut a line that is too long so that the beginning of the place stays to be seen."""
    if sum(one.width for one in cells) <= width:
        return cells
    first = next((at for at, one in enumerate(cells) if one.marked), 0)
    marked = sum(one.width for one in cells if one.marked)
    room = width - 2
    before = max(room - marked, room // 3) // (1 if not any(c.marked for c in cells) else 2)
    start, used = first, 0
    while start > 0 and used + cells[start - 1].width <= before:
        start -= 1
        used += cells[start].width
    kept, used = [], 0
    for one in cells[start:]:
        if used + one.width > room:
            break
        kept.append(one)
        used += one.width
    # A line whose end fits has room for more of what stands before.
    while start > 0 and start + len(kept) == len(cells) and used + cells[start - 1].width <= room:
        start -= 1
        kept.insert(0, cells[start])
        used += cells[start].width
    head = [_Cell(_CUT, 1, marked=False)] if start else []
    tail = [_Cell(_CUT, 1, marked=False)] if start + len(kept) < len(cells) else []
    return [*head, *kept, *tail]

"""A code frame: lines of a document with the place in question marked under them."""

from collections.abc import Iterator
from typing import NamedTuple

from hyvinvointi import visible
from hyvinvointi.diagnostics import Place
from hyvinvointi.privacy.masking import NONE, Secrets
from hyvinvointi.source import Document

Styled = list[tuple[str, str]]
"""A line for the terminal: pairs of a style's name (`""` for none) and text."""

_CUT = "…"
_NARROWEST = 20


class _Cell(NamedTuple):
    """A character of the source as it is shown, and whether it belongs to the place."""

    text: str
    width: int
    marked: bool


def frame(
    document: Document,
    place: Place,
    style: str,
    width: int,
    gutter: int,
    *,
    secrets: Secrets = NONE,
) -> Iterator[Styled]:
    """Yield the line of a place and the marks under it, at most `width` columns wide.

    Only the first line of a longer place is shown; `gutter` is the width of line numbers.
    `secrets` are covered.
    """
    line = secrets.line(document, place.line)
    goes_on = place.end_line > place.line
    end = len(line) + 1 if goes_on else max(place.end_column, place.column + 1)
    room = width - gutter - 3
    line, shift = _nearby(line, place.column, 2 * max(room, _NARROWEST))
    cells = _window(_cells(line, place.column - shift, end - shift), room)
    number = f"{place.line:>{gutter}} │ "
    yield [("number", number), *((style if cell.marked else "", cell.text) for cell in cells)]
    start = next((at for at, one in enumerate(cells) if one.marked), len(cells))
    before = sum(cell.width for cell in cells[:start])
    marked = sum(cell.width for cell in cells if cell.marked)
    marks = "^" * max(marked, 1) + (_CUT if goes_on else "")
    yield [("number", " " * gutter + " │ "), ("", " " * before), (style, marks)]


def gutter_of(*places: Place) -> int:
    """Return how many columns the line numbers of some places take."""
    return max(len(str(place.line)) for place in places)


def _nearby(line: str, column: int, far: int) -> tuple[str, int]:
    """Return the part of a line that could be shown, and how far its columns have moved.

    A file may be one line of megabytes.
    """
    start = max(0, column - far)
    return line[start : column + far], start


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
    """Cut a line that is too long so that the place, or at least its beginning, is seen."""
    if sum(cell.width for cell in cells) <= width:
        return cells
    room = max(width, _NARROWEST) - 2 * len(_CUT)
    first = next((at for at, one in enumerate(cells) if one.marked), 0)
    marked = min(sum(cell.width for cell in cells if cell.marked), room * 2 // 3)
    start = _back(cells, first, (room - marked) // 2)
    end = _forth(cells, start, room)
    if end == len(cells):
        start = _back(cells, end, room)
    cut = _Cell(_CUT, len(_CUT), marked=False)
    return [*([cut] if start else []), *cells[start:end], *([cut] if end < len(cells) else [])]


def _back(cells: list[_Cell], at: int, room: int) -> int:
    """Return how far back one can go from an index within some columns."""
    while at > 0 and cells[at - 1].width <= room:
        at -= 1
        room -= cells[at].width
    return at


def _forth(cells: list[_Cell], at: int, room: int) -> int:
    """Return how far one can go on from an index within some columns."""
    while at < len(cells) and cells[at].width <= room:
        room -= cells[at].width
        at += 1
    return at

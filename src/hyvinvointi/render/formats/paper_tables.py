"""Tables on paper: which columns they have, how wide each is, and what heads each row."""

from collections.abc import Callable, Iterator
from typing import Any

from hyvinvointi.render.formats.paper_tree import Element

CellReader = Callable[[Element], list[Any]]

_LONGEST_COUNTED = 60
"""Letters beyond which a cell takes more lines rather than more room."""
_LONG_ROW = 1200
"""Letters of a row that may break over pages."""
_MOST_SPANNED = 100


def table(element: Element, read: CellReader) -> tuple[dict[str, Any], list[bool]]:
    """Return a table, and of each cell below its head whether it heads its row."""
    head = [row for part in element.all("thead") for row in part.all("tr")]
    body = [row for row in element.all("tr") if not any(row is one for one in head)]
    rows = [[*_cells(row, read)] for row in body]
    heads = [[*_cells(row, read)] for row in head]
    width = max((sum(cell["s"] for cell in row) for row in (*heads, *rows)), default=0)
    for row in (*heads, *rows):
        row += [{"k": [], "s": 1} for _ in range(width - sum(cell["s"] for cell in row))]
    node = {
        "t": "table",
        "cols": [_column(at, heads, rows) for at in range(width)],
        "head": heads,
        "rows": [{"cells": row, "long": _length(row) > _LONG_ROW} for row in rows],
    }
    return node, [bool(cell.get("h")) for row in rows for cell in row]


def _cells(row: Element, read: CellReader) -> Iterator[dict[str, Any]]:
    for cell in row.children:
        if isinstance(cell, Element) and cell.tag in {"td", "th"}:
            spanned = cell.attributes.get("colspan", "1")
            span = min(int(spanned), _MOST_SPANNED) if spanned.isdecimal() else 1
            node: dict[str, Any] = {"k": read(cell), "s": max(span, 1), "w": cell.text}
            if cell.tag == "th":
                node["h"] = True
            if "number" in cell.classes:
                node["n"] = True
            if "total" in row.classes or "group" in cell.classes:
                node["b"] = True
            yield node


def _column(
    at: int, heads: list[list[dict[str, Any]]], rows: list[list[dict[str, Any]]]
) -> dict[str, Any]:
    """Return how a column is set: numbers as wide as they are, words by what they say."""
    cells = [cell for row in rows for cell in _at(at, row)]
    named = [cell for row in heads for cell in _at(at, row)]
    is_number = bool(cells) and all(cell.get("n") for cell in cells)
    letters = sorted(min(len(cell["w"]), _LONGEST_COUNTED) for cell in (*cells, *named))
    usual = letters[len(letters) * 3 // 4] if letters else 1
    words = [len(word) for cell in (*cells, *named) for word in cell["w"].split()]
    longest = min(max(words, default=1), 22)
    return {"n": is_number, "w": max(usual, longest, 4)}


def _at(at: int, row: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    place = 0
    for cell in row:
        if place == at and cell["s"] == 1:
            yield {"w": "", **cell}
        place += cell["s"]


def _length(row: list[dict[str, Any]]) -> int:
    return sum(len(cell.get("w", "")) for cell in row)

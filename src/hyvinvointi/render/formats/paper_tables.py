"""Tables on paper: which columns they have, how wide each is, and what heads each row."""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from hyvinvointi.render.formats.paper_tree import Element

CellReader = Callable[[Element, int], list[Any]]
"""Reads a cell that has room for words of so many letters."""

_ROOM = 163.0
"""The width of a sheet between its margins, in millimetres."""
_LETTER, _AROUND = 1.75, 4.5
"""The width of a letter in a table, and what a column has beside its letters."""
_LONGEST_WORD, _LONGEST_LINE = 24, 44
"""Letters beyond which a word is cut, and a cell takes more lines rather than more room."""
_APART = re.compile(r"[ \n/]+|(?<=-)")
_LONG_ROW = 1200
"""Letters of a row that may break over pages."""
_FEW_ROWS = 10
"""Rows of a table that may stay on one sheet."""
_MOST_SPANNED = 100


def table(element: Element, read: CellReader) -> tuple[dict[str, Any], list[bool]]:
    """Return a table, and of each cell below its head whether it heads its row."""
    head = [row for part in element.all("thead") for row in part.all("tr")]
    body = [row for row in element.all("tr") if not any(row is one for one in head)]
    heads, rows = [[*_cells(row)] for row in head], [[*_cells(row)] for row in body]
    width = max((sum(cell["s"] for cell in row) for row in (*heads, *rows)), default=0)
    columns = [_column(at, [*heads, *rows]) for at in range(width)]
    has_room = sum(least for least, _ in columns) <= _ROOM
    for row in (*heads, *rows):
        for cell in row:
            cell["k"] = read(cell.pop("of"), _LONGEST_WORD if has_room else 0)
        row += [{"k": [], "s": 1, "w": ""} for _ in range(width - sum(cell["s"] for cell in row))]
    node = {
        "t": "table",
        "cols": _widths(columns),
        "head": heads,
        "short": len(rows) <= _FEW_ROWS and sum(map(_length, rows)) < _LONG_ROW,
        "rows": [{"cells": row, "long": _length(row) > _LONG_ROW} for row in rows],
    }
    return node, [bool(cell.get("h")) for row in rows for cell in row]


def _cells(row: Element) -> Iterator[dict[str, Any]]:
    for cell in row.children:
        if isinstance(cell, Element) and cell.tag in {"td", "th"}:
            spanned = cell.attributes.get("colspan", "1")
            span = min(int(spanned), _MOST_SPANNED) if spanned.isdecimal() else 1
            node: dict[str, Any] = {"of": cell, "s": max(span, 1), "w": _written(cell)}
            if cell.tag == "th":
                node["h"] = True
            if "number" in cell.classes:
                node["n"] = True
            if "total" in row.classes or "group" in cell.classes:
                node["b"] = True
            yield node


def _column(at: int, rows: list[list[dict[str, Any]]]) -> tuple[float, float]:
    """Return the least width of a column, and the one that it would like to have."""
    cells = [cell for row in rows for cell in _at(at, row)]
    texts = [cell["w"] for cell in cells]
    longest = max((len(word) for text in texts for word in _APART.split(text)), default=1)
    lines = sorted(min(len(text), _LONGEST_LINE) for text in texts) or [1]
    usual = (lines[len(lines) * 3 // 4] + 3 * lines[-1]) / 4
    least = min(longest, _LONGEST_WORD) * _LETTER + _AROUND
    # Numbers stand together, right beside what they are of.
    is_of_numbers = bool(cells) and all(cell.get("n") for cell in cells)
    return least, least if is_of_numbers else max(least, usual * _LETTER + _AROUND)


def _widths(columns: Sequence[tuple[float, float]]) -> list[float]:
    """Return how wide each column is beside the others: who would like more room shares what is left."""
    left = _ROOM - sum(least for least, _ in columns)
    wanted = sum(usual - least for least, usual in columns)
    if left <= 0:
        return [least for least, _ in columns]
    if wanted <= 0:
        return [least + left * (at == 0) for at, (least, _) in enumerate(columns)]
    return [round(least + (usual - least) * left / wanted, 2) for least, usual in columns]


def _at(at: int, row: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    place = 0
    for cell in row:
        if place == at and cell["s"] == 1:
            yield cell
        place += cell["s"]


def _length(row: list[dict[str, Any]]) -> int:
    return sum(len(cell["w"]) for cell in row)


def _written(element: Element) -> str:
    """Return what is written in a cell, its lines apart."""
    return (
        " ".join(one if isinstance(one, str) else _written(one) for one in element.children)
        .strip()
        .replace("\u00ad", "")
    )

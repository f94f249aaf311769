"""A filled template of paper as a PDF that everybody can read, and archives keep: PDF/UA-1 and PDF/A-3a."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field
from typing import Any

from hyvinvointi.data_classes import dataclass
from hyvinvointi.diagnostics import Message, Text
from hyvinvointi.errors import WorkError
from hyvinvointi.render.formats.paper_glyphs import drawable
from hyvinvointi.render.formats.paper_nodes import Sheets, cut
from hyvinvointi.render.formats.paper_tree import Element, parsed
from hyvinvointi.render.formats.typesetter import NotSetError, is_readable, typeset

_TEMPLATE = "document.typ"
_FAILED = Text(
    "Tiedostoa {path} ei voi latoa: {reason}",
    "Filen {path} kan inte sättas: {reason}",
    "The file {path} cannot be set: {reason}",
)
_LONGEST_SAID, _LONGEST_SHOWN = 1000, 110
"""Letters of what is said of a document, and of what finds room above a page. Archives bound the former."""
_CELL = re.compile(
    rb"(?<=<</Type/StructElem)/S/T([DH])(/P \d+ 0 R(?:/ID\([^()]*\))?/A\[<</O/Table)([^\[\]<>]*)"
    rb"(/Headers\[[^\[\]]*\])"
)
"""A cell of a table among the tags of a PDF, and where it says which cells head it."""


_SHOWN = ("footer", "publisher", "running")
"""What is said of a document that stands above and below each of its pages."""


@dataclass(frozen=True, slots=True)
class Attached:
    """A file that travels inside of a PDF."""

    name: str
    content: bytes
    type: str
    description: str


@dataclass(frozen=True, slots=True)
class Paper:
    """What becomes a PDF: a page of a template of paper, the files attached, drawings by name."""

    page: str
    attached: Sequence[Attached] = field(default=())
    drawings: Mapping[str, bytes] = field(default_factory=dict)


def pdf(path: str, paper: Paper) -> bytes:
    """Return the PDF of a page; raises `WorkError` where the typesetter gives up.

    Where a picture cannot be read, what it shows stands in words.
    """
    root = parsed(paper.page)
    sheets = Sheets(next(root.all("body"), root), paper.drawings)
    data = _data(root, sheets, paper.attached)
    try:
        made = _set(data, sheets.pictures, paper.attached)
    except NotSetError:
        readable = {name: one for name, one in sheets.pictures.items() if is_readable(name, one)}
        try:
            made = _set(data, readable, paper.attached)
        except NotSetError as error:
            raise WorkError(Message(_FAILED, {"path": path, "reason": str(error)})) from error
    return _with_row_heads(made, sheets.row_heads)


def _data(root: Element, sheets: Sheets, attached: Sequence[Attached]) -> dict[str, Any]:
    named = {
        one.attributes.get("name", ""): one.attributes.get("content", "")
        for one in root.all("meta")
    }
    html = next(root.all("html"), root)
    title = next(root.all("title"), root)
    return {
        "language": html.attributes.get("lang", "fi"),
        "title": cut(title.text, _LONGEST_SAID),
        "about": {name: cut(said, _LONGEST_SAID) for name, said in named.items()},
        "shown": {name: cut(drawable(named.get(name, "")), _LONGEST_SHOWN) for name in _SHOWN},
        "body": sheets.nodes,
        "attached": [
            {"name": one.name, "file": f"attached-{at}", "type": one.type, "about": one.description}
            for at, one in enumerate(attached)
        ],
    }


def _set(
    data: Mapping[str, Any], pictures: Mapping[str, bytes], attached: Sequence[Attached]
) -> bytes:
    """Return the PDF that the typesetter makes."""
    given = json.dumps({**data, "pictures": [*pictures]}, ensure_ascii=False)
    files = _files(given, pictures, attached)
    (made,) = typeset(_TEMPLATE, files, "pdf")
    return made


def _files(
    data: str, pictures: Mapping[str, bytes], attached: Sequence[Attached]
) -> Iterator[tuple[str, bytes]]:
    yield "data.json", data.encode("utf-8", errors="replace")
    yield from pictures.items()
    for at, one in enumerate(attached):
        yield f"attached-{at}", one.content


def _with_row_heads(content: bytes, heads: Sequence[bool]) -> bytes:
    """Return a PDF in which the cells that head rows are tagged so.

    The typesetter knows heads of columns alone. No byte moves: a cell takes the place of another.
    Where it has as many cells as we counted, they are in the same order.
    """
    cells = [one for one in _CELL.finditer(content) if one[1] == b"D"]
    if len(cells) != len(heads):
        return content
    changed = bytearray(content)
    for cell, is_head in zip(cells, heads, strict=True):
        if is_head:
            start, end = cell.span(4)
            changed[cell.start() : cell.start() + 5] = b"/S/TH"
            changed[start:end] = b"/Scope/Row".ljust(end - start)
    return bytes(changed)

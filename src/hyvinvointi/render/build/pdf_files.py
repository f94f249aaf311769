"""What a PDF says: its pages and all that stands beside them, in each state in which it was saved."""

import io
import logging
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from hyvinvointi.render.build.file_parts import Inside, Part, text_part

if TYPE_CHECKING:
    from pypdf import PageObject, PdfReader
    from pypdf.generic import DictionaryObject, PdfObject

_SIGN = b"%PDF-"
_HEAD = 1024
"""Bytes among which the sign may stand (ISO 32000-1, annex H, note 13)."""
_END = re.compile(rb"%%EOF\s{0,2}")
_LINEARIZED = b"/Linearized"
_STATES = 12
"""Earlier states that are read: whoever fills in a form and signs it saves some."""
_UNKNOWN_LETTERS = re.compile(r"(?:[\ufffd\0-\x08\x0e-\x1f]\s?){3}")
_FEW_LETTERS = 200
_MANY_DOTS = 500_000
"""A picture on which a text can be read: of an A4 sheet at 72 dots an inch."""

# It says on the log what it mends in a file: nobody can do anything about that.
logging.getLogger("pypdf").addHandler(logging.NullHandler())
logging.getLogger("pypdf").propagate = False


def is_pdf(content: bytes) -> bool:
    """Whether a file is a PDF."""
    return _SIGN in content[:_HEAD]


def read(path: str, content: bytes, inside: Inside) -> Iterator[Part]:
    """Yield the texts of a PDF and what `inside` reads of the files that are attached to it.

    What was replaced when it was saved anew lies in it still: it is read as well.
    """
    # It takes longer to import than most sites have PDF files to read.
    from pypdf import PdfReader  # noqa: PLC0415

    ends = [end.end() for end in _END.finditer(content)]
    if _LINEARIZED in content[:_HEAD]:
        ends = ends[1:]  # the first one ends what is needed for the first page
    if len(ends) > _STATES:
        yield path, None
    for end in (*ends[-_STATES:-1], len(content)):
        reader = PdfReader(io.BytesIO(content[:end]))
        if reader.is_encrypted and not reader.decrypt(""):
            yield path, None
            return
        yield from _pages(path, reader)
        yield text_part(path, "\n\n".join(dict.fromkeys(_beside(reader))))
        for name, files in reader.attachments.items():
            for file in files:
                yield from inside(f"{path}/{name}", file)


def _pages(path: str, reader: "PdfReader") -> Iterator[Part]:
    for number, page in enumerate(reader.pages, 1):
        text = page.extract_text()
        yield text_part(f"{path}/{number}", text)
        if _UNKNOWN_LETTERS.search(text) or not all(map(_names_letters, _resources(page, "/Font"))):
            yield path, None
        elif len(text.strip()) < _FEW_LETTERS:
            dots = max(map(_dots, _resources(page, "/XObject")), default=0)
            if dots > (_MANY_DOTS if text.strip() else 0):
                yield path, None  # a scanned page


def _resources(page: "PageObject", kind: str) -> "Iterator[DictionaryObject]":
    resources = _dictionary(_dictionary(page.get("/Resources")).get(kind))
    return map(_dictionary, resources.values())


def _names_letters(font: "DictionaryObject") -> bool:
    """Whether a font says which letters it draws; others number them as they like."""
    is_numbered = str(font.get("/Encoding")).startswith("/Identity")
    return "/ToUnicode" in font or not is_numbered


def _dots(drawing: "DictionaryObject") -> int:
    is_picture = drawing.get("/Subtype") == "/Image"
    return int(drawing.get("/Width", 0)) * int(drawing.get("/Height", 0)) if is_picture else 0


def _beside(reader: "PdfReader") -> Iterator[str]:
    """Yield the texts beside pages, such as titles, notes, addresses of links and values of fields."""
    from pypdf.generic import StreamObject  # noqa: PLC0415

    for number in range(int(str(reader.trailer.get("/Size", 0)))):
        thing = reader.get_object(number)
        yield from _texts(thing)
        if isinstance(thing, StreamObject) and thing.get("/Type") == "/Metadata":
            yield thing.get_data().decode(errors="replace")
    yield from _texts(reader.trailer)


def _texts(thing: "PdfObject | None") -> Iterator[str]:
    from pypdf.generic import TextStringObject  # noqa: PLC0415

    waiting = [thing]
    while waiting:
        part = waiting.pop()
        if isinstance(part, TextStringObject):
            yield str(part)
        elif isinstance(part, dict):
            waiting.extend(part.values())
        elif isinstance(part, list):
            waiting.extend(part)


def _dictionary(thing: "PdfObject | None") -> "DictionaryObject":
    """Return an object that may lie elsewhere; an empty one where it is no dictionary."""
    from pypdf.generic import DictionaryObject  # noqa: PLC0415

    there = thing.get_object() if thing is not None else None
    return there if isinstance(there, DictionaryObject) else DictionaryObject()

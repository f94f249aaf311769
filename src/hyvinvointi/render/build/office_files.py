"""What files of office programs and PDF files say: attached ones are read before they go out."""

import html
import io
import logging
import re
import zipfile
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from hyvinvointi import limits
from hyvinvointi.render.build.encodings import decoded

if TYPE_CHECKING:
    from pypdf import PageObject
    from pypdf.generic import DictionaryObject

Part = tuple[str, bytes | None]
"""Path and content of something that lies in a file; `None` where nothing of it can be read."""

_ZIPPED = ("docx", "xlsx", "pptx", "odt", "ods", "odp")
_BEFORE_XML = ("doc", "xls", "ppt")
_MARKUP = (".xml", ".rels")
_DEEPEST = 3
"""Files in files that are read: a table in a text that is attached to a PDF."""

_TAG = re.compile(r"<(?:/?(?:[\w.-]++:)?+([\w.-]++))?+[^<>]*+>")
_ATTRIBUTE = re.compile(r"""=\s{0,9}(?:"([^"<>]+)"|'([^'<>]+)')""")
_SIGNS = {
    name: sign
    for sign, names in {
        "": "a bookmark bookmark-end bookmark-start bookmarkEnd bookmarkStart commentRangeEnd"
        " commentRangeStart hyperlink lastRenderedPageBreak proofErr r soft-page-break softHyphen"
        " span smartTag t",
        " ": "s tab",
        "-": "noBreakHyphen",
    }.items()
    for name in names.split()
}
"""What stands for a tag: nothing inside of words; any other one ends a line."""
_FORMATTING = "rPr"
"""What says how the letters of a run look, with tags inside that stand for nothing to read."""
_LINE_ENDS = re.compile(r"\n\s++")
_HYPHENATED = re.compile(r"(?<=\w)[-\u00ad\u2010]\n(?=[^\W\d_])")
_PRINTED = re.compile(rb"[\t\r\n\x20-\x7e\x80-\xff]{5,}")
_PRINTED_WIDE = re.compile(rb"(?:[\t\r\n\x20-\x7e\xa0-\xff]\0){5,}")

# It says on the log what it mends in a file: nobody can do anything about that.
logging.getLogger("pypdf").addHandler(logging.NullHandler())
logging.getLogger("pypdf").propagate = False


def is_office_file(path: str) -> bool:
    """Whether a file is by its name one that is read here."""
    return _ending(path) in _READERS


def parts(path: str, content: bytes, depth: int = 0) -> Iterator[Part]:
    """Yield as texts what an office file says, and the files in it.

    What is cut off by a limit, encrypted, broken or a picture of a text cannot be read to its end.
    """
    try:
        yield from _READERS[_ending(path)](path, content, depth)
    # A broken file ends its reader in whatever way: nobody can list them.
    except Exception:  # noqa: BLE001
        yield path, None


def _ending(path: str) -> str:
    return path.rpartition(".")[2].lower()


def _inside(path: str, content: bytes, depth: int) -> Iterator[Part]:
    """Yield a file that lies in another one, and what lies in it."""
    if not is_office_file(path):
        yield path, content
    elif depth < _DEEPEST:
        yield from parts(path, content, depth + 1)
    else:
        yield path, None


def _text(path: str, text: str) -> Part:
    """Return a text as a file; a word that is divided between two lines is whole as well."""
    joined = _HYPHENATED.sub("", text)
    whole = text if joined == text else f"{text}\n\n{joined}"
    return f"{path}/.txt", whole.encode("utf-8", errors="replace")


def _zipped(path: str, content: bytes, depth: int) -> Iterator[Part]:
    """Yield the texts of a file of Office Open XML or OpenDocument, which are ZIP archives of XML."""
    room = limits.UNPACKED_BYTES
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        for member in archive.infolist():
            name = f"{path}/{member.filename}"
            is_markup = name.endswith(_MARKUP)
            if not is_markup and not is_office_file(name):
                yield name, b""
                continue
            with archive.open(member) as file:
                inside = file.read(room + 1)
            room -= len(inside)
            if room < 0 or b"encryption-data" in inside:
                yield path, None
                return
            if is_markup:
                yield _text(name, _shown(decoded(inside) or ""))
            else:
                yield from _inside(name, inside, depth)


def _shown(markup: str) -> str:
    """Return what XML of an office program shows, and the values of its attributes."""
    shown = _LINE_ENDS.sub("\n", "".join(_texts_and_signs(markup)))
    values = {"".join(one) for one in _ATTRIBUTE.findall(markup)}
    return html.unescape("\n\n".join((shown, *sorted(values))))


def _texts_and_signs(markup: str) -> Iterator[str]:
    at, is_formatting = 0, False
    for tag in _TAG.finditer(markup):
        yield markup[at : tag.start()]
        at = tag.end()
        if tag[1] == _FORMATTING:
            is_formatting = not tag[0].startswith("</") and not tag[0].endswith("/>")
        elif not is_formatting:
            yield _SIGNS.get(tag[1] or "", "\n")
    yield markup[at:]


def _strings(path: str, content: bytes, _depth: int) -> Iterator[Part]:
    """Yield the strings in a file of the time before XML, in either of the two encodings of these."""
    narrow = [one.decode("cp1252", errors="replace") for one in _PRINTED.findall(content)]
    wide = [one.decode("utf-16-le") for one in _PRINTED_WIDE.findall(content)]
    texts = [re.sub(r"[\r\x07]+", "\n", one) for one in (*narrow, *wide)]
    yield _text(path, "\n\n".join(texts))


def _pdf(path: str, content: bytes, depth: int) -> Iterator[Part]:
    """Yield the texts of the pages of a PDF, what is said beside them, and the attached files."""
    # It takes longer to import than most sites have PDF files to read.
    from pypdf import PdfReader  # noqa: PLC0415

    reader = PdfReader(io.BytesIO(content))
    if reader.is_encrypted and not reader.decrypt(""):
        yield path, None
        return
    for number, page in enumerate(reader.pages, 1):
        text = page.extract_text()
        if not text.strip() and "/XObject" in _resolved(page, "/Resources"):
            yield path, None  # a scanned page
        yield _text(f"{path}/{number}", "\n\n".join((text, *_notes(page))))
    about = (reader.metadata or {}).values()
    fields = (one.get("/V") for one in (reader.get_fields() or {}).values())
    yield _text(path, "\n\n".join(str(one) for one in (*about, *fields) if one))
    for name, files in reader.attachments.items():
        for file in files:
            yield from _inside(f"{path}/{name}", file, depth)


def _notes(page: "PageObject") -> Iterator[str]:
    """Yield what notes and links on a page say."""
    for note in page.annotations or ():
        seen = note.get_object()
        said = seen.get("/Contents"), _resolved(seen, "/A").get("/URI")
        yield from (str(one) for one in said if one)


def _resolved(holder: "DictionaryObject", name: str) -> "DictionaryObject":
    """Return a part of an object of a PDF, which may lie elsewhere; an empty one where there is none."""
    part = holder.get(name)
    return part.get_object() if part is not None else type(holder)()


_READERS: dict[str, Callable[[str, bytes, int], Iterator[Part]]] = {
    **dict.fromkeys(_ZIPPED, _zipped),
    **dict.fromkeys(_BEFORE_XML, _strings),
    "pdf": _pdf,
}

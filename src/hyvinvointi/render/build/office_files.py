"""What files of office programs and PDF files say: attached ones are read before they go out.

A file is read as what it is, whatever it is called.
"""

import html
import io
import re
import zipfile
from collections.abc import Callable, Iterator

from hyvinvointi import limits
from hyvinvointi.render.build import pdf_files
from hyvinvointi.render.build.encodings import decoded
from hyvinvointi.render.build.file_parts import Part, text_part
from hyvinvointi.render.build.shown_text import TEXTS, ending

_MARKUP = (".xml", ".rels")
_DEEPEST = 3
"""Files in files that are read: a table in a text that is attached to a PDF."""
_MEDIA = re.compile(
    r"(?:\.(?:avif|bmp|emf|fntdata|gif|ico|jpe?g|m4a|mp3|mp4|odttf|ogg|otf|png|tiff?|ttf|wav|webm|webp|wmf"
    r"|woff2?)|/printerSettings\d*\.bin)$",
    re.IGNORECASE,
)
"""What is looked at or listened to, and what office programs put beside it into their files."""

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
_PRINTED = re.compile(rb"[\t\r\n\x20-\x7e\x80-\xff]{5,}")
_PRINTED_WIDE = re.compile(rb"(?:[\t\r\n\x20-\x7e\xa0-\xff]\0){5,}")

_IN_NO_TEXT = re.compile(r"[\0-\x08\x0e-\x1a]")
_RTF_LETTER = re.compile(rb"\\'([0-9a-fA-F]{2})")


def is_office_file(path: str, content: bytes) -> bool:
    """Whether a file is one that is read here: by how it begins, but for pages and data."""
    return _reader(path, content) is not None


def parts(path: str, content: bytes, depth: int = 0) -> Iterator[Part]:
    """Yield as texts what a file says that is no page and no data, and the files in it.

    What is cut off by a limit, encrypted, broken, of an unknown kind or a picture of a text cannot be read
    to its end.
    """
    reader = _reader(path, content)
    if reader is None:
        yield path, content
        if ending(path) not in TEXTS and not _MEDIA.search(path) and not _is_text(content):
            yield path, None
    elif depth > _DEEPEST:
        yield path, None
    else:
        try:
            yield from reader(path, content, depth)
        # A broken file ends its reader in whatever way: nobody can list them.
        except Exception:  # noqa: BLE001
            yield path, None


def _reader(path: str, content: bytes) -> Callable[[str, bytes, int], Iterator[Part]] | None:
    if ending(path) in TEXTS:
        return None
    for sign, reader in _BEGINNINGS:
        if content.startswith(sign):
            return reader
    return _pdf if pdf_files.is_pdf(content) else None


def _is_text(content: bytes) -> bool:
    text = decoded(content)
    return text is not None and not _IN_NO_TEXT.search(text)


def _zipped(path: str, content: bytes, depth: int) -> Iterator[Part]:
    """Yield the texts of a file of Office Open XML or OpenDocument, which are ZIP archives of XML."""
    room = limits.UNPACKED_BYTES
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        for member in archive.infolist():
            name = f"{path}/{member.filename}"
            if _MEDIA.search(name):
                yield name, b""
                continue
            with archive.open(member) as file:
                inside = file.read(room + 1)
            room -= len(inside)
            if room < 0 or b"encryption-data" in inside:
                yield path, None
                return
            if name.endswith(_MARKUP):
                yield text_part(name, _shown(decoded(inside) or ""))
            else:
                yield from parts(name, inside, depth + 1)


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
    """Yield the strings in a file of the time before XML, in either of the two encodings of these.

    A text may lie there in pieces: it is not read to its end.
    """
    narrow = [run.decode("cp1252", errors="replace") for run in _PRINTED.findall(content)]
    wide = [run.decode("utf-16-le") for run in _PRINTED_WIDE.findall(content)]
    texts = [re.sub(r"[\r\x07]+", "\n", text) for text in (*narrow, *wide)]
    yield text_part(path, "\n\n".join(texts))
    yield path, None


def _rich_text(path: str, content: bytes, _depth: int) -> Iterator[Part]:
    """Yield the letters of RTF; signs for formatting stay among them: it is not read to its end."""
    letters = _RTF_LETTER.sub(lambda letter: bytes.fromhex(letter[1].decode()), content)
    yield text_part(path, letters.decode("cp1252", errors="replace"))
    yield path, None


def _pdf(path: str, content: bytes, depth: int) -> Iterator[Part]:
    """Return what a PDF says, and what the files say that are attached to it."""
    return pdf_files.read(path, content, lambda name, file: parts(name, file, depth + 1))


_BEGINNINGS = (
    (b"PK\3\4", _zipped),
    (b"PK\5\6", _zipped),
    (b"\xd0\xcf\x11\xe0", _strings),
    (b"{\\rtf", _rich_text),
)

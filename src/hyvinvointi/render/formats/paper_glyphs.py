"""Which characters the fonts of paper have: a PDF that everybody can read shows no empty box."""

import struct
import unicodedata
from collections.abc import Iterator
from functools import cache

from hyvinvointi.render.values.letter_widths import short, tables
from hyvinvointi.resources import folder

_JOINTS = frozenset("\u00ad\u200b")
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Zl", "Zp"})
_OF_ALL_CHARACTERS = 12
_OF_THE_FIRST_PLANE = 4
"""Formats of the table that leads from characters to glyphs (OpenType, `cmap`)."""


def drawable(text: str) -> str:
    """Return a text in which each character without a glyph is told by its number: [U+6F22]."""
    known = _known()
    if known.issuperset(text):
        return text
    return "".join(one if one in known else _told(one) for one in text)


def _told(character: str) -> str:
    kind = unicodedata.category(character)
    if kind == "Zs":
        return " "
    is_variant = unicodedata.name(character, "").startswith("VARIATION SELECTOR")
    return "" if kind in _UNSEEN or is_variant else f"[U+{ord(character):04X}]"


@cache
def _known() -> frozenset[str]:
    files = sorted((folder("templates") / "paper" / "fonts").glob("*.ttf"))
    of_each = [frozenset(map(chr, _characters(file.read_bytes()))) for file in files]
    return frozenset.intersection(*of_each) | _JOINTS | {"\n"}


def _characters(font: bytes) -> Iterator[int]:
    """Yield the characters that a font has a glyph for."""
    start = tables(font)[b"cmap"]
    for at in range(short(font, start + 2)):
        (offset,) = struct.unpack_from(">L", font, start + 8 + 8 * at)
        form = short(font, start + offset)
        if form == _OF_ALL_CHARACTERS:
            yield from _all(font, start + offset)
        elif form == _OF_THE_FIRST_PLANE:
            yield from _first_plane(font, start + offset)


def _all(font: bytes, start: int) -> Iterator[int]:
    (groups,) = struct.unpack_from(">L", font, start + 12)
    for at in range(groups):
        first, last, _ = struct.unpack_from(">LLL", font, start + 16 + 12 * at)
        yield from range(first, last + 1)


def _first_plane(font: bytes, start: int) -> Iterator[int]:
    count = short(font, start + 6) // 2
    lasts, firsts = start + 14, start + 16 + 2 * count
    for at in range(count):
        first, last = short(font, firsts + 2 * at), short(font, lasts + 2 * at)
        # The last stretch stands for what no font has.
        yield from range(first, last + 1) if last != 0xFFFF else ()  # noqa: PLR2004

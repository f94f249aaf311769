"""How wide words are in our types (OpenType, `cmap` and `hmtx`)."""

import struct
from functools import cache

from hyvinvointi.resources import folder

REGULAR, BOLD = 400, 600
"""Weights of types."""
_FILES = {REGULAR: "SourceSans3_400Regular.ttf", BOLD: "SourceSans3_600SemiBold.ttf"}
WIDE = 0.64
"""Width of a letter that the types do not have, as a share of its size: enough for those of systems."""
_OF_ALL_CHARACTERS = 12
_HEAD, _GROUP = 16, 12
"""Bytes before the groups of characters of such a table, and of a group."""


def set_width(said: str, size: float, weight: int = REGULAR) -> float:
    """Return how wide words are in these types, but for pairs of letters that are set closer."""
    known = _widths(weight)
    return sum(known.get(one, WIDE) for one in said) * size


@cache
def _widths(weight: int) -> dict[str, float]:
    """The widths of all letters of a weight, as shares of the size."""
    font = (folder("templates") / "paper" / "fonts" / _FILES[weight]).read_bytes()
    start = _tables(font)
    in_one = _short(font, start[b"head"] + 18)
    count = _short(font, start[b"hhea"] + 34)
    found = {}
    for first, last, glyph in groups(font):
        for code in range(first, last + 1):
            # Glyphs beyond the last that has a width of its own have that.
            at = min(glyph + code - first, count - 1)
            found[chr(code)] = _short(font, start[b"hmtx"] + 4 * at) / in_one
    return found


def groups(font: bytes) -> list[tuple[int, int, int]]:
    """Return the groups of characters of a font, first and last, each with the glyph of its first."""
    start = _tables(font)[b"cmap"]
    for at in range(_short(font, start + 2)):
        (offset,) = struct.unpack_from(">L", font, start + 8 + 8 * at)
        table = start + offset
        if _short(font, table) == _OF_ALL_CHARACTERS:
            (count,) = struct.unpack_from(">L", font, table + 12)
            return [
                struct.unpack_from(">LLL", font, table + _HEAD + _GROUP * one)
                for one in range(count)
            ]
    raise LookupError(_OF_ALL_CHARACTERS)


def _tables(font: bytes) -> dict[bytes, int]:
    """Return where the tables of a font begin, by their names."""
    listed = [struct.unpack_from(">4s4xLL", font, 12 + 16 * at) for at in range(_short(font, 4))]
    return {name: offset for name, offset, _ in listed}


def _short(font: bytes, at: int) -> int:
    """Return the number of two bytes at a place of a font."""
    (value,) = struct.unpack_from(">H", font, at)
    return int(value)

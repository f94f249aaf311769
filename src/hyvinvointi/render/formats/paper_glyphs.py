"""Which characters the fonts of paper have: a PDF that everybody can read shows no empty box."""

import unicodedata
from collections.abc import Iterator
from functools import cache

from hyvinvointi.render.values.letter_widths import groups
from hyvinvointi.resources import folder

_JOINTS = frozenset("\u00ad\u200b")
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Zl", "Zp"})


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
    for first, last, _ in groups(font):
        yield from range(first, last + 1)

"""Text from a document made safe and visible in a terminal, character by character.

A document may hold escape sequences that would command the terminal, marks that turn the
direction of writing, and characters nobody sees. Here each becomes something one can see.
"""

import unicodedata

_TAB = 4
_C0 = 0x2400
_SYMBOLS = {"\x7f": "␡", "\u00a0": "⍽"}
_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
_JOINERS = frozenset({"Mn", "Me"})


def shown(character: str, column: int = 0) -> str:
    """Return what stands for a character that begins at a column of the screen."""
    if character.isprintable():
        return character
    if character == "\t":
        return "→".ljust(_TAB - column % _TAB)
    if character in _SYMBOLS:
        return _SYMBOLS[character]
    if character < " ":
        return chr(_C0 + ord(character))
    if unicodedata.category(character) in _HIDDEN:
        return f"<U+{ord(character):04X}>"
    return character


def text(raw: str) -> str:
    """Return a whole text with nothing hidden in it, on one line."""
    if raw.isprintable():
        return raw
    return "".join(character if character == "\u00a0" else shown(character) for character in raw)


def width(visible: str) -> int:
    """Return how many columns of a terminal a visible text takes."""
    return len(visible) if visible.isascii() else sum(_columns(one) for one in visible)


def _columns(character: str) -> int:
    if unicodedata.category(character) in _JOINERS:
        return 0
    return 2 if unicodedata.east_asian_width(character) in {"W", "F"} else 1

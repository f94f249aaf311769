"""Hiding single characters from the parser, so that it reads on behind a fault.

A masked character keeps its place; values get it back.
"""

_BASE = 0xE000  # the Private Use Area: nothing there means anything to YAML
_UNMASK = {_BASE + code: code for code in range(0x80)}


def mask(text: str, at: int) -> str | None:
    """Return `text` with the ASCII character at `at` hidden; `None` if it is hidden already."""
    if not text[at : at + 1].isascii() or at >= len(text):
        return None
    return f"{text[:at]}{chr(_BASE + ord(text[at]))}{text[at + 1 :]}"


def blank(text: str, start: int, end: int) -> str:
    """Return `text` with a stretch turned into spaces."""
    return f"{text[:start]}{' ' * (end - start)}{text[end:]}"


def unmask(value: str) -> str:
    """Return a value with its hidden characters shown again."""
    return value.translate(_UNMASK)

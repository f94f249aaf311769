"""How much a file asks of the parser of formatted text, told without parsing it."""

import re

from hyvinvointi.patterns import regex

_MARKS = ("*", "_", "`", "[", "]", "<", "&", "!", "~", "|", "\\", "\r", "\n")
_ESCAPED_LINES = ("\\n", "\\r")
_MARKED_LINE = regex(r"^[ \t]*(?:[^\w\s]|[0-9]{1,9}[.)])", re.MULTILINE)
_SHORT = 10_000


def amount(text: str) -> int:
    """Return how many lines and marks of CommonMark a file may hold at most.

    A line that begins with a mark, or may do so behind an escape, counts twice. Nothing of a short
    file is counted: it cannot have many.
    """
    if len(text) <= _SHORT:
        return 0
    escaped = sum(text.count(line) for line in _ESCAPED_LINES)
    return sum(map(text.count, _MARKS)) + escaped + len(_MARKED_LINE.findall(text))

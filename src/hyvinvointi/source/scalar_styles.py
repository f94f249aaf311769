"""How a text is written in the canonical layout: plain, quoted, or as a block of lines."""

import json
import re
from collections.abc import Iterator

from hyvinvointi.patterns import regex
from hyvinvointi.source.scalars import NotANumber, resolve

WIDTH = 90
"""Columns within which a line is kept."""
STEP = 2
"""Columns by which a level is indented."""

# What no YAML parser should meet raw (YAML 1.2.2, 5.1), and line breaks that only YAML 1.1 knows.
_SPECIAL = regex(
    "[^\t\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
_INDICATORS = frozenset(",[]{}#&*!|>'\"%@`")
_NOT_PLAIN = regex(r":(?=\s|\Z)|[ \t]#|\t")
_NOT_PLAIN_IN_FLOW = regex(r"[,\[\]{}]")
# Other readers of YAML, of version 1.1 or with the core schema, take these for something else.
_AMBIGUOUS = regex(
    r"(?:y|yes|n|no|on|off|true|false|null)\Z|[-+.]?[0-9][-+.,:_0-9a-fox]*\Z|[-+]?\.(?:inf|nan)\Z|[<=~]",
    re.IGNORECASE,
)
_DATE = regex(r"[0-9]{4}-[0-9]{2}(?:-[0-9]{2})?\Z")
_INDENTED = regex(r"^[ \t]", re.MULTILINE)
_LEADING = regex(r"\n*[ \t]")
_FOLD = regex(r"(?<![ \t\u00a0]) (?![ \t\u00a0])")
# The reader tells of a no-break space among the spaces that indent a line.
_NO_BREAK_INDENT = regex(r"^[ \t]*\u00a0", re.MULTILINE)


def is_plain(text: str, *, in_flow: bool = False) -> bool:
    """Whether a text of one line means itself without quotation marks."""
    try:
        return has_plain_form(text, in_flow=in_flow) and isinstance(resolve(text), str)
    except NotANumber:
        return False


def has_plain_form(text: str, *, in_flow: bool = False) -> bool:
    """Whether what a text holds can stand without quotation marks, whatever it is then."""
    if not text or text != text.strip() or text[0] in _INDICATORS or "\n" in text:
        return False
    if text[0] in "-?:" and text[1:2] in {"", " ", "\t"}:
        return False
    if _SPECIAL.search(text) or _NOT_PLAIN.search(text):
        return False
    if not in_flow:
        return True
    is_sign = text[0] in "?:" or (text[0] == "-" and not text[1:2].isalnum())
    return not is_sign and not _NOT_PLAIN_IN_FLOW.search(text)


def is_ambiguous(text: str) -> bool:
    """Whether other programs would read a plain text as a number, a truth value or nothing."""
    return bool(_AMBIGUOUS.match(text)) and not _DATE.match(text)


def quoted(text: str) -> str:
    """Return a text between quotation marks, escaped as little as possible."""
    if '"' in text or "\\" in text:
        is_simple = not (_SPECIAL.search(text) or "'" in text or "\n" in text or "\t" in text)
        if is_simple:
            return f"'{text}'"
    dumped = json.dumps(text, ensure_ascii=False)
    return _SPECIAL.sub(lambda match: _escape(match[0]), dumped).replace("\t", "\\t")


def _escape(character: str) -> str:
    code = ord(character)
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"  # noqa: PLR2004  four digits


def can_be_block(text: str) -> bool:
    """Whether a text can stand as a block of lines: it says something, in visible characters."""
    has_ink = bool(text.strip(" \t\n"))
    return has_ink and not _SPECIAL.search(text) and not _NO_BREAK_INDENT.search(text)


def can_be_folded(text: str) -> bool:
    """Whether a text stays the same when its paragraphs are folded: no line of it is indented."""
    return can_be_block(text) and not _INDENTED.search(text) and not text.startswith("\n")


def ends_blank(text: str) -> bool:
    """Whether the last line of a text shows nothing, so that another blank line would be part of it."""
    last = text.removesuffix("\n").rpartition("\n")[2]
    return not last.strip(" \t")


def header(style: str, text: str) -> str:
    """Return what announces a block: its style, an indentation that shows not, its end."""
    indentation = str(STEP) if _LEADING.match(text) else ""
    if not text.endswith("\n"):
        return f"{style}{indentation}-"
    return f"{style}{indentation}{'+' if text.endswith(chr(10) * 2) else ''}"


def literal_lines(text: str, indent: int) -> list[str]:
    """Return the lines of a block that shows its text as it is."""
    lines = text.removesuffix("\n").split("\n")
    return [" " * indent + line if line else "" for line in lines]


def folded_lines(text: str, indent: int) -> list[str]:
    """Return the lines of a block whose paragraphs are folded."""
    body = text.rstrip("\n")
    ends = len(text) - len(body) - 1
    lines: list[str] = []
    for number, paragraph in enumerate(body.split("\n")):
        lines += [""] if number else []
        lines += [" " * indent + line for line in _filled(paragraph, WIDTH - indent)]
    return lines + [""] * max(ends, 0)


def _filled(paragraph: str, width: int) -> Iterator[str]:
    """Yield the lines of a paragraph, broken where a single space parts two words."""
    line = ""
    for word in _FOLD.split(paragraph) if paragraph else ():
        if line and len(line) + 1 + len(word) > width:
            yield line
            line = word
        else:
            line = f"{line} {word}" if line else word
    if line:
        yield line

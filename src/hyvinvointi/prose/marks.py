"""Marks of CommonMark in free text, by their places: addresses, code."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from hyvinvointi.patterns import regex

_CODE = regex(
    r"^(?P<fence>```|~~~).*?(?:^(?P=fence)|\Z)|(?<!`)`[^`\n]+`(?!`)", re.MULTILINE | re.DOTALL
)
_LINK = regex(
    r"\]\([ \t]{0,9}<?(?P<address>[^\s()<>]{1,2000})(?=>?[ \t]{0,9}(?:\)|\s[\"'(]))"
    r"|^ {0,3}\[[^\[\]\n]{1,200}\]:[ \t]{0,9}<?(?P<definition>[^\s<>]{1,2000})",
    re.MULTILINE,
)
_NAMED_LINK = regex(r"\[[^\[\]\n]{0,1000}\]\([^()\n]{0,2000}\)")
_BARE = regex(r"\b(?:https?://|www\.)[^\s<>()]+", re.IGNORECASE)

_LABEL = 1000
"""Characters of the longest name of a link."""


class Address(NamedTuple):
    """Where a link or a picture leads, at `start`…`end` of the text."""

    text: str
    start: int
    end: int
    is_picture: bool = False


def addresses(text: str) -> Iterator[Address]:
    """Yield the address of each link and picture."""
    if "](" not in text and "]:" not in text:
        return
    shown = without_code(text)
    for match in _LINK.finditer(shown):
        name = "address" if match["address"] else "definition"
        label = shown.rfind("[", max(0, match.start() - _LABEL), match.start())
        is_picture = name == "address" and label > 0 and shown[label - 1] == "!"
        yield Address(match[name], *match.span(name), is_picture)


def without_code(text: str) -> str:
    """Return a text in which blanks stand for code, which is shown as it is typed."""
    return _CODE.sub(_blank, text) if "`" in text or "~~~" in text else text


def without_addresses(text: str) -> str:
    """Return a text in which blanks stand for addresses: nobody reads them as words."""
    pieces, last = [], 0
    for one in addresses(text):
        pieces += [text[last : one.start], " " * (one.end - one.start)]
        last = one.end
    text = "".join([*pieces, text[last:]])
    return _BARE.sub(_blank, text) if "//" in text or "www." in text else text


def without_links(text: str) -> str:
    """Return a text in which blanks stand for links with what they are called."""
    return without_addresses(_NAMED_LINK.sub(_blank, text) if "](" in text else text)


def _blank(match: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", match[0])

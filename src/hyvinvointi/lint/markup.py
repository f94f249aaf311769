"""Marks of CommonMark in free text, by their places: addresses, code."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_CODE = re.compile(
    r"^(?P<fence>```|~~~).*?(?:^(?P=fence)|\Z)|(?<!`)`[^`\n]+`(?!`)", re.MULTILINE | re.DOTALL
)
_LINK = re.compile(
    r"\]\([ \t]{0,9}<?(?P<address>[^\s()<>]{1,2000})(?=>?[ \t]{0,9}(?:\)|\s[\"'(]))"
    r"|^ {0,3}\[[^\[\]\n]{1,200}\]:[ \t]{0,9}<?(?P<definition>[^\s<>]{1,2000})",
    re.MULTILINE,
)
_BARE = re.compile(r"\b(?:https?://|www\.)[^\s<>()]+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Address:
    """Where a link or a picture leads, at `start`…`end` of the text."""

    text: str
    start: int
    end: int


def addresses(text: str) -> Iterator[Address]:
    """Yield the address of each link and picture."""
    if "](" not in text and "]:" not in text:
        return
    for match in _LINK.finditer(without_code(text)):
        name = "address" if match["address"] else "definition"
        yield Address(match[name], *match.span(name))


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


def _blank(match: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", match[0])

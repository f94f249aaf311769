"""The lines of a text that names recipients: each counts alone, as in a list of addressees.

A list in one line (`a. X b. Y`, `1. X 2. Y`, `X • Y`, `X - Y - Z`) has as many lines as items.
"""

import re
from collections.abc import Iterator

from hyvinvointi.patterns import regex
from hyvinvointi.privacy.name_parts import words
from hyvinvointi.privacy.recipient_meanings import is_office, is_party_said
from hyvinvointi.privacy.recipient_names import is_given
from hyvinvointi.privacy.recipient_stretches import CAPITAL
from hyvinvointi.privacy.recipient_words import (
    BEFORE_SURNAME,
    COUPLE,
    COUPLE_AS_PARTY,
    PUBLIC_GUARDIAN,
    PUBLIC_OFFICE,
)
from hyvinvointi.privacy.shown import plain_reading

_END_OF_LINE = regex(r"</?(?:br|p|li|div|tr)\b[^<>]{0,40}>", re.IGNORECASE)
_NUMBERED = regex(r"(?<!\S)\(?(?:([a-z])|([0-9]{1,2}))[.)]\s*(?=[^\W\d_])")
_FIRST = ("a", "1")
_BULLET = regex(r"\s*[•·●▪]\s*|,\s*[-–—]\s+")
_DASH = regex(r"\s[-–—]\s")
_LEAST_OF_DASHES = 2
"""Of a single dash what stands behind it belongs to what stands before."""
_TURNED_WITH_FORMER = regex(
    rf"(?<![\w-])({CAPITAL})\s+(\(?{BEFORE_SURNAME}{CAPITAL}\)?)\s+({CAPITAL})(?![\w-])"
)
"""A surname, that of before and a given name: Malli (ent. Mallinen) Maija."""


def lines_of(text: str) -> list[str]:
    """Return the lines of a text, and each item of a list in a line as one."""
    text = plain_reading(_END_OF_LINE.sub("\n", text))
    text = COUPLE.sub(COUPLE_AS_PARTY, PUBLIC_GUARDIAN.sub(PUBLIC_OFFICE, text))
    items = (item for line in text.splitlines() for item in _items(line))
    return [_in_order(item) for item in items if words(item)]


def _items(line: str) -> Iterator[str]:
    """Yield the items of a list in a line: what stands before them says what all of them are."""
    starts = [*_numbered(line)]
    if len(starts) <= 1:
        yield from _between_signs(line)
        return
    head = line[: starts[0][0]]
    is_of_all = is_party_said(head)
    if not is_of_all:
        yield from _between_signs(head)
    ends = [start for start, _ in starts[1:]] + [len(line)]
    for (_, start), end in zip(starts, ends, strict=True):
        item = line[start:end].rstrip(" ,;")
        yield from _between_signs(f"{head} {item}" if is_of_all else item)


def _numbered(line: str) -> Iterator[tuple[int, int]]:
    """Yield where the items begin that letters or numbers count, with and without them."""
    expected: tuple[str, ...] = _FIRST
    for match in _NUMBERED.finditer(line):
        sign = match[1] or match[2]
        if sign in expected:
            expected = (chr(ord(sign) + 1) if match[1] else str(int(sign) + 1),)
            yield match.span()


def _between_signs(line: str) -> Iterator[str]:
    """Yield what bullets and dashes part; a title alone belongs to what stands before it."""
    if len(_DASH.findall(line)) >= _LEAST_OF_DASHES:
        line = _DASH.sub(" • ", line)
    items: list[str] = []
    for item in _BULLET.split(line):
        if items and item.islower() and is_office(item):
            items[-1] += f", {item}"
        else:
            items.append(item)
    yield from items


def _in_order(line: str) -> str:
    """Return a line in which the given name stands before the surname and that of before."""
    return _TURNED_WITH_FORMER.sub(
        lambda match: (
            f"{match[3]} {match[1]} {match[2]}"
            if is_given(match[3]) and not is_given(match[1])
            else match[0]
        ),
        line,
    )

"""Characters without ink: those that turn or hide text, and those that are merely not seen.

What belongs to an emoji or to a script that needs it is left alone: the joiner and the variation
selector (Unicode Standard 23.2, 23.4; UTS #51), the flags of regions.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator

from hyvinvointi.diagnostics import Finding, Route, Rule, Site, Text
from hyvinvointi.patterns import regex
from hyvinvointi.privacy.findings import Mend, findings_at, within
from hyvinvointi.privacy.shown import Span, is_peculiar, resolved
from hyvinvointi.source import Document

_REMOVE = Text("Poista merkki", "Ta bort tecknet", "Remove the character")
_JOINER, _NON_JOINER = "\u200d", "\u200c"
_SELECTORS = "\ufe0e\ufe0f"
# Unicode TR 36: controls of direction make a line read otherwise than it is; tags spell whole
# sentences that nobody sees.
_DECEPTIVE = regex("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\U000e0000-\U000e007f]+")
# The soft hyphen is not here: pasted text is full of it, and it has a rule of its own.
_INVISIBLE = regex(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200d\u2060-\u2065\u206a-\u206f\u3164"
    "\ufe00-\ufe0f\uffa0\ufff9-\ufffb\U0001d173-\U0001d17a\U000e0080-\U000e0fff]"
)
_REGION_FLAG = regex("\U0001f3f4[\U000e0030-\U000e0039\U000e0061-\U000e007a]{3,6}\U000e007f")
_KEYCAP = "\u20e3"
_SYMBOLS = frozenset({"So", "Sk", "Sm"})
# Letters that have no case are of scripts that join.
_UNCASED = frozenset({"Lo", "Mn", "Mc"})
_EMOJI_PUNCTUATION = "\u203c\u2049\u3030\u303d"
_LAST_OF_BASIC_PLANE = 0xFFFF


def deceptive_characters(rule: Rule, document: Document) -> Iterator[Finding]:
    """Yield a finding for each run of characters that turn or hide what is written."""
    return _findings(rule, document, _deceptive)


def invisible_characters(rule: Rule, document: Document) -> Iterator[Finding]:
    """Yield a finding for each run of characters that nobody sees and nothing needs."""
    return _findings(rule, document, _invisible)


def _findings(
    rule: Rule, document: Document, find: Callable[[str], Iterator[re.Match[str]]]
) -> Iterator[Finding]:
    text = document.text
    if not (is_peculiar(text) or "\\" in text or "&" in text):
        return
    reading = resolved(text, is_file=True)
    is_escape = _escapes(document)
    doubles = within(_doubling_keys(document))
    mends = []
    for match in find(reading.text):
        start, end = reading.source(match.span())
        value = ", ".join(sorted({f"U+{ord(character):04X}" for character in match[0]}))
        is_safe = text[start] != "\\" or is_escape((start, end))
        offered = not doubles((start, end))
        mends.append(Mend((start, end), "", is_safe, value, len(match[0]), offered))
    yield from findings_at(rule, document, mends, _REMOVE)


def _doubling_keys(document: Document) -> Iterator[Span]:
    """Yield the keys that would be another key beside them without characters that nobody sees."""
    counts: dict[Route, Counter[str]] = {}
    for route in document.routes():
        key = route[-1] if route else None
        if isinstance(key, str) and is_peculiar(key):
            around = route[:-1]
            if around not in counts:
                siblings = map(str, document.value(around))
                counts[around] = Counter(map(_without_unseen, siblings))
            if counts[around][_without_unseen(key)] > 1:
                yield document.span(Site(document.path, route, "key"))


def _without_unseen(text: str) -> str:
    return _INVISIBLE.sub("", _DECEPTIVE.sub("", text))


def _escapes(document: Document) -> Callable[[Span], bool]:
    """Return what tells where a backslash begins an escape: in double quotation marks alone."""
    quoted = (route for route in document.routes() if document.style(route) == '"')
    return within(document.span(Site(document.path, route)) for route in quoted)


def _deceptive(text: str) -> Iterator[re.Match[str]]:
    flags = [match.span() for match in _REGION_FLAG.finditer(text)]
    for match in _DECEPTIVE.finditer(text):
        if not any(start <= match.start() and match.end() <= end for start, end in flags):
            yield match


def _invisible(text: str) -> Iterator[re.Match[str]]:
    return (one for one in _INVISIBLE.finditer(text) if not _is_needed(text, one.start()))


def _is_needed(text: str, at: int) -> bool:
    """Whether the characters around an invisible one need it."""
    character, before, after = text[at], text[at - 1 : at] if at else "", text[at + 1 : at + 2]
    if character in (_JOINER, _NON_JOINER):
        is_letter = _is_of(before, _UNCASED) and _is_of(after, _UNCASED)
        return is_letter or (character == _JOINER and _joins_emoji(before, after))
    if character in _SELECTORS:
        keycap = before in "0123456789#*" and after == _KEYCAP
        return bool(before) and (keycap or _is_of(before, _SYMBOLS) or before in _EMOJI_PUNCTUATION)
    if "\ufe00" <= character <= "\ufe0d" or ord(character) > _LAST_OF_BASIC_PLANE:
        return _is_of(before, _SYMBOLS | _UNCASED)
    return "\u180b" <= character <= "\u180f" and _is_of(before, _UNCASED)


def _joins_emoji(before: str, after: str) -> bool:
    return (before in _SELECTORS or _is_of(before, _SYMBOLS)) and _is_of(after, _SYMBOLS)


def _is_of(character: str, categories: frozenset[str]) -> bool:
    return bool(character) and unicodedata.category(character) in categories

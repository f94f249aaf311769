"""Whether a file can say what an adopted text says, told by its bytes without reading it.

Reading a program and taking its digest costs some 20 ms, and a history may hold thousands of drafts of
it. A draft that lacks a word of the adopted text has another digest: nothing that the canonical form
leaves out or evens out (wrapping, quotes, order, spaces) takes a word away.
"""

from collections.abc import Iterator
from typing import Any

from hyvinvointi.patterns import regex
from hyvinvointi.schema.canonical import canonical
from hyvinvointi.source import Document

_WORD = regex(r"[!#-&(-\[\]-~]+")
"""Printable ASCII but quotes and the backslash, which YAML may write otherwise."""

_NUMBER = regex(r"-?[0-9]+")
"""A year may be typed as 2026.0."""

# What becomes ASCII although it is none: escapes, the characters with which the reader hides some
# from the parser, and the three that NFC turns into `;`, the grave accent and K.
_BECOMES_ASCII = regex(rb"\\|\xee[\x80\x81]|\xcd\xbe|\xe1\xbf\xaf|\xe2\x84\xaa")


class Wording:
    """The words of a text: `may_be_in` a file tells whether the file can say the same."""

    def __init__(self, text: Document) -> None:
        words = {*_words(canonical(text, ""))}
        # Longer words are rarer.
        self._words = [word.encode() for word in sorted(words, key=lambda one: (-len(one), one))]

    def may_be_in(self, content: bytes) -> bool:
        """Whether the file may have the digest of the text; never wrong where it says no."""
        if _BECOMES_ASCII.search(content):
            return True
        for at, word in enumerate(self._words):
            if word not in content:
                # What one draft lacks the next one mostly lacks, too.
                self._words.insert(0, self._words.pop(at))
                return False
        return True


def _words(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        value = [*value.values()]
    if isinstance(value, list):
        for one in value:
            yield from _words(one)
    elif isinstance(value, str) and not _NUMBER.fullmatch(value):
        yield from _WORD.findall(value)

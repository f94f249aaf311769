"""What stands around a place of a text: the words of its sentence, the heads of its table.

Whose number it is, and whether it is one at all, the words beside it tell. Each kind of words is
looked for once in a text, however many numbers ask for it.
"""

import re
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import lru_cache

from hyvinvointi.literals import Literals
from hyvinvointi.patterns import regex
from hyvinvointi.privacy.shown import Span

# A full stop ends a sentence before a capital letter, but not behind an initial or in ”puh. Malli”.
# A set of characters comes first: a search for that is the quickest.
_END = regex(
    r"[.!?\n](?:(?<!\n)(?<![ (][A-ZÅÄÖ].)(?<!puh.)(?<!\bp.)(?<!tel.)(?<!tfn.)(?<!\bos.)[\"”)*_]*\s+"
    r"(?=[\"”(*_]*[A-ZÅÄÖ])"
    r"|(?<=\n)(?:[ \t#>]*(?=\n)|(?=[ \t#>]*(?:[-*•|]|[0-9]{1,2}[.)]\s|[\w-]{1,40}:(?:\s|\Z)))))"
)
_WINDOW = 200
"""How far words of a sentence without end are looked at."""
_ROWS = regex(r"(?:^[ \t#>]*\|[^\n]*(?:\n|\Z))+", re.MULTILINE)
_LONGEST_ROW = 2_000
_NOWHERE = array("I")


class Vocabulary:
    """Words of one kind, in small letters: what they hold, how they begin, and whole words."""

    def __init__(
        self,
        parts: tuple[str, ...] = (),
        beginnings: tuple[str, ...] = (),
        words: tuple[str, ...] = (),
    ) -> None:
        self._parts = frozenset(parts)
        self._beginnings = frozenset(beginnings)
        letters = "".join(word for word in words if len(word) == 1)
        self._letter = (
            regex(rf"[{letters}](?<![^\W_].)(?![^\W_])", re.IGNORECASE) if letters else None
        )
        longer = (word for word in words if len(word) > 1)
        self._literals = Literals(*parts, *beginnings, *longer)

    @lru_cache(maxsize=64)  # noqa: B019  the vocabularies are constants
    def places(self, text: str) -> "array[int]":
        """Return where its words begin in a text."""
        if not (self._letter or self._literals.are_in(text)):
            return _NOWHERE
        return array("I", sorted(self._places(text)))

    def _places(self, text: str) -> Iterator[int]:
        for word, at in self._literals.places(text):
            end = 0 if word in self._beginnings else len(word)
            if word in self._parts or _stands_apart(text, at, end):
                yield at
        # A single letter stands everywhere: it is looked for where somebody asks for it alone.
        if self._letter:
            yield from (match.start() for match in self._letter.finditer(text))

    @lru_cache(maxsize=1024)  # noqa: B019  the vocabularies are constants
    def is_within(self, text: str, start: int, end: int) -> bool:
        """Whether a word begins in a stretch of a text."""
        places = self.places(text)
        return bisect_left(places, start) < bisect_left(places, end)

    def is_around(self, text: str, within: Span, apart: Span) -> bool:
        """Whether a word begins in a stretch of a text, but not in the part that is `apart`."""
        start, end = within
        return self.is_within(text, start, apart[0]) or self.is_within(text, apart[1], end)


def _stands_apart(text: str, at: int, length: int) -> bool:
    """Whether no letter or digit is before a word, nor behind one of a length."""
    is_longer = length and text[at + length : at + length + 1].isalnum()
    return not (is_longer or text[at - 1 : at].isalnum())


@lru_cache(maxsize=4)
def _ends(text: str) -> "array[int]":
    return array("I", (match.end() for match in _END.finditer(text)))


def sentence_of(text: str, start: int, end: int) -> Span:
    """Return where the sentence, the row or the entry stands that a stretch is in.

    Of one without end it is what is near; numbers beside each other have the same.
    """
    ends = _ends(text)
    at = bisect_right(ends, start)
    before = ends[at - 1] if at else 0
    after = ends[at] if at < len(ends) else len(text)
    first, last = start // _WINDOW - 1, end // _WINDOW + 2
    return max(before, first * _WINDOW), max(end, min(after, last * _WINDOW))


def line_of(text: str, start: int, end: int) -> Span:
    """Return where the line stands that a stretch is in; of one without end what is near."""
    near, far = max(0, (start // _WINDOW - 1) * _WINDOW), (end // _WINDOW + 2) * _WINDOW
    after = text.find("\n", end, far)
    return text.rfind("\n", near, start) + 1 or near, after if after >= 0 else min(len(text), far)


@lru_cache(maxsize=4)
def _tables(text: str) -> tuple[list[int], list[Span]]:
    spans = [match.span() for match in _ROWS.finditer(text)] if "|" in text else []
    return [start for start, _ in spans], spans


def heads_of(text: str, start: int, end: int) -> str:
    """Return what stands at the head of the columns that a stretch of a table goes over."""
    starts, tables = _tables(text)
    at = bisect_right(starts, start) - 1
    if at < 0 or end > tables[at][1]:
        return ""
    row = text.rfind("\n", max(0, start - _LONGEST_ROW), start) + 1
    head = text[starts[at] : starts[at] + _LONGEST_ROW].partition("\n")[0]
    if row <= starts[at]:
        return ""
    first, last = text.count("|", row, start), text.count("|", row, end)
    return " ".join(head.split("|")[first : last + 1])

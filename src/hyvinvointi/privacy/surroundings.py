"""What stands around a place of a text: the words of its sentence, the heads of its table.

Whose number it is, and whether it is one at all, the words beside it tell. Each kind of words is
looked for once in a text, however many numbers ask for it.
"""

import re
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

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


@dataclass(frozen=True, eq=False)
class Vocabulary:
    """Words of one kind, in small letters: what they hold, how they begin, and whole words."""

    parts: tuple[str, ...] = ()
    beginnings: tuple[str, ...] = ()
    words: tuple[str, ...] = ()

    @lru_cache(maxsize=64)  # noqa: B019  the vocabularies are constants
    def places(self, text: str) -> "array[int]":
        """Return where its words begin in a text."""
        lowered = _lowered(text)
        # Most texts hold none of them, and to ask that of each is the quickest.
        places = [at for word in self.parts if word in lowered for at in _all(lowered, word)]
        for word in (beginning for beginning in self.beginnings if beginning in lowered):
            places += (at for at in _all(lowered, word) if not lowered[at - 1 : at].isalnum())
        for word in (one for one in self.words if one in lowered):
            end = len(word)
            places += (
                at
                for at in _all(lowered, word)
                if not (
                    lowered[at - 1 : at].isalnum() or lowered[at + end : at + end + 1].isalnum()
                )
            )
        return array("I", sorted(places))

    @lru_cache(maxsize=1024)  # noqa: B019  the vocabularies are constants
    def is_within(self, text: str, start: int, end: int) -> bool:
        """Whether a word begins in a stretch of a text."""
        places = self.places(text)
        return bisect_left(places, start) < bisect_left(places, end)

    def is_around(self, text: str, within: Span, apart: Span) -> bool:
        """Whether a word begins in a stretch of a text, but not in the part that is `apart`."""
        start, end = within
        return self.is_within(text, start, apart[0]) or self.is_within(text, apart[1], end)


def _all(text: str, word: str) -> Iterator[int]:
    at = text.find(word)
    while at >= 0:
        yield at
        at = text.find(word, at + 1)


@lru_cache(maxsize=4)
def _lowered(text: str) -> str:
    # The only letter that is two when it is small: places must stay.
    return text.replace("\u0130", "I").lower()


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

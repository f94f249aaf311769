"""Prose as sentences and whole tokens, and what was deleted from and inserted into it."""

import re
import unicodedata
from collections import Counter
from collections.abc import Container, Hashable, Iterable, Iterator, Sequence
from difflib import Match, SequenceMatcher
from itertools import accumulate, chain, groupby, takewhile
from operator import itemgetter
from typing import NamedTuple

from hyvinvointi import limits
from hyvinvointi.data_classes import dataclass
from hyvinvointi.diff.unseen import SOFT_HYPHEN
from hyvinvointi.diff.values import Edit

_GAP = re.compile(rf"[\s{SOFT_HYPHEN}]+")
_SEEN = re.compile(rf"[^\s{SOFT_HYPHEN}]+")
_LAST_WORD = re.compile(r"\S*\Z")
_FIRST_WORD = re.compile(r"\S*")
_WORD = 40
"""Letters of a word beside a change that are shown."""
_LONG = 20_000
"""Characters of two texts from which it pays to look for the lines that they share."""
_PARAGRAPH = re.compile(r"\n[ \t]*\n")
# A sentence ends before a capital letter or a number; “12. toukokuuta” and “esim. kirjasto” do not.
_SENTENCE = re.compile(r"(?<=[.!?…:”\"')])\s+(?=[^\W\d_a-zåäö]|[-*+] )|\n")
_UNIT = (
    r"(?:\s?(?:%|‰|€(?::[nt]|:a)?|euroa?|euron|eur|prosentti[an]?|prosentin|procent|per\scent"
    r"|percent|m€|milj(?:oonaa|\.)|tuhatta|htv|kpl|h|kk|pv|v|km|m²|as)(?!\w))?"
)
# A minus stands before a number alone: “3–5” is a range, “2026-2029” a period.
_MINUS = r"(?:(?<![\w)\]%€.,])(?<![0-9]\s)[-−–](?=[0-9]))?"
_DASHES = frozenset("-–−")
# What is read from each place on has an end: a box of mail has 64 letters and its host 63 (RFC 5321).
_TOKEN = re.compile(
    rf"""
    (?P<address>(?:https?://|www\.)[^\s<>()\[\]]+ | [\w.+-]{{1,64}}+@[\w-]{{1,63}}+(?:\.[\w-]+)+)
    | (?P<statute>\b[0-9]{{1,4}}/(?:1[89]|20)[0-9]{{2}}\b
        | (?:§{{1,9}}\s?[0-9]+(?:\s?[a-z]\b)?) | (?:\b[0-9]+\s?[a-z]?\s?§(?::\w+)?))
    | (?P<number>\b[0-9]{{1,2}}\.[0-9]{{1,2}}\.(?:[0-9]{{4}})?
        | \b[0-9]{{4}}-[0-9]{{2}}(?:-[0-9]{{2}})?\b
        | {_MINUS}[0-9]{{1,3}}(?:[\s\u00a0\u202f][0-9]{{3}})+(?:,[0-9]+)?{_UNIT}
        | {_MINUS}[0-9]+(?:[.,][0-9]+)*{_UNIT}
        | [½⅓⅔¼¾⅕⅛])
    | (?P<word>[^\W\d_]+(?:[-'’:][^\W\d_]+)*)
    | (?P<mark>\S)
    """,
    re.VERBOSE | re.IGNORECASE,
)


class Effort:
    """What comparing the prose of one document may still cost.

    `characters` are read word by word, `steps` are taken to align words. What goes beyond is told
    as changed in one piece.
    """

    def __init__(self) -> None:
        self._characters = limits.PROSE_COMPARED
        self._steps = limits.STEPS_OF_ALIGNMENT

    def read(self, characters: int) -> bool:
        """Whether so many characters may still be read."""
        self._characters -= characters
        return self._characters >= 0

    def take(self, steps: int) -> bool:
        """Whether so many steps may still be taken."""
        self._steps -= steps
        return self._steps >= 0


class Token(NamedTuple):
    """A word, number, statute, address or mark; `starts` tells the first of a sentence."""

    kind: str
    text: str
    start: int
    starts: bool = False

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.start + len(self.text)

    @property
    def same(self) -> str:
        """What counts in comparison: the case of a sentence's first letter does not."""
        return self.text[:1].lower() + self.text[1:] if self.starts else self.text


Sentence = tuple[Token, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch that differs: the tokens deleted and inserted, and their text with its spaces."""

    deleted: tuple[Token, ...]
    inserted: tuple[Token, ...]
    old: tuple[int, int] = (0, 0)
    new: tuple[int, int] = (0, 0)


@dataclass(frozen=True, slots=True)
class Block:
    """Sentences that differ. What only moved elsewhere in the text counts in `moved` alone."""

    whole: Passage
    inner: tuple[Passage, ...]
    moved: bool


def clean(text: str) -> str:
    """Return prose as it is compared: NFC, no soft hyphens, white space collapsed."""
    plain = unicodedata.normalize("NFC", text).replace(SOFT_HYPHEN, "")
    parts = _PARAGRAPH.split(plain.strip())
    return "\n\n".join("\n".join(" ".join(row.split()) for row in p.split("\n")) for p in parts)


def common(old: str, new: str) -> tuple[int, int]:
    """Return how much of clean texts is the same at their beginning and their end.

    Whole lines, of which one with words is left on each side; nothing of short or equal texts.
    """
    if len(old) + len(new) < _LONG or old == new:
        return 0, 0
    rows, others = old.split("\n"), new.split("\n")
    most = min(len(rows), len(others))
    start = next((at for at in range(most) if rows[at] != others[at]), most)
    rest = range(1, most - start + 1)
    end = next((at - 1 for at in rest if rows[-at] != others[-at]), most - start)
    lead = _but_one(rows[:start])
    tail = _but_one(rows[len(rows) - end :][::-1])
    return sum(len(row) + 1 for row in lead), sum(len(row) + 1 for row in tail)


def _but_one(rows: list[str]) -> list[str]:
    """Return lines without the last one with words and what is behind it."""
    at = len(rows)
    while at and not rows[at - 1]:
        at -= 1
    return rows[: max(0, at - 1)]


def sentences(text: str) -> list[Sentence]:
    """Return the tokens of each sentence of a clean text."""
    lists, at = [], 0
    for match in [*_SENTENCE.finditer(text), None]:
        end = match.start() if match else len(text)
        tokens = tuple(_tokens(text, at, end))
        if tokens:
            lists.append(tokens)
        at = match.end() if match else end
    return lists


def blocks(old: str, new: str, effort: Effort) -> list[Block]:
    """Return what differs between clean texts: sentences first, then tokens in them."""
    before, after = Sentences(old), Sentences(new)
    spans = [*_changed(before.keys, after.keys, effort)]
    gone = Counter(key for i, j, _, _ in spans for key in before.keys[i:j])
    come = Counter(key for _, _, k, m in spans for key in after.keys[k:m])
    both = gone & come
    blocks = []
    for i, j, k, m in spans:
        deleted, inserted = before.without(both, i, j), after.without(both, k, m)
        moved = len(deleted) + len(inserted) < before.count(i, j) + after.count(k, m)
        inner = _inside(before.part(i, j), after.part(k, m), effort)
        blocks.append(Block(Passage(deleted, inserted), tuple(inner), moved))
    return blocks


class Sentences:
    """The sentences of a clean text, and what counts of each in comparison."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._sentences = sentences(text)
        self._tokens = tuple(chain.from_iterable(self._sentences))
        self._starts = [0, *accumulate(map(len, self._sentences))]
        self.keys = [tuple(token.same for token in sentence) for sentence in self._sentences]

    def count(self, first: int, last: int) -> int:
        """Return how many tokens some sentences have."""
        return self._starts[last] - self._starts[first]

    def without(self, others: Container[object], first: int, last: int) -> Sentence:
        """Return the tokens of some sentences, those aside that are among others."""
        kept = (at for at in range(first, last) if self.keys[at] not in others)
        return tuple(chain.from_iterable(self._sentences[at] for at in kept))

    def part(self, first: int, last: int) -> "Part":
        """Return some sentences as a stretch of the text."""
        return Part(self._text, self._tokens, self._starts[first], self._starts[last])


class Part(NamedTuple):
    """A stretch of the tokens of a text."""

    text: str
    tokens: Sentence
    start: int
    end: int

    @property
    def own(self) -> Sentence:
        """The tokens of the stretch."""
        return self.tokens[self.start : self.end]

    def span(self, first: int, last: int, *, replaced: bool) -> tuple[int, int]:
        """Return the offsets of some of its tokens.

        What is only deleted or inserted takes the space before it along.
        """
        tokens, first, last = self.tokens, self.start + first, self.start + last
        if replaced:
            return tokens[first].start, tokens[last - 1].end
        if first:
            return tokens[first - 1].end, tokens[max(first, last) - 1].end
        length = len(self.text)
        return 0, tokens[last].start if first < last < len(tokens) else (length if last else 0)


def edits(old: str, new: str, changed: Sequence[Block]) -> tuple[Edit, ...]:
    """Return a text as kept, deleted and inserted stretches, in the order of reading."""
    edits: list[Edit] = []
    at = 0
    for passage in (one for block in changed for one in block.inner):
        edits.append(Edit("kept", old[at : passage.old[0]]))
        edits.append(Edit("deleted", old[slice(*passage.old)]))
        edits.append(Edit("inserted", new[slice(*passage.new)]))
        at = passage.old[1]
    edits.append(Edit("kept", old[at:]))
    return tuple(one for one in edits if one.text)


def unseen_edits(old: str, new: str) -> tuple[Edit, ...]:
    """Return texts of the same words as stretches: spaces, soft hyphens, breaks and case differ.

    Only the place is marked: of a run of spaces what came or went, of a word in another case all.
    """
    ours, theirs = (unicodedata.normalize("NFC", text) for text in (old, new))
    parts: list[tuple[str, str]] = []
    at = to = 0
    while at < len(ours) or to < len(theirs):
        gap, other = _run(_GAP, ours, at), _run(_GAP, theirs, to)
        same = _common_start(gap, other)
        parts += [("kept", same), ("deleted", gap[len(same) :]), ("inserted", other[len(same) :])]
        at, to = at + len(gap), to + len(other)
        word, opposite = _run(_SEEN, ours, at), _run(_SEEN, theirs, to)
        length = min(len(word), len(opposite)) or max(len(word), len(opposite))
        word, opposite = word[:length], opposite[:length]
        both = [("kept", word)] if word == opposite else [("deleted", word), ("inserted", opposite)]
        parts += both
        at, to = at + len(word), to + len(opposite)
    return tuple(
        Edit(op, "".join(text for _, text in several))
        for op, several in groupby((one for one in parts if one[1]), itemgetter(0))
    )


def first_apart(edits: Sequence[Edit]) -> tuple[str, str]:
    """Return what was and what is at the first place that differs, with the words that touch it."""
    start = next((at for at, one in enumerate(edits) if one.op != "kept"), len(edits))
    changed = [*takewhile(lambda one: one.op != "kept", edits[start:])]
    if not changed:
        return "", ""
    lead = "".join(one.text for one in edits[max(0, start - 1) : start])
    tail = "".join(one.text for one in edits[start + len(changed) :][:1])
    word, rest = _LAST_WORD.search(lead[-_WORD:]), _FIRST_WORD.match(tail[:_WORD])
    sides = (
        "".join(one.text for one in changed if one.op != other) for other in ("inserted", "deleted")
    )
    old, new = (f"{word[0] if word else ''}{side}{rest[0] if rest else ''}" for side in sides)
    return old, new


def _common_start(one: str, other: str) -> str:
    pairs = zip(one, other, strict=False)
    return one[: sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))]


def _run(pattern: re.Pattern[str], text: str, at: int) -> str:
    match = pattern.match(text, at)
    return match[0] if match else ""


def _inside(before: Part, after: Part, effort: Effort) -> Iterator[Passage]:
    deleted, inserted = before.own, after.own
    ours, theirs = [one.same for one in deleted], [one.same for one in inserted]
    for i, j, k, m in _with_whole_ranges(_changed(ours, theirs, effort), deleted):
        replaced = i < j and k < m
        yield Passage(
            deleted[i:j],
            inserted[k:m],
            before.span(i, j, replaced=replaced),
            after.span(k, m, replaced=replaced),
        )


def _with_whole_ranges(
    spans: Iterable[tuple[int, int, int, int]], deleted: Sentence
) -> Iterator[tuple[int, int, int, int]]:
    """Yield spans that differ, both ends of a range as one: of 20–25 and 30–35 no end says it alone."""
    last: tuple[int, int, int, int] | None = None
    for span in spans:
        if last is None:
            last = span
        elif _is_range(deleted, last[1], span[0]):
            last = last[0], span[1], last[2], span[3]
        else:
            yield last
            last = span
    if last is not None:
        yield last


def _is_range(tokens: Sentence, first: int, last: int) -> bool:
    """Whether what stands between two places is the dash of a range of numbers."""
    if last - first != 1 or tokens[first].text not in _DASHES:
        return False
    ends = tokens[first - 1 : first] + tokens[last : last + 1]
    return [one.kind for one in ends] == ["number", "number"]


def _changed(
    old: Sequence[Hashable], new: Sequence[Hashable], effort: Effort
) -> Iterator[tuple[int, int, int, int]]:
    """Yield the ranges that differ: from, to in the old and from, to in the new."""
    start = 0
    while start < min(len(old), len(new)) and old[start] == new[start]:
        start += 1
    end = 0
    while end < min(len(old), len(new)) - start and old[-1 - end] == new[-1 - end]:
        end += 1
    ours, theirs = old[start : len(old) - end], new[start : len(new) - end]
    if not ours and not theirs:
        return
    for tag, i, j, k, m in _Aligned(ours, theirs, effort).get_opcodes():
        if tag != "equal":
            yield start + i, start + j, start + k, start + m


class _Aligned(SequenceMatcher[Hashable]):
    """An alignment that ends when the effort is spent: what is left is told as changed.

    Each search for the longest common run looks at every place where a token of one side stands
    on the other; tokens that repeat make these searches cubic.
    """

    def __init__(self, old: Sequence[Hashable], new: Sequence[Hashable], effort: Effort) -> None:
        super().__init__(None, old, new, autojunk=False)
        self._effort = effort
        places = Counter(new)
        self._steps = [0, *accumulate(1 + places[one] for one in old)]

    def find_longest_match(
        self, alo: int = 0, ahi: int | None = None, blo: int = 0, bhi: int | None = None
    ) -> Match:
        """Return the longest common run, an empty one when the effort is spent."""
        end = len(self._steps) - 1 if ahi is None else ahi
        if self._effort.take(self._steps[end] - self._steps[alo]):
            return super().find_longest_match(alo, ahi, blo, bhi)
        return Match(alo, blo, 0)


def _tokens(text: str, at: int, end: int) -> Iterator[Token]:
    first = True
    for match in _TOKEN.finditer(text, at, end):
        kind = match.lastgroup or "mark"
        yield Token(kind, match.group(), match.start(), first)
        first = first and kind == "mark"

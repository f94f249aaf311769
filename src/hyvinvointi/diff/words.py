"""Prose as sentences and whole tokens, and what was deleted from and inserted into it."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from hyvinvointi.diff.values import Edit

_SOFT_HYPHEN = "\u00ad"
_PARAGRAPH = re.compile(r"\n[ \t]*\n")
# A sentence ends before a capital letter or a number; “12. toukokuuta” and “esim. kirjasto” do not.
_SENTENCE = re.compile(r"(?<=[.!?…:”\"')])\s+(?=[^\W\d_a-zåäö]|[-*+] )|\n")
_UNIT = r"(?:\s?(?:%|‰|€|euroa?|eur|m€|milj(?:oonaa|\.)|tuhatta|htv|kpl|h|kk|pv|v|km|m²|as)(?!\w))?"
_TOKEN = re.compile(
    rf"""
    (?P<statute>\b[0-9]{{1,4}}/(?:1[89]|20)[0-9]{{2}}\b
        | (?:§+\s?[0-9]+(?:\s?[a-z]\b)?) | (?:\b[0-9]+\s?[a-z]?\s?§(?::\w+)?))
    | (?P<number>\b[0-9]{{1,2}}\.[0-9]{{1,2}}\.(?:[0-9]{{4}})?
        | \b[0-9]{{4}}-[0-9]{{2}}(?:-[0-9]{{2}})?\b
        | [0-9]{{1,3}}(?:[\s\u00a0\u202f][0-9]{{3}})+(?:,[0-9]+)?{_UNIT}
        | [0-9]+(?:[.,][0-9]+)*{_UNIT})
    | (?P<word>[^\W\d_]+(?:[-'’:][^\W\d_]+)*)
    | (?P<mark>\S)
    """,
    re.VERBOSE | re.IGNORECASE,
)
# Alignment costs length × length: beyond this only the common start and end are kept.
_MAX_CELLS = 4_000_000


@dataclass(frozen=True, slots=True)
class Token:
    """A word, number, statute or mark; `starts` tells the first of a sentence."""

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
    plain = unicodedata.normalize("NFC", text).replace(_SOFT_HYPHEN, "")
    parts = _PARAGRAPH.split(plain.strip())
    return "\n\n".join("\n".join(" ".join(row.split()) for row in p.split("\n")) for p in parts)


def sentences(text: str) -> list[tuple[Token, ...]]:
    """Return the tokens of each sentence of a clean text."""
    found, at = [], 0
    for match in [*_SENTENCE.finditer(text), None]:
        end = match.start() if match else len(text)
        tokens = tuple(_tokens(text, at, end))
        if tokens:
            found.append(tokens)
        at = match.end() if match else end
    return found


def blocks(old: str, new: str) -> list[Block]:
    """Return what differs between clean texts: sentences first, then tokens in them."""
    before, after = sentences(old), sentences(new)
    spans = [*_changed([_key(one) for one in before], [_key(one) for one in after])]
    gone = Counter(_key(one) for i, j, _, _ in spans for one in before[i:j])
    come = Counter(_key(one) for _, _, k, m in spans for one in after[k:m])
    both = gone & come
    found = []
    for i, j, k, m in spans:
        deleted = _flat(one for one in before[i:j] if _key(one) not in both)
        inserted = _flat(one for one in after[k:m] if _key(one) not in both)
        whole = Passage(deleted, inserted)
        moved = len(deleted) + len(inserted) < len(_flat(before[i:j])) + len(_flat(after[k:m]))
        inner = _inside(old, new, (before, i, j), (after, k, m))
        found.append(Block(whole, tuple(inner), moved))
    return found


def edits(old: str, new: str, changed: Sequence[Block]) -> tuple[Edit, ...]:
    """Return a text as kept, deleted and inserted stretches, in the order of reading."""
    found: list[Edit] = []
    at = 0
    for passage in (one for block in changed for one in block.inner):
        found.append(Edit("kept", old[at : passage.old[0]]))
        found.append(Edit("deleted", old[slice(*passage.old)]))
        found.append(Edit("inserted", new[slice(*passage.new)]))
        at = passage.old[1]
    found.append(Edit("kept", old[at:]))
    if all(one.op == "kept" or not one.text for one in found):
        found = [Edit("deleted", old), Edit("inserted", new)]
    return tuple(one for one in found if one.text)


def _inside(
    old: str,
    new: str,
    before: tuple[list[tuple[Token, ...]], int, int],
    after: tuple[list[tuple[Token, ...]], int, int],
) -> Iterator[Passage]:
    deleted, inserted = (_flat(texts[i:j]) for texts, i, j in (before, after))
    starts = [sum(map(len, texts[:i])) for texts, i, _ in (before, after)]
    ours, theirs = _flat(before[0]), _flat(after[0])
    for i, j, k, m in _changed([t.same for t in deleted], [t.same for t in inserted]):
        replaced = i < j and k < m
        yield Passage(
            deleted[i:j],
            inserted[k:m],
            _span(ours, starts[0] + i, starts[0] + j, len(old), replaced),
            _span(theirs, starts[1] + k, starts[1] + m, len(new), replaced),
        )


def _span(
    tokens: Sequence[Token], first: int, last: int, length: int, replaced: bool
) -> tuple[int, int]:
    """Offsets of tokens; what is only deleted or inserted takes the space before it along."""
    if replaced:
        return tokens[first].start, tokens[last - 1].end
    if first:
        return tokens[first - 1].end, tokens[max(first, last) - 1].end
    return 0, tokens[last].start if first < last < len(tokens) else (length if last else 0)


def _flat(sentences_: Iterable[tuple[Token, ...]]) -> tuple[Token, ...]:
    return tuple(token for one in sentences_ for token in one)


def _changed(old: Sequence[object], new: Sequence[object]) -> Iterator[tuple[int, int, int, int]]:
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
    if len(ours) * len(theirs) > _MAX_CELLS:
        yield start, start + len(ours), start, start + len(theirs)
        return
    for tag, i, j, k, m in SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes():
        if tag != "equal":
            yield start + i, start + j, start + k, start + m


def _key(sentence: tuple[Token, ...]) -> tuple[str, ...]:
    return tuple(token.same for token in sentence)


def _tokens(text: str, at: int, end: int) -> Iterator[Token]:
    first = True
    for match in _TOKEN.finditer(text, at, end):
        kind = match.lastgroup or "mark"
        yield Token(kind, match.group(), match.start(), first)
        first = first and kind == "mark"

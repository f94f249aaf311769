"""Whole names of some persons in a text as it is shown: two parts of one that stand together.

A word is a part of a name in any case, order, spelling and letters (`name_parts`). What only may be
the name is told apart: an initial for a part, other names between two parts.
"""

from collections.abc import Iterator, Sequence
from itertools import product
from typing import NamedTuple

from hyvinvointi.patterns import regex
from hyvinvointi.privacy.name_parts import (
    LETTERS,
    LONGEST_ENDING,
    PARTICLES,
    Form,
    Part,
    bare,
    capital,
    forms,
    pieces_of,
)

_TOKEN = regex(rf"{LETTERS}+|[0-9]+")
_PARTED = regex(rf"(?<={LETTERS})-\s+(?=[a-zåäö])")
"""Where the end of a line parts a word."""
_GLUED = regex("([a-zåäö])([A-ZÅÄÖ])")
_OTHER_NAME = rf"(?:[A-ZÅÄÖ]\.\s*|[A-ZÅÄÖ](?:{LETTERS}+(?:-{LETTERS}+)?)?[)\"”']?\s+)"
_OTHER_NAMES = regex(
    rf"\.?\s*(?:(?:ja|och|sekä|&)\s+)?(?:[(\"”“'](?:o\.?s\.?\s+)?)?{_OTHER_NAME}{{0,3}}(?:{LETTERS}+-)?"
)
_OTHER_CELLS = regex(
    rf"[\"']?\s?[;,|\t](?:[\s;,|\"'./0-9-]|[A-ZÅÄÖ]{LETTERS}*\.?[\"']?\s?[;|\t]){{0,40}}"
)
_MOST_BETWEEN, _FARTHEST = 6, 200
"""Words and signs that other names take."""
_SHORT = 3
"""Letters of parts that are many words, too, where none of them is written as a name."""
_NEIGHBOURS = 8
"""Parts of one name that are paired with each: names of more parts than nine are lists."""
_REMEMBERED = 200_000

Pair = tuple[str, str]
"""Two parts of a name in order, as they are told from others."""
Words = tuple[str, ...]


class Mention(NamedTuple):
    """Two words that name a person; `is_sure` where nobody else may be meant but a namesake."""

    words: Words
    homes: frozenset[str]
    is_sure: bool


class _Word(NamedTuple):
    """A word that may be a part of a name, where it stands, and which word of the text it is."""

    text: str
    start: int
    end: int
    number: int
    keys: frozenset[str]


class WholeNames:
    """The names of some persons, each with the documents that it was in."""

    def __init__(self) -> None:
        self._roots: dict[str, set[tuple[Form, str]]] = {}
        self._noted: set[Part] = set()
        self._pairs: dict[Pair, set[str]] = {}
        self._known: dict[str, frozenset[str]] = {}
        self._mentioned: dict[Words, Mention | None] = {}

    def __bool__(self) -> bool:
        return bool(self._pairs)

    @property
    def mark(self) -> list[str]:
        """What tells the names from others."""
        return sorted(" ".join([*pair, *sorted(homes)]) for pair, homes in self._pairs.items())

    def add(self, name: str, home: str = "") -> None:
        """Note a name. The halves of a double name name nobody by themselves."""
        pieces = [*filter(None, map(_naming, pieces_of(name)))]
        for number, piece in enumerate(pieces):
            for other in pieces[number + 1 : number + 1 + _NEIGHBOURS]:
                for one, two in product(piece, other):
                    self._pair(one, two, home)
        if pieces:
            self._known.clear()
            self._mentioned.clear()

    def _pair(self, one: Part, other: Part, home: str) -> None:
        keys = self._key(one), self._key(other)
        if min(map(len, keys)) > 1:
            self._note(keys, home)
            # A last name beside an initial; of given names alone hardly anybody has initials.
            if other.is_last:
                self._note((keys[0][0], keys[1]), home)
        elif max(map(len, keys)) > 1:
            self._note(keys, home)

    def _note(self, keys: Pair, home: str) -> None:
        self._pairs.setdefault(_ordered(*keys), set()).add(home)

    def _key(self, part: Part) -> str:
        """Return how a part is told from others, and note how it may be written."""
        key = bare(part.text).lower()
        if part not in self._noted:
            self._noted.add(part)
            for form in forms(part) if len(key) > 1 else ():
                self._roots.setdefault(form[0], set()).add((form, key))
        return key

    def knows(self, words: Words) -> bool:
        """Whether two words that stand together may name any of the persons."""
        return self._mention(*words) is not None

    def within(self, text: str) -> Iterator[Mention]:
        """Yield where a text that is shown names any of the persons."""
        yield from self._mentions(text)
        if "-" in text and _PARTED.search(text):
            yield from self._mentions(_PARTED.sub("", text))
        if _GLUED.search(text):
            yield from self._mentions(_GLUED.sub(r"\1 \2", text))

    def _mentions(self, text: str) -> Iterator[Mention]:
        """Yield the mentions of a text: each word is asked with the few before it."""
        before: list[_Word] = []
        for word in self._words(text):
            before = [one for one in before if word.number - one.number <= _MOST_BETWEEN]
            for one in before:
                mention = self._mention(one.text, word.text)
                if mention is None:
                    continue
                if word.number - one.number == 1:
                    yield mention
                elif _may_be_between(text, one, word):
                    yield mention._replace(is_sure=False)
            before.append(word)

    def _mention(self, *words: str) -> Mention | None:
        """Return whom two words name that stand beside each other."""
        if words not in self._mentioned:
            if len(self._mentioned) > _REMEMBERED:
                self._mentioned.clear()
            self._mentioned[words] = self._named_by(words)
        return self._mentioned[words]

    def _named_by(self, words: tuple[str, ...]) -> Mention | None:
        is_written = all(word[0].isupper() for word in words)
        named = {
            _ordered(*keys)
            for keys in product(*map(self._read, words))
            if is_written or max(map(len, keys)) > _SHORT
        }
        named &= self._pairs.keys()
        if not named:
            return None
        homes = frozenset[str]().union(*map(self._pairs.__getitem__, named))
        return Mention(words, homes, is_sure=any(min(map(len, keys)) > 1 for keys in named))

    def _words(self, text: str) -> Iterator[_Word]:
        """Yield the words that may be parts of a name; particles inside of names are not counted."""
        known, number = self._known, 0
        for match in _TOKEN.finditer(text):
            word = match[0]
            keys = known[word] if word in known else self._read(word)
            if keys:
                yield _Word(word, *match.span(), number, keys)
            elif word.lower() in PARTICLES:
                continue
            number += 1

    def _read(self, word: str) -> frozenset[str]:
        """Return the parts that a word may be."""
        if len(self._known) > _REMEMBERED:
            self._known.clear()
        self._known[word] = keys = frozenset(self._keys(word))
        return keys

    def _keys(self, word: str) -> Iterator[str]:
        if len(word) == 1:
            yield from bare(word).lower() if word.isupper() else ()
            return
        for written in {capital(word), capital(bare(word))}:
            for end in range(max(1, len(written) - LONGEST_ENDING), len(written) + 1):
                for (_, ending), key in self._roots.get(written[:end], ()):
                    if ending.fullmatch(written, end):
                        yield key


def _naming(piece: Sequence[Part]) -> Sequence[Part]:
    """Return the parts of a piece of a name that name somebody: each, and a double one in one word."""
    first = piece[0]
    if len(piece) > 1:
        return (*piece, Part("".join(part.text for part in piece), first.is_last))
    is_inside = first.text.islower() and not first.is_proper
    return () if is_inside else piece


def _ordered(one: str, other: str) -> Pair:
    return (one, other) if one <= other else (other, one)


def _may_be_between(text: str, one: _Word, other: _Word) -> bool:
    """Whether between two words stands what may be within a name: in a row, or in its cells."""
    if other.start - one.end > _FARTHEST:
        return False
    return any(form.fullmatch(text, one.end, other.start) for form in (_OTHER_NAMES, _OTHER_CELLS))

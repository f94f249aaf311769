"""What was kept from the public, so that finished files can be searched for it.

Texts are compared word by word, without case, diacritics and marks: whatever a page does to a text,
its words stay in their order.
"""

import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property, lru_cache
from itertools import chain, pairwise, product
from math import prod
from typing import Any, NamedTuple

from hyvinvointi.patterns import regex
from hyvinvointi.privacy.people import PrivateEntry
from hyvinvointi.source import Document

_WORD = regex(r"[^\W_]+")
_UNSEEN = regex(
    "[\u0300-\u036f\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\U000e0000-\U000e0fff]"
)
"""Diacritics that stand apart from their letter, and what has no ink of its own."""
_SENTENCE = regex(r"[.!?:;\n]+")
_LEAST_WORDS, _LEAST_LETTERS = 3, 15
_LEAST_IN_NAME, _LETTERS_IN_NAME = 2, 10
_NAMES = frozenset({"title", "name", "email"})
_STEM = 4
"""Letters of a name that no case ending changes."""

_MOST_DOUBLE = 16
"""Ways to choose a half of each double name: names of more are lists."""

Words = tuple[str, ...]


class Passage(NamedTuple):
    """Words that stood together in a document that keeps them: `is_name` in any case and order."""

    words: Words
    is_name: bool = False

    def may_stand_among(self, beginnings: set[str]) -> bool:
        """Whether enough of its words begin as words of a text do."""
        own = {word[:_STEM] for word in self.words}
        return len(own & beginnings) > 1 if self.is_name else own <= beginnings


class Hidden:
    """Passages of documents that are not public, and names of persons that have left a document.

    `elsewhere` yields path and text of the documents as they were written: a few words that one
    that may go out says, too, are no secret of another. `public` yields the names that may be
    shown: who acts in public may have the name of a private person.
    """

    def __init__(
        self,
        elsewhere: Callable[[], Iterable[tuple[str, str]]],
        public: Callable[[], Iterable[str]] = tuple,
    ) -> None:
        self._elsewhere = elsewhere
        self._public = public
        self._passages: dict[str, list[Passage]] = {}
        self._closed: set[str] = set()
        self._homes: dict[Passage, set[str]] = {}
        self._known: dict[tuple[Words, Passage], bool] = {}

    def __bool__(self) -> bool:
        return bool(self._passages)

    def close(self, document: Document, shown: Any) -> None:
        """Note a document that is not public; `shown` are the data that go out of it."""
        self._closed.add(document.path)
        padded = f" {' '.join(folded(' '.join(_texts(shown))))} "
        for name, text in _named_texts(document.data):
            for words in _passages(name, text):
                if f" {' '.join(words)} " not in padded:
                    self._add(Passage(words), document.path)

    def take_out(self, document: Document, persons: Iterable[PrivateEntry]) -> None:
        """Note the persons who leave a document, each with the place of the name, and their mail."""
        for person in persons:
            for parts in (parts for name in person.names for parts in _wholes(name)):
                self._add(Passage(parts, is_name=True), document.path)
            mail = document.value((*person.entry, "email"))
            if isinstance(mail, str) and folded(mail):
                self._add(Passage(folded(mail)), document.path)

    def may_hold(self, path: str, content: bytes) -> bool:
        """Whether words of a file begin as those of a passage do: in most none does."""
        text = f"{path} {content.decode('utf-8', errors='replace')}".replace("\u00ad", "")
        beginnings = {*map(_beginning, {*_WORD.findall(text)})}
        passages = (
            one for key in beginnings & self._passages.keys() for one in self._passages[key]
        )
        return any(one.may_stand_among(beginnings) for one in passages)

    def kinds_in(self, text: str) -> set[str]:
        """Return what a text that is to go out says of what is kept: `name`, `hidden`."""
        if not self._passages:
            return set()
        words = folded(text)
        beginnings = {word[:_STEM] for word in words} & self._passages.keys()
        return {
            "name" if passage.is_name else "hidden"
            for key in beginnings
            for passage in self._passages[key]
            if self._is_said(passage, words)
        }

    def _is_said(self, passage: Passage, words: Words) -> bool:
        place = _name_in(words, passage) if passage.is_name else _run_in(words, passage.words)
        return place is not None and not self._is_public(place, passage)

    def _add(self, passage: Passage, home: str) -> None:
        """Note a passage under the beginnings that are looked for; the same one of others is known."""
        homes = self._homes.setdefault(passage, set())
        if not homes:
            key = max(passage.words, key=len)[:_STEM]
            keys = {word[:_STEM] for word in passage.words} if passage.is_name else {key}
            for one in keys:
                self._passages.setdefault(one, []).append(passage)
        homes.add(home)

    @cached_property
    def _public_names(self) -> frozenset[Words]:
        return frozenset(map(_stems, self._public()))

    def _is_public(self, words: Words, passage: Passage) -> bool:
        """Whether a document that may go out as it is says these words, too."""
        if passage.is_name:
            return any(_is_of(words, name) for name in self._public_names)
        if (words, passage) not in self._known:
            kept = self._closed | self._homes[passage]
            others = (text for path, text in self._elsewhere() if path not in kept)
            self._known[words, passage] = any(_run_in(folded(text), words) for text in others)
        return self._known[words, passage]


def _stems(name: str) -> Words:
    return tuple(one[:_STEM] for one in folded(name) if len(one) >= _STEM - 1)


def _wholes(name: str) -> Iterator[Words]:
    """Yield the parts of which two name a person: the halves of a double name do not."""
    pieces = [*filter(None, map(_stems, name.replace(",", " ").split()))]
    if len(pieces) > 1:
        is_list = prod(map(len, pieces)) > _MOST_DOUBLE
        yield from [tuple(chain.from_iterable(pieces))] if is_list else product(*pieces)


def _is_of(words: Words, name: Words) -> bool:
    """Whether all of some words begin as parts of a name do."""
    return len(name) > 1 and all(word.startswith(name) for word in words)


@lru_cache(maxsize=100_000)
def _beginning(word: str) -> str:
    return "".join(folded(word))[:_STEM]


def folded(text: str) -> Words:
    """Return the words of a text without case, diacritics and all that nobody sees."""
    if not text.isascii():
        text = _UNSEEN.sub("", unicodedata.normalize("NFKD", text))
    return tuple(_WORD.findall(text.casefold()))


def _run_in(words: Words, passage: Words) -> Words | None:
    """Return a passage when it stands in a text."""
    return passage if f" {' '.join(passage)} " in f" {' '.join(words)} " else None


def _name_in(words: Words, passage: Passage) -> Words | None:
    """Return two words beside each other that are two parts of a name, in any case and order."""
    for one, other in pairwise(words):
        first = _parts_of(one, passage.words)
        second = _parts_of(other, passage.words) if first else set()
        if first and second and len(first | second) > 1:
            return one, other
    return None


def _parts_of(word: str, parts: Words) -> set[str]:
    return {part for part in parts if word.startswith(part)}


def _passages(name: str, text: str) -> Iterator[Words]:
    """Yield the sentences of a text that are long enough to be known again."""
    is_name = name in _NAMES
    least, letters = (
        (_LEAST_IN_NAME, _LETTERS_IN_NAME) if is_name else (_LEAST_WORDS, _LEAST_LETTERS)
    )
    for sentence in _SENTENCE.split(text):
        words = folded(sentence)
        if len(words) >= least and sum(map(len, words)) >= letters:
            yield words


def _named_texts(value: Any, name: str = "") -> Iterator[tuple[str, str]]:
    """Yield every text of data with the name of the field it stands in."""
    if isinstance(value, str):
        yield name, value
    elif isinstance(value, list):
        for one in value:
            yield from _named_texts(one, name)
    elif isinstance(value, dict):
        for key, one in value.items():
            yield from _named_texts(one, name if key in {"fi", "sv", "en"} else key)


def _texts(value: Any) -> Sequence[str]:
    return [text for _, text in _named_texts(value)]

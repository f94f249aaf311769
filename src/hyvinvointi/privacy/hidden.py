"""What was kept from the public, so that finished files can be searched for it.

Texts are compared word by word, without case, diacritics and marks: whatever a page does to a text,
its words stay in their order.
"""

import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from typing import Any, Literal

from hyvinvointi.patterns import regex
from hyvinvointi.privacy.people import PrivateEntry
from hyvinvointi.privacy.shown import readings
from hyvinvointi.privacy.whole_names import Mention, WholeNames
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
_SIGNS_OF_MAIL = frozenset({"at", "ät", "a", "dot", "piste", "punkt"})

Words = tuple[str, ...]
Shown = Literal["kept", "elsewhere", ""]
"""What a text shows: what is kept from the public, what would be if no other document said it, or
neither.
"""


class Hidden:
    """Passages of documents that are not public, and names of persons that have left a document.

    `elsewhere` yields path and text of the documents as they were written: what one that may go out
    says, too, is no secret of another, nor is what only might be a name. `public` yields the names
    that may be shown: who acts in public may have the name of a private person.
    """

    def __init__(
        self,
        elsewhere: Callable[[], Iterable[tuple[str, str]]],
        public: Callable[[], Iterable[str]] = tuple,
    ) -> None:
        self._elsewhere = elsewhere
        self._public = public
        self._names = WholeNames()
        self._passages: dict[str, list[Words]] = {}
        self._closed: set[str] = set()
        self._homes: dict[Words, set[str]] = {}
        self._known: dict[Words, bool] = {}
        self._others: dict[Mention, bool] = {}

    def __bool__(self) -> bool:
        return bool(self._passages or self._names)

    @property
    def mark(self) -> list[str]:
        """What tells one of these from another: files that were searched for less are searched again."""
        passages = (
            " ".join(["passage", *words, *sorted(homes)]) for words, homes in self._homes.items()
        )
        return [*sorted(passages), *self._names.mark]

    def close(self, document: Document, shown: Any) -> None:
        """Note a document that is not public; `shown` are the data that go out of it."""
        self._closed.add(document.path)
        padded = _padded(folded(" ".join(_texts(shown))))
        for name, text in _named_texts(document.data):
            for words in _passages(name, text):
                if not _is_in(words, padded):
                    self._add(words, document.path)

    def take_out(self, document: Document, persons: Iterable[PrivateEntry]) -> None:
        """Note the persons who leave a document, each with the place of the name, and their mail."""
        for person in persons:
            for name in person.names:
                self._names.add(name, document.path)
            mail = document.value((*person.entry, "email"))
            if isinstance(mail, str) and folded(mail):
                self._add(folded(mail), document.path)

    def passages_in(self, text: str) -> Shown:
        """Return what a text as it is shown says of the passages that are kept."""
        if not self._passages:
            return ""
        words = folded(text)
        # The signs of an address may be spelled.
        spelled = tuple(word for word in words if word not in _SIGNS_OF_MAIL)
        return _shown(map(self._is_said_elsewhere, self._said_in({words, spelled})))

    def names_in(self, text: str) -> Shown:
        """Return what a text as it is shown says of the persons who have left."""
        return _shown(map(self._is_other, self._names.within(text))) if self._names else ""

    def _is_other(self, mention: Mention) -> bool:
        if mention not in self._others:
            self._others[mention] = self._is_of_another(mention)
        return self._others[mention]

    def _said_in(self, texts: Iterable[Words]) -> Iterator[Words]:
        """Yield the passages that texts say."""
        for words in texts:
            own = {*words}
            likely = [
                passage
                for key in own & self._passages.keys()
                for passage in self._passages[key]
                if own.issuperset(passage)
            ]
            said = _padded(words) if likely else ""
            yield from (one for one in likely if _is_in(one, said))

    def _add(self, passage: Words, home: str) -> None:
        """Note a passage under its longest word; the same one of others is known."""
        homes = self._homes.setdefault(passage, set())
        if not homes:
            self._passages.setdefault(max(passage, key=len), []).append(passage)
        homes.add(home)

    def _is_said_elsewhere(self, passage: Words) -> bool:
        """Whether a document that may go out as it is says a passage, too."""
        if passage not in self._known:
            kept = self._closed | self._homes[passage]
            others = (said for path, said in self._words_elsewhere if path not in kept)
            self._known[passage] = any(_is_in(passage, said) for said in others)
        return self._known[passage]

    @cached_property
    def _words_elsewhere(self) -> Sequence[tuple[str, str]]:
        return [(path, _padded(folded(text))) for path, text in self._elsewhere()]

    def _is_of_another(self, mention: Mention) -> bool:
        """Whether who is named acts in public, or may be meant in another document."""
        if self._public_names.knows(mention.words):
            return True
        if mention.is_sure:
            return False
        return not self._said.get(mention.words, set()) <= mention.homes | self._closed

    @cached_property
    def _public_names(self) -> WholeNames:
        names = WholeNames()
        for name in dict.fromkeys(self._public()):
            names.add(name)
        return names

    @cached_property
    def _said(self) -> dict[Words, set[str]]:
        """The documents that say by themselves what only might be a name."""
        found: dict[Words, set[str]] = {}
        for path, text in self._elsewhere():
            for reading in readings(text, is_file=True):
                for mention in self._names.within(reading):
                    found.setdefault(mention.words, set()).add(path)
        return found


def _shown(are_elsewhere: Iterable[bool]) -> Shown:
    """Return what a text shows, of each part of which it is known whether another document says it."""
    known = {*are_elsewhere}
    return "kept" if False in known else "elsewhere" if known else ""


def folded(text: str) -> Words:
    """Return the words of a text without case, diacritics and all that nobody sees."""
    if not text.isascii():
        text = _UNSEEN.sub("", unicodedata.normalize("NFKD", text))
    return tuple(_WORD.findall(text.casefold()))


def _is_in(passage: Words, padded: str) -> bool:
    return _padded(passage) in padded


def _padded(words: Words) -> str:
    return f" {' '.join(words)} "


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

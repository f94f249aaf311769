"""Private persons whose names have left a document: no other document of the site names them either.

A document is searched for whole names alone, and only for those of which two parts may stand beside
each other in it: there are thousands of names and of documents, and each pair is looked up once.
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import chain, combinations, pairwise, product

from hyvinvointi.patterns import regex
from hyvinvointi.privacy.hidden import folded
from hyvinvointi.privacy.names import person_finder, persons_in
from hyvinvointi.privacy.shown import Finder, readings
from hyvinvointi.source import Document

_WORD = regex(r"[^\W\d_]+")
_JOINED = regex(r"(?<![^\W\d_])([^\W\d_]+)[-._]([^\W\d_]+)")
"""Two words as an address or an id joins them."""
_STEM = 3
_SHORT_NAME = 4
_SHORT_STEM = 2
"""Letters that stay in every case: Mäki, Mäen."""

Pair = tuple[str, str]


def pairs_in(document: Document) -> list[str]:
    """Return the beginnings of words beside each other in a document that may be parts of a name."""
    names: set[str] = set()
    for text in readings(document.text, is_file=True):
        words = _WORD.findall(text)
        beside = ((one, other) for one, other in pairwise(words) if _are_names(one, other))
        for one, other in (*beside, *_JOINED.findall(text)):
            names.add(f"{_stem(one)} {_stem(other)}")
    return sorted(names)


class Departed:
    """The names that have left documents of a site."""

    def __init__(self) -> None:
        self._known: set[frozenset[str]] = set()
        self._by_pair: dict[Pair, list[str]] = {}

    def __bool__(self) -> bool:
        return bool(self._known)

    @property
    def mark(self) -> list[str]:
        """What tells these names from others."""
        return sorted(" ".join(sorted(words)) for words in self._known)

    def add(self, names: Iterable[str]) -> None:
        """Note the names of persons: a double surname alone may be somebody else's."""
        for name in names:
            pieces = {*map(folded, name.replace(",", " ").split())}
            words = frozenset(chain.from_iterable(pieces))
            if len(words) > 1 and words not in self._known:
                self._known.add(words)
                for pair in {pair for two in combinations(pieces, 2) for pair in product(*two)}:
                    first, second = sorted(map(_least, pair))
                    self._by_pair.setdefault((first, second), []).append(name)

    def may_name(self, pairs: Iterable[str]) -> bool:
        """Whether words beside each other in a document may be parts of any of the names."""
        return any(True for _ in self._candidates(pairs))

    def finder(self, text: str, pairs: Iterable[str], public: Iterable[str]) -> Finder | None:
        """Return what finds in a text the persons whose whole name stands in it.

        `pairs` are those of the text; who acts in `public` and has the same name is meant there.
        """
        candidates = tuple(dict.fromkeys(self._candidates(pairs)))
        if not candidates:
            return None
        texts = readings(text, is_file=True)
        names = dict.fromkeys(name for one in texts for name in persons_in(one, candidates))
        public = [*public] if names else []
        open_names = {frozenset(folded(name)) for name in public}
        named = [name for name in names if frozenset(folded(name)) not in open_names]
        return person_finder(named, public) if named else None

    def finder_in(self, text: str, public: Iterable[str]) -> Finder | None:
        """Return what finds these persons in a short text, such as a message."""
        return self.finder(text, _pairs_of(text), public) if self._known else None

    def _candidates(self, pairs: Iterable[str]) -> Iterator[str]:
        for pair in dict.fromkeys(key for one in pairs for key in _keys_of(one)):
            yield from self._by_pair.get(pair, ())


@lru_cache(maxsize=8192)
def _keys_of(pair: str) -> tuple[Pair, ...]:
    """Return how two parts of a name may begin that two words are: short ones have a shorter stem."""
    one, other = pair.split(" ")
    ways = product({one, one[:_SHORT_STEM]}, {other, other[:_SHORT_STEM]})
    return tuple((first, second) if first <= second else (second, first) for first, second in ways)


def _pairs_of(text: str) -> Iterator[str]:
    return (f"{_stem(one)} {_stem(other)}" for one, other in pairwise(_WORD.findall(text)))


def _are_names(one: str, other: str) -> bool:
    return one[0].isupper() and other[0].isupper()


@lru_cache(maxsize=65536)
def _stem(word: str) -> str:
    return "".join(folded(word))[:_STEM]


def _least(part: str) -> str:
    return part[: _SHORT_STEM if len(part) <= _SHORT_NAME else _STEM]

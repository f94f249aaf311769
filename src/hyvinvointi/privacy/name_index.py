"""Many names looked up in a text together, at a cost that their number does not multiply.

A word is looked up by its beginnings among the roots of all the parts of all the names, and two words
beside each other among the pairs of parts that one name has: no name is tried by itself.
"""

from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import combinations_with_replacement, product
from re import Pattern
from typing import NamedTuple

from hyvinvointi.data_classes import dataclass
from hyvinvointi.privacy.common_words import COMMON
from hyvinvointi.privacy.name_parts import (
    LONGEST_ENDING,
    STEM,
    Part,
    bare,
    capital,
    forms,
    parts_of,
)

_SHORT_LAST = 6
_LEAST_OF_BOX = 4
_NEIGHBOURS = 8
"""Parts of one name that are paired with each: names of more parts than nine are lists."""

Key = str
"""How a word may be a part of a name: in a form of it, by its first three letters, as an initial."""


class Trait(NamedTuple):
    """What matters of a part of a name; parts that only diacritics tell apart have one."""

    key: Key
    length: int
    is_last: bool
    is_common: bool
    is_nen: bool
    is_own: bool
    """Whether nobody who acts in public bears it."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a word may be: a part beside another one by its `keys`, alone by its `traits`."""

    keys: frozenset[Key]
    traits: frozenset[Trait]


class NameIndex:
    """The names of some persons; `public` are parts, in small letters, that others bear, too."""

    def __init__(self, names: Iterable[str], public: Iterable[str] = ()) -> None:
        self.names = [name for name in dict.fromkeys(names) if parts_of(name)]
        self.persons = [*map(parts_of, self.names)]
        self._public = frozenset(public)
        self._known: dict[str, Reading] = {}

    def __bool__(self) -> bool:
        return bool(self.persons)

    def reading(self, word: str) -> Reading:
        """Return what a word may be."""
        reading = self._known.get(word)
        if reading is None:
            reading = self._known[word] = self._reading(word)
        return reading

    def reads(self, word: str) -> bool:
        """Whether a word is a part in some case, in letters of any kind."""
        return bool(self.reading(word).traits)

    def _reading(self, word: str) -> Reading:
        written = capital(word)
        forms = [*self._forms_of(written)] if len(word) > 1 else []
        keys = {trait.key for trait, _ in forms}
        if len(word) == 1 or word[0].isupper():
            keys |= {word if len(word) == 1 else written[:STEM]} & self._any
        keys |= {_small(word)} & self._any if len(word) > 1 else set()
        return Reading(frozenset(keys), frozenset(trait for trait, reads in forms if reads))

    def _forms_of(self, written: str) -> Iterator[tuple[Trait, bool]]:
        for end in range(max(1, len(written) - LONGEST_ENDING), len(written) + 1):
            for ending, trait, reads in self._by_root.get(written[:end], ()):
                if ending.fullmatch(written, end):
                    yield trait, reads

    @cached_property
    def _parts(self) -> list[Part]:
        return [*dict.fromkeys(part for parts in self.persons for part in parts)]

    @cached_property
    def _keys(self) -> dict[Part, tuple[Key, ...]]:
        return {part: _keys_of(part) for part in self._parts}

    @cached_property
    def _any(self) -> set[Key]:
        return {key for keys in self._keys.values() for key in keys}

    @cached_property
    def _by_root(self) -> dict[str, set[tuple[Pattern[str], Trait, bool]]]:
        patterns: dict[str, set[tuple[Pattern[str], Trait, bool]]] = {}
        for part in self._parts:
            if part.is_proper:
                trait = self._trait(part)
                for (root, ending), reads in forms(part).items():
                    patterns.setdefault(root, set()).add((ending, trait, reads))
        return patterns

    def _trait(self, part: Part) -> Trait:
        name = part.text.lower()
        return Trait(
            key=self._keys[part][0],
            length=len(name),
            is_last=part.is_last,
            is_common=name in COMMON,
            is_nen=name.endswith("nen") and len(name) > _SHORT_LAST,
            is_own=name not in self._public,
        )

    @cached_property
    def pairs(self) -> dict[tuple[Key, Key], list[int]]:
        """Two words of which one is a proper part and the other another part, and whose they are."""
        numbers: dict[tuple[Key, Key], list[int]] = {}
        for number, one, other in self._neighbours():
            if one.is_proper or other.is_proper:
                for pair in product(self._keys[one], self._keys[other]):
                    if not _are_initials(*pair):
                        numbers.setdefault(pair, []).append(number)
                        numbers.setdefault(pair[::-1], []).append(number)
        return numbers

    @cached_property
    def joined(self) -> set[tuple[Key, Key]]:
        """Two words that may be one part, two particles or two initials: they go on with a name."""
        pairs_of_keys = {pair for keys in self._keys.values() for pair in product(keys, keys)}
        for _, one, other in self._neighbours():
            if not (one.is_proper or other.is_proper):
                pairs = [*product(self._keys[one], self._keys[other])]
            else:
                pairs = [(one.text[0].upper(), other.text[0].upper())]
            pairs_of_keys.update(pairs, (pair[::-1] for pair in pairs))
        return pairs_of_keys

    @cached_property
    def initials(self) -> set[tuple[Key, Key]]:
        """Two initials of two parts of one name."""
        initials = {
            (one.text[0].upper(), two.text[0].upper()) for _, one, two in self._neighbours()
        }
        return initials | {pair[::-1] for pair in initials}

    @cached_property
    def abbreviations(self) -> set[tuple[Key, Key]]:
        """The first and the last initial of each name."""
        long = (parts for parts in self.persons if len(parts) > 1)
        return {(parts[0].text[0].upper(), parts[-1].text[0].upper()) for parts in long}

    @cached_property
    def around(self) -> set[tuple[Key, Key]]:
        """A given name, and the last one that others may stand before."""
        return {
            (key, self._keys[other][0])
            for _, one, other in self._neighbours()
            if not one.is_last and other.is_last and other.is_proper
            for key in self._keys[one]
        }

    @cached_property
    def glued(self) -> set[str]:
        """Two parts of a name in one word, in small letters without diacritics."""
        joined: set[str] = set()
        for _, one, other in self._neighbours():
            names = bare(one.text).lower(), bare(other.text).lower()
            if one.is_proper and other.is_proper and names[0] != names[1]:
                joined |= {"".join(names), "".join(names[::-1])}
        return joined

    def _neighbours(self) -> Iterator[tuple[int, Part, Part]]:
        for number, parts in enumerate(self.persons):
            for at, one in enumerate(parts):
                for other in parts[at + 1 : at + 1 + _NEIGHBOURS]:
                    yield number, one, other

    def is_called(self, box: str, tokens: Iterable[str]) -> bool:
        """Whether a mailbox is called by a name, or by a part that nobody else bears.

        Anna is not in ”johanna”.
        """
        parts = [part for token in tokens for part in self._by_token.get(token, ())]
        for length in self._last_lengths:
            for at in range(len(box) - length + 1):
                parts += self._last_ones.get(box[at : at + length], ())
        if any(part.is_own for part in parts):
            return True
        keys = sorted({part.key for part in parts})
        return any(pair in self.pairs for pair in combinations_with_replacement(keys, 2))

    @cached_property
    def _by_token(self) -> dict[str, set[Trait]]:
        return self._in_boxes(self._parts)

    @cached_property
    def _last_ones(self) -> dict[str, set[Trait]]:
        long = (
            part for part in self._parts if part.is_last and len(bare(part.text)) >= _LEAST_OF_BOX
        )
        return self._in_boxes(long)

    @cached_property
    def _last_lengths(self) -> frozenset[int]:
        return frozenset(map(len, self._last_ones))

    def _in_boxes(self, parts: Iterable[Part]) -> dict[str, set[Trait]]:
        traits: dict[str, set[Trait]] = {}
        for part in parts:
            if part.is_proper:
                traits.setdefault(bare(part.text).lower(), set()).add(self._trait(part))
        return traits


def _keys_of(part: Part) -> tuple[Key, ...]:
    """The keys of a part, that of its forms first."""
    initial = part.text[0].upper()
    if not part.is_proper:
        return (_small(part.text), initial)
    own = f"{bare(part.text).lower()}{'-' if part.is_last else '+'}"
    return (own, capital(part.text)[:STEM], initial) if len(part.text) >= STEM else (own, initial)


def _small(word: str) -> Key:
    return f"={word.lower()}"


def _are_initials(one: Key, other: Key) -> bool:
    return len(one) == len(other) == 1

"""How alike two items are, and which unmatched ones belong together: never by position."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain

from hyvinvointi.diff.items import Item

_LIKELY = 0.6
# A word that many items share tells none of them apart, and would make the search quadratic.
_MAX_SHARING = 12


def pairs_of_equals(
    old: Sequence[Item], new: Sequence[Item], key: Callable[[Item], object]
) -> Iterator[tuple[Item, Item]]:
    """Yield the items whose key is the same and held by one item alone on each side."""
    ours, theirs = _grouped(old, key), _grouped(new, key)
    for name, items in ours.items():
        others = theirs.get(name, [])
        if len(items) == len(others) == 1:
            yield items[0], others[0]


def pairs_of_likes(
    old: Sequence[Item], new: Sequence[Item], least: float = _LIKELY
) -> Iterator[tuple[Item, Item, float]]:
    """Yield the items of one type that are each other's best match, with their likeness."""
    scores: dict[tuple[Item, Item], float] = {}
    for one, other in candidates(old, new):
        score = likeness(one, other)
        if score >= least:
            scores[one, other] = score
    taken: set[Item] = set()
    for (one, other), score in sorted(scores.items(), key=_order):
        if one not in taken and other not in taken:
            taken |= {one, other}
            yield one, other, score


def likeness(one: Item, other: Item) -> float:
    """Return from 0 to 1 how alike the content of two items is; ids and follow-up do not count."""
    words = _dice(one.words, other.words)
    facts = len(one.facts) + len(other.facts)
    if not facts:
        return words
    shared = 2 * len(one.facts & other.facts) / facts
    return 0.65 * words + 0.35 * shared if one.words or other.words else shared


def containment(part: Item, whole: Item) -> float:
    """Return from 0 to 1 how much of the words of an item stand in another one."""
    mine = part.words
    return (mine & whole.words).total() / mine.total() if mine else 0.0


def _order(scored: tuple[tuple[Item, Item], float]) -> tuple[float, str, str, str, str]:
    """Return what puts pairs into one order: of documents that are equally alike, too, in every run."""
    (one, other), score = scored
    paths = one.document.path, other.document.path
    return -score, str(one.route), str(other.route), *paths


def _grouped(items: Iterable[Item], key: Callable[[Item], object]) -> dict[object, list[Item]]:
    groups: dict[object, list[Item]] = {}
    for item in items:
        groups.setdefault((item.type, key(item)), []).append(item)
    return groups


def candidates(old: Sequence[Item], new: Sequence[Item]) -> set[tuple[Item, Item]]:
    """Pairs that share a rare word or fact; a few left over on each side are all compared."""
    if len(old) <= _MAX_SHARING and len(new) <= _MAX_SHARING:
        return {(one, other) for one in old for other in new if one.type == other.type}
    pairs = set()
    ours, theirs = _buckets(old), _buckets(new)
    for mark, items in ours.items():
        others = theirs.get(mark, [])
        if len(items) <= _MAX_SHARING and len(others) <= _MAX_SHARING:
            pairs |= {(item, other) for item in items for other in others}
    return pairs


def _buckets(items: Iterable[Item]) -> dict[object, list[Item]]:
    by_key: dict[object, list[Item]] = {}
    for item in items:
        for mark in chain(item.words, item.facts):
            by_key.setdefault((item.type, mark), []).append(item)
    return by_key


def _dice(one: Counter[str], other: Counter[str]) -> float:
    total = one.total() + other.total()
    return 2 * (one & other).total() / total if total else 0.0

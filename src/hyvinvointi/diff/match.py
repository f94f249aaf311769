"""Which item of the base is which item of the head: by id, by content, by likeness."""

import json
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import field
from functools import cached_property

from hyvinvointi.data_classes import dataclass
from hyvinvointi.diff.items import Item, alike
from hyvinvointi.diff.likeness import likeness, pairs_of_equals, pairs_of_likes
from hyvinvointi.model.series import Key

# What these are is the year or the thing that they name: another key is another item.
_RIGID = frozenset(
    {"target", "milestone", "value", "review", "measure-review", "approval-step", "appeal"}
)
_SERIES = frozenset(Key._fields)
_CHANGEABLE: Mapping[str, frozenset[str]] = {
    "milestone": frozenset({"year"}),
    "target": _SERIES,
    "value": _SERIES,
}
"""Fields of a key that may be others in an item that says all else as before, by its type."""
Name = tuple[str, str, str]
"""Municipality, type and id of an item."""

_OTHER = 0.35
_SAME = 0.75
_NOTHING_IN_COMMON = 0.05
_ENOUGH_TO_TELL = 4


@dataclass(frozen=True)
class Pair:
    """The same thing on both sides; `certainty` is below 1 when likeness alone says so.

    `is_reused` tells that its id named something else in the base.
    """

    base: Item
    head: Item
    certainty: float = 1.0
    is_reused: bool = False

    @cached_property
    def is_same(self) -> bool:
        """Whether both sides are written alike, so that nothing below can differ."""
        if self.base.reading.language != self.head.reading.language:
            return False
        return alike(self.base.data, self.head.data)

    @property
    def is_renamed(self) -> bool:
        """Whether its own id is another one now."""
        return self.base.has_own_id and self.head.has_own_id and self.base.id != self.head.id


@dataclass
class Matching:
    """Pairs by item of either side; what is in neither was added or removed."""

    by_base: dict[Item, Pair] = field(default_factory=dict)
    by_head: dict[Item, Pair] = field(default_factory=dict)
    taken_over: dict[Item, Item] = field(default_factory=dict)
    """Items of the head whose id named something else, with what it named."""
    parted: set[Item] = field(default_factory=set)
    """What such an id named."""

    def add(self, pair: Pair) -> None:
        """Take a pair in."""
        self.by_base[pair.base] = pair
        self.by_head[pair.head] = pair

    def removed(self, items: Iterable[Item]) -> list[Item]:
        """Return the items of the base that have no pair."""
        return [item for item in items if item not in self.by_base and item not in self.parted]

    def added(self, items: Iterable[Item]) -> list[Item]:
        """Return the items of the head that have no pair."""
        return [item for item in items if item not in self.by_head and item not in self.taken_over]

    def walk_base(self, item: Item) -> Iterator[Item]:
        """Yield an item of the base and those below it, where anything can differ."""
        yield from _walk(item, self.by_base)

    def walk_head(self, item: Item) -> Iterator[Item]:
        """Yield an item of the head and those below it, where anything can differ."""
        yield from _walk(item, self.by_head)

    def named(self, bases: Iterable[Item], heads: Iterable[Item]) -> tuple[list[Item], list[Item]]:
        """Return the items with ids of their own in items of both sides, equal pairs aside."""
        olds = [one for item in bases for one in _named(item, self.by_base)]
        news = [one for item in heads for one in _named(item, self.by_head)]
        return olds, news


def _named(item: Item, pairs: Mapping[Item, Pair]) -> Iterator[Item]:
    for slot, (listing, _) in item.slots.items():
        for one in item.held(slot) if listing.key == ("id",) else ():
            pair = pairs.get(one)
            if pair is None or not pair.is_same:
                if one.has_own_id:
                    yield one
                yield from _named(one, pairs)


def _walk(item: Item, pairs: Mapping[Item, Pair]) -> Iterator[Item]:
    yield item
    pair = pairs.get(item)
    if pair is None or not pair.is_same:
        for items in item.children.values():
            for one in items:
                yield from _walk(one, pairs)


def match(bases: Sequence[Item], heads: Sequence[Item]) -> Matching:
    """Match documents and all items below them.

    Documents go by municipality and id; items by id inside their document, then by content, then
    from document to document. What is left is compared by likeness, never by position.
    """
    matching = Matching()
    _match_names(matching, bases, heads)
    _match_rest(matching, bases, heads)
    roots = [*matching.by_base.values()]
    for pair in roots:
        _match_equals(matching, pair)
        _match_names(matching, *matching.named([pair.base], [pair.head]))
    for pair in roots:
        _match_nameless(matching, pair)
        _match_rest(matching, *matching.named([pair.base], [pair.head]))
    _match_between(matching, bases, heads)
    for pair in [*matching.by_base.values()]:
        _match_keyed(matching, pair)
    for pair in roots:
        _match_moved(matching, pair)
        _match_changed_nameless(matching, pair)
    return matching


def _match_equals(matching: Matching, pair: Pair) -> None:
    """Match what is written alike in the same place, so that nobody need look into it."""
    for slot, (listing, _) in pair.head.slots.items() if not pair.is_same else ():
        if listing.key != ("id",):
            continue
        others = {one.id: one for one in reversed(pair.base.held(slot)) if one.has_own_id}
        for item in pair.head.held(slot):
            other = others.pop(item.id, None) if item.has_own_id else None
            if other is None:
                continue
            below = Pair(other, item)
            if below.is_same:
                matching.add(below)
            else:
                _match_equals(matching, below)


def _match_names(matching: Matching, bases: Sequence[Item], heads: Sequence[Item]) -> None:
    """Match by type and id; should an id occur twice, in the order in which they stand."""
    strange = []
    _match_former(matching, bases, heads)
    old, new = matching.removed(bases), matching.added(heads)
    for one, other in _paired(old, new, _name_of):
        pair = Pair(one, other)
        if _is_strange(pair):
            strange.append(pair)
        else:
            matching.add(pair)
    _part_reused(matching, strange, heads)


def _name_of(item: Item) -> Name:
    return item.home, item.type, item.id


def _match_former(matching: Matching, bases: Sequence[Item], heads: Sequence[Item]) -> None:
    """Match what one side says had another id before.

    What has the id of today on both sides is the same all the same. Who takes the id that was
    given up takes it over.
    """
    if not any(item.former_ids for item in (*bases, *heads)):
        return
    olds = {_name_of(item): item for item in reversed(bases) if item not in matching.by_base}
    news = {_name_of(item): item for item in reversed(heads) if item not in matching.by_head}
    for one, other in _renamed(olds, news):
        if one in matching.by_base or other in matching.by_head:
            continue
        matching.add(Pair(one, other))
        taking = news.get(_name_of(one))
        if taking is not None and taking not in matching.by_head:
            matching.taken_over[taking] = one


def _renamed(olds: Mapping[Name, Item], news: Mapping[Name, Item]) -> Iterator[tuple[Item, Item]]:
    """Yield pairs of which one side says that it had the id of the other, and is new under its own."""
    for name, head in news.items():
        for former_id in head.former_ids if name not in olds else ():
            base = olds.get((head.home, head.type, former_id))
            if base is not None:
                yield base, head
    for name, base in olds.items():
        for former_id in base.former_ids if name not in news else ():
            head_of_before = news.get((base.home, base.type, former_id))
            if head_of_before is not None:
                yield base, head_of_before


def _part_reused(matching: Matching, strange: Sequence[Pair], heads: Sequence[Item]) -> None:
    """Part the pairs whose id names something else now: swapped, given away, or taken anew."""
    olds, news = [pair.base for pair in strange], {pair.head for pair in strange}
    for one, other, _ in [*pairs_of_likes(olds, matching.added(heads), _SAME)]:
        matching.add(Pair(one, other, is_reused=other in news and one.id != other.id))
    for pair in strange:
        if pair.head in matching.by_head:
            continue
        if pair.base in matching.by_base or _has_nothing_in_common(pair):
            matching.taken_over[pair.head] = pair.base
            matching.parted.add(pair.base)
        else:
            matching.add(pair)


def _is_strange(pair: Pair) -> bool:
    base, head = pair.base, pair.head
    titled = base.data.get("title") or base.data.get("name")
    if titled and titled == (head.data.get("title") or head.data.get("name")):
        return False
    return not pair.is_same and likeness(base, head) < _OTHER


def _has_nothing_in_common(pair: Pair) -> bool:
    base, head = pair.base, pair.head
    shared = min(len(base.leaves), len(head.leaves)) - 1
    return shared >= _ENOUGH_TO_TELL and likeness(base, head) < _NOTHING_IN_COMMON


def _match_rest(matching: Matching, bases: Sequence[Item], heads: Sequence[Item]) -> None:
    old, new = matching.removed(bases), matching.added(heads)
    for one, other in [*pairs_of_equals(old, new, lambda item: item.content)]:
        matching.add(Pair(one, other))
    old, new = matching.removed(old), matching.added(new)
    for one, other, score in [*pairs_of_likes(old, new)]:
        matching.add(Pair(one, other, certainty=round(score, 2)))


def _match_nameless(matching: Matching, roots: Pair) -> None:
    """Match items by content where one side lacks the id, or both do: an id was lost or given."""
    for old, new in _sides(matching, roots):
        for one, other in [*pairs_of_equals(old, new, lambda item: item.content)]:
            matching.add(Pair(one, other))


def _match_changed_nameless(matching: Matching, roots: Pair) -> None:
    """Match by likeness what lost or got its id and was changed as well."""
    for old, new in _sides(matching, roots):
        for one, other, score in [*pairs_of_likes(old, new)]:
            _add_keyed(matching, Pair(one, other, certainty=round(score, 2)))


def _sides(matching: Matching, roots: Pair) -> Iterator[tuple[list[Item], list[Item]]]:
    """Yield the unmatched items of which one side lacks ids: the same ones seen from either side."""
    ours, theirs = roots.base.nameless, roots.head.nameless
    if not (ours or theirs):
        return
    named, others = matching.named([roots.base], [roots.head])
    yield matching.removed(ours), matching.added(theirs)
    yield matching.removed(ours), matching.added(others)
    yield matching.removed(named), matching.added(theirs)


def _match_between(matching: Matching, bases: Sequence[Item], heads: Sequence[Item]) -> None:
    """Match what went from one document to another: the same id first, else equal content."""
    named, others = matching.named(bases, heads)
    old, new = matching.removed(named), matching.added(others)
    for one, other in [*pairs_of_equals(old, new, lambda item: item.id)]:
        if likeness(one, other) >= _OTHER:
            matching.add(Pair(one, other))
    old, new = matching.removed(old), matching.added(new)
    for one, other in [*pairs_of_equals(old, new, lambda item: item.content)]:
        matching.add(Pair(one, other))


def _match_keyed(matching: Matching, pair: Pair) -> None:
    """Match the items without own ids that a pair holds: by `x-key`, else by likeness."""
    for slot in pair.base.slots if not pair.is_same else ():
        held, others = pair.base.held(slot), pair.head.held(slot)
        old = [one for one in held if one not in matching.by_base and not one.has_own_id]
        new = [one for one in others if one not in matching.by_head and not one.has_own_id]
        if pair.base.slots[slot][0].key != ("id",):  # the nameless have no key to go by
            for one, other in [*_by_key(old, new)]:
                _add_keyed(matching, Pair(one, other))
        rekeyed = [one for one in matching.removed(old) if one.type in _CHANGEABLE]
        for one, other in [*pairs_of_equals(rekeyed, matching.added(new), _beside_key)]:
            _add_keyed(matching, Pair(one, other))
        loose = [one for one in matching.removed(old) if one.type not in _RIGID]
        for one, other, _ in [*pairs_of_likes(loose, matching.added(new), least=0.4)]:
            _add_keyed(matching, Pair(one, other))


def _by_key(old: Sequence[Item], new: Sequence[Item]) -> Iterator[tuple[Item, Item]]:
    """Pair items by key: of several with one key those first that say the same, wherever they stand."""
    is_clear = all(len({one.key for one in side}) == len(side) for side in (old, new))
    alike = [] if is_clear else [*_paired(old, new, lambda item: (item.key, item.content))]
    yield from alike
    known = {item for pair in alike for item in pair}
    left, right = ([one for one in side if one not in known] for side in (old, new))
    yield from _paired(left, right, lambda item: item.key)


def _beside_key(item: Item) -> object:
    """Return all that an item says beside the fields of its key that may be another."""
    own = {
        path: leaf.value
        for path, leaf in item.leaves.items()
        if path not in _CHANGEABLE.get(item.type, ())
    }
    held = [[one.id, one.content] for items in item.children.values() for one in items]
    return json.dumps([own, held], sort_keys=True) if own else item


def _match_moved(matching: Matching, roots: Pair) -> None:
    """Match the items without own ids that went as they were from one item to another."""
    old = [
        one
        for one in matching.walk_base(roots.base)
        if one not in matching.by_base and one.parent in matching.by_base
    ]
    new = [
        one
        for one in matching.walk_head(roots.head)
        if one not in matching.by_head and one.parent in matching.by_head
    ]
    loose = [one for one in old if not one.has_own_id]
    for one, other in [*pairs_of_equals(loose, new, lambda item: item.content)]:
        _add_keyed(matching, Pair(one, other))


def _add_keyed(matching: Matching, pair: Pair) -> None:
    matching.add(pair)
    _match_keyed(matching, pair)


def _paired(
    old: Iterable[Item], new: Iterable[Item], key: Callable[[Item], object]
) -> Iterator[tuple[Item, Item]]:
    """Pair items of one key in the order in which they stand, should a key occur twice."""
    waiting: dict[object, deque[Item]] = {}
    for item in new:
        waiting.setdefault(key(item), deque()).append(item)
    for item in old:
        others = waiting.get(key(item))
        if others:
            yield item, others.popleft()

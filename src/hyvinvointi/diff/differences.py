"""What differs between matched items, act by act, before any rule has judged it."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from typing import Any

from hyvinvointi.data_classes import dataclass
from hyvinvointi.diff.items import Item, Leaf, alike
from hyvinvointi.diff.legal_state import LegalState, LegalStates
from hyvinvointi.diff.match import Matching, Pair
from hyvinvointi.diff.parts import Part, differing, has_parts, prose
from hyvinvointi.diff.prose import Prose, compare_prose
from hyvinvointi.diff.values import Act
from hyvinvointi.schema import Field


@dataclass(frozen=True)
class Difference:
    """One act, with the item on both sides as far as it is there.

    `field` is the path inside the item, with the language for a version of free text
    (`description.sv`); `old` and `new` are its canonical values. For a list whose order changed
    they are the ids in their order, `moved` the smallest set of ids that explains it. For a split
    or join `parts` are the items on the side that has several. `offset` is where a comment stands.
    `same_languages` are those in which a text is as it was. `part` is the part of a text that
    differs, where it is not its prose. `is_corrected` tells that a correction of it is entered with it.
    """

    act: Act
    base: Item | None
    head: Item | None
    legal_state: LegalState
    field: str = ""
    old: Any = None
    new: Any = None
    base_leaf: Leaf | None = None
    head_leaf: Leaf | None = None
    meaning: Field | None = None
    language: str | None = None
    other_languages: bool = False
    same_languages: tuple[str, ...] = ()
    moved: tuple[str, ...] = ()
    parts: tuple[Item, ...] = ()
    certainty: float = 1.0
    offset: int | None = None
    part: Part | None = None
    is_corrected: bool = False

    @property
    def is_adopted(self) -> bool:
        """Whether it is part of what an organ adopts, and so of the digest."""
        meaning = self.meaning or self.item.meaning
        own = self.field.startswith("x-") or self.act is Act.SUPPRESSED
        return meaning.adopted and not own

    @property
    def item(self) -> Item:
        """The item as it is now, else as it was; the whole of a split as it was."""
        item = self.base if self.act is Act.SPLIT else self.head or self.base
        assert item is not None  # noqa: S101  every act has an item on one side
        return item

    @property
    def type(self) -> str:
        """What the item is called: `measure`, `goal`, `decision`."""
        return self.item.type

    @property
    def kind(self) -> str:
        """The kind of document that it is in."""
        return self.item.document.kind or ""

    @cached_property
    def prose(self) -> Prose | None:
        """What changed in free text; `None` where a whole language version came or went."""
        if self.act is not Act.CHANGED or self.meaning is None or not self.meaning.is_text:
            return None
        if self.other_languages and (self.old is None or self.new is None):
            return None
        if self.part is not None and self.part.sort not in {"cell", "head", "description"}:
            return None
        old, new = self.old or "", self.new or ""
        if not isinstance(old, str) or not isinstance(new, str):
            return None
        return compare_prose(old, new, self.item.effort)


def differences(
    matching: Matching, legal_states: LegalStates, bases: Iterable[Item], heads: Iterable[Item]
) -> Iterator[Difference]:
    """Yield every difference of items, in the order of the head, then what was removed."""
    for head in heads:
        pair = matching.by_head.get(head)
        if pair is not None:
            yield from _of_pair(matching, legal_states.of(pair.base, pair.head), pair)
        elif head in matching.taken_over:
            yield _taken_over(legal_states, matching.taken_over[head], head)
        elif head.parent is None or head.parent in matching.by_head:
            yield Difference(Act.ADDED, None, head, legal_states.of(None, head))
    for base in bases:
        if base in matching.by_base or base in matching.parted:
            continue
        if base.parent is None or base.parent in matching.by_base:
            yield Difference(Act.REMOVED, base, None, legal_states.of(base, None))


def _taken_over(legal_states: LegalStates, base: Item, head: Item) -> Difference:
    return Difference(Act.REUSED, base, head, legal_states.of(base, head), "id", base.id, head.id)


def _of_pair(matching: Matching, legal_state: LegalState, pair: Pair) -> Iterator[Difference]:
    base, head = pair.base, pair.head
    if pair.is_reused:
        yield Difference(Act.REUSED, base, head, legal_state, "id", base.id, head.id)
    elif pair.is_renamed:
        yield Difference(
            Act.RENAMED, base, head, legal_state, "id", base.id, head.id, certainty=pair.certainty
        )
    if _is_moved(matching, pair):
        yield Difference(Act.MOVED, base, head, legal_state, "", _place(base), _place(head))
    if not pair.is_same:
        yield from fields(legal_state, pair)
        yield from _reorderings(matching, legal_state, pair)


def _is_moved(matching: Matching, pair: Pair) -> bool:
    above, below = pair.base.parent, pair.head.parent
    if above is None or below is None:
        return False
    parent = matching.by_base.get(above)
    return parent is None or parent.head is not below or pair.base.slot != pair.head.slot


def _place(item: Item) -> str:
    """The id of what an item is in, with its document's where it is an item itself."""
    parent = item.parent
    if parent is None:
        return ""
    return parent.id if parent.parent is None else f"{item.root.id}/{parent.id}"


def fields(legal_state: LegalState, pair: Pair) -> Iterator[Difference]:
    """Yield what differs in the own fields of two items, their ids aside."""
    names = pair.head.differing(pair.base)
    base, head = (
        {path: leaf for name in names for path, leaf in item.part(name).items()}
        for item in (pair.base, pair.head)
    )
    for path in [*head, *(path for path in base if path not in head)]:
        old, new = base.get(path), head.get(path)
        if path == "id" and pair.base.has_own_id and pair.head.has_own_id:
            continue
        if old is None or new is None or not alike(old.value, new.value):
            yield from _field(legal_state, pair, path, old, new)


def _field(
    legal_state: LegalState, pair: Pair, path: str, old: Leaf | None, new: Leaf | None
) -> Iterator[Difference]:
    leaf = new or old
    assert leaf is not None  # noqa: S101  a path comes from one of the sides
    before, after = old.value if old else None, new.value if new else None
    if leaf.meaning is not None and leaf.meaning.is_text and _are_texts(before, after):
        yield from _versions(legal_state, pair, path, old, new)
        return
    changed = Difference(
        Act.CHANGED,
        pair.base,
        pair.head,
        legal_state,
        path,
        before,
        after,
        old,
        new,
        leaf.meaning,
    )
    if isinstance(before, list) and isinstance(after, list) and _is_reordered(before, after):
        moved = _smallest_moved([repr(one) for one in before], [repr(one) for one in after])
        shown = tuple(_name(one) for one in after if repr(one) in moved)
        yield replace(changed, act=Act.REORDERED, moved=shown)
    else:
        yield changed


def _versions(
    legal_state: LegalState, pair: Pair, path: str, old: Leaf | None, new: Leaf | None
) -> Iterator[Difference]:
    """Free text language by language: each version is judged by itself."""
    before = old.value if old and isinstance(old.value, dict) else {}
    after = new.value if new and isinstance(new.value, dict) else {}
    leaf = new or old
    main = pair.head.reading.language
    same = tuple(one for one in after if after[one] == before.get(one))
    for language in [*after, *(one for one in before if one not in after)]:
        if before.get(language) != after.get(language):
            # A version that is gone may have given way to one in another language.
            beside = before if language in after else {*before, *after}
            yield from _parted(
                Difference(
                    Act.CHANGED,
                    pair.base,
                    pair.head,
                    legal_state,
                    path if language == main else f"{path}.{language}",
                    before.get(language),
                    after.get(language),
                    old,
                    new,
                    leaf.meaning if leaf else None,
                    language,
                    other_languages=any(one != language for one in beside),
                    same_languages=same,
                )
            )


def _parted(text: Difference) -> Iterator[Difference]:
    """Yield the difference of a text as those of its prose and of its tables and pictures."""
    old, new = text.old, text.new
    is_read = isinstance(old, str) and isinstance(new, str) and (has_parts(old) or has_parts(new))
    parts = differing(old, new) if is_read else None
    if parts is None:
        yield text
        return
    rest = replace(text, old=prose(old), new=prose(new))
    if rest.old != rest.new:
        yield rest
    for part in parts:
        differs = replace(text, old=part.old, new=part.new, part=part)
        yield _reordered(differs, *part.order) if part.order else differs


def _reordered(table: Difference, old: tuple[str, ...], new: tuple[str, ...]) -> Difference:
    """Return the difference of a table whose rows or columns stand in another order."""
    gone = _smallest_moved(old, new)
    moved = tuple(one for one in new if one in gone)
    return replace(table, act=Act.REORDERED, old=[*old], new=[*new], moved=moved)


def _reorderings(matching: Matching, legal_state: LegalState, pair: Pair) -> Iterator[Difference]:
    for slot, items in pair.head.children.items():
        stayed = [one for one in items if _stayed(matching, pair, one, slot)]
        places = {item: at for at, item in enumerate(pair.base.held(slot))}
        order = [places[matching.by_head[one].base] for one in stayed]
        listing = pair.head.meaning.at(tuple(slot.split(".")))
        if order == sorted(order) or listing is None or listing.is_set:
            continue
        kept = _longest_rising(order)
        moved = tuple(one.id for one, at in zip(stayed, order, strict=True) if at not in kept)
        before = [
            one.id for _, one in sorted(zip(order, stayed, strict=True), key=lambda two: two[0])
        ]
        yield Difference(
            Act.REORDERED,
            pair.base,
            pair.head,
            legal_state,
            slot,
            before,
            [one.id for one in stayed],
            meaning=listing,
            moved=moved,
        )


def _stayed(matching: Matching, parent: Pair, item: Item, slot: str) -> bool:
    pair = matching.by_head.get(item)
    return pair is not None and pair.base.parent is parent.base and pair.base.slot == slot


def _are_texts(*values: Any) -> bool:
    return all(value is None or isinstance(value, dict) for value in values)


def _is_reordered(old: Sequence[Any], new: Sequence[Any]) -> bool:
    return sorted(map(repr, old)) == sorted(map(repr, new))


def _smallest_moved(old: Sequence[str], new: Sequence[str]) -> set[str]:
    places = {one: at for at, one in enumerate(old)}
    kept = _longest_rising([places[one] for one in new])
    return {one for one in new if places[one] not in kept}


def _longest_rising(order: Sequence[int]) -> set[int]:
    """The longest run of places that kept their order (patience sorting, n log n)."""
    tails: list[int] = []
    before: dict[int, int | None] = {}
    for place in order:
        at = bisect_left(tails, place)
        before[place] = tails[at - 1] if at else None
        tails[at : at + 1] = [place]
    kept: set[int] = set()
    last = tails[-1] if tails else None
    while last is not None:
        kept.add(last)
        last = before[last]
    return kept


def _name(value: Any) -> str:
    if isinstance(value, dict):
        named = value.get("id") or next(iter(value.values()), "")
        return _name(named)
    return str(value)

"""A document as a tree of items: goals, measures, votes … each with its own fields."""

import json
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cached_property
from hashlib import sha256
from typing import Any

from hyvinvointi.data_classes import dataclass
from hyvinvointi.diagnostics import Route, Text
from hyvinvointi.diff import terms
from hyvinvointi.diff.words import Effort
from hyvinvointi.schema import Field, root
from hyvinvointi.schema.canonical import Reading, key_of
from hyvinvointi.source import Document

_WORD = re.compile(r"\w+")
_NAMES = ("title", "name", "question", "task", "body", "group")
_NAMING = ("id", "former_ids")
_NAMELESS = frozenset({"target"})
"""Entities that go by what they are about: the group of a target is no title of it."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """One value of an item: canonical, with its meaning (`None`: unknown) and its place."""

    value: Any
    meaning: Field | None
    route: Route


class Item:
    """A document, or something in it that a list holds and that can be told apart.

    `slot` is the path of its list inside the parent (`goals`, `handling.votes`). `has_own_id`
    tells those with a permanent id from those that are known by the values of their `x-key`;
    `key` is those values as text. `home` is the municipality. `effort` is what comparing the prose
    of its document may still cost. What is below is read when asked for; `nameless` are, in a
    document, the items that were read and lack the id that they should have.
    """

    def __init__(
        self, reading: Reading, meaning: Field, place: tuple[Route, str], parent: "Item | None"
    ) -> None:
        self.reading = reading
        self.meaning = meaning
        self.route, self.slot = place
        self.parent = parent
        self.home: str = parent.home if parent else ""
        self.effort: Effort = parent.effort if parent else Effort()
        self.data: Any = reading.document.value(self.route)
        self.has_own_id = True
        self.id = ""
        self.key = ""
        self.nameless: list[Item] = []
        self._held: dict[str, list[Item]] = {}
        self._parts: dict[str, dict[str, Leaf]] = {}

    @property
    def type(self) -> str:
        """What it is called: `measure`, `goal`, `program`."""
        return self.meaning.entity or self.meaning.name

    @property
    def document(self) -> Document:
        """The document that it is in."""
        return self.reading.document

    @property
    def root(self) -> "Item":
        """The document that it is in, as an item."""
        item = self
        while item.parent is not None:
            item = item.parent
        return item

    @property
    def former_ids(self) -> list[str]:
        """The ids that it says it had before."""
        told = self.data.get("former_ids") if isinstance(self.data, dict) else None
        return [one for one in told if isinstance(one, str)] if isinstance(told, list) else []

    def part(self, name: str) -> dict[str, Leaf]:
        """Return the values of one field by path inside the item; what its items hold is theirs."""
        if name not in self._parts:
            value = self.data.get(name) if isinstance(self.data, dict) else None
            child = self.meaning.properties.get(name)
            self._parts[name] = dict(self._leaves(child, value, (*self.route, name), name))
        return self._parts[name]

    @cached_property
    def leaves(self) -> dict[str, Leaf]:
        """Its own values by path inside it."""
        data = self.data if isinstance(self.data, dict) else {}
        return {
            path: leaf
            for name in _in_order(self.meaning, data)
            for path, leaf in self.part(name).items()
        }

    @cached_property
    def title(self) -> str | None:
        """Its title in the municipality's first language, else in any."""
        for name in self._names:
            own_name = self.value(name)
            if isinstance(own_name, dict):
                own_name = own_name.get(self.reading.language) or next(iter(own_name.values()))
            if own_name is not None:
                return own_name if isinstance(own_name, str) else None
        return None

    @property
    def _names(self) -> tuple[str, ...]:
        if self.type == "person":
            return ("name",)  # the title is that of an office
        return () if self.type in _NAMELESS else _NAMES

    @cached_property
    def label(self) -> Text | None:
        """Its title in the languages of messages; in the municipality's first where one lacks."""
        for name in self._names:
            own_title = self.value(name)
            if own_title is not None:
                return terms.in_languages(own_title, self.reading.language)
        return None

    @cached_property
    def content(self) -> str:
        """A digest of all that it says but its ids: what stays when it is renamed."""
        below = {
            slot: [[item.id, item.content] for item in items]
            for slot, items in self.children.items()
        }
        own = {path: leaf.value for path, leaf in self.leaves.items() if path not in _NAMING}
        return sha256(json.dumps([own, below], sort_keys=True).encode()).hexdigest()

    @cached_property
    def words(self) -> Counter[str]:
        """The words of its free text, follow-up aside."""
        said = (
            text
            for leaf in self.leaves.values()
            if leaf.meaning is not None and leaf.meaning.is_text and leaf.meaning.adopted
            for text in (leaf.value.values() if isinstance(leaf.value, dict) else ())
        )
        return Counter(word for text in said for word in _WORD.findall(text.casefold()))

    @cached_property
    def facts(self) -> frozenset[str]:
        """Its other values, follow-up and its own id aside, and the ids of what it holds."""
        own = {
            f"{path}={leaf.value}"
            for path, leaf in self.leaves.items()
            if path != "id" and (leaf.meaning is None or not leaf.meaning.is_text)
            if leaf.meaning is None or leaf.meaning.adopted
        }
        held = {f"{slot}:{item.id}" for slot, items in self.children.items() for item in items}
        return frozenset(own | held)

    def value(self, path: str) -> Any:
        """Return the canonical value at a path inside it, `None` when there is none."""
        leaf = self.part(path.partition(".")[0]).get(path)
        return leaf.value if leaf is not None else None

    @cached_property
    def slots(self) -> dict[str, tuple[Field, Route]]:
        """The lists that hold its items: their meaning and place by their path inside it."""
        return dict(_slots(self.meaning, self.data, self.route, ""))

    @property
    def children(self) -> dict[str, list["Item"]]:
        """Its items by the path of their list."""
        return {slot: self.held(slot) for slot in self.slots}

    def held(self, slot: str) -> list["Item"]:
        """Return the items that a list of it holds."""
        if slot not in self._held:
            listing, route = self.slots.get(slot, (self.meaning, ()))
            values = self.reading.document.value(route) if route else []
            self._held[slot] = [
                _item(self, listing, (*route, index), slot) for index in range(len(values))
            ]
        return self._held[slot]

    def below(self) -> Iterator["Item"]:
        """Yield it and every item in it, parents first."""
        yield self
        for items in self.children.values():
            for item in items:
                yield from item.below()

    def differing(self, other: "Item") -> list[str]:
        """Return the names of the fields that are written otherwise in another item."""
        data = self.data if isinstance(self.data, dict) else {}
        others = other.data if isinstance(other.data, dict) else {}
        names = _in_order(self.meaning, {**data, **others})
        if self.reading.language != other.reading.language:
            return names
        return [name for name in names if not alike(data.get(name), others.get(name))]

    def _leaves(
        self, meaning: Field | None, value: Any, route: Route, path: str
    ) -> Iterator[tuple[str, Leaf]]:
        if meaning is not None and _is_group(meaning, value):
            for name in _in_order(meaning, value):
                child = meaning.properties.get(name)
                yield from self._leaves(child, value[name], (*route, name), f"{path}.{name}")
        elif value is not None and path not in self.slots:
            shown = self.reading.value(meaning, _with_ids(meaning, value), route)
            if shown is not None:
                yield path, Leaf(shown, meaning, route)


def tree(reading: Reading, home: str) -> Item:
    """Return a document of a municipality as an item."""
    document = reading.document
    top = Item(reading, root(document.kind or ""), ((), ""), None)
    top.id = document.id or document.path
    top.has_own_id = bool(document.id)
    top.home = home
    return top


def alike(old: Any, new: Any) -> bool:
    """Whether two values are the same: 15 and 15.0 are, `true` and 1 are not, however deep."""
    return bool(old == new) and _have_same_truths(old, new)


def _have_same_truths(old: Any, new: Any) -> bool:
    """Whether equal values hold truth values in the same places; Python takes them for numbers."""
    if isinstance(old, dict):
        return all(_have_same_truths(one, new[name]) for name, one in old.items())
    if isinstance(old, list):
        return all(map(_have_same_truths, old, new))
    return isinstance(old, bool) == isinstance(new, bool)


def _in_order(meaning: Field, data: Mapping[str, Any]) -> list[str]:
    """The names in data: those of the schema in its order, then the rest by name."""
    known = meaning.properties
    return [name for name in known if name in data] + sorted(set(data) - set(known))


def _slots(
    meaning: Field, data: Any, route: Route, prefix: str
) -> Iterator[tuple[str, tuple[Field, Route]]]:
    for name, value in data.items() if isinstance(data, dict) else ():
        child = meaning.properties.get(name)
        if child is None:
            continue
        if _is_group(child, value):
            yield from _slots(child, value, (*route, name), f"{prefix}{name}.")
        elif _holds_items(child, value):
            yield f"{prefix}{name}", (child, (*route, name))


def _item(owner: Item, listing: Field, route: Route, slot: str) -> Item:
    item = Item(owner.reading, listing.item or listing, (route, slot), owner)
    is_named = listing.key == ("id",)
    own = item.data.get("id") if is_named else None
    item.has_own_id = isinstance(own, str) and bool(own.strip())
    if isinstance(own, str) and item.has_own_id:
        item.id = item.key = unicodedata.normalize("NFC", own)
        return item
    if is_named:
        item.root.nameless.append(item)
    key = key_of(listing, _key_values(item, listing))
    item.key = json.dumps(key, sort_keys=True)
    shown = [_shown(one) for one in key if one]
    item.id = "/".join(shown) or item.title or str(route[-1])
    return item


def _key_values(item: Item, listing: Field) -> dict[str, Any]:
    """The canonical values of its `x-key`, without reading the rest of it."""
    read = {}
    for name in listing.key:
        meaning = item.meaning.properties.get(name)
        value = _with_ids(meaning, item.data.get(name))
        read[name] = item.reading.value(meaning, value, (*item.route, name))
    return read


def _shown(value: Any) -> str:
    if isinstance(value, dict):
        return _shown(next(iter(value.values()), ""))
    return str(value)


def _is_group(meaning: Field, value: Any) -> bool:
    """A map that only groups fields of the item: `schedule`, `meeting`, `target`."""
    return isinstance(value, dict) and not meaning.is_text and meaning.types == {"object"}


def _holds_items(meaning: Field, value: Any) -> bool:
    """A list of things of the document; actors and references only name what is elsewhere."""
    item = meaning.item
    if not isinstance(value, list) or item is None or not item.entity:
        return False
    return item.types == {"object"} and all(isinstance(one, dict) for one in value)


def _with_ids(meaning: Field | None, value: Any) -> Any:
    """Actors that are named by a bare id, written as the maps that they stand for."""
    if meaning is None or meaning.is_text:
        return value
    if isinstance(value, str) and "object" in meaning.types and "id" in meaning.properties:
        return {"id": value}
    if isinstance(value, list) and meaning.item is not None:
        return [_with_ids(meaning.item, one) for one in value]
    return value

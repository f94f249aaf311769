"""What people call what an id names, and the unit of a number: looked up in both states."""

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any

from hyvinvointi.diagnostics import Text
from hyvinvointi.diff import arrivals, terms
from hyvinvointi.diff.gauges import Gauge, gauge
from hyvinvointi.diff.items import Item
from hyvinvointi.diff.legal_state import Side
from hyvinvointi.schema import KINDS, Field, survey
from hyvinvointi.source import Document
from hyvinvointi.words.capitals import uncapitalised
from hyvinvointi.words.text import in_each

_REGISTER = {"organs": "organ", "units": "unit", "people": "person"}
_MEASURED = frozenset({"target", "milestone", "value"})

_ABOUT = ("indicator", "goal", "measure")
"""Fields that name what an item is about that has no title of its own."""
_SERIES = ("group", "gender", "region")

Found = tuple[str, Any, str]
"""What an id names: what it is called (`organ`), its data, and the first language of these."""


_REGISTERED = frozenset(_REGISTER.values())
_OF = Text("{name} ({owner})", "{name} ({owner})", "{name} ({owner})")


class Names:
    """Names of the head, else of the base."""

    def __init__(self, base: Side, head: Side) -> None:
        self._sides = _Named(head), _Named(base)
        self._known: dict[tuple[str, str, tuple[str, ...]], Text | None] = {}

    def of(self, reference: object, document: Document, kinds: tuple[str, ...] = ()) -> Text | None:
        """Return the title or name of what an id names, seen from a document."""
        if not isinstance(reference, str):
            return None
        key = reference, document.path, kinds
        if key not in self._known:
            self._known[key] = self._of(reference, document, kinds)
        return self._known[key]

    def _of(self, reference: str, document: Document, kinds: tuple[str, ...]) -> Text | None:
        for side in self._sides:
            entries = [*side.find(reference, document)]
            meant = next(
                (one for one in entries if one[0] in kinds), entries[0] if entries else None
            )
            if meant is not None:
                entity, data, language = meant
                texts = terms.in_languages(data.get("name") or data.get("title"), language)
                if texts is not None:
                    owner = side.owner(reference, document) if entity in _REGISTERED else None
                    return terms.filled(_OF, {"name": texts, "owner": owner}) if owner else texts
        return None

    def title(self, item: Item) -> Text | None:
        """Return the title of an item: its own, else what it is about is called, else that by its id.

        A target is called by its indicator and the series that it speaks of, a member by the person.
        """
        if item.label is not None:
            return item.label
        for name in _ABOUT:
            named = item.value(name)
            if isinstance(named, str):
                title = self.of(named, item.document, (name,)) or terms.same(named)
                return self._with_series(title, item) if item.type == "target" else title
        return self._person(item)

    def _with_series(self, title: Text, item: Item) -> Text:
        """Return the title of a target with the region, gender and group that it speaks of."""
        fields = item.meaning.properties
        said = [
            self.shown(value, fields.get(name), item)
            for name in _SERIES
            if (value := item.value(name)) is not None
        ]
        return terms.filled(_OF, {"name": title, "owner": terms.joined(said)}) if said else title

    def _person(self, item: Item) -> Text | None:
        if "person" not in item.meaning.properties:
            return None
        data = item.document.value((*item.route, "person"))
        if isinstance(data, dict):
            own = data.get("name") or data.get("title")
            return terms.in_languages(own, item.reading.language) or self._by_id(data, item)
        return self._by_id({"id": data}, item)

    def _by_id(self, actor: Mapping[str, object], item: Item) -> Text | None:
        named = actor.get("id")
        if not isinstance(named, str):
            return None
        return self.of(named, item.document, ("person",)) or terms.same(named)

    def titled(self, item: Item) -> tuple[Item, Text]:
        """Return an item and its title, else the nearest that it is in and has one, else its id."""
        above: Item | None = item
        while above is not None:
            title = self.title(above)
            if title is not None:
                return above, title
            above = above.parent
        return item, terms.same(item.id)

    def nearest_title(self, item: Item) -> Text:
        """Return the title of an item, else of the nearest that it is in."""
        _, title = self.titled(item)
        return title

    def gauge(self, item: Item) -> Gauge | None:
        """Return in what a number of an item is said, `None` where no indicator tells it."""
        if item.type not in _MEASURED:
            return None
        if item.type == "value":
            return gauge(item.root.data, item.reading.language)
        holder = item.parent if item.type == "milestone" and item.parent else item
        # What was said before was said in the unit of then.
        for side in sorted(self._sides, key=lambda side: not side.holds(item.document)):
            found = side.gauge(holder.value("indicator"), item.document)
            if found is not None:
                return found
        return None

    def shown(self, value: Any, meaning: Field | None, item: Item) -> Text:
        """Return a value of an item as readers know it: names for ids and numbers, or these with units."""
        unit = None
        if meaning is not None and meaning.name in {"value", "max"}:
            found = self.gauge(item)
            label = found.label(value) if found else None
            if label is not None:
                return label
            unit = found.unit if found else None
        return terms.value(value, meaning, self._naming(item), unit)

    def whole(self, item: Item) -> Text:
        """Return all that an item says but its ids, as one value."""
        data = item.document.value(item.route)
        if not isinstance(data, dict):
            return terms.value(None)
        said = {name: one for name, one in data.items() if name not in {"id", "former_ids"}}
        return terms.value(said, item.meaning, self._naming(item))

    def measured(self, item: Item) -> Text:
        """Return what an item says that was measured: a number, or else words or a rank."""
        for name in ("value", "text"):
            if (value := item.value(name)) is not None:
                return self.shown(value, item.meaning.properties.get(name), item)
        place, of = item.value("rank.place"), item.value("rank.of")
        if place is None:
            return terms.value(None)
        return terms.same(f"{place}/{of}" if of is not None else f"{place}.")

    def key(self, item: Item) -> Text:
        """Return what identifies an item: its id, or the values of its key as readers know them."""
        listing = item.parent.slots[item.slot][0] if item.parent else None
        if item.has_own_id or listing is None:
            return terms.same(item.id)
        values = {name: value for name in listing.key if (value := item.value(name)) is not None}
        parts = [
            self._part(one, item.meaning.properties.get(name), item) for name, one in values.items()
        ]
        return terms.joined(parts) if parts else terms.same(item.id)

    def _part(self, value: Any, meaning: Field | None, item: Item) -> Text:
        """Return a value of a key: a term is a word among others there, and no name."""
        said = self.shown(value, meaning, item)
        is_term = meaning is not None and meaning.enum
        return in_each(lambda language: uncapitalised(said.say(language))) if is_term else said

    def listed(self, old: Any, new: Any, meaning: Field | None, item: Item) -> Mapping[str, object]:
        """Return what a message says of what joined a list and what left it."""
        return arrivals.came_and_went(old, new, meaning, self._naming(item))

    def _naming(self, item: Item) -> terms.Naming:
        return lambda reference, field: self.of(reference, item.document, field.refs)


class _Named:
    """The names of one side."""

    def __init__(self, side: Side) -> None:
        self._directory = side.directory
        self._by_path = side.workspace.by_path
        self._registers = [
            document for document in side.workspace.documents if document.kind == "municipality"
        ]
        self._items: dict[str, dict[str, tuple[str, Any]]] = {}

    def holds(self, document: Document) -> bool:
        return self._by_path.get(document.path) is document

    def gauge(self, reference: object, document: Document) -> Gauge | None:
        found = self._directory.find(reference, document)
        return gauge(found.data, self._directory.language_of(found)) if found else None

    def owner(self, reference: str, document: Document) -> Text | None:
        """Return whose something is that an id names, `None` where it is the document's own."""
        home, _, _ = reference.rpartition(":")
        register = self._organisations.get(home)
        if register is None or home == self._directory.municipality_of(document):
            return None
        return terms.in_languages(register.data.get("name"), self._directory.language_of(register))

    @cached_property
    def _organisations(self) -> Mapping[str, Document]:
        readable = (one for one in self._registers if isinstance(one.data, dict))
        return {one.id: one for one in readable if one.id}

    def find(self, reference: str, document: Document) -> Iterator[Found]:
        """Yield what an id may name: an item of its own document, of the register, a document."""
        home, _, rest = reference.rpartition(":")
        if not home and rest in self._organisations:
            register = self._organisations[rest]
            yield "municipality", register.data, self._directory.language_of(register)
        home = home or self._directory.municipality_of(document)
        name, _, inner = rest.partition("/")
        own = self._directory.by_id.get((home, name if inner else document.id or ""))
        item = self._items_of(own).get(inner or name) if own else None
        if own is not None and item is not None:
            yield *item, self._directory.language_of(own)
        if inner:
            return
        if (home, name) in self._register:
            entity, data, register = self._register[home, name]
            yield entity, data, self._directory.language_of(register)
        named = self._directory.by_id.get((home, name))
        if named is not None and isinstance(named.data, dict):
            yield named.kind or "", named.data, self._directory.language_of(named)

    def _items_of(self, document: Document) -> Mapping[str, tuple[str, Any]]:
        if document.path not in self._items:
            defined = survey(document).defined if document.kind in KINDS else ()
            self._items[document.path] = {
                one.id: (one.entity, document.value(one.route)) for one in defined if one.route
            }
        return self._items[document.path]

    @cached_property
    def _register(self) -> Mapping[tuple[str, str], tuple[str, Any, Document]]:
        named: dict[tuple[str, str], tuple[str, Any, Document]] = {}
        for register in self._registers:
            for name, entity in _REGISTER.items():
                entries = register.data.get(name) if isinstance(register.data, dict) else None
                for one in entries if isinstance(entries, list) else []:
                    if isinstance(one, dict) and isinstance(one.get("id"), str):
                        key = self._directory.municipality_of(register), one["id"]
                        named.setdefault(key, (entity, one, register))
        return named

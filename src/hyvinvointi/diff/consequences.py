"""What a change touches beside itself: money, things that go along, references from elsewhere."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any

from hyvinvointi.adoption.directory import targets_of
from hyvinvointi.diagnostics import Route, Text
from hyvinvointi.diff import terms
from hyvinvointi.diff.differences import Difference
from hyvinvointi.diff.items import Item
from hyvinvointi.diff.legal_state import Side
from hyvinvointi.diff.match import Matching
from hyvinvointi.diff.names import Names
from hyvinvointi.diff.values import Act
from hyvinvointi.source import Document

_HELD = ("goal", "target", "measure", "planned-program")
_ITEMS = (
    Text("{count} kohta", "{count} punkt", "{count} item"),
    Text("{count} kohtaa", "{count} punkter", "{count} items"),
)
_WORTH = terms.same(": {sum}")
_BESIDE = terms.same(" ({sum})")
_ALONE = terms.same("{sum}")
_ALONG = Text(" Mukana: {listed}.", " Med den: {listed}.", " With it: {listed}.")
_GONE = {Act.REMOVED, Act.RENAMED, Act.REUSED}


class Surroundings:
    """Both sides of the comparison, asked about what surrounds a change."""

    def __init__(self, base: Side, head: Side, matching: Matching) -> None:
        self._base = base
        self._head = head
        self._matching = matching
        self.names = Names(base, head)

    def municipality_of(self, item: Item) -> str:
        """Return the municipality of the document that an item is in."""
        side = self._side(item)
        return side.directory.municipality_of(item.document)

    def title_of(self, item: Item) -> str | None:
        """Return the title of an item in the first language; of a target, that of its indicator."""
        named = item.value("indicator")
        if item.title is None and isinstance(named, str):
            side = self._side(item)
            document = side.directory.find(named, item.document)
            title = document.data.get("title") if document else None
            if isinstance(title, dict):
                title = title.get(item.reading.language) or next(iter(title.values()), None)
            return title if isinstance(title, str) else None
        return item.title

    def names_of(self, item: Item, *references: str | None) -> Mapping[str, Text]:
        """Return the names of what some ids name, as far as these are known."""
        named = {
            reference: self.names.of(reference, item.document)
            for reference in references
            if reference
        }
        return {one: name for one, name in named.items() if name is not None}

    def impact(self, difference: Difference) -> tuple[str, ...]:
        """Return what else is touched: who refers to what went, plans that name the indicator."""
        is_changed = difference.act is Act.CHANGED or difference.type == "value"
        if difference.kind == "indicator" and is_changed:
            return difference.legal_state.plans
        item = difference.base
        if difference.act not in _GONE or item is None or not item.has_own_id:
            return ()
        index = self._base.workspace.index
        entry = index.find(item.id, item.document, (item.type,))
        if entry is None:
            return ()
        places = [
            _place(document, reference.route)
            for document, reference in index.references_to(entry)
            if not _is_below(item, document, reference.route)
        ]
        return tuple(dict.fromkeys(places))

    def consequences(self, difference: Difference) -> Mapping[str, Any] | None:
        """Return what came or went with an item, and its money; ids moved by a new order."""
        if difference.act is Act.REORDERED:
            return {"moved": list(difference.moved)}
        if difference.act in {Act.SPLIT, Act.JOINED}:
            return _of_parts(difference)
        if difference.act not in {Act.ADDED, Act.REMOVED}:
            return None
        gone = [*self._with_what_goes_along(difference.item)]
        found: dict[str, Any] = {
            _plural(kind): [
                one.id for one in gone if one.type == kind and one is not difference.item
            ]
            for kind in _HELD
        }
        found["amount"] = amount(gone)
        found["person_years"] = amount(gone, "person_years")
        if difference.act is Act.REMOVED:
            found["orphaned_indicators"] = self._orphans(gone)
        return {name: value for name, value in found.items() if value} or None

    def args(self, difference: Difference) -> Mapping[str, object]:
        """Return what messages about money and new orders are filled with."""
        item = difference.item
        if difference.act is Act.REORDERED:
            return {"moved": self._called(item, difference.moved)}
        if difference.act is Act.MOVED:
            old, new = self._called(item, (difference.old, difference.new))
            return {"old": old, "new": new}
        went = self.consequences(difference) or {}
        if "parts" in went:
            before, after = went["amount"], went["amount_of_parts"]
            return {
                "parts": [
                    terms.quoted(self.names.nearest_title(part)) for part in difference.parts
                ],
                "before": terms.measured(before, terms.EUROS),
                "after": terms.measured(after, terms.EUROS),
            }
        held = [one for kind in _HELD for one in went.get(_plural(kind), ())]
        own = (amount([item]), amount([item], "person_years"))
        return {
            "sum": _sum(went),
            "along": _along(went, len(held)),
            "worth": _sums(*own, _BESIDE),
            "money": _sums(*own, _ALONE),
        }

    def _called(self, item: Item, ids: Iterable[str]) -> list[object]:
        """What some ids in the document of an item are called; the ids where nothing tells."""
        return [self.names.of(one, item.document) or one for one in ids]

    def _with_what_goes_along(self, item: Item) -> Iterator[Item]:
        """An item and what is in it, without what is found elsewhere on the other side."""
        yield item
        for one in (one for items in item.children.values() for one in items):
            if one not in self._matching.by_base and one not in self._matching.by_head:
                yield from self._with_what_goes_along(one)

    def _orphans(self, gone: Iterable[Item]) -> list[str]:
        named = {str(one.value("indicator")) for one in gone if one.type == "target"}
        return sorted(named - self._named_at_head)

    @cached_property
    def _named_at_head(self) -> set[str]:
        return {
            name
            for document in self._head.workspace.documents
            for name in targets_of(document.data)
        }

    def _side(self, item: Item) -> Side:
        known = self._base.workspace.by_path.get(item.document.path)
        is_base = known is not None and known.content == item.document.content
        return self._base if is_base else self._head


def amount(items: Iterable[Item], field: str = "amount") -> float:
    """Return the sum of the resources among items: euros, or years of work."""
    values = [item.value(field) for item in items if item.type == "resource"]
    total = sum(
        value for value in values if isinstance(value, int | float) and not isinstance(value, bool)
    )
    return int(total) if total == int(total) else total


def _sum(went: Mapping[str, Any]) -> Text:
    """What a resource is worth, as the end of a sentence; nothing where it says no number."""
    return _sums(went.get("amount", 0), went.get("person_years", 0), _WORTH)


def _sums(euros: float, person_years: float, template: Text) -> Text:
    shown = terms.sums(euros, person_years)
    return terms.filled(template, {"sum": terms.enumerated(shown)}) if shown else terms.same("")


def _along(went: Mapping[str, Any], held: int) -> Text:
    """The sentence on what came or went with an item; nothing where it stood alone."""
    items = [terms.filled(_ITEMS[held > 1], {"count": held})] if held else []
    parts = items + terms.sums(went.get("amount", 0), went.get("person_years", 0))
    return terms.filled(_ALONG, {"listed": terms.enumerated(parts)}) if parts else terms.same("")


def _of_parts(difference: Difference) -> Mapping[str, Any]:
    whole = difference.base if difference.act is Act.SPLIT else difference.head
    before = amount(whole.below()) if whole else 0
    after = sum(amount(part.below()) for part in difference.parts)
    return {
        "parts": [part.id for part in difference.parts],
        "amount": before,
        "amount_of_parts": after,
    }


def _place(document: Document, route: Route) -> str:
    """The id of a document, with that of the innermost item that has one."""
    value, inner = document.data, None
    for step in route:
        value = value[step]
        if isinstance(value, dict) and isinstance(value.get("id"), str):
            inner = value["id"]
    name = document.id or document.path
    return f"{name}/{inner}" if inner else name


def _is_below(item: Item, document: Document, route: Route) -> bool:
    return document.path == item.document.path and route[: len(item.route)] == item.route


def _plural(kind: str) -> str:
    return f"{kind.replace('-', '_')}s"

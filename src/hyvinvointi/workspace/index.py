"""Ids and references of a whole workspace, in one pass, with links back."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache, cached_property
from itertools import chain

from hyvinvointi.diagnostics import Route
from hyvinvointi.schema import KINDS, Reference, Survey, root, survey
from hyvinvointi.source import Document
from hyvinvointi.workspace.entry import SHARED, Entry
from hyvinvointi.workspace.former import FormerIds, Key

_MUNICIPALITY = ("municipality",)
_HIGHEST = frozenset({"council", "executive"})
"""Types of organs of which a municipality has one."""


class Index:
    """Finds what an id names.

    Ids of documents and of the register share one space per municipality; ids of items are
    their document's own, written `document/item` from elsewhere and `municipality:document/item`
    from another municipality. What an id named before is found by it where it names nothing now.
    """

    def __init__(
        self, documents: Iterable[Document], surveyor: Callable[[Document], Survey] = survey
    ) -> None:
        self.surveys: dict[str, tuple[Document, Survey]] = {
            document.path: (document, surveyor(document))
            for document in documents
            if document.kind in KINDS
        }
        self.duplicates: list[tuple[Entry, Entry]] = []
        self.former = FormerIds(self.surveys, self.municipality_of)
        self._shared: dict[tuple[str, str], Entry] = {}
        self._items: dict[tuple[str, str, str], Entry] = {}
        for document, surveyed in self.surveys.values():
            self._add(document, surveyed)

    @cached_property
    def municipalities(self) -> tuple[str, ...]:
        """Ids of the municipalities whose register is here, sorted."""
        registers = {d.id for d, _ in self.surveys.values() if d.kind == "municipality" and d.id}
        return tuple(sorted(registers))

    def home(self, municipality: str) -> str:
        """Return the id of a municipality that goes by this id, or did before."""
        return self.former.municipalities.get(municipality, municipality)

    def municipality_of(self, document: Document) -> str:
        """Return the municipality of a document: its own word, or the only one there is."""
        own = document.municipality
        return self.former.municipalities.get(own, own) if own else self.only_municipality

    def find(self, reference: str, document: Document, kinds: tuple[str, ...] = ()) -> Entry | None:
        """Return what an id names, seen from a document; `kinds` prefer shared ids or items."""
        head, _, rest = reference.rpartition(":")
        # Every municipality is named by its id alone, from wherever that is.
        if kinds == _MUNICIPALITY and not head:
            return self._shared.get((self.home(rest), self.home(rest)))
        municipality = self.home(head) if head else self.municipality_of(document)
        name, _, item = rest.partition("/")
        if item:
            entry = self._items.get((municipality, name, item))
        else:
            own = self._items.get((municipality, document.id or "", name))
            shared = self._shared.get((municipality, name))
            is_own = own is not None and (not kinds or own.entity in kinds or shared is None)
            entry = own if is_own else shared or own
        if entry is None or (kinds and entry.entity not in kinds):
            former = self._formerly((municipality, name, item), document, kinds)
            return former if entry is None or (former and former.entity in kinds) else entry
        return entry

    def at(self, key: Key) -> Entry | None:
        """Return what has an id in a space of ids today."""
        municipality, holder, own_id = key
        return self._items.get(key) if holder else self._shared.get((municipality, own_id))

    def spelled_today(self, reference: str, document: Document, kinds: tuple[str, ...]) -> str:
        """Return a reference with the ids of today, as it is where it names nothing."""
        is_former = self.former.is_in(reference)
        entry = self.find(reference, document, kinds) if is_former else None
        if entry is None:
            return reference
        head, colon, rest = reference.rpartition(":")
        whole = f"{entry.document.id}/{entry.id}" if "/" in rest else entry.id
        return f"{self.home(head)}{colon}{whole}"

    def _formerly(
        self, named: tuple[str, str, str], document: Document, kinds: tuple[str, ...]
    ) -> Entry | None:
        """Return what had an id before that names nothing of these kinds now."""
        if not self.former:
            return None
        municipality, name, item = named
        if item:
            holder = self._shared.get((municipality, name))
            key = (
                municipality,
                holder.id if holder else self.former.shared(municipality, name),
                item,
            )
            return self._items.get(key) or self.former.find(key)
        own = self.former.find((municipality, document.id or "", name))
        shared = self.former.find((municipality, "", name))
        return own if own and (own.entity in kinds or shared is None) else shared or own

    def references_to(self, entry: Entry) -> list[tuple[Document, Reference]]:
        """Return every place that refers to an entry, in the order of the documents."""
        ids = (entry.id, *self.former.of(entry))
        named = [one for own_id in ids for one in self._naming(own_id, entry.municipality)]
        if len(ids) > 1:
            order = {path: at for at, path in enumerate(self.surveys)}
            named.sort(key=lambda one: (order[one[0].path], one[2]))
        return [*self._meaning(entry, named)]

    def references_from(
        self, documents: Iterable[Document], entry: Entry
    ) -> Iterator[tuple[Document, Reference]]:
        """Yield every place in some documents that refers to an entry."""
        surveys = (self.surveys[document.path] for document in documents)
        ids = (entry.id, *self.former.of(entry))
        named = (
            (document, surveyed, at)
            for document, surveyed in surveys
            for at, named in enumerate(surveyed.named)
            if named.endswith(ids)
        )
        return self._meaning(entry, named)

    def _meaning(
        self, entry: Entry, named: Iterable[tuple[Document, Survey, int]]
    ) -> Iterator[tuple[Document, Reference]]:
        """Yield those of some references that mean an entry."""
        is_only = entry.entity != "municipality" and self._is_only(entry)
        for document, surveyed, at in named:
            reference = surveyed.references[at]
            # Thousands name an organ so, and only another municipality can mean another one.
            if is_only and reference.id == entry.id:
                is_meant = self.municipality_of(document) == entry.municipality
            else:
                is_meant = self._finds(document, reference, entry)
            if is_meant:
                yield document, reference

    def paths_naming(self, municipality: str, own_id: str, item: str = "") -> Iterator[str]:
        """Yield the documents that name a document by its id, or an item of it.

        Those that have an item of the id of the document are among them, as one that plans it has.
        A document may come more than once.
        """
        for entry in () if item else self.items(own_id):
            if entry.municipality == municipality:
                yield entry.document.path
        whole = f"{own_id}/{item}" if item else own_id
        for typed in (own_id, *self._longer.get(own_id, ())):
            home, _, rest = typed.rpartition(":")
            if rest == whole:
                yield from self._paths_giving(typed, home, municipality)

    def _paths_giving(self, typed: str, home: str, municipality: str) -> Iterator[str]:
        for document, surveyed, at in self._naming(self._names.get(typed, ""), municipality):
            at_home = self.home(home) if home else self.municipality_of(document)
            is_meant = at_home == municipality
            if is_meant and surveyed.references[at].id == typed:
                yield document.path

    @cached_property
    def by_own_id(self) -> dict[str, list[str]]:
        """The paths of the documents that have an id."""
        found: dict[str, list[str]] = {}
        for path, (document, _) in self.surveys.items():
            if document.id:
                found.setdefault(document.id, []).append(path)
        return found

    def items(self, own_id: str) -> list[Entry]:
        """Return the items of documents that have an id, whatever document it is."""
        return self._items_by_id.get(own_id, [])

    @cached_property
    def _items_by_id(self) -> dict[str, list[Entry]]:
        found: dict[str, list[Entry]] = {}
        for (*_, item), entry in self._items.items():
            found.setdefault(item, []).append(entry)
        return found

    @cached_property
    def _longer(self) -> dict[str, list[str]]:
        """References longer than the id of the document or the entry that they name, by that id."""
        found: dict[str, list[str]] = {}
        for typed, last in self._names.items():
            if typed != last:
                found.setdefault(typed.rpartition(":")[2].partition("/")[0], []).append(typed)
        return found

    def _is_only(self, entry: Entry) -> bool:
        """Whether the bare id of an entry means nothing else in its municipality."""
        shared = self._shared.get((entry.municipality, entry.id))
        return bool(shared and _place(shared) == _place(entry)) and not self.items(entry.id)

    def _finds(self, document: Document, reference: Reference, entry: Entry) -> bool:
        found = self.find(reference.id, document, reference.kinds)
        return found is not None and _place(found) == _place(entry)

    def ids(self, kinds: tuple[str, ...], document: Document) -> list[str]:
        """Return the ids that a reference of these kinds could name from a document."""
        return [_full_id(entry) for entry in self._near(kinds, document)]

    def names(self, kinds: tuple[str, ...], document: Document) -> dict[str, list[str]]:
        """Return the names or titles of what a reference of these kinds could name, by id.

        An item of a document is called by its bare id, too, and the council and the executive by
        what they are: `valtuusto`, `styrelsen`.
        """
        return {
            _full_id(entry): _names(entry) if entry.entity in SHARED else [entry.id]
            for entry in self._near(kinds, document)
        }

    def _near(self, kinds: tuple[str, ...], document: Document) -> Iterator[Entry]:
        """Yield what a reference of these kinds could name: of its municipality, or all of them."""
        municipality = self.municipality_of(document)
        for entry in self.entries:
            is_own = entry.municipality == municipality or kinds == _MUNICIPALITY
            if is_own and (not kinds or entry.entity in kinds):
                yield entry

    def own_ids(self, kinds: tuple[str, ...], document: Document) -> list[str]:
        """Return the bare ids of items of a document that a reference of these kinds could name."""
        _, surveyed = self.surveys[document.path]
        return [
            defined.id
            for defined in surveyed.defined
            if defined.entity not in SHARED and (not kinds or defined.entity in kinds)
        ]

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """Every entry, documents and register first."""
        return (*self._shared.values(), *self._items.values())

    @cached_property
    def only_municipality(self) -> str:
        """The municipality of documents that name none: the only one that is named, else empty."""
        known = {self.home(d.municipality) for d, _ in self.surveys.values() if d.municipality}
        return known.pop() if len(known) == 1 else ""

    def _naming(self, own_id: str, municipality: str) -> Sequence[tuple[Document, Survey, int]]:
        """Return the references of an id that may mean something of a municipality.

        Each as its document, the survey of that, and its number there.
        """
        return self._by_name.get((self._space(own_id, municipality), own_id), ())

    @cached_property
    def _by_name(self) -> dict[tuple[str, str], list[tuple[Document, Survey, int]]]:
        """References by the last part of the id they give, which is the id of what they name.

        Municipalities call their organs and plans alike: each has its own.
        """
        found: defaultdict[tuple[str, str], list[tuple[Document, Survey, int]]] = defaultdict(list)
        for document, surveyed in self.surveys.values():
            own = self.municipality_of(document)
            for at, named in enumerate(surveyed.named):
                head, _, _ = named.rpartition(":")
                name = self._names[named]
                space = self._space(name, self.home(head) if head else own)
                found[space, name].append((document, surveyed, at))
        return found

    def _space(self, own_id: str, municipality: str) -> str:
        """Return where an id is looked for: that of a municipality means it from wherever it is."""
        return "" if own_id in self._ids_of_municipalities else municipality

    @cached_property
    def _ids_of_municipalities(self) -> frozenset[str]:
        return frozenset({*self.municipalities, *self.former.municipalities})

    @cached_property
    def _names(self) -> dict[str, str]:
        """The last part of each id that is referred to."""
        named = set(chain.from_iterable(one.named for _, one in self.surveys.values()))
        return {one: one.rpartition(":")[2].rpartition("/")[2] for one in named}

    def _add(self, document: Document, surveyed: Survey) -> None:
        municipality = self.municipality_of(document)
        for defined in surveyed.defined:
            entry = Entry(municipality, defined.entity, defined.id, document, defined.route)
            first = self._first(entry)
            if first is not entry:
                self.duplicates.append((first, entry))

    def _first(self, entry: Entry) -> Entry:
        if entry.entity in SHARED:
            return self._shared.setdefault((entry.municipality, entry.id), entry)
        key = (entry.municipality, entry.document.id or entry.document.path, entry.id)
        return self._items.setdefault(key, entry)


def _place(entry: Entry) -> tuple[str, Route]:
    return entry.document.path, entry.route


def _full_id(entry: Entry) -> str:
    return entry.id if entry.entity in SHARED else f"{entry.document.id}/{entry.id}"


def _names(entry: Entry) -> list[str]:
    item = entry.document.value(entry.route)
    said = (item.get("name"), item.get("title")) if isinstance(item, dict) else ()
    texts = [
        one for value in said for one in (value.values() if isinstance(value, dict) else [value])
    ]
    organ_type = item.get("type") if entry.entity == "organ" and isinstance(item, dict) else None
    is_highest = isinstance(organ_type, str) and organ_type in _HIGHEST
    common = _common_names(organ_type) if is_highest else ()
    return [*(text for text in texts if isinstance(text, str)), *common]


@cache
def _common_names(organ_type: str) -> tuple[str, ...]:
    field = root("municipality").at(("organs", 0, "type"))
    return tuple(field.value_labels()[organ_type]) if field else ()

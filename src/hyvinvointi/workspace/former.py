"""What ids named before: an id is permanent, and who gives another one tells the former."""

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from typing import NamedTuple

from hyvinvointi.diagnostics import Route
from hyvinvointi.schema import Former, Survey
from hyvinvointi.source import Document
from hyvinvointi.workspace.entry import SHARED, Entry

Key = tuple[str, str, str]
"""The space of an id and the id: municipality, the document of an item (else empty), id."""


class Told(NamedTuple):
    """A former id as a document tells it, and what had it."""

    former: Former
    entry: Entry

    @property
    def key(self) -> Key:
        """The space of the id, and the id."""
        entry = self.entry
        is_shared = entry.entity in SHARED
        holder = "" if is_shared else entry.document.id or entry.document.path
        return entry.municipality, holder, self.former.id


def ids_in(reference: str) -> list[str]:
    """Return the ids that a reference is made of: of a municipality, a document, an item."""
    return reference.replace(":", "/").split("/")


class FormerIds:
    """The former ids of all documents; `home` says of which municipality a document is."""

    def __init__(
        self,
        surveys: Mapping[str, tuple[Document, Survey]],
        home: Callable[[Document], str],
    ) -> None:
        self._home = home
        self._telling = [(document, one) for document, one in surveys.values() if one.former]
        self.municipalities: dict[str, str] = {
            former.id: document.id or ""
            for document, surveyed in self._telling
            for former in surveyed.former
            if former.entity == "municipality"
        }

    def __bool__(self) -> bool:
        return bool(self._telling)

    @cached_property
    def told(self) -> tuple[Told, ...]:
        """All of them, in the order of the documents."""
        return tuple(self._all())

    def of(self, entry: Entry) -> tuple[str, ...]:
        """Return the ids that something had before."""
        return self._by_place.get((entry.document.path, entry.route), ())

    def find(self, key: Key) -> Entry | None:
        """Return what had an id before."""
        return self._by_key.get(key)

    def shared(self, municipality: str, former_id: str) -> str:
        """Return the id of today of a document or an entry of the register."""
        entry = self.find((municipality, "", former_id)) if self else None
        return entry.id if entry else former_id

    def is_in(self, reference: str) -> bool:
        """Whether a part of a reference is an id that something had before."""
        return not self._ids.isdisjoint(ids_in(reference))

    @cached_property
    def _ids(self) -> frozenset[str]:
        return frozenset(told.former.id for told in self.told)

    @cached_property
    def _by_key(self) -> dict[Key, Entry]:
        return {told.key: told.entry for told in reversed(self.told)}

    @cached_property
    def _by_place(self) -> dict[tuple[str, Route], tuple[str, ...]]:
        ids: dict[tuple[str, Route], tuple[str, ...]] = {}
        for former, entry in self.told:
            place = entry.document.path, entry.route
            ids[place] = (*ids.get(place, ()), former.id)
        return ids

    def _all(self) -> Iterator[Told]:
        for document, surveyed in self._telling:
            municipality = self._home(document)
            ids = {defined.route: defined.id for defined in surveyed.defined}
            for former in surveyed.former:
                owner = former.owner
                yield Told(former, Entry(municipality, former.entity, ids[owner], document, owner))

"""What a rule may ask beyond the document it looks at."""

from collections.abc import Callable
from datetime import date
from functools import cached_property
from typing import Literal, TypeVar

from hyvinvointi.adoption import Directory, Pin, Pins
from hyvinvointi.diagnostics import Route
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.model import ENTITIES, Municipality, View
from hyvinvointi.source import Document
from hyvinvointi.workspace import Entry, Workspace

V = TypeVar("V", bound=View)

SinceAdoption = Literal["editorial", "substantive"] | None
"""How an adopted text has changed since, `None` where nobody can tell."""
ChangeHistory = Callable[[Workspace], Callable[[Pin], SinceAdoption]]
"""Tells of a workspace how the texts have changed that pins adopted."""


def no_history(_workspace: Workspace) -> Callable[[Pin], SinceAdoption]:
    """Return what cannot tell of any text."""
    return lambda _pin: None


class Context(FileContext):
    """The workspace beside the file that a rule looks at, and the day that rules about time go by."""

    def __init__(
        self, workspace: Workspace, today: date, history: ChangeHistory = no_history
    ) -> None:
        super().__init__(today, self.main_language)
        self.workspace = workspace
        self._history = history
        self._changes: dict[tuple[str, Route], SinceAdoption] = {}
        self._entities: dict[type[View], tuple[str, ...]] = {}
        self._views: dict[tuple[str, Route], View] = {}

    def since_adoption(self, pin: Pin) -> SinceAdoption:
        """Return what history tells of a text whose digest differs from that of its pin."""
        place = pin.decision.path, pin.route
        if place not in self._changes:
            self._changes[place] = self._change_since(pin)
        return self._changes[place]

    @cached_property
    def _change_since(self) -> Callable[[Pin], SinceAdoption]:
        return self._history(self.workspace)

    @cached_property
    def directory(self) -> Directory:
        """The documents by id, and their digests."""
        return Directory(self.workspace)

    @cached_property
    def pins(self) -> Pins:
        """Which decision adopted which text."""
        return Pins(self.workspace, self.directory, self.today)

    def named(self, kind: type[V], reference: str | None, seen_from: View) -> V | None:
        """Return the view of what an id names, `None` when it names nothing of that kind."""
        if reference is None:
            return None
        entities = self._entities_of(kind)
        entry = self.workspace.index.find(reference, seen_from.origin, entities)
        if entry is None or entry.entity not in entities:
            return None
        return self._view(kind, entry)

    def all(self, kind: type[V], municipality_of: View | None = None) -> list[V]:
        """Return every view of a kind, of the whole workspace or of one view's municipality."""
        index = self.workspace.index
        wanted = index.municipality_of(municipality_of.origin) if municipality_of else None
        entities = self._entities_of(kind)
        return [
            self._view(kind, entry)
            for entry in index.entries
            if entry.entity in entities and wanted in {None, entry.municipality}
        ]

    def referring(self, kind: type[V], target: View) -> list[V]:
        """Return the documents of a kind that refer to a view, each once, in order of path."""
        index = self.workspace.index
        entity = next(name for name, view in ENTITIES.items() if view is type(target))
        reference = str(target.data.get("id"))
        entry = index.find(reference, target.origin, (entity,))
        links = index.references_to(entry) if entry else []
        documents = {document.path: document for document, _ in links}
        return [
            kind(document, (), document.data)
            for _, document in sorted(documents.items())
            if ENTITIES.get(document.kind or "") is kind
        ]

    def municipality(self, view: View) -> Municipality | None:
        """Return the register of the municipality a view belongs to."""
        wanted = self.workspace.index.municipality_of(view.origin)
        return self.named(Municipality, wanted, view) if wanted else None

    def main_language(self, document: Document) -> str:
        """Return the first language of a document's municipality, in which texts are that say none."""
        own = self.workspace.index.municipality_of(document)
        register = self.named(Municipality, own, View(document, (), document.data))
        return next(iter(register.languages), "fi") if register else "fi"

    def _view(self, kind: type[V], entry: Entry) -> V:
        place = (entry.document.path, entry.route)
        found = self._views.get(place)
        if found is None:
            value = entry.document.value(entry.route)
            found = self._views[place] = ENTITIES[entry.entity](entry.document, entry.route, value)
        if not isinstance(found, kind):
            raise TypeError(entry.entity)
        return found

    def _entities_of(self, kind: type[View]) -> tuple[str, ...]:
        if kind not in self._entities:
            named = (entity for entity, view in ENTITIES.items() if issubclass(view, kind))
            self._entities[kind] = tuple(named)
        return self._entities[kind]

    def document(self, path: str) -> Document:
        """Return the document at a path."""
        return self.workspace.by_path[path]

"""What a rule may ask about the neighbours of the file that it looks at."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import field
from datetime import date
from typing import Any, TypeVar

from hyvinvointi.data_classes import dataclass
from hyvinvointi.diagnostics import Route
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.lint.minutes.handlings import Handlings, handlings
from hyvinvointi.model import ENTITIES, Decision, Municipality, View
from hyvinvointi.pictures import Fault, fault
from hyvinvointi.source import Document
from hyvinvointi.workspace import Entry, Workspace

V = TypeVar("V", bound=View)
T = TypeVar("T")

MAIN_LANGUAGE = "fi"
"""The language of a municipality that does not tell its own."""

Question = tuple[str, ...]
"""What was asked: `home`, `named`, `referring`, `has`, `decided`, `paragraph`, `holds`, `large` or
`picture`, and about what.
"""
Answer = Any
"""Plain data that are others whenever what was asked about is another."""


@dataclass(slots=True)
class Neighbourhood:
    """What rules may be told of the documents of a workspace."""

    workspace: Workspace
    _entities: dict[type[View], tuple[str, ...]] = field(default_factory=dict)
    _views: dict[tuple[str, Route], View] = field(default_factory=dict)
    _faults: dict[str, Fault | None] = field(default_factory=dict)
    _entries: dict[tuple[str, ...], Mapping[str | None, Sequence[Entry]]] = field(
        default_factory=dict
    )
    _handlings: Handlings | None = None

    def entities_of(self, kind: type[View]) -> tuple[str, ...]:
        """Return the entities that are seen as a kind of view."""
        if kind not in self._entities:
            named = (entity for entity, view in ENTITIES.items() if issubclass(view, kind))
            self._entities[kind] = tuple(named)
        return self._entities[kind]

    def view(self, kind: type[V], entry: Entry) -> V:
        """Return the view of an entry, the same each time."""
        place = (entry.document.path, entry.route)
        known = self._views.get(place)
        if known is None:
            value = entry.document.value(entry.route)
            known = self._views[place] = ENTITIES[entry.entity](entry.document, entry.route, value)
        if not isinstance(known, kind):
            raise TypeError(entry.entity)
        return known

    def named(self, entities: Sequence[str], reference: str, document: Document) -> Entry | None:
        """Return what an id names seen from a document, `None` when it is nothing of these."""
        entry = self.workspace.index.find(reference, document, tuple(entities))
        return entry if entry is not None and entry.entity in entities else None

    def referring(self, entity: str, reference: str, document: Document) -> list[Document]:
        """Return the documents that refer to what an id names, each once, in order of path."""
        index = self.workspace.index
        entry = index.find(reference, document, (entity,))
        links = index.references_to(entry) if entry else []
        documents = {referring.path: referring for referring, _ in links}
        return [referring for _, referring in sorted(documents.items())]

    def entries(self, entities: Sequence[str], municipality: str | None) -> Sequence[Entry]:
        """Return what is any of some entities in a municipality, or anywhere for `None`.

        It is gathered once: many rules ask for the same few, some of them of every document.
        """
        asked = tuple(entities)
        if asked not in self._entries:
            everywhere = [one for one in self.workspace.index.entries if one.entity in asked]
            known: dict[str | None, list[Entry]] = {None: everywhere}
            for entry in everywhere:
                known.setdefault(entry.municipality, []).append(entry)
            self._entries[asked] = known
        return self._entries[asked].get(municipality, ())

    def home(self, document: Document) -> str:
        """Return the id of the municipality of a document."""
        return self.workspace.index.municipality_of(document)

    @property
    def handlings(self) -> Handlings:
        """The decisions by what minutes call them."""
        if self._handlings is None:
            decisions = (one.document for one in self.entries(("decision",), None))
            self._handlings = handlings(decisions, self.home)
        return self._handlings

    def decision(self, document: Document) -> Decision:
        """Return the view of a decision, the same each time."""
        return self.view(Decision, Entry(self.home(document), "decision", "", document, ()))

    def decided_on(self, day: date, document: Document) -> Sequence[Document]:
        """Return what the municipality of a document decided on a day, in order of path."""
        handlings = self.handlings.by_day.get((self.home(document), day), ())
        return [one.document for one in handlings]

    def with_paragraph(self, year: int, paragraph: int, document: Document) -> Sequence[Document]:
        """Return the decisions of its municipality with this § in a year, in order of path."""
        handlings = self.handlings.by_number.get((self.home(document), year, paragraph), ())
        return [one.document for one in handlings]

    def fault_of_picture(self, path: str) -> Fault | None:
        """Return why a picture cannot be published, `None` where it can or nobody can tell."""
        if path not in self._faults:
            content = self.workspace.attached(path)
            self._faults[path] = None if content is None else fault(path, content)
        return self._faults[path]

    def answer(self, question: Question) -> Answer:
        """Return what a question is answered with now; raises `ValueError` for none of ours."""
        kind, *parts = question
        of_files: dict[str, Callable[[str], Answer]] = {
            "holds": self.workspace.holds,
            "large": self.workspace.is_too_large,
            "picture": self.fault_of_picture,
        }
        if kind in of_files:
            (path,) = parts
            return of_files[kind](path)
        path, *asked = parts
        document = self.workspace.by_path.get(path)
        if document is None:
            return None
        if kind == "home":
            return self.home(document)
        if kind == "named":
            reference, *entities = asked
            return of_entry(self.named(entities, reference, document))
        if kind == "referring":
            reference, entity = asked
            return of_documents(self.referring(entity, reference, document))
        return self._answer_of_home(kind, asked, document)

    def _answer_of_home(self, kind: str, asked: Sequence[str], document: Document) -> Answer:
        """Return what a question about the municipality of a document is answered with now."""
        if kind == "has":
            return bool(self.entries(asked, self.home(document)))
        if kind == "decided":
            (day,) = asked
            return of_documents(self.decided_on(date.fromisoformat(day), document))
        year, paragraph = map(int, asked)
        return of_documents(self.with_paragraph(year, paragraph, document))


def of_entry(entry: Entry | None) -> Answer:
    """Return what tells an entry from any other one, and from itself in other words."""
    return entry and [entry.entity, [*entry.route], entry.document.path, entry.document.blob]


def of_documents(documents: Sequence[Document]) -> Answer:
    """Return what tells documents from others, and from themselves in other words."""
    return [[document.path, document.blob] for document in documents]


class NeighbourContext(FileContext):
    """What a file names, what refers to it, what was decided, and which files are there.

    `answers` are all questions that were asked with what they were answered.
    """

    def __init__(self, neighbourhood: Neighbourhood, today: date) -> None:
        super().__init__(today, MAIN_LANGUAGE)
        self._neighbourhood = neighbourhood
        self.answers: dict[Question, Answer] = {}
        self._seen_from = ""
        self._named: dict[tuple[type[View], str], Any] = {}

    def named(self, kind: type[V], reference: str | None, seen_from: View) -> V | None:
        """Return the view of what an id names, `None` when it names nothing of that kind."""
        return None if reference is None else self._named_from(kind, reference, seen_from.origin)

    def _named_from(self, kind: type[V], reference: str, document: Document) -> V | None:
        asked = kind, reference
        # Many rules ask the same of one document: its register, its organ, its plan.
        if document.path != self._seen_from:
            self._seen_from = document.path
            self._named.clear()
        if asked not in self._named:
            self._named[asked] = self._find(kind, reference, document)
        known: V | None = self._named[asked]
        return known

    def _find(self, kind: type[V], reference: str, document: Document) -> V | None:
        entities = self._neighbourhood.entities_of(kind)
        entry = self._neighbourhood.named(entities, reference, document)
        self._note(("named", document.path, reference, *entities), of_entry, entry)
        return self._neighbourhood.view(kind, entry) if entry is not None else None

    def referring(self, kind: type[V], target: View) -> list[V]:
        """Return the documents of a kind that refer to a view, each once, in order of path."""
        entity = next(name for name, view in ENTITIES.items() if view is type(target))
        reference = str(target.data.get("id"))
        documents = self._neighbourhood.referring(entity, reference, target.origin)
        self._note(("referring", target.origin.path, reference, entity), of_documents, documents)
        return [*_of_kind(kind, documents)]

    def has(self, kind: type[View], municipality_of: View) -> bool:
        """Whether there is anything of a kind in the municipality of a view."""
        document = municipality_of.origin
        entities = self._neighbourhood.entities_of(kind)
        has = bool(self._neighbourhood.entries(entities, self._neighbourhood.home(document)))
        self._note(("has", document.path, *entities), bool, has)
        return has

    def decided_on(self, day: date, seen_from: View) -> Sequence[Decision]:
        """Return the decisions that a view's municipality made on a day, in order of path."""
        document = seen_from.origin
        decisions = self._neighbourhood.decided_on(day, document)
        self._note(("decided", document.path, day.isoformat()), of_documents, decisions)
        return [*map(self._neighbourhood.decision, decisions)]

    def with_paragraph(self, year: int, paragraph: int, seen_from: View) -> Sequence[Decision]:
        """Return the decisions of a view's municipality with a § in a year, in order of path."""
        document = seen_from.origin
        decisions = self._neighbourhood.with_paragraph(year, paragraph, document)
        self._note(("paragraph", document.path, str(year), str(paragraph)), of_documents, decisions)
        return [*map(self._neighbourhood.decision, decisions)]

    def holds(self, path: str) -> bool:
        """Whether a path leads to a file of the workspace, be it a document or not."""
        holds = self._neighbourhood.workspace.holds(path)
        self._note(("holds", path), bool, holds)
        return holds

    def is_too_large(self, path: str) -> bool:
        """Whether a file of the workspace is larger than what is published."""
        is_large = self._neighbourhood.workspace.is_too_large(path)
        self._note(("large", path), bool, is_large)
        return is_large

    def fault_of_picture(self, path: str) -> Fault | None:
        """Return why a picture cannot be published, `None` where it can or nobody can tell."""
        found = self._neighbourhood.fault_of_picture(path)
        self._note(("picture", path), lambda one: one, found)
        return found

    def municipality(self, view: View) -> Municipality | None:
        """Return the register of the municipality a view belongs to."""
        return self.register_of(view.origin)

    def register_of(self, document: Document) -> Municipality | None:
        """Return the register of the municipality of a document, which is not read for that."""
        wanted = self._neighbourhood.home(document)
        # Of a document that names none it is the only one there is, and none among several.
        self._note(("home", document.path), str, wanted)
        return self._named_from(Municipality, wanted, document) if wanted else None

    def main_language(self, document: Document) -> str:
        """Return the first language of a document's municipality, in which texts are that say none."""
        register = self.register_of(document)
        return next(iter(register.languages), MAIN_LANGUAGE) if register else MAIN_LANGUAGE

    def _note(self, question: Question, plain: Callable[[T], Answer], given: T) -> None:
        """Note what a question was answered with, once, as plain data."""
        if question not in self.answers:
            self.answers[question] = plain(given)


def _of_kind(kind: type[V], documents: Sequence[Document]) -> Iterator[V]:
    for document in documents:
        if ENTITIES.get(document.kind or "") is kind:
            yield kind(document, (), document.data)

"""Texts without the ids of those who are not in the register: such an id may be a name."""

from collections.abc import Callable, Iterable, Mapping
from copy import deepcopy
from typing import Any

from hyvinvointi.diagnostics import LANGUAGES, Route, Text
from hyvinvointi.render.site.document_facts import DocumentFacts
from hyvinvointi.schema import KINDS, survey
from hyvinvointi.source import Document, Unplaced, read
from hyvinvointi.source.plain import written
from hyvinvointi.workspace import Workspace

_PERSON = "person"
_REGISTERED = (_PERSON, "organ", "unit")
_SAID = ("name", "title")
_UNKNOWN_PERSON = Text(
    "henkilö, jota ei ole rekisterissä",
    "en person som inte finns i registret",
    "a person who is not in the register",
)
_UNKNOWN = Text(
    "henkilö tai yksikkö, jota ei ole rekisterissä",
    "en person eller enhet som inte finns i registret",
    "a person or unit that is not in the register",
)

Actor = tuple[str, Route, bool]
"""An id of somebody who acts, its place, and whether only a person may stand there."""


def without_unregistered(document: Document, today: Workspace) -> Document:
    """Return an adopted text that says of each actor whom the register of today lacks that it does.

    Where there is no register of an organisation, nobody can tell who has left it.
    """
    if document.broken or document.kind not in KINDS:
        return document
    return _replaced(document, _actors(document), _registered_in(today))


def with_registered(today: Workspace, facts: DocumentFacts) -> Workspace:
    """Return a workspace that tells nobody by an id alone whom no register of it knows.

    Who is named where the id stands stays as printed: there the id says nothing more.
    """
    shown = [one for one in today.documents if not one.broken and one.kind in KINDS]
    is_registered = _registered_in(today)
    changed: dict[str, Document] = {}
    for document, kept in facts.of_each_document("unnamed actors", shown, _unnamed_actors):
        actors = [(own_id, tuple(route), is_person) for own_id, route, is_person in kept]
        replaced = _replaced(document, actors, is_registered) if actors else document
        if replaced is not document:
            changed[document.path] = replaced
    if not changed:
        return today
    facts.invalidate_documents(changed)
    return today.with_documents(changed.get(one.path, one) for one in today.documents)


def _actors(document: Document) -> list[Actor]:
    return [
        (one.id, one.route, one.kinds == (_PERSON,))
        for one in survey(document).references
        if _PERSON in one.kinds
    ]


def _unnamed_actors(document: Document) -> list[Actor]:
    """Return the actors of a document that are told by an id and not by a name."""
    return [
        (own_id, route, is_person)
        for own_id, route, is_person in _actors(document)
        if route[-1] != "id" or not document.value((*route[:-1], "name"))
    ]


def _registered_in(today: Workspace) -> Callable[[Document, str], bool]:
    """Return what tells whether an id in a document is in the register of whom it may be of."""
    registers = {one.id for one in today.documents if one.kind == "municipality"}
    index = today.index

    def is_registered(document: Document, own_id: str) -> bool:
        head, _, _ = own_id.rpartition(":")
        home = index.home(head) if head else index.municipality_of(document)
        if home not in registers:
            return True
        entry = index.find(own_id, document, _REGISTERED)
        return entry is not None and entry.entity in _REGISTERED

    return is_registered


def _replaced(
    document: Document, actors: Iterable[Actor], is_registered: Callable[[Document, str], bool]
) -> Document:
    unknown: Mapping[Route, Text] = {
        route: _UNKNOWN_PERSON if is_person else _UNKNOWN
        for own_id, route, is_person in actors
        if not is_registered(document, own_id)
    }
    if not unknown:
        return document
    data = deepcopy(document.data)
    for route, text in unknown.items():
        _replace(data, route, {language: text.say(language) for language in LANGUAGES})
    return Unplaced.of(read(document.path, written(data)))


def _replace(data: Any, route: Route, name: dict[str, str]) -> None:
    """Put a name in the place of an id: of an actor that is no more than one, or that says more."""
    *way, last = route
    holder = data
    for step in way:
        holder = holder[step]
    if last == "id":
        del holder[last]
        if not any(holder.get(said) for said in _SAID):
            holder["name"] = name
    else:
        holder[last] = {"name": name}

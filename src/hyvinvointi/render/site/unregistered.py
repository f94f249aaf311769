"""Texts of before without the ids of those who are not in the register: such an id may be a name."""

from collections.abc import Container
from copy import deepcopy
from typing import Any

from hyvinvointi.diagnostics import LANGUAGES, Route, Text
from hyvinvointi.privacy.redaction import written
from hyvinvointi.schema import KINDS, survey
from hyvinvointi.source import Document, Unplaced, read
from hyvinvointi.workspace import Workspace

_PERSON = "person"
_REGISTERED = frozenset({_PERSON, "organ", "unit"})
_SAID = ("name", "title")
_UNKNOWN_PERSON = Text(
    "henkilö, joka ei ole enää rekisterissä",
    "en person som inte längre finns i registret",
    "a person who is no longer in the register",
)
_UNKNOWN = Text(
    "henkilö tai yksikkö, joka ei ole enää rekisterissä",
    "en person eller enhet som inte längre finns i registret",
    "a person or unit that is no longer in the register",
)


def without_unregistered(document: Document, today: Workspace) -> Document:
    """Return a document that says of each actor whom the register of today lacks that it does.

    Where there is no register of an organisation, nobody can tell who has left it.
    """
    if document.broken or document.kind not in KINDS:
        return document
    registers = {one.id for one in today.documents if one.kind == "municipality"}
    unknown: dict[Route, Text] = {
        one.route: _UNKNOWN_PERSON if one.kinds == (_PERSON,) else _UNKNOWN
        for one in survey(document).references
        if _PERSON in one.kinds and _has_left(one.id, document, today, registers)
    }
    if not unknown:
        return document
    data = deepcopy(document.data)
    for route, text in unknown.items():
        _replace(data, route, {language: text.say(language) for language in LANGUAGES})
    return Unplaced.of(read(document.path, written(data)))


def _has_left(
    own_id: str, document: Document, today: Workspace, registers: Container[str | None]
) -> bool:
    index, (head, _, _) = today.index, own_id.rpartition(":")
    home = index.home(head) if head else index.municipality_of(document)
    if home not in registers:
        return False
    entry = index.find(own_id, document, tuple(_REGISTERED))
    return entry is None or entry.entity not in _REGISTERED


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

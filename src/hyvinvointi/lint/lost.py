"""What faulty documents would have defined: whoever refers to it is not to blame."""

from collections.abc import Iterator
from dataclasses import field
from functools import cache
from typing import Any

from hyvinvointi.data_classes import dataclass
from hyvinvointi.diagnostics import Finding
from hyvinvointi.schema import KINDS, Field, Reference, root
from hyvinvointi.schema import codes as schema_codes
from hyvinvointi.source import Document
from hyvinvointi.workspace import Workspace


@dataclass
class Lost:
    """What cannot be found because of a fault that has its own finding.

    `documents` are kinds of documents of which one could not be read to its end or has no id; `*`
    when it does not say its kind. `entities` are kinds of items of which one has no id, `names`
    are ids that stand where nobody reads them.
    """

    documents: set[str] = field(default_factory=set)
    entities: set[str] = field(default_factory=set)
    names: set[str] = field(default_factory=set)

    def may_hold(self, reference: Reference) -> bool:
        """Whether a reference that finds nothing may name something that was lost."""
        local = reference.id.rpartition(":")[2]
        if self.entities & {*reference.kinds} or self.names & {local, *local.split("/")}:
            return True
        return any(one == "*" or _held_by(one) & {*reference.kinds} for one in self.documents)


def lost_of(workspace: Workspace) -> Lost:
    """Return what the faults of a workspace's documents have lost."""
    lost = Lost()
    for document in workspace.documents:
        kind = document.kind if document.kind in KINDS else "*"
        if document.broken and document.id and kind not in {"*", "municipality"}:
            # Its own id was read; what it holds may not have been.
            lost.entities.update(_held_by(kind) - {kind})
        elif document.broken:
            lost.documents.add(kind)
        elif document.kind not in KINDS:
            lost.names.update(_ids(document.data))
        else:
            for finding in document.findings:
                _note(lost, document, root(document.kind), finding)
    return lost


def _note(lost: Lost, document: Document, meaning: Field, finding: Finding) -> None:
    route = finding.site.route
    if finding.rule is schema_codes.UNKNOWN_FIELD:
        lost.names.update(_ids(document.value(route)))
        holder = meaning.at(route[:-1]) if route[:-1] else None
        if holder and holder.entity and "id" not in (document.value(route[:-1]) or {}):
            lost.entities.add(holder.entity)
        return
    if finding.rule is schema_codes.MISSING_FIELD:
        route = (*route, finding.value)
    if route[-1:] == ("id",):
        holder = meaning.at(route[:-1])
        lost.entities.update([holder.entity] if holder and holder.entity else [])
        if len(route) == 1 and document.kind:
            lost.documents.add(document.kind)
    elif finding.rule is schema_codes.WRONG_TYPE:
        lost.names.update(_ids(document.value(route)))
        lost.entities.update(_entities(meaning.at(route)))


def _ids(value: Any) -> Iterator[str]:
    stack = [value]
    while stack:
        value = stack.pop()
        if isinstance(value, dict):
            if isinstance(value.get("id"), str):
                yield value["id"]
            stack.extend(value.values())
        elif isinstance(value, list):
            stack.extend(value)


@cache
def _held_by(kind: str) -> frozenset[str]:
    return frozenset(_entities(root(kind)))


def _entities(meaning: Field | None) -> Iterator[str]:
    if meaning is None:
        return
    if meaning.entity:
        yield meaning.entity
    for below in (*meaning.properties.values(), meaning.item):
        yield from _entities(below)

"""One walk over a document for what other documents and checks need to know of it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from hyvinvointi.diagnostics import Route
from hyvinvointi.schema.fields import Field, root
from hyvinvointi.source import Document


class Defined(NamedTuple):
    """An id given to something: `entity` says what it names."""

    entity: str
    id: str
    route: Route


class Reference(NamedTuple):
    """An id of something else: `kinds` says what it may name."""

    id: str
    kinds: tuple[str, ...]
    route: Route


@dataclass(slots=True)
class Survey:
    """What one document defines and refers to, where its dates are, and its keyed lists."""

    defined: list[Defined] = field(default_factory=list)
    references: list[Reference] = field(default_factory=list)
    dates: list[tuple[Route, Field, Any]] = field(default_factory=list)
    lists: list[tuple[Route, Field, list[Any]]] = field(default_factory=list)


def survey(document: Document) -> Survey:
    """Survey a document of a known kind; values of a wrong type are passed over."""
    found = Survey()
    for route, meaning, value in _walk(root(document.kind or ""), document.data):
        _note(found, route, meaning, value)
    return found


def packed(surveyed: Survey) -> list[Any]:
    """Return what a document defines and refers to as plain data; dates and lists are left out."""
    return [surveyed.defined, surveyed.references]


def unpacked(data: Any) -> Survey:
    """Return the survey that plain data hold, as it comes from `packed` or from its JSON."""
    defined, references = data
    return Survey(
        [Defined(entity, own_id, tuple(route)) for entity, own_id, route in defined],
        [Reference(named, tuple(kinds), tuple(route)) for named, kinds, route in references],
    )


def _note(found: Survey, route: Route, meaning: Field, value: Any) -> None:
    if isinstance(value, str) and meaning.refs:
        found.references.append(Reference(value, meaning.refs, route))
    elif meaning.date:
        found.dates.append((route, meaning, value))
    elif isinstance(value, dict) and meaning.entity and isinstance(value.get("id"), str):
        own = meaning.properties.get("id")
        if own is not None and not own.refs:
            found.defined.append(Defined(meaning.entity, value["id"], route))
    elif isinstance(value, list) and meaning.is_keyed:
        found.lists.append((route, meaning, value))


def _walk(meaning: Field, value: Any, route: Route = ()) -> Iterator[tuple[Route, Field, Any]]:
    stack: list[tuple[Route, Field, Any]] = [(route, meaning, value)]
    while stack:
        route, meaning, value = stack.pop()
        yield route, meaning, value
        if type(value) is dict:
            fields = meaning.properties
            for name in reversed(value):
                child = fields.get(name)
                if child is not None and value[name] is not None and child.is_surveyed:
                    stack.append(((*route, name), child, value[name]))
        elif type(value) is list and meaning.item is not None and meaning.item.is_surveyed:
            item = meaning.item
            stack.extend(
                ((*route, index), item, value[index]) for index in range(len(value) - 1, -1, -1)
            )

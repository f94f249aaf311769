"""One walk over a document for what other documents and checks need to know of it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import field
from functools import lru_cache
from sys import intern
from typing import Any, NamedTuple

from hyvinvointi.data_classes import dataclass
from hyvinvointi.diagnostics import Route
from hyvinvointi.schema.fields import Field, root
from hyvinvointi.source import Document


class Defined(NamedTuple):
    """An id given to something: `entity` says what it names."""

    entity: str
    id: str
    route: Route


class Former(NamedTuple):
    """An id that something had before: `route` is the place where it is told."""

    entity: str
    id: str
    route: Route

    @property
    def owner(self) -> Route:
        """The place of what had it."""
        return self.route[:-2]


class Reference(NamedTuple):
    """An id of something else: `kinds` says what it may name."""

    id: str
    kinds: tuple[str, ...]
    route: Route


@dataclass(slots=True)
class Survey:
    """What one document defines and refers to, where its dates are, and its keyed lists."""

    defined: list[Defined] = field(default_factory=list)
    references: Sequence[Reference] = field(default_factory=list)
    dates: list[tuple[Route, Field, Any]] = field(default_factory=list)
    lists: list[tuple[Route, Field, list[Any]]] = field(default_factory=list)
    former: list[Former] = field(default_factory=list)

    @property
    def named(self) -> Iterable[str]:
        """The ids that are referred to, in the order of the references."""
        kept = self.references
        return kept.ids if isinstance(kept, KeptReferences) else (one.id for one in kept)

    @property
    def referring_fields(self) -> frozenset[str]:
        """The fields of the document below which something is referred to."""
        kept = self.references
        if isinstance(kept, KeptReferences):
            return kept.fields
        return frozenset(str(one.route[0]) for one in kept)


def survey(document: Document) -> Survey:
    """Survey a document of a known kind; values of a wrong type are passed over."""
    references: list[Reference] = []
    survey = Survey(references=references)
    for route, meaning, value in _walk(root(document.kind or ""), document.data):
        if isinstance(value, str) and meaning.refs and value not in meaning.fixed:
            references.append(Reference(value, meaning.refs, route))
        else:
            _note(survey, route, meaning, value)
    return survey


def packed(kind: str, surveyed: Survey) -> list[Any]:
    """Return what a document defines and refers to as plain data; dates and lists are left out.

    These are the kind of the document and twice two things: places, and the ids that stand there; a
    third time where former ids are told. What an id names and may name follows from its place;
    documents share most lists of places.
    """
    former = _ids_by_places(surveyed.former) if surveyed.former else ()
    return [kind, *_ids_by_places(surveyed.defined), *_ids_by_places(surveyed.references), *former]


def unpacked(data: Any) -> Survey:
    """Return the survey that plain data hold, as it comes from `packed` or from its JSON."""
    kind, places, ids, references, named, *former = data
    defined = zip(_entities(kind, places), ids, strict=False)
    survey = Survey(
        [Defined(entity, own_id, route) for (entity, route), own_id in defined],
        KeptReferences(kind, references, named),
    )
    if former:
        survey.former += _former(kind, *former)
    return survey


class KeptReferences(Sequence[Reference]):
    """References that are put together one by one when somebody asks for them.

    `ids` are what is referred to.
    """

    def __init__(self, kind: str, places: str, ids: list[str]) -> None:
        self.ids = ids
        self._kind = kind
        self._places = places

    @property
    def fields(self) -> frozenset[str]:
        """The fields of the document below which they are."""
        return _fields(self._places)

    def __len__(self) -> int:
        return len(self.ids)

    def __getitem__(self, at: Any) -> Any:
        return _reference(self._kind, _places(self._places)[at], self.ids[at])


def _former(kind: str, places: str, ids: list[str]) -> Iterator[Former]:
    for where, former_id in zip(_places(places), ids, strict=True):
        route, _ = _place(kind, where)
        owner = root(kind).at(route[:-2])
        yield Former((owner and owner.entity) or "", former_id, route)


def _ids_by_places(entries: Iterable[Defined | Reference | Former]) -> tuple[str, list[str]]:
    known = {"/".join(map(str, one.route)): one.id for one in entries}
    return intern(" ".join(known)), [*known.values()]


@lru_cache(maxsize=4096)
def _places(joined: str) -> list[str]:
    return joined.split(" ")


@lru_cache(maxsize=4096)
def _fields(joined: str) -> frozenset[str]:
    return frozenset(place.partition("/")[0] for place in _places(joined))


@lru_cache(maxsize=4096)
def _entities(kind: str, joined: str) -> list[tuple[str, Route]]:
    """Return what stands at places, each with its route."""
    defined = (_place(kind, where) for where in _places(joined))
    return [(meaning.entity or "", route) for route, meaning in defined]


@lru_cache(maxsize=65536)
def _reference(kind: str, where: str, named: str) -> Reference:
    route, meaning = _place(kind, where)
    return Reference(named, meaning.refs, route)


@lru_cache(maxsize=65536)
def _place(kind: str, where: str) -> tuple[Route, Field]:
    """Return a place and its meaning; documents of a kind share most of their places."""
    route = tuple(int(step) if step.isdigit() else step for step in where.split("/") if step)
    meaning = root(kind).at(route)
    if meaning is None:
        raise ValueError(where)
    return route, meaning


def _note(survey: Survey, route: Route, meaning: Field, value: Any) -> None:
    if meaning.date:
        survey.dates.append((route, meaning, value))
    elif isinstance(value, dict) and meaning.entity and isinstance(value.get("id"), str):
        own = meaning.properties.get("id")
        if own is not None and not own.refs:
            survey.defined.append(Defined(meaning.entity, value["id"], route))
            if "former_ids" in value:
                survey.former += _former_ids(meaning.entity, value["former_ids"], route)
    elif isinstance(value, list) and meaning.is_keyed:
        survey.lists.append((route, meaning, value))


def _former_ids(entity: str, told: Any, route: Route) -> Iterator[Former]:
    for at, former_id in enumerate(told if isinstance(told, list) else ()):
        if isinstance(former_id, str):
            yield Former(entity, former_id, (*route, "former_ids", at))


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

"""Everybody who is named as acting in a document, wherever the schema lets somebody act."""

from collections.abc import Iterator
from dataclasses import field
from functools import cache
from operator import itemgetter
from typing import Any

from hyvinvointi.data_classes import dataclass
from hyvinvointi.diagnostics import Route
from hyvinvointi.model.common import Actor
from hyvinvointi.schema import KINDS, Field, root
from hyvinvointi.source import Document

Way = tuple[str | None, ...]
"""The fields from the root to an actor; `None` stands for any item of a list."""


@dataclass(slots=True)
class _Fork:
    """Where ways part: what is below each step, and the number of the way that ends here."""

    below: dict[str | None, "_Fork"] = field(default_factory=dict)
    way: int | None = None


def actors(document: Document) -> Iterator[Actor]:
    """Yield every actor of a document, those given by a bare id as well."""
    found: list[tuple[int, Route, Any]] = []
    if document.kind in KINDS:
        _gather(document.data, _forks(document.kind), (), found)
    for _, route, value in sorted(found, key=itemgetter(0)):
        if isinstance(value, str):
            yield Actor(document, route, {"id": value})
        elif isinstance(value, dict):
            yield Actor(document, route, value)


@cache
def _forks(kind: str) -> _Fork:
    """Return all ways as a tree: walked together, steps in common are made once."""
    start = _Fork()
    for number, way in enumerate(_ways_below(root(kind), ())):
        here = start
        for step in way:
            here = here.below.setdefault(step, _Fork())
        here.way = number
    return start


def _ways_below(holder: Field, way: Way) -> Iterator[Way]:
    if {"name", "organization", "email"} <= set(holder.properties):
        yield way  # Whoever is appointed may have a deputy, who is an actor, too.
    for name, child in holder.properties.items():
        yield from _ways_below(child, (*way, name))
    if holder.item is not None:
        yield from _ways_below(holder.item, (*way, None))


def _gather(value: Any, fork: _Fork, route: Route, found: list[tuple[int, Route, Any]]) -> None:
    """Gather the ends of ways below a value, each with the number of its way."""
    if fork.way is not None:
        found.append((fork.way, route, value))
    if isinstance(value, dict):
        for step, below in fork.below.items():
            if step is not None and step in value:
                _gather(value[step], below, (*route, step), found)
    elif isinstance(value, list) and None in fork.below:
        for at, one in enumerate(value):
            _gather(one, fork.below[None], (*route, at), found)

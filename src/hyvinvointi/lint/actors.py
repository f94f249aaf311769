"""Everybody who is named as acting in a document, wherever the schema lets somebody act."""

from collections.abc import Iterator
from functools import cache
from typing import Any

from hyvinvointi.diagnostics import Route
from hyvinvointi.model.common import Actor
from hyvinvointi.schema import KINDS, Field, root
from hyvinvointi.source import Document

Way = tuple[str | None, ...]
"""The fields from the root to an actor; `None` stands for any item of a list."""


def actors(document: Document) -> Iterator[Actor]:
    """Yield every actor of a document, those given by a bare id as well."""
    for way in _ways(document.kind) if document.kind in KINDS else ():
        # Most documents have few of the fields in which somebody may act.
        if way[0] not in document.data:
            continue
        for route, value in _along(document.data, way):
            if isinstance(value, str):
                yield Actor(document, route, {"id": value})
            elif isinstance(value, dict):
                yield Actor(document, route, value)


@cache
def _ways(kind: str) -> tuple[Way, ...]:
    return tuple(_ways_below(root(kind), ()))


def _ways_below(field: Field, way: Way) -> Iterator[Way]:
    if {"name", "organization", "email"} <= set(field.properties):
        yield way  # Whoever is appointed may have a deputy, who is an actor, too.
    for name, child in field.properties.items():
        yield from _ways_below(child, (*way, name))
    if field.item is not None:
        yield from _ways_below(field.item, (*way, None))


def _along(data: Any, way: Way) -> list[tuple[Route, Any]]:
    """Return what stands at the end of a way, with its place."""
    here: list[tuple[Route, Any]] = [((), data)]
    for step in way:
        if step is None:
            lists = [(route, value) for route, value in here if isinstance(value, list)]
            here = [((*route, at), one) for route, some in lists for at, one in enumerate(some)]
        else:
            here = [
                ((*route, step), value[step])
                for route, value in here
                if isinstance(value, dict) and step in value
            ]
        if not here:
            break
    return here

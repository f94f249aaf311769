"""What pages of other documents may show of a document: all of it, or of a plan each of its parts."""

import json
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple

from hyvinvointi.diagnostics import Route
from hyvinvointi.render.engine.fingerprint import digest
from hyvinvointi.render.pages.program_pages import goal_pages
from hyvinvointi.render.values import heading_ids
from hyvinvointi.schema import Field, Survey, root
from hyvinvointi.source import Document

_OWN_PAGE_ALONE = frozenset(
    {"background", "proposal", "revised_proposal", "impact", "legal_basis", "source"}
)
"""Fields of a decision without references that no other page shows."""

_PARTS = frozenset({"goal", "measure", "policy", "section"})
"""Entities of plans that are shown by themselves: whoever names one shows nothing of the others."""

_DIGITS = 16


class Name(NamedTuple):
    """What an id names: in which municipality, the first part of it, and an item of that."""

    municipality: str
    first: str
    item: str = ""


class Summary(NamedTuple):
    """What others show of a document.

    `municipality` is its own word. `parts` has by the place of each part the digest of its own
    fields, and that of these with those of all parts around it. The document is a part.
    """

    municipality: str
    parts: Mapping[str, tuple[str, str]]

    @property
    def digest(self) -> str:
        """The digest of all of it."""
        return _digest([self.municipality, self.parts])

    @property
    def whole(self) -> "Summary":
        """The same of a document that is shown as a whole: a change of a part is one of each."""
        return Summary(self.municipality, {"": (self.digest, self.digest)})


def summary(document: Document) -> Summary:
    """Return what others show of a document."""
    head = [document.kind, document.id, document.municipality]
    # Whoever names a goal or a measure leads to the page of the goal.
    paged = {"/".join(map(str, route)): own_id for own_id, route in _goal_pages(document)}
    parts: dict[str, tuple[str, str]] = {}
    # A link in Markdown leads to a heading only where no other has the same words.
    repeated = heading_ids.repeated(document)
    waiting: list[tuple[str, Field, dict[str, Any], str, str]] = [
        ("", root(document.kind or ""), document.data, "", "")
    ]
    while waiting:
        place, field, data, around, page = waiting.pop()
        lists = _lists_of_parts(field)
        page = paged.get(place, page)
        own = _digest([head, page, _own(document.kind, data, lists), place in repeated])
        parts[place] = own, _digest([around, own])
        for name in lists:
            for at, item in _items(data.get(name)):
                below = f"{place}/{name}/{at}" if place else f"{name}/{at}"
                waiting.append((below, lists[name], item, parts[place][1], page))
    return Summary(document.municipality or "", parts)


def _goal_pages(document: Document) -> list[tuple[str, Route]]:
    return goal_pages(document) if document.kind == "program" else []


def definitions(shown: Summary, survey: Survey, home: str) -> Iterator[tuple[Name, Route, str]]:
    """Yield each id that a document defines, or had before, with its place and the digest of what names it."""
    former: dict[Route, list[str]] = {}
    for told in survey.former:
        former.setdefault(told.owner, []).append(told.id)
    own_id = next((one.id for one in survey.defined if not one.route), "")
    for one in survey.defined:
        own, _ = _part(shown, one.route)
        for known in (one.id, *former.get(one.route, ())):
            for whole in (own_id, *former.get((), ())) if one.route else ():
                yield Name(home, whole, known), one.route, f"{one.entity} {own}"
            if not one.route:
                yield Name(home, known), one.route, f"{one.entity} {own}"


def references(shown: Summary, survey: Survey, home: str) -> Iterator[tuple[Name, Route, str]]:
    """Yield each id that a document refers to with its place and the digest of what stands there."""
    for reference in survey.references:
        _, around = _part(shown, reference.route)
        yield name_of(reference.id, home), reference.route, around


def name_of(reference: str, home: str) -> Name:
    """Return what a reference names, as it stands in a document of a municipality."""
    municipality, _, rest = reference.rpartition(":")
    first, _, item = rest.partition("/")
    return Name(municipality or home, first, item)


def _part(shown: Summary, route: Route) -> tuple[str, str]:
    """Return the digests of the innermost part that holds a place."""
    steps = [*map(str, route)]
    while "/".join(steps) not in shown.parts:
        steps.pop()
    return shown.parts["/".join(steps)]


@cache
def _lists_of_parts(field: Field) -> dict[str, Field]:
    return {
        name: below.item
        for name, below in field.properties.items()
        if below.item is not None and below.item.entity in _PARTS
    }


def _own(kind: str | None, data: Mapping[str, Any], lists: Mapping[str, Field]) -> dict[str, Any]:
    left_out = _OWN_PAGE_ALONE if kind == "decision" else frozenset()
    own = {name: value for name, value in data.items() if name not in left_out}
    if kind == "decision":
        # How it ended is told elsewhere, and is said of a proposal where there is one.
        own["proposal"] = bool(data.get("proposal"))
    for name in lists.keys() & own.keys():
        if isinstance(own[name], list):
            own[name] = [item for item in own[name] if not isinstance(item, dict)]
    return own


def _items(value: Any) -> Iterator[tuple[int, dict[str, Any]]]:
    for at, item in enumerate(value if isinstance(value, list) else ()):
        if isinstance(item, dict):
            yield at, item


def _digest(value: Any) -> str:
    return digest(json.dumps(value).encode())[:_DIGITS]

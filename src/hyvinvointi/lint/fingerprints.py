"""What tells findings apart for good: what they are about, never line, wording or language."""

import json
from collections.abc import Iterator, Mapping
from hashlib import sha256
from itertools import islice, product
from typing import Any

from hyvinvointi.diagnostics import Finding, Route
from hyvinvointi.privacy.masking import Secrets
from hyvinvointi.schema import KINDS, Field, root
from hyvinvointi.source import Document
from hyvinvointi.visible import spelled
from hyvinvointi.workspace import Entry, Workspace

_LONGEST_VALUE = 20_000
"""Letters of a value that tell a finding apart; the longest sentence of minutes has some thousands."""
_MOST_EARLIER = 32
"""Fingerprints of before that are known of one finding: of municipality, document and item together."""

_Way = tuple[str | None, str, list[str]]
"""Municipality, document, and the way to the place: by ids."""


def fingerprints(workspace: Workspace, finding: Finding, secrets: Secrets) -> list[str]:
    """Return the fingerprint of a finding, and those that it had under former ids.

    Secrets are covered before hashing: whoever tries all identity codes would find the right one.
    """
    document = workspace.by_path.get(finding.site.path)
    if document is None:
        return [_hashed(finding, (None, finding.site.path, []), secrets)]
    steps = identity(document, finding.site.route)
    municipality = workspace.index.municipality_of(document)
    ways: list[_Way] = [(municipality, document.id or finding.site.path, steps)]
    if workspace.index.former:
        ways += islice(_earlier(workspace, document, finding.site.route, ways[0]), _MOST_EARLIER)
    return [_hashed(finding, way, secrets) for way in ways]


def _hashed(finding: Finding, way: _Way, secrets: Secrets) -> str:
    municipality, named, steps = way
    is_part = finding.site.part in {"key", "value", "span"}
    about = [finding.rule.slug, municipality, named, steps, is_part]
    told = secrets.mask(json.dumps(about, ensure_ascii=False))
    value = json.dumps(secrets.mask(finding.value[:_LONGEST_VALUE]), ensure_ascii=False)
    told = f"{told[:-1]}, {value}]"
    return sha256(spelled(told).encode()).hexdigest()[:16]


def _earlier(workspace: Workspace, document: Document, route: Route, today: _Way) -> Iterator[_Way]:
    """Yield the ways to a place by the ids that led there before."""
    former = workspace.index.former
    municipality, named, steps = today
    home = municipality or ""
    homes = [old for old, new in former.municipalities.items() if new == home]
    whole = former.of(Entry(home, document.kind or "", named, document, ()))
    item = _route_of_item(document, route)
    items = former.of(Entry(home, "", "", document, item)) if item else ()
    variants = product(
        (municipality, *homes), (named, *whole), (steps, *([one, *steps[1:]] for one in items))
    )
    return (way for way in variants if way != today)


def _route_of_item(document: Document, route: Route) -> Route:
    """Return the place of the innermost item with an id of its own that a place is in."""
    meaning: Field | None = root(document.kind) if document.kind in KINDS else None
    ways = (route[:length] for length in range(len(route), 0, -1)) if meaning else ()
    return next(
        (way for way in ways if meaning and _has_own_id(meaning.at(way), document.value(way))), ()
    )


def identity(document: Document, route: Route) -> list[str]:
    """Return a route with what identifies the items in place of list indexes.

    It begins at the innermost item with an id of its own, which is the only one in its document: an
    item that is moved, or that stands in another one with a new id, stays the same.
    """
    meaning: Field | None = root(document.kind) if document.kind in KINDS else None
    value: Any = document.data
    steps: list[str] = []
    for step in route:
        value = _below(value, step)
        if isinstance(step, str):
            meaning = meaning.properties.get(step) if meaning else None
            steps.append(step)
            continue
        listing, meaning = meaning, meaning.item if meaning else None
        if _has_own_id(meaning, value):
            steps = [value["id"]]
        else:
            steps.append(_item_key(listing, value) or str(step))
    return steps


def _has_own_id(meaning: Field | None, value: Any) -> bool:
    own = meaning.properties.get("id") if meaning and meaning.entity else None
    if own is None or own.refs or not isinstance(value, Mapping):
        return False
    return isinstance(value.get("id"), str) and bool(value["id"])


def _below(value: Any, step: str | int) -> Any:
    try:
        return value[step]
    except (KeyError, IndexError, TypeError):
        return None


def _item_key(meaning: Field | None, value: Any) -> str:
    if not isinstance(value, Mapping):
        return str(value) if isinstance(value, str | int | float) else ""
    names = meaning.key if meaning and meaning.key else ("id",)
    return "/".join(_named(value[name]) for name in names if name in value)


def _named(value: Any) -> str:
    """A key in words; one that is a group of fields must not depend on their order."""
    plain = not isinstance(value, dict | list)
    return str(value) if plain else json.dumps(value, sort_keys=True, ensure_ascii=False)

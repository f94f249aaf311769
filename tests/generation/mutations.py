"""Single faults: a sound document with one thing wrong, and where that must be told."""

from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import dataclass
from random import Random
from typing import Any

from hyvinvointi.diagnostics import Part, Route
from hyvinvointi.schema import Field, root

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_TYPED: list[tuple[Any, set[str]]] = [
    (True, {"boolean"}),
    (7, {"integer", "number"}),
    (2.5, {"number"}),
    ("teksti", {"string"}),
    (["a"], {"array"}),
    ({"x-oma": "a"}, {"object"}),
]


@dataclass(frozen=True)
class Mutated:
    """Data with one fault; `slugs` are the rules that may tell it at the place."""

    data: Any
    route: Route
    part: Part
    slugs: frozenset[str]


Places = list[tuple[Route, Field, Any]]
Mutation = Callable[[Any, Random], Mutated | None]


def places(data: Any) -> Places:
    """Return every value of a document that the schema knows, with its field."""
    return [*_places(data, root(data["kind"]), ())]


def _places(value: Any, meaning: Field, route: Route) -> Iterator[tuple[Route, Field, Any]]:
    yield route, meaning, value
    if isinstance(value, dict):
        for name, one in value.items():
            if name in meaning.properties:
                yield from _places(one, meaning.properties[name], (*route, name))
    elif isinstance(value, list) and meaning.item is not None:
        for index, one in enumerate(value):
            yield from _places(one, meaning.item, (*route, index))


def drop_required(data: Any, chance: Random) -> Mutated | None:
    """Leave out a field that must be there."""
    found = [
        (route, name)
        for route, meaning, value in places(data)
        if isinstance(value, dict) and len(value) > 1
        for name in meaning.required
        if name in value
    ]
    route, name = chance.choice(found)
    data, holder = _copy(data, route)
    del holder[name]
    return _told(data, route, "item", "missing-kind" if name == "kind" else "missing-field")


def empty_required(data: Any, chance: Random) -> Mutated | None:
    """Leave the value out of a field that must be there."""
    found = [
        (*route, name)
        for route, meaning, value in places(data)
        if isinstance(value, dict)
        for name in meaning.required
        if (*route, name) != ("kind",)
    ]
    route = chance.choice(found)
    return _told(_with(data, route, None), route, "key", "empty-field")


def add_unknown_key(data: Any, chance: Random) -> Mutated | None:
    """Add a key that nobody knows."""
    found = [route for route, meaning, value in places(data) if isinstance(value, dict)]
    route = chance.choice(found)
    data, holder = _copy(data, route)
    holder["zzqqxx"] = "arvo"
    return _told(data, (*route, "zzqqxx"), "key", "unknown-field")


def misspell_key(data: Any, chance: Random) -> Mutated | None:
    """Write one letter of a key wrongly."""
    found = [
        (route, meaning, name)
        for route, meaning, value in places(data)
        if isinstance(value, dict)
        for name in value
        if name in meaning.properties and len(name) > 1
    ]
    route, meaning, name = chance.choice(found)
    typo = _slip(name, chance)
    data, holder = _copy(data, route)
    if typo in meaning.properties or typo in holder or typo.startswith("x-"):
        return None
    entries = [(typo if key == name else key, value) for key, value in holder.items()]
    holder.clear()
    holder.update(entries)
    return _told(data, (*route, typo), "key", "misspelt-field", "unknown-field")


def misspell_value(data: Any, chance: Random) -> Mutated | None:
    """Write one letter of a value wrongly where only some values are allowed."""
    found = [
        (route, meaning, value)
        for route, meaning, value in places(data)
        if meaning.enum and isinstance(value, str) and len(value) > 1
    ]
    route, meaning, value = chance.choice(found)
    typo = _slip(value, chance)
    if typo in meaning.enum:
        return None
    slugs = ["unknown-kind"] if route == ("kind",) else ["misspelt-value", "unknown-value"]
    return _told(_with(data, route, typo), route, "value", *slugs)


def change_type(data: Any, chance: Random) -> Mutated | None:
    """Put something of another type in the place of a value."""
    found = [place for place in places(data) if place[0] and place[0] != ("kind",)]
    route, meaning, _ = chance.choice(found)
    wrong = [value for value, types in _TYPED if not types & meaning.types]
    slugs = (
        "wrong-type", "number-instead-of-text", "text-instead-of-number", "unknown-value",
        "wrong-date-form", "wrong-form",
    )  # fmt: skip
    return _told(_with(data, route, chance.choice(wrong)), route, "value", *slugs)


def impossible_date(data: Any, chance: Random) -> Mutated | None:
    """Write a day that no calendar has."""
    found = [route for route, meaning, _ in places(data) if meaning.date]
    if not found:
        return None
    route = chance.choice(found)
    day = chance.choice(["2026-02-30", "2026-13-01", "2025-02-29", "2026-04-31"])
    return _told(_with(data, route, day), route, "value", "impossible-date")


def double_item(data: Any, chance: Random) -> Mutated | None:
    """Write an item of a list a second time."""
    found = [
        (route, meaning, value)
        for route, meaning, value in places(data)
        if meaning.is_keyed and isinstance(value, list) and value
    ]
    if not found:
        return None
    route, meaning, items = chance.choice(found)
    data, holder = _copy(data, route)
    item = chance.choice(items)
    holder.append(deepcopy(item))
    place = (*route, len(items))
    own = meaning.item.properties.get("id") if meaning.item else None
    if isinstance(item, dict) and "id" in item and own is not None and not own.refs:
        return _told(data, (*place, "id"), "value", "duplicate-id")
    keys = [name for name in meaning.key if isinstance(item, dict) and name in item]
    return _told(data, (*place, *keys[:1]), "item", "duplicate-item")


def unknown_reference(data: Any, chance: Random) -> Mutated | None:
    """Refer to something that is nowhere."""
    found = [
        route
        for route, meaning, value in places(data)
        if meaning.refs and isinstance(value, str) and meaning.refs != ("municipality",)
    ]
    if not found:
        return None
    route = chance.choice(found)
    return _told(_with(data, route, "ei-ole-missaan"), route, "value", "unknown-reference")


MUTATIONS: dict[str, Mutation] = {
    one.__name__: one
    for one in (
        drop_required,
        empty_required,
        add_unknown_key,
        misspell_key,
        misspell_value,
        change_type,
        impossible_date,
        double_item,
        unknown_reference,
    )
}


def _told(data: Any, route: Route, part: Part, *slugs: str) -> Mutated:
    return Mutated(data, route, part, frozenset(slugs))


def _slip(word: str, chance: Random) -> str:
    at = chance.randrange(len(word))
    letter = chance.choice(_LETTERS)
    kind = chance.choice(["replace", "drop", "double", "swap"])
    if kind == "replace":
        return word[:at] + letter + word[at + 1 :]
    if kind == "drop":
        return word[:at] + word[at + 1 :]
    if kind == "double":
        return word[:at] + word[at] + word[at:]
    return word[:at] + word[at : at + 2][::-1] + word[at + 2 :]


def _copy(data: Any, route: Route) -> tuple[Any, Any]:
    """Return a copy of data, and in it what stands at a route."""
    copy = holder = deepcopy(data)
    for step in route:
        holder = holder[step]
    return copy, holder


def _with(data: Any, route: Route, value: Any) -> Any:
    copy, holder = _copy(data, route[:-1])
    holder[route[-1]] = value
    return copy

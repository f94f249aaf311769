"""The canonical form of documents, and `hv1`: the digest that says what exactly was adopted.

Two documents with the same canonical form say the same; how they are wrapped, quoted, ordered and
encoded does not show. The digest leaves out what follows an adoption without being part of it;
the list of it is `hv1.json`, which is frozen: a newer schema never changes an old digest.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import field
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

import rfc8785

from hyvinvointi.data_classes import dataclass
from hyvinvointi.diagnostics import Route
from hyvinvointi.schema import texts
from hyvinvointi.schema.fields import Field, root
from hyvinvointi.source import Document
from hyvinvointi.source.scalars import NotANumber, resolve

PREFIX = "hv1:sha256:"
OF_INDICATORS = ("id", "title", "unit", "direction", "type", "scale")
"""What the digest of a plan takes along of each indicator that its targets name.

A scale is what a unit is: without it nobody knows what a target of 1 aims at. No indicator had one
before the first that does, so that no digest of a plan adopted earlier is another for it.
"""
_EXACT = 2**53 - 1  # the largest integer that RFC 8785 writes as it stands
_SMALL, _LARGE = 1e-4, 1e16
"""Between these, Python writes a fraction as ECMAScript does: shortest, without an exponent."""
_PLAIN = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))
_EMPTY: tuple[Any, ...] = (None, "", [], {})


@dataclass(frozen=True, slots=True)
class Reading:
    """Reads the values of one document as its schema means them.

    `language` is the municipality's first language, that of plain strings in free text.
    `left_out` are routes (without list indexes, joined by dots) that are passed over.
    """

    document: Document
    language: str
    left_out: frozenset[str] = field(default_factory=frozenset)

    def value(self, meaning: Field | None, value: Any, route: Route) -> Any:
        """Return the canonical value, `None` when it says nothing."""
        if value is None:
            return None
        if meaning is not None and meaning.is_text and not isinstance(value, list):
            return self._text(meaning, value, route)
        if isinstance(value, dict):
            return self._object(meaning, value, route) or None
        if isinstance(value, list):
            return self._list(meaning, value, route) or None
        return self._scalar(meaning, value, route)

    def _object(self, meaning: Field | None, value: dict[str, Any], route: Route) -> dict[str, Any]:
        done = {}
        fields = meaning.properties if meaning else {}
        for name, one in value.items():
            below = (*route, name)
            if self.left_out and self._is_left_out(below):
                continue
            read = self.value(fields.get(name), one, below)
            if read is not None:
                done[name] = read
        return done

    def _list(self, meaning: Field | None, value: list[Any], route: Route) -> list[Any]:
        item = meaning.item if meaning else None
        read = [self.value(item, one, (*route, index)) for index, one in enumerate(value)]
        kept = [one for one in read if one is not None]
        return _sorted(meaning, kept) if meaning is not None and meaning.is_set else kept

    def _text(self, meaning: Field, value: Any, route: Route) -> dict[str, str] | None:
        clean = texts.prose if meaning.spec.get("x-prose") else texts.line
        said = value if isinstance(value, dict) else {self.language: value}
        steps = {name: (*route, name) for name in said} if isinstance(value, dict) else {}
        done = {
            name: clean(self._typed(one, steps.get(name, route)))
            for name, one in said.items()
            if one is not None
        }
        return {name: one for name, one in done.items() if one} or None

    def _scalar(self, meaning: Field | None, value: Any, route: Route) -> Any:
        types = meaning.types if meaning else frozenset()
        if meaning is not None and meaning.date:
            whole = isinstance(value, float) and value.is_integer()
            return str(_whole(value)) if whole else self._typed(value, route)
        if isinstance(value, str):
            text = texts.line(value)
            return (text if "string" in types or not types else _resolved(text, types)) or None
        return self._typed(value, route) if types == {"string"} else _whole(value)

    def _typed(self, value: Any, route: Route) -> str:
        """The text of a scalar: as typed where a number stands for a text."""
        return value if isinstance(value, str) else self.document.typed(route)

    def _is_left_out(self, route: Route) -> bool:
        name = route[-1]
        if name not in _last_names(self.left_out):
            return isinstance(name, str) and name.startswith("x-")
        return ".".join(step for step in route if isinstance(step, str)) in self.left_out


@cache
def _last_names(routes: frozenset[str]) -> frozenset[str]:
    return frozenset(route.rpartition(".")[2] for route in routes)


def key_of(meaning: Field, item: Any) -> list[Any]:
    """Return what identifies a canonical item of a list: the values of its `x-key`, else itself."""
    if isinstance(item, dict) and meaning.key:
        values = [item.get(name) for name in meaning.key]
        return values if any(value is not None for value in values) else [item]
    return [item]


def _sorted(meaning: Field, items: list[Any]) -> list[Any]:
    """Return the items of a set in the order of their keys; whole items tell equal keys apart."""
    if len(items) < 2:  # noqa: PLR2004  nothing to sort
        return items
    by_key: dict[bytes, list[Any]] = {}
    for item in items:
        by_key.setdefault(json_bytes(key_of(meaning, item)), []).append(item)
    for alike in by_key.values():
        if len(alike) > 1:
            alike.sort(key=json_bytes)
    return [one for _, alike in sorted(by_key.items()) for one in alike]


def json_bytes(value: Any) -> bytes:
    """Return canonical JSON (RFC 8785) of a canonical value.

    Names of files may hold bytes that are no text: they are written as escapes. What Python's own
    JSON writes in the same way, as nearly all there is, costs a third of the digest so.
    """
    try:
        return _PLAIN.encode(value).encode() if _is_plain(value) else rfc8785.dumps(_doubles(value))
    except (rfc8785.CanonicalizationError, UnicodeEncodeError):
        return rfc8785.dumps(_encodable(_doubles(value)))


def _is_plain(value: Any) -> bool:
    """Whether sorted JSON of Python is that of RFC 8785.

    Names beyond ASCII may sort in another order, and numbers very large or small are written
    otherwise.
    """
    kind = type(value)
    if kind is str:
        return True
    if kind is dict:
        return all(map(_is_name, value)) and all(map(_is_plain, value.values()))
    if kind is list:
        return all(map(_is_plain, value))
    if kind is float:
        return _SMALL <= abs(value) < _LARGE and not value.is_integer()
    return value is None or kind is bool or (kind is int and abs(value) <= _EXACT)


def _is_name(name: Any) -> bool:
    return type(name) is str and name.isascii()


def canonical(
    document: Document, language: str, indicators: Iterable[tuple[Document, str]] = ()
) -> dict[str, Any]:
    """Return what the digest is taken of.

    `indicators` are the documents of the indicators that the targets of a program or strategy
    name, each with the first language of its municipality; what they mean is part of the plan.
    """
    kind = document.kind or ""
    form: dict[str, Any] = Reading(document, language, left_out(kind)).value(
        root(kind), document.data, ()
    )
    if kind in {"program", "strategy"}:
        meant = [_indicator(one, tongue) for one, tongue in indicators]
        form |= {"indicators": sorted(meant, key=lambda one: json_bytes(one.get("id")))}
    return {name: value for name, value in form.items() if value not in _EMPTY}


def digest(
    document: Document, language: str, indicators: Iterable[tuple[Document, str]] = ()
) -> str:
    """Return the `hv1` digest of a document, as `adopts[].digest` holds it."""
    return PREFIX + sha256(json_bytes(canonical(document, language, indicators))).hexdigest()


@cache
def left_out(kind: str) -> frozenset[str]:
    """Return the routes that `hv1` leaves out of a kind, besides `x-` keys."""
    frozen = json.loads(Path(__file__).with_name("hv1.json").read_text("utf-8"))
    return frozenset(frozen[kind])


def _indicator(document: Document, language: str) -> dict[str, Any]:
    reading, meaning = Reading(document, language), root("indicator")
    read = {
        name: reading.value(meaning.properties[name], document.data.get(name), (name,))
        for name in OF_INDICATORS
    }
    return {name: value for name, value in read.items() if value is not None}


def _resolved(text: str, types: frozenset[str]) -> Any:
    """A quoted number or truth value where the schema wants one is that value."""
    try:
        value = resolve(text)
    except NotANumber:
        return text
    wanted = bool if types == {"boolean"} else int | float
    return value if isinstance(value, wanted) else text


def _whole(value: Any) -> Any:
    """15.0 is 15."""
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _encodable(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {_encodable(name): _encodable(one) for name, one in value.items()}
    if isinstance(value, list | tuple):
        return [*map(_encodable, value)]
    if isinstance(value, str):
        return value.encode("utf-8", "backslashreplace").decode()
    return value


def _doubles(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {name: _doubles(one) for name, one in value.items()}
    if isinstance(value, list):
        return [_doubles(one) for one in value]
    if isinstance(value, int) and abs(value) > _EXACT:
        return float(value) if abs(value) < 10**308 else str(value)
    return value

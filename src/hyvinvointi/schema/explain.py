"""What the schema says no to, in the words of the document."""

import re
from collections.abc import Callable, Iterator
from typing import Any

from jsonschema import Draft7Validator

from hyvinvointi.diagnostics import Finding, Fix, Message, Route, Site, Text
from hyvinvointi.schema import codes, suggest
from hyvinvointi.schema.fields import Field, bundle
from hyvinvointi.source import Document

_COMMA_NUMBER = re.compile(r"-?[0-9]{1,3}(?:[  ]?[0-9]{3})*,[0-9]+\Z")
_LOOSE_NUMBER = re.compile(r"-?[0-9]+(?:[.,][0-9]+)?")


def explain(document: Document, meaning: Field, data: Any) -> Iterator[Finding]:
    """Yield one finding for each fault of data without nulls; unknown keys are told elsewhere."""
    errors = [*Draft7Validator(bundle(meaning.name)).iter_errors(data)]
    # A value of a wrong type is not among the allowed ones either: one fault, told once.
    mistyped = {tuple(one.absolute_path) for one in errors if one.validator == "type"}
    for error in errors:
        route: Route = tuple(error.absolute_path)
        if route in mistyped and error.validator != "type":
            continue
        field = meaning.at(route) or meaning
        handler = _HANDLERS.get(str(error.validator))
        if handler is not None:
            yield from handler(document, route, field, error)
        elif error.validator != "additionalProperties":
            site = Site(document.path, route)
            yield Finding(codes.DISAGREEMENT, site, {"reason": str(error.validator)})


def _required(document: Document, route: Route, field: Field, error: Any) -> Iterator[Finding]:
    # jsonschema names one missing field per error, in its message alone.
    name = next(name for name in error.validator_value if repr(name) in error.message)
    child = field.properties[name]
    args = {"field": name, "term": child.term, "description": _description(child)}
    if name in (document.value(route) or {}):
        site = Site(document.path, (*route, name), "key")
        yield Finding(codes.EMPTY_FIELD, site, args, value=name)
    else:
        yield Finding(codes.MISSING_FIELD, Site(document.path, route, "item"), args, value=name)


def _type(document: Document, route: Route, field: Field, error: Any) -> Iterator[Finding]:
    value = error.instance
    if isinstance(value, str) and field.types & {"number", "integer"}:
        yield _number(document, route, field, value)
    elif isinstance(value, bool | int | float) and "string" in field.types:
        yield _text(document, route, field, value)
    else:
        args = {
            "field": _name(route, field),
            "found": _type_of(value),
            "expected": _expected(field),
            "description": _description(field),
        }
        fix = _as_list(document, route) if field.types == {"array"} else None
        yield Finding(codes.WRONG_TYPE, Site(document.path, route), args, fix=fix)


def _number(document: Document, route: Route, field: Field, value: str) -> Finding:
    site = Site(document.path, route)
    args: dict[str, object] = {
        "field": _name(route, field),
        "typed": value[:60],
        "expected": _expected(field),
    }
    if _COMMA_NUMBER.match(value):
        number = re.sub("[  ]", "", value).replace(",", ".")
        return Finding(
            codes.DECIMAL_COMMA,
            site,
            args | {"suggestion": number},
            fix=_write(document, site, number, safe=True),
            value=value,
        )
    loose = _LOOSE_NUMBER.search(value)
    fix = None
    if loose:
        fix = _write(document, site, loose[0].replace(",", "."), safe=loose[0] == value)
    return Finding(codes.NUMBER_EXPECTED, site, args, fix=fix, value=value)


def _text(document: Document, route: Route, field: Field, value: object) -> Finding:
    site = Site(document.path, route)
    typed = document.typed(route)
    args = {"field": _name(route, field), "typed": typed, "found": _type_of(value)}
    fix = _write(document, site, f'"{typed}"', safe=True)
    return Finding(codes.TEXT_EXPECTED, site, args, fix=fix, value=typed)


def _enum(document: Document, route: Route, field: Field, error: Any) -> Iterator[Finding]:
    typed = str(error.instance)
    if not isinstance(error.instance, str | int | float):
        return
    site = Site(document.path, route)
    args = {"field": _name(route, field), "typed": typed[:60], "values": list(field.enum)}
    near = suggest.value(typed, field)
    if near is None:
        yield Finding(codes.UNKNOWN_VALUE, site, args, value=typed)
        return
    fix = _write(document, site, near.word, safe=near.sure)
    args["suggestion"] = near.word
    yield Finding(codes.MISSPELT_VALUE, site, args, fix=fix, value=typed)


def _pattern(document: Document, route: Route, field: Field, error: Any) -> Iterator[Finding]:
    typed = str(error.instance)
    args = {
        "field": _name(route, field),
        "typed": typed[:60],
        "description": _description(field),
    }
    yield Finding(codes.WRONG_FORM, Site(document.path, route), args, value=typed)


def _bounds(document: Document, route: Route, field: Field, error: Any) -> Iterator[Finding]:
    args = {
        "field": _name(route, field),
        "typed": document.typed(route)[:60],
        "limit": error.validator_value,
        "description": _description(field),
    }
    yield Finding(codes.OUT_OF_BOUNDS, Site(document.path, route), args)


def _empty(document: Document, route: Route, field: Field, _error: Any) -> Iterator[Finding]:
    args = {"field": _name(route, field), "description": _description(field)}
    yield Finding(codes.NO_FIELDS, Site(document.path, route), args)


_HANDLERS: dict[str, Callable[[Document, Route, Field, Any], Iterator[Finding]]] = {
    "required": _required,
    "type": _type,
    "enum": _enum,
    "const": _enum,
    "pattern": _pattern,
    "minimum": _bounds,
    "maximum": _bounds,
    "minLength": _empty,
    "minItems": _empty,
    "minProperties": _empty,
}


def _name(route: Route, field: Field) -> str:
    return next((step for step in reversed(route) if isinstance(step, str)), field.name)


def _description(field: Field) -> Text:
    described = field.spec.get("x-description", {})
    finnish = field.spec.get("description", "")
    return Text(finnish, described.get("sv", finnish), described.get("en", finnish))


def _type_of(value: object) -> Text:
    names = {bool: "boolean", int: "integer", float: "number", str: "string", list: "array"}
    return codes.TYPES[names.get(type(value), "null" if value is None else "object")]


def _expected(field: Field) -> list[Text]:
    order = ("string", "integer", "number", "boolean", "array", "object")
    return [codes.TYPES[one] for one in order if one in field.types]


def _write(document: Document, site: Site, text: str, *, safe: bool) -> Fix:
    title = Message(codes.WRITE, {"text": text})
    return Fix(title, (document.edit(site, text),), safe=safe)


def _as_list(document: Document, route: Route) -> Fix | None:
    if document.style(route) not in {"", "'", '"', "{"}:
        return None
    typed = document.typed(route)
    if "\n" in typed or (document.style(route) == "" and set(typed) & set(",[]{}")):
        return None
    return _write(document, Site(document.path, route), f"[{typed}]", safe=True)

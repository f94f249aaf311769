"""What the schema says no to, in the words of the document."""

import re
from collections.abc import Callable, Iterator
from pathlib import PurePosixPath
from typing import Any

from jsonschema import Draft7Validator

from hyvinvointi.diagnostics import Edit, Finding, Fix, Message, Route, Site, Text
from hyvinvointi.schema import codes, phrases, suggest
from hyvinvointi.schema.descriptions import description
from hyvinvointi.schema.fields import Field, bundle, called_at
from hyvinvointi.schema.numbers import meant
from hyvinvointi.schema.shapes import reshaped
from hyvinvointi.schema.values import date_fault
from hyvinvointi.source import Document
from hyvinvointi.source.scalars import written
from hyvinvointi.words.capitals import uncapitalised
from hyvinvointi.words.text import in_each
from hyvinvointi.words.values import Alternatives

_LONGEST_ID = 60
_MOST_ALIKE = 10


def explain(document: Document, meaning: Field, data: Any) -> Iterator[Finding]:
    """Yield one finding for each fault of data without nulls; unknown keys are told elsewhere."""
    for error in Draft7Validator(bundle(meaning.name)).iter_errors(data):
        route: Route = tuple(error.absolute_path)
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
        fix = _id_from_title(document, route) if name == "id" and not child.refs else None
        site = Site(document.path, route, "item")
        yield Finding(codes.MISSING_FIELD, site, args, fix=fix, value=name)


def _id_from_title(document: Document, route: Route) -> Fix | None:
    """Return the fix that puts an id before the first field of an item: from its title or its file."""
    item = document.value(route)
    slug = suggest.slug(PurePosixPath(document.path).stem) if not route else ""
    slug = _free(slug or suggest.slug(_title_of(item))[:_LONGEST_ID].strip("-"), document)
    if not slug:
        return None
    first = min(document.span(Site(document.path, (*route, key), "key"))[0] for key in item)
    is_block = document.style(route) == "block"
    line_break = "\r\n" if "\r\n" in document.text else "\n"
    end = f"{line_break}{' ' * (document.position(first)[1] - 1)}" if is_block else ", "
    edit = Edit(first + document.bom, first + document.bom, f"id: {slug}{end}")
    return Fix(Message(phrases.WRITE, {"text": f"id: {slug}"}), (edit,), safe=False)


def _title_of(item: dict[str, Any]) -> str:
    title = item.get("title") or item.get("name") or ""
    said = next(iter(title.values()), "") if isinstance(title, dict) else title
    return said if isinstance(said, str) else ""


def _free(slug: str, document: Document) -> str:
    """Return an id that the document does not hold yet: with a number behind it where it does."""
    if not slug:
        return ""
    numbered = (slug if number == 1 else f"{slug}-{number}" for number in range(1, _MOST_ALIKE))
    return next((one for one in numbered if f"id: {one}" not in document.text), "")


def _type(document: Document, route: Route, field: Field, error: Any) -> Iterator[Finding]:
    value = error.instance
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    if field.enum and isinstance(value, str | bool | int | float):
        return  # The value is told as one that is not allowed.
    if field.date and is_number:
        yield date_fault(document, route, field, document.typed(route))
    elif isinstance(value, str) and field.types & {"number", "integer"}:
        yield _number(document, route, field, value)
    elif _is_text_unquoted(field, value):
        typed, pattern = document.typed(route), field.spec.get("pattern", "")
        if re.search(pattern, typed):
            yield _text(document, route, field, value)
        else:
            yield _wrong_form(document, route, field, typed, pattern)
    else:
        yield _wrong_type(document, route, field, value)


def _is_text_unquoted(field: Field, value: object) -> bool:
    """Whether quotation marks make a value the text that was meant: nothing is called `true`."""
    if isinstance(value, bool) and field.refs:
        return False
    return isinstance(value, bool | int | float) and "string" in field.types and not field.date


def _wrong_type(document: Document, route: Route, field: Field, value: object) -> Finding:
    site = Site(document.path, route)
    args = {
        "field": _name(document, route, field),
        "found": phrases.FOUND_TYPES[_type_of(value)],
        "expected": phrases.either(_expected(field)),
        "description": _description(field),
    }
    shape = reshaped(document, route, field)
    fix = _reshape(document, site, field, shape) if shape else None
    return Finding(codes.WRONG_TYPE, site, args, fix=fix)


def _reshape(document: Document, site: Site, field: Field, shape: suggest.Suggestion) -> Fix:
    """Return the fix that gives a value its shape; one of several lines is told in a word."""
    if "\n" not in shape.word:
        return _write(document, site, shape.word, safe=shape.sure)
    title = (
        Message(phrases.AS_LIST)
        if "array" in field.types
        else Message(phrases.IN_FIELD, {"field": field.bare})
    )
    return Fix(title, (document.edit(site, shape.word),), safe=shape.sure)


def _number(document: Document, route: Route, field: Field, value: str) -> Finding:
    site = Site(document.path, route)
    number = meant(value, whole="number" not in field.types)
    args: dict[str, object] = {
        "field": _name(document, route, field),
        "fault": Message(phrases.IS_TEXT, {"typed": value[:60]}),
        "typed": value[:60],
        "expected": phrases.either(_expected(field)),
        "advice": phrases.PLAIN_NUMBER,
    }
    if number is None:
        return Finding(codes.NUMBER_EXPECTED, site, args, value=value)
    if number.or_else:
        sign = phrases.COMMA if "," in value else phrases.FULL_STOP
        readings = {"thousands": number.or_else, "decimals": number.text, "sign": sign}
        args["advice"] = Message(phrases.EITHER_NUMBER, readings)
        return Finding(codes.NUMBER_EXPECTED, site, args, value=value)
    is_decimal = number.same and value.count(",") == 1 and "." not in value
    rule = codes.DECIMAL_COMMA if is_decimal else codes.NUMBER_EXPECTED
    args |= {"suggestion": number.text}
    args["advice"] = Message(phrases.WRITE_NUMBER, {"suggestion": number.text})
    if value == number.text and document.text[document.span(site)[0]] in "\"'":
        args["fault"] = Message(phrases.IS_QUOTED, {"typed": value})
        args["advice"] = Message(phrases.WITHOUT_QUOTES, {"suggestion": number.text})
    fix = _write(document, site, number.text, safe=number.same)
    return Finding(rule, site, args, fix=fix, value=value)


def _text(document: Document, route: Route, field: Field, value: object) -> Finding:
    site = Site(document.path, route)
    typed = document.typed(route)
    type_name = phrases.FOUND_TYPES[_type_of(value)]
    args = {"field": _name(document, route, field), "typed": typed, "found": type_name}
    fix = _write(document, site, f'"{typed}"', safe=True)
    return Finding(codes.TEXT_EXPECTED, site, args, fix=fix, value=typed)


def _enum(document: Document, route: Route, field: Field, error: Any) -> Iterator[Finding]:
    if not isinstance(error.instance, str | bool | int | float):
        return  # The value is told as one of a wrong type.
    typed = error.instance if isinstance(error.instance, str) else document.typed(route)
    site = Site(document.path, route)
    args: dict[str, object] = {
        "field": _name(document, route, field),
        "typed": typed[:60],
        "values": Alternatives(
            tuple(field.explained(one) if isinstance(one, str) else one for one in field.enum)
        ),
    }
    near = suggest.value(typed, field, suggest.Budget())
    if near is None:
        yield Finding(codes.UNKNOWN_VALUE, site, args, value=typed)
        return
    fix = _write(document, site, written(near.word), safe=near.sure)
    args |= {"suggestion": near.word, "meaning": field.term_behind(near.word)}
    yield Finding(codes.MISSPELT_VALUE, site, args, fix=fix, value=typed)


def _pattern(document: Document, route: Route, field: Field, error: Any) -> Iterator[Finding]:
    yield _wrong_form(document, route, field, str(error.instance), error.validator_value)


def _wrong_form(
    document: Document, route: Route, field: Field, typed: str, pattern: str
) -> Finding:
    site = Site(document.path, route)
    args: dict[str, object] = {
        "field": _name(document, route, field),
        "typed": typed[:60],
        "description": _description(field),
        "advice": "",
    }
    meant = _meant_form(typed, field, pattern)
    fix = None
    if meant is not None:
        args["advice"], text, is_sure = meant
        fix = _write(document, site, text, safe=is_sure)
    return Finding(codes.WRONG_FORM, site, args, fix=fix, value=typed)


def _meant_form(typed: str, field: Field, pattern: str) -> tuple[Message | str, str, bool] | None:
    """Return what to say of a value in a wrong form, what to write instead, and whether that is sure."""
    slug = suggest.slug(typed) if field.name == "id" and not field.refs else ""
    if slug:
        return Message(phrases.ID_FORM, {"suggestion": slug}), written(slug), False
    unmarked = suggest.unmarked(typed)
    time = suggest.time(unmarked or typed) if field.name == "time" else None
    if time:
        # Without quotation marks older readers take 18:45 for a number.
        text = f'"{time}"'
    elif unmarked and re.search(pattern, unmarked):
        text = written(unmarked)
    else:
        return None
    return Message(phrases.UNMARKED_TOO, {"suggestion": text}) if unmarked else "", text, True


def _bounds(document: Document, route: Route, field: Field, error: Any) -> Iterator[Finding]:
    if isinstance(error.instance, float) and "number" not in field.types:
        return  # The value is told as one of a wrong type.
    args = {
        "field": _name(document, route, field),
        "typed": document.typed(route)[:60],
        "limit": error.validator_value,
        "size": phrases.TOO_SMALL if error.validator == "minimum" else phrases.TOO_LARGE,
        "description": _description(field),
    }
    yield Finding(codes.OUT_OF_BOUNDS, Site(document.path, route), args)


_HANDLERS: dict[str, Callable[[Document, Route, Field, Any], Iterator[Finding]]] = {
    "required": _required,
    "type": _type,
    "enum": _enum,
    "const": _enum,
    "pattern": _pattern,
    "minimum": _bounds,
    "maximum": _bounds,
}


def _name(document: Document, route: Route, field: Field) -> Text | str:
    """Return what people call the field in which a value stands, alone or in a list."""
    return (document.kind and called_at(document.kind, route)) or field.name


def _description(field: Field) -> Text:
    """What the schema says of a field, within a sentence; where it says nothing, what may stand there."""
    said = description(field)
    if not said.fi and field.properties:
        return phrases.fields_allowed(field.properties)
    return in_each(lambda language: uncapitalised(said.say(language)))


def _type_of(value: object) -> str:
    names = {bool: "boolean", int: "integer", float: "number", str: "string", list: "array"}
    return names.get(type(value), "null" if value is None else "object")


def _expected(field: Field) -> list[Text]:
    order = ("string", "integer", "number", "boolean", "array", "object")
    return [phrases.TYPES[one] for one in order if one in field.types]


def _write(document: Document, site: Site, text: str, *, safe: bool) -> Fix:
    title = Message(phrases.WRITE, {"text": text})
    return Fix(title, (document.edit(site, text),), safe=safe)

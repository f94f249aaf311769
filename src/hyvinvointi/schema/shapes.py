"""A value in another shape than its field has: what was probably meant, as text to write."""

from hyvinvointi.dates import parse
from hyvinvointi.diagnostics import Route, Site
from hyvinvointi.patterns import regex
from hyvinvointi.schema import suggest
from hyvinvointi.schema.fields import Field
from hyvinvointi.schema.suggest import Suggestion
from hyvinvointi.source import Document
from hyvinvointi.source.scalars import written

_IDS = regex(r"[a-z0-9/:-]+(?:, ?[a-z0-9/:-]+)+\Z")
_YEARS = regex(r"([0-9]{4})(?: ?[-–] ?([0-9]{4}))?\Z")
_ID = regex(r"[a-z0-9]+(?:[-/:][a-z0-9]+)*\Z")
_LINE_WITH_INK = regex(r"\n(?=[^\n])")
_LONGEST_ID = 60
_INDICATORS = set(",[]{}#")
_BOOLEANS = {
    **dict.fromkeys(("true", "yes", "on", "kyllä", "on", "ja"), "true"),
    **dict.fromkeys(("false", "no", "off", "ei", "nej"), "false"),
}


def reshaped(document: Document, route: Route, field: Field) -> Suggestion | None:
    """Return the value in the shape of its field; `sure` when it says the same."""
    value = document.value(route)
    if field.types == {"array"}:
        return _list(document, route, field, value)
    if field.bare is not None and isinstance(value, str | int | float):
        return _in_field(document, route, field, value)
    is_alone = isinstance(value, list) and len(value) == 1 and _is_bare(document, route)
    if is_alone and isinstance(value[0], dict) == (field.types == {"object"}):
        return Suggestion(document.typed((*route, 0)), sure=True)
    if "boolean" in field.types and str(value).casefold() in _BOOLEANS:
        return Suggestion(_BOOLEANS[str(value).casefold()], sure=True)
    if {"start", "end"} <= set(field.properties) and isinstance(value, str | int):
        return _period(str(value))
    return None


def _is_bare(document: Document, route: Route) -> bool:
    """Whether nothing stands between the brackets of a list beside its one item, no comment either."""
    around = document.typed(route).replace(document.typed((*route, 0)), "", 1)
    return document.style(route) == "[" and not around.strip("[], \t\r\n")


def _in_field(
    document: Document, route: Route, group: Field, value: str | float
) -> Suggestion | None:
    """Return a bare value in the one field of its group that it can only mean.

    An item that needs an id gets one from its title, which somebody should look at.
    """
    typed, style = document.typed(route), document.style(route)
    field = group.properties[group.bare or ""]
    if not _may_be(field, value):
        return None
    needs_id = "id" in group.required and not group.properties["id"].refs
    if style in {"|", ">"}:
        return None if needs_id else _block_in_field(document, route, field, typed)
    own = suggest.slug(str(value))[:_LONGEST_ID].strip("-")
    if "\n" in typed or "\r" in typed or (needs_id and own in {"", value}):
        # What is an id already is no title: that has to be written.
        return None
    start = f"id: {own}, " if needs_id else ""
    text = typed if style else _plain(typed, value)
    is_sure = not needs_id and not (field.refs and _is_choice(group, str(value)))
    return Suggestion(f"{{{start}{field.name}: {text}}}", sure=is_sure)


def _is_choice(group: Field, value: str) -> bool:
    """Whether a value is one of a choice that a group has: `rejected` names no decision, but a result."""
    choices = (one for one in group.properties.values() if one.enum)
    return any(suggest.value(value, one, suggest.Budget()) for one in choices)


def _plain(typed: str, value: str | float) -> str:
    return written(typed) if isinstance(value, str) else typed


def _block_in_field(
    document: Document, route: Route, field: Field, typed: str
) -> Suggestion | None:
    """Return a block of text below the field that it belongs to, indented by one level more."""
    if not isinstance(route[-1], str) or "\r" in typed:
        return None
    key, _ = document.span(Site(document.path, route, "key"))
    indent = " " * (document.position(key)[1] + 1)
    return Suggestion(f"\n{indent}{field.name}: {_indented(typed)}", sure=True)


def _indented(typed: str) -> str:
    return _LINE_WITH_INK.sub("\n  ", typed)


def _may_be(field: Field, value: str | float) -> bool:
    if isinstance(value, bool):
        return False
    if field.enum:
        return value in field.enum
    if field.date:
        return parse(value) is not None
    if field.refs and not field.is_text:
        return isinstance(value, str) and bool(_ID.match(value))
    if isinstance(value, str):
        return field.is_text or "string" in field.types
    return bool(field.types & {"number", "integer"})


def _list(document: Document, route: Route, field: Field, value: object) -> Suggestion | None:
    """Return what stands alone where a list belongs as the one item of it."""
    typed = document.typed(route)
    item = field.item
    if item is None:
        return None
    if isinstance(value, dict):
        return _list_of_group(document, route, item, typed) if "object" in item.types else None
    if "\n" in typed or "\r" in typed:
        return None
    if item.bare and isinstance(value, str | int | float):
        inner = _in_field(document, route, item, value)
        return Suggestion(f"[{inner.word}]", inner.sure) if inner else None
    if not isinstance(value, str) or "string" not in item.types:
        return None
    return _list_of_text(typed, value, item, is_plain=document.style(route) == "")


def _list_of_group(document: Document, route: Route, item: Field, typed: str) -> Suggestion | None:
    style, is_one_line = document.style(route), not set("\r\n") & set(typed)
    if style == "{":
        return Suggestion(f"[{typed}]", sure=True) if is_one_line else None
    # What holds none of the fields of an item holds something else.
    is_item = bool(set(document.value(route)) & set(item.properties))
    return Suggestion(f"- {_indented(typed)}", sure=True) if is_item and "\r" not in typed else None


def _list_of_text(typed: str, value: str, item: Field, *, is_plain: bool) -> Suggestion | None:
    if item.refs and _IDS.match(value):
        return Suggestion(f"[{value}]", sure=False)
    # A text where ids belong may be one name, or several, or none.
    is_sure = not item.refs or bool(_ID.match(value))
    if is_plain and set(typed) & _INDICATORS:
        return None if set(typed) & set('"\\') else Suggestion(f'["{typed}"]', is_sure)
    return Suggestion(f"[{typed}]", is_sure)


def _period(typed: str) -> Suggestion | None:
    years = _YEARS.match(typed)
    if years is not None:
        text = f"{{start: {years[1]}, end: {years[2] or years[1]}}}"
        return Suggestion(text, sure=False)
    return Suggestion(f"{{start: {typed}}}", sure=False) if parse(typed) else None

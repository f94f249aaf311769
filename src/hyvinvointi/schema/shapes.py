"""A value in another shape than its field has: what was probably meant, as text to write."""

import re

from hyvinvointi.dates import parse
from hyvinvointi.diagnostics import Route
from hyvinvointi.schema.fields import Field
from hyvinvointi.schema.suggest import Suggestion
from hyvinvointi.source import Document

_IDS = re.compile(r"[a-z0-9/:-]+(?:, ?[a-z0-9/:-]+)+\Z")
_YEARS = re.compile(r"([0-9]{4})(?: ?[-–] ?([0-9]{4}))?\Z")
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
    is_alone = isinstance(value, list) and len(value) == 1 and document.style(route) == "["
    if is_alone and isinstance(value[0], dict) == (field.types == {"object"}):
        return Suggestion(document.typed((*route, 0)), sure=True)
    if "boolean" in field.types and str(value).casefold() in _BOOLEANS:
        return Suggestion(_BOOLEANS[str(value).casefold()], sure=True)
    if {"start", "end"} <= set(field.properties) and isinstance(value, str | int):
        return _period(str(value))
    return None


def _list(document: Document, route: Route, field: Field, value: object) -> Suggestion | None:
    typed, style = document.typed(route), document.style(route)
    wanted = field.item.types if field.item else frozenset()
    if "\n" in typed or "\r" in typed:
        return None
    if isinstance(value, dict):
        return Suggestion(f"[{typed}]", sure=True) if style == "{" and "object" in wanted else None
    if not isinstance(value, str) or "string" not in wanted:
        return None
    if field.item and field.item.refs and _IDS.match(value):
        return Suggestion(f"[{value}]", sure=False)
    if style == "" and set(typed) & _INDICATORS:
        return None if set(typed) & set('"\\') else Suggestion(f'["{typed}"]', sure=True)
    return Suggestion(f"[{typed}]", sure=True)


def _period(typed: str) -> Suggestion | None:
    years = _YEARS.match(typed)
    if years is not None:
        text = f"{{start: {years[1]}, end: {years[2] or years[1]}}}"
        return Suggestion(text, sure=False)
    return Suggestion(f"{{start: {typed}}}", sure=False) if parse(typed) else None

"""Findings of one file as plain data, and back."""

from collections.abc import Callable, Mapping
from typing import Any

from hyvinvointi.dates import PartialDate
from hyvinvointi.diagnostics import Edit, Finding, Fix, Message, Rule, Severity, Site, Text
from hyvinvointi.words.values import Alternatives, Name, Period, Quantity, Row

_LIST, _TEXT, _MESSAGE = "list", "text", "message"
_DAY, _PERIOD, _QUANTITY, _NAME = "day", "period", "quantity", "name"
_ALTERNATIVES, _ROW = "alternatives", "row"


class UnpackableError(ValueError):
    """A finding with values that plain data do not hold."""


def packed(finding: Finding) -> list[Any]:
    """Return a finding as plain data without its path; raises `UnpackableError` for what is none."""
    path = finding.site.path
    return [
        finding.rule.code,
        _site(finding.site, path),
        _args(finding.args),
        [[_site(site, path), _value(message)] for site, message in finding.related],
        _fix(finding.fix) if finding.fix else None,
        finding.value,
        finding.at_most,
    ]


def unpacked(data: Any, path: str, rules: Mapping[str, Rule]) -> Finding:
    """Return the finding that plain data hold, with the rules by their codes."""
    code, site, args, related, fix, value, at_most = data
    return Finding(
        rules[code],
        _site_of(site, path),
        _args_of(args),
        tuple((_site_of(at, path), _value_of(message)) for at, message in related),
        _fix_of(fix) if fix else None,
        value,
        Severity(at_most) if at_most else None,
    )


def _site(site: Site, own: str) -> list[Any]:
    if site.named is not None:
        raise UnpackableError
    return [[*site.route], site.part, site.start, site.end, None if site.path == own else site.path]


def _site_of(data: Any, own: str) -> Site:
    route, part, start, end, other = data
    return Site(own if other is None else other, tuple(route), part, start, end)


def _fix(fix: Fix) -> list[Any]:
    edits = [[edit.start, edit.end, edit.text] for edit in fix.edits]
    return [_value(fix.title), edits, fix.safe]


def _fix_of(data: Any) -> Fix:
    title, edits, safe = data
    return Fix(_value_of(title), tuple(Edit(*edit) for edit in edits), safe)


def _args(args: Mapping[str, object]) -> dict[str, Any]:
    return {name: _value(value) for name, value in args.items()}


def _args_of(data: Mapping[str, Any]) -> dict[str, object]:
    return {name: _value_of(value) for name, value in data.items()}


def _value(value: object) -> Any:
    """Return an argument of a message: a scalar as it is, anything else as a list with its type."""
    if value is None or type(value) in {str, bool, int, float}:
        return value
    if isinstance(value, Text):
        return [_TEXT, value.fi, value.sv, value.en]
    if isinstance(value, Message):
        return [_MESSAGE, _value(value.text), _args(value.args)]
    if isinstance(value, list | tuple):
        return [_LIST, *map(_value, value)]
    return _spoken(value)


def _spoken(value: object) -> list[Any]:
    """Return a value that each language says in its own way."""
    if isinstance(value, PartialDate):
        return [_DAY, value.year, value.month, value.day]
    if isinstance(value, Period):
        return [_PERIOD, *(_value(end) for end in (value.start, value.end))]
    if isinstance(value, Quantity):
        return [_QUANTITY, value.amount, value.unit]
    if isinstance(value, Alternatives):
        return [_ALTERNATIVES, *map(_value, value.of)]
    if isinstance(value, Row):
        return [_ROW, value.mark, *map(_value, value.of)]
    if isinstance(value, Name):
        return [_NAME, value.id, dict(value.texts), value.path]
    raise UnpackableError


def _value_of(data: Any) -> Any:
    if type(data) is not list:
        return data
    kind, *parts = data
    if kind == _TEXT:
        return Text(*parts)
    if kind == _MESSAGE:
        text, args = parts
        return Message(_value_of(text), _args_of(args))
    if kind in _SPOKEN:
        return _SPOKEN[kind](*parts)
    return tuple(map(_value_of, parts))


_SPOKEN: dict[str, Callable[..., object]] = {
    _DAY: PartialDate,
    _PERIOD: lambda start, end: Period(_value_of(start), _value_of(end)),
    _QUANTITY: Quantity,
    _NAME: Name,
    _ALTERNATIVES: lambda *of: Alternatives(tuple(map(_value_of, of))),
    _ROW: lambda mark, *of: Row(tuple(map(_value_of, of)), mark),
}

"""What filters, operators and methods would make of what a template gives them, before they do.

Each estimate takes the budget of the page and the arguments of the filter of its name; it raises
`OverLimitError` where the result would be larger than anything on a page may be.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from string import Formatter
from typing import Any

from hyvinvointi.diagnostics import Text
from hyvinvointi.render.engine.limits import Budget, OverLimitError, require_number

_ONLY_NUMBERS = Text(
    "sum laskee yhteen vain lukuja", "sum summerar bara tal", "sum adds up numbers only"
)
_PLAIN_FIELDS = Text(
    "format täyttää vain kenttiä, joissa on pelkkä nimi tai luku",
    "format fyller bara i fält med ett namn eller ett tal",
    "format fills in fields with a mere name or number only",
)
_NAME = re.compile(r"\w*")
_WIDTH = re.compile(r"[0-9]+")
_CONVERSION = re.compile(r"%(?:\([^()]*\))?[-+ #0]*(\*|[0-9]*)(?:\.(\*|[0-9]*))?[hlL]?[^\d*]")
_LONGEST_ADDRESSES = 20_000
"""Characters of a text in which `urlize` looks for addresses: each may become ten times as long."""


def formatted(budget: Budget, form: Any, *given: Any, **named: Any) -> None:
    """Estimate `"%s" % given`: widths and the longest argument in the place of each conversion."""
    if len(given) == 1 and isinstance(given[0], tuple | Mapping):
        given = tuple(given[0].values()) if isinstance(given[0], Mapping) else given[0]
    text = str(form)
    budget.spend_on(text)
    places = [match.groups() for match in _CONVERSION.finditer(text)]
    if any("*" in place for place in places):
        require_number(*given, *named.values())
    widths = [int(width) for place in places for width in place if width and width.isdigit()]
    require_number(*widths)
    longest = max((len(str(one)) for one in (*given, *named.values())), default=0)
    budget.require_size(len(text) + sum(widths) + len(places) * longest)


def filled_in(budget: Budget, form: str, *given: Any, **named: Any) -> None:
    """Estimate `"{}".format(given)` in the same way; fields name a value, not what is in it."""
    budget.spend_on(form)
    fields = [
        (name, spec or "") for _, name, spec, _ in Formatter().parse(form) if name is not None
    ]
    if any(not _NAME.fullmatch(name) or "{" in spec for name, spec in fields):
        raise OverLimitError(_PLAIN_FIELDS)
    widths = [int(width) for _, spec in fields for width in _WIDTH.findall(spec)]
    require_number(*widths)
    longest = max((len(str(one)) for one in (*given, *named.values())), default=0)
    budget.require_size(len(form) + sum(widths) + len(fields) * longest)


def replaced(budget: Budget, text: Any, old: Any, new: Any, *_more: Any, **_named: Any) -> None:
    """Estimate a text in which something is replaced by something longer."""
    budget.require_size(len(str(text)) + str(text).count(str(old)) * len(str(new)))


def joined(budget: Budget, values: Any, between: Any = "", *_more: Any, **_named: Any) -> None:
    """Estimate texts with another between them."""
    budget.require_size(len(str(between)) * len(values))


def _batch(budget: Budget, _value: Any, count: int, fill: Any = None) -> None:
    require_number(count)
    budget.made([fill] * count)


def _indent(budget: Budget, text: Any, width: Any = 4, *_more: Any, **_named: Any) -> None:
    require_number(width)
    size = width if isinstance(width, int) else len(width)
    budget.require_size((str(text).count("\n") + 1) * size)


def _number(_budget: Budget, _value: Any, number: Any = 0, *_more: Any, **_named: Any) -> None:
    require_number(number)


def _round(_budget: Budget, _value: Any, precision: int = 0, *_more: Any, **_named: Any) -> None:
    # It takes ten to the power of it.
    require_number(precision * 100)


def _sum(_budget: Budget, _values: Any, _attribute: Any = None, start: Any = 0) -> None:
    if not isinstance(start, int | float):
        raise OverLimitError(_ONLY_NUMBERS)


def _tojson(budget: Budget, value: Any, indent: Any = 0) -> None:
    require_number(indent)
    budget.require_size(len(str(value)) * (1 + (indent or 0)))


def _urlize(budget: Budget, *given: Any, **named: Any) -> None:
    if sum(len(one) for one in (*given, *named.values()) if isinstance(one, str)) > (
        _LONGEST_ADDRESSES
    ):
        budget.require_size(budget.largest + 1)


def _wordwrap(
    budget: Budget,
    text: Any,
    width: int = 79,
    _breaks: Any = True,
    wrapstring: Any = None,
    *_more: Any,
) -> None:
    budget.require_size(len(str(text)) // max(1, width) * len(str(wrapstring or "\n")))


ESTIMATES: Mapping[str, Callable[..., None]] = {
    "batch": _batch,
    "center": _number,
    "format": formatted,
    "indent": _indent,
    "join": joined,
    "replace": replaced,
    "round": _round,
    "slice": _number,
    "sum": _sum,
    "tojson": _tojson,
    "urlize": _urlize,
    "wordwrap": _wordwrap,
}
"""Filters that can make much of little."""


def operated(budget: Budget, operator: str, left: Any, right: Any) -> None:
    """Estimate what an operator makes of two values."""
    if operator == "%" and isinstance(left, str | bytes):
        formatted(budget, left, right)
    elif operator == "*":
        _multiplied(budget, left, right)
    elif operator == "**" and isinstance(left, int):
        require_number(right)
        require_number(left.bit_length() * int(right))
    elif operator == "+" and isinstance(left, str | list | tuple) and hasattr(right, "__len__"):
        budget.require_size(len(left) + len(right))


def _multiplied(budget: Budget, left: Any, right: Any) -> None:
    for values, times in ((left, right), (right, left)):
        if isinstance(values, str | bytes | list | tuple) and isinstance(times, int):
            budget.require_size(len(values) * max(0, times))


def put_together(budget: Budget, pieces: Iterable[Any]) -> None:
    """Estimate texts one after another."""
    budget.require_size(sum(budget.size_of(piece) for piece in pieces))

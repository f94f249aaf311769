"""What a plain scalar means: YAML 1.2's JSON schema, and everything else is text as typed."""

import json
import re

from hyvinvointi.patterns import regex

NULLS = frozenset({"", "~", "null"})
_WORDS = dict.fromkeys(NULLS) | {"true": True, "false": False}
_OF_WORDS = frozenset("ntf~") | {""}
# Digits are ASCII: other scripts' digits are text, as in JSON (RFC 8259, section 6).
_NUMBER = regex(r"-?(?:0|[1-9][0-9]*)(?P<fraction>\.[0-9]+)?(?P<exponent>[eE][-+]?[0-9]+)?\Z")
# Canonical JSON (RFC 8785) holds numbers as IEEE 754 doubles: 15 digits survive exactly.
_MAX_DIGITS = 15
# Far outside of all that is counted or measured, and far inside of what a double holds: sums,
# squares and ratios of such numbers stay numbers.
_LARGEST, _SMALLEST = 1e30, 1e-30
_PLAIN = regex(r"[^\W_](?:[\w ./+-]|:(?=\w))*(?<! )\Z")

_EITHER = regex(r"[-+]?[1-9][0-9]{0,2}[.,][0-9]{3}")

FIRST = frozenset("-0123456789") | _OF_WORDS
"""What the few scalars that are not text begin with; `""` is the empty one."""


class NotANumber(ValueError):
    """Typed like a number, but no number a document can hold."""


def resolve(typed: str) -> str | int | float | bool | None:
    """Return the value of a plain scalar.

    Raises `NotANumber` for more digits than a number can keep, and for what is larger or nearer to
    nought than anything can be.
    """
    first = typed[:1]
    if first not in FIRST:
        return typed
    if first in _OF_WORDS:
        return _WORDS.get(typed, typed)
    match = _NUMBER.match(typed)
    return typed if match is None else _number(typed, match)


def written(text: str) -> str:
    """Return a text as YAML that means it anywhere on a line: plain where that is possible."""
    try:
        is_plain = isinstance(resolve(text), str) and _PLAIN.match(text)
    except NotANumber:
        is_plain = None
    return text if is_plain else json.dumps(text, ensure_ascii=False)


def readings(number: str) -> tuple[str, str] | None:
    """Return a number such as 30,000 or 30.000 with its sign between thousands, and with decimals.

    `None` where the number has only one meaning.
    """
    if not _EITHER.fullmatch(number):
        return None
    plain = number.removeprefix("+").replace(",", ".")
    return plain.replace(".", ""), plain


def _number(typed: str, match: re.Match[str]) -> int | float:
    if typed.isdecimal() and len(typed) <= _MAX_DIGITS:
        return int(typed)
    mantissa = typed.lower().partition("e")[0]
    if len(mantissa.replace(".", "").strip("-0")) > _MAX_DIGITS:
        raise NotANumber(typed)
    value = float(typed)
    is_nought = not mantissa.strip("-0.")
    if abs(value) > _LARGEST or (abs(value) < _SMALLEST and not is_nought):
        raise NotANumber(typed)
    return int(typed) if match["fraction"] is None and match["exponent"] is None else value

"""The number that was probably meant where a text stands: 4 500 €, 12,5 %, −3."""

import re

from hyvinvointi.data_classes import dataclass
from hyvinvointi.patterns import regex
from hyvinvointi.source.scalars import readings

_NUMBER = regex(
    r"[-+]?(?:[0-9]{1,3}(?:(?:,[0-9]{3}){2,}(?:\.[0-9]+)?|(?:,[0-9]{3})+\.[0-9]+)"
    r"|[0-9]{1,3}(?:\.[0-9]{3})+,[0-9]+|[0-9]{1,3}(?: [0-9]{3})+(?:[.,][0-9]+)?"
    r"|[0-9]+(?:[.,][0-9]+)?)"
)
# 45 t€ is not 45: what multiplies is left for a person to reckon.
_MULTIPLIER = regex(r"(?:[tkm] ?(?:€|eur)|milj|tuhat|tuh\.|mrd|mn|md|miljon|tusen)", re.IGNORECASE)
_SIGNS = str.maketrans({"\u00a0": " ", "\u2009": " ", "\u202f": " ", "\u2212": "-", "\u2013": "-"})
_MAX_DIGITS = 15

# What other readers of YAML take for numbers, and what programming languages do.
_CODED = regex(r"0[xX][0-9a-fA-F]{1,12}|0[oO][0-7]{1,15}")
_GROUPED = regex(
    r"[-+]?[0-9]{1,3}(?:(?:(?:_[0-9]{3})+|(?:['’][0-9]{3})+)(?:\.[0-9]+)?|(?:\.[0-9]{3}){2,})"
)
_BARE_POINT = regex(r"(?<![\w.])(?=\.[0-9])")


@dataclass(frozen=True, slots=True)
class Meant:
    """A number as a document writes it; `same` when nothing but its spelling changes.

    `or_else` is what it is as well where nobody knows whether its sign stands between thousands.
    """

    text: str
    same: bool
    or_else: str = ""


def meant(typed: str, *, whole: bool) -> Meant | None:
    """Return the one number in a text, `None` when there is none or more than one.

    `whole` wants a whole number.
    """
    text = typed.translate(_SIGNS).strip()
    if len(text) > 4 * _MAX_DIGITS:
        return None
    is_coded = _CODED.fullmatch(text) is not None
    text = str(int(text, 0)) if is_coded else _respelled(text)
    numbers = _NUMBER.findall(text)
    if len(numbers) != 1:
        return None
    number, rest = numbers[0], text.replace(numbers[0], "", 1).strip()
    if _MULTIPLIER.match(rest):
        return None
    either = None if is_coded else readings(number)
    if number.find(".") > number.find(",") >= 0 or number.count(",") > 1:
        number = number.replace(",", "")
    elif "." in number and "," in number:
        number = number.replace(".", "")
    number = number.replace(" ", "").replace(",", ".").removeprefix("+")
    plain = re.sub(r"^(-?)0+(?=[0-9])", r"\1", number)
    if (whole and "." in plain) or len(plain.strip("-").replace(".", "")) > _MAX_DIGITS:
        return None
    return Meant(
        plain,
        same=not rest and plain == number and not is_coded,
        or_else=either[0] if either else "",
    )


def _respelled(text: str) -> str:
    """Return a text whose number has no signs between groups of digits, and a digit before a point."""
    if _GROUPED.fullmatch(text):
        return re.sub("[_'’]", "", text) if re.search("[_'’]", text) else text.replace(".", "")
    return _BARE_POINT.sub("0", text)

"""The number that was probably meant where a text stands: 4 500 €, 12,5 %, −3."""

import re
from dataclasses import dataclass

_NUMBER = re.compile(
    r"[-+]?(?:[0-9]{1,3}(?:\.[0-9]{3})+,[0-9]+|[0-9]{1,3}(?: [0-9]{3})+(?:[.,][0-9]+)?"
    r"|[0-9]+(?:[.,][0-9]+)?)"
)
# 45 t€ is not 45: what multiplies is left for a person to reckon.
_MULTIPLIER = re.compile(
    r"(?:[tkm] ?(?:€|eur)|milj|tuhat|tuh\.|mrd|mn|md|miljon|tusen)", re.IGNORECASE
)
_SIGNS = str.maketrans({"\u00a0": " ", "\u2009": " ", "\u202f": " ", "\u2212": "-", "\u2013": "-"})
_MAX_DIGITS = 15


@dataclass(frozen=True, slots=True)
class Meant:
    """A number as a document writes it; `same` when nothing but its spelling changes."""

    text: str
    same: bool


def meant(typed: str, *, whole: bool) -> Meant | None:
    """Return the one number in a text, `None` when there is none or more than one.

    `whole` wants a whole number.
    """
    text = typed.translate(_SIGNS).strip()
    found = _NUMBER.findall(text)
    if len(found) != 1 or len(text) > 4 * _MAX_DIGITS:
        return None
    number, rest = found[0], text.replace(found[0], "", 1).strip()
    if _MULTIPLIER.match(rest):
        return None
    if "." in number and "," in number:
        number = number.replace(".", "")
    number = number.replace(" ", "").replace(",", ".").removeprefix("+")
    plain = re.sub(r"^(-?)0+(?=[0-9])", r"\1", number)
    if (whole and "." in plain) or len(plain.strip("-").replace(".", "")) > _MAX_DIGITS:
        return None
    return Meant(plain, same=not rest and plain == number)

"""What the unit of an indicator says of its values."""

import re

from hyvinvointi.patterns import regex

_COUNTED = regex(
    r"(?:kpl|lkm|st|antal|henkilö|henkeä|hlö|htv|käynti|asukasta|person|besök|årsverk)",
    re.IGNORECASE,
)


def is_counted(unit: str) -> bool:
    """Whether values of a unit are counts: never below nothing, and those of parts add up to the whole."""
    return _COUNTED.match(unit) is not None

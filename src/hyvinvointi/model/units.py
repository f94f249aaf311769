"""What the unit of an indicator says of its values."""

import re

from hyvinvointi.patterns import regex

# What is short is a whole word, with its ending at most: “st” is a piece, “steg” is not.
_COUNTED = regex(
    r"(?:kpl|lkm|st|hlö(?:ä|t|n|stä)?|htv|henki)\b"
    r"|lukumäärä|kappale|stycke|antal|number of|henkilö|henke|käyn[tn]|käyntej|asuka|asukk|person(?!lighet|ality)|people\b"
    r"|besök|årsverk",
    re.IGNORECASE,
)
_RATE = regex(r"/|[%‰]|\b(?:per|kohti|kohden|asukkaasta)\b", re.IGNORECASE)


def is_counted(unit: str) -> bool:
    """Whether values of a unit are of what is counted, and so never below nothing."""
    return _COUNTED.match(unit) is not None


def adds_up(unit: str) -> bool:
    """Whether values of parts add up to that of the whole: counts do, rates do not."""
    return is_counted(unit) and _RATE.search(unit) is None

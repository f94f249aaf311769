"""Case numbers (asianumero, diaarinumero): their year, class and the form a municipality uses."""

import re
from functools import lru_cache

from hyvinvointi.patterns import regex

_YEAR = r"((?:19|20)[0-9]{2})"
_OPENED = regex(rf"^[A-Za-zÅÄÖåäö]+[ -]?{_YEAR}[-/]|[/-]{_YEAR}$")
_CLASS = regex(r"(?<![0-9.])([0-9]{2}(?:[. ][0-9]{2}){1,3})(?![0-9.])")
_SERIAL = regex(r"^[0-9]+")
_VARIABLE = regex(r"(?<!\\)[*+?|]|\{[0-9]*,[0-9]*\}")
_REPEATED_GROUP = regex(r"\)[*+{]|\\[1-9]|\(\?")
_LETTERS = regex(r"(?<!\\)[A-Za-zÅÄÖåäö]{2,}")
_LONGEST_PATTERN, _LONGEST_NUMBER, _MOST_VARIABLE = 200, 40, 5


def year_of(number: str) -> int | None:
    """Return the year in which the case was opened, `None` when the number does not tell."""
    match = _OPENED.search(number.strip())
    return int(match[1] or match[2]) if match else None


def class_of(number: str) -> str | None:
    """Return the class of the task with points (00.01.02), `None` when the number has none."""
    match = _CLASS.search(number)
    return match[1].replace(" ", ".") if match else None


def serial_of(number: str) -> tuple[int, int] | None:
    """Return running number and year of a number with a class: 846/00.01.02/2017."""
    serial, year = _SERIAL.match(number.strip()), year_of(number)
    return (int(serial[0]), year) if serial and year and len(serial[0]) < _LONGEST_NUMBER else None


@lru_cache(maxsize=256)
def form(pattern: str) -> re.Pattern[str] | None:
    """Return a municipality's pattern, letter case aside, `None` when it cannot be used.

    The pattern comes from a document. One that could take very long on a short number (repeated
    groups, many variable parts) is not run at all.
    """
    too_long = len(pattern) > _LONGEST_PATTERN
    if too_long or _REPEATED_GROUP.search(pattern) or _variable_parts(pattern) > _MOST_VARIABLE:
        return None
    try:
        return re.compile(pattern, re.IGNORECASE)
    except (re.error, OverflowError, RecursionError):
        return None


def fits(number: str, pattern: str) -> bool | None:
    """Whether a number has the form of the municipality, letter case aside; `None`: not known."""
    wanted = form(pattern)
    if wanted is None or len(number) > _LONGEST_NUMBER:
        return None
    return wanted.fullmatch(number) is not None


def spelled(number: str, pattern: str) -> str | None:
    """Return a number with the letter case of the municipality's form; `None` when it has it."""
    if not fits(number, pattern) or re.fullmatch(pattern, number):
        return None
    written = number
    for word in _LETTERS.findall(pattern):
        written = re.sub(re.escape(word), word, written, flags=re.IGNORECASE)
    return written if re.fullmatch(pattern, written) else None


def _variable_parts(pattern: str) -> int:
    return len(_VARIABLE.findall(pattern))

"""Ranges of days and years in prose whose end is before their beginning: 30.4.–1.4.2026.

A year that only the end has is not always that of the beginning (20.12.–6.1.2026), so such a range
is plainly wrong within one month alone.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from hyvinvointi.lint.minutes.written_dates import WrittenDay, written_days
from hyvinvointi.patterns import regex

_TO = regex(r"\s?[–-]\s?")
_AND_ENDS = regex(
    r"(?:\s+klo\s[0-9.]+)?,?\s+(?:ja|och|and)\s+(?:päättyy|päättyi|slutar|upphör|ends|ended)\s+(?:den\s+|on\s+)?"
)
_BEGINS = regex(
    r"\b(?:alkaa|alkoi|alkaen|börjar|började|begins|began|starts|started)\s+(?:den\s+|on\s+)?\Z"
)
_YEARS = regex(
    r"\b(?:vuo(?:si|te|de|tt|sie|sin|nna)\w*|\w*kau(?:si|de|te|tt)\w*|åren|perioden|\w*period(?:en)?|years)\s+"
    r"(?P<from>(?:19|20)[0-9]{2})\s?[–-]\s?(?P<until>(?:19|20)[0-9]{2})(?![\w./-])",
    re.IGNORECASE,
)
_BETWEEN_YEARS = regex(r"(?:19|20)[0-9]{2}\s?[–-]")
"""What every range of years has; it begins with a digit, to which the engine skips at once."""
_NEAR = 30


def reversed_ranges(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield where a text has a range that ends before it begins, and the range."""
    for first, last in pairwise(written_days(text)):
        if _is_range(text, first, last) and _is_reversed(first, last):
            ends = (text[one.start : one.end] for one in (first, last))
            yield first.start, last.end, "–".join(ends)
    for match in _YEARS.finditer(text) if _BETWEEN_YEARS.search(text) else ():
        if int(match["from"]) > int(match["until"]):
            yield match.start("from"), match.end("until"), f"{match['from']}–{match['until']}"


def _is_range(text: str, first: WrittenDay, last: WrittenDay) -> bool:
    between = text[first.end : last.start]
    if _TO.fullmatch(between):
        return True
    begins = _BEGINS.search(text[max(0, first.start - _NEAR) : first.start])
    return begins is not None and _AND_ENDS.fullmatch(between) is not None


def _is_reversed(first: WrittenDay, last: WrittenDay) -> bool:
    if first.date is not None and last.date is not None:
        return last.date < first.date
    return first.year is None and last.month == first.month and last.day < first.day

"""What a prose says in numbers: days, clock times, sums, percentages, years, provisions and counts.

A number is read only where it is plain what it is: those of phones, cases and versions are none.
"""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import lru_cache
from typing import Literal, NamedTuple

from hyvinvointi.lint.minutes.written_dates import written_days
from hyvinvointi.patterns import regex

Kind = Literal[
    "day", "year of a day", "clock", "statute", "section", "money", "percent", "year", "count"
]


class Said(NamedTuple):
    """A number at `start`…`end` of a text, with its unit; numbers of one kind can be compared."""

    start: int
    end: int
    kind: Kind
    value: Decimal
    step: Decimal = Decimal(1)
    """What it is said to: whole euros, cents, tenths of a million."""


_SPACE = "[ \u00a0\u202f]"
_COMMA = rf"(?:[0-9]{{1,3}}(?:(?:{_SPACE}|\.)[0-9]{{3}})+(?![0-9])|[0-9]+)(?:,[0-9]+)?"
_POINT = rf"(?:[0-9]{{1,3}}(?:(?:{_SPACE}|,)[0-9]{{3}})+(?![0-9])|[0-9]+)(?:\.[0-9]+)?"
_SCALE = (
    rf"(?:{_SPACE}?(?P<million>milj(?:\.|oona\w*|oner|on)?|mn|M(?=€)|million)"
    rf"|{_SPACE}?(?P<thousand>t(?=€|eur)|tuhatta|tusen|thousand))?"
)
_EURO = rf"{_SPACE}?(?:€|euro\w*|eur\b)"
_PERCENT = (
    rf"{_SPACE}?(?:%|prosentti(?!yks)\w*|prosentin|prosenttia|procent\b|per cent\b|percent\b)"
)
_NUMBERS = {
    language: regex(
        rf"(?<![\w.,/:+§-])(?<![0-9]{_SPACE})(?P<number>{number})(?:(?P<money>{_SCALE}{_EURO})"
        rf"|(?P<percent>{_PERCENT})|(?P<plain>(?![\w/])(?![:-][0-9A-ZÅÄÖ])(?!{_SPACE}?[%§€])(?!\.[0-9])))",
    )
    for language, number in (("", _COMMA), ("en", _POINT))
}
_STATUTE = regex(r"(?<![\w/.:-])(?P<number>[0-9]{1,4})/(?P<year>[12][0-9]{3})(?![\w/:-])")
_SECTION = regex(
    r"§\s?(?P<behind>[0-9]{1,4})(?![\w/])|(?<![\w/.])(?P<before>[0-9]{1,4})\s?(?:[a-z]\s)?§"
    r"|\b[Ss]ection\s(?P<english>[0-9]{1,4})(?![\w/])"
)
_CLOCK = regex(
    r"\b(?:klo|kello|kl|klockan|at)\.?\s*(?P<hour>[0-9]{1,2})(?:[.:](?P<minute>[0-9]{2}))?(?![0-9])"
    r"(?:\s?[–-]\s?(?P<until>[0-9]{1,2})(?:[.:](?P<until_minute>[0-9]{2}))?(?![0-9]))?",
    re.IGNORECASE,
)
_PHONE = regex(
    r"(?:\bpuh|\btfn|\btel|\bp|\bnro|\bnr|\bno)\.?:?\s*\+?[0-9][0-9 \u00a0-]{3,}|\+[0-9][0-9 -]{6,}",
    re.IGNORECASE,
)
_FIRST_YEAR, _LAST_YEAR = 1900, 2100
_FOUR = 4


@lru_cache(maxsize=256)
def said_numbers(text: str, language: str) -> tuple[Said, ...]:
    """Return what a text says in numbers, in order."""
    found = [*_days(text), *_clocks(text), *_statutes(text), *_sections(text)]
    rest = _without(text, [*((one.start, one.end) for one in found), *_phones(text)])
    found += _numbers(rest, language)
    return tuple(sorted(found))


def _days(text: str) -> Iterator[Said]:
    for day in written_days(text):
        yield Said(day.start, day.end, "day", Decimal(day.month * 100 + day.day))
        if day.year is not None:
            yield Said(day.start, day.end, "year of a day", Decimal(day.year))


def _clocks(text: str) -> Iterator[Said]:
    for match in _CLOCK.finditer(text):
        for hour, minute in (("hour", "minute"), ("until", "until_minute")):
            if match[hour]:
                value = Decimal(int(match[hour]) * 60 + int(match[minute] or 0))
                yield Said(match.start(), match.end(), "clock", value)


def _statutes(text: str) -> Iterator[Said]:
    for match in _STATUTE.finditer(text):
        value = Decimal(int(match["year"]) * 10_000 + int(match["number"]))
        yield Said(*match.span(), "statute", value)


def _sections(text: str) -> Iterator[Said]:
    for match in _SECTION.finditer(text):
        number = next(one for one in match.groups() if one)
        yield Said(*match.span(), "section", Decimal(number))


def _phones(text: str) -> Iterator[tuple[int, int]]:
    return (match.span() for match in _PHONE.finditer(text))


def _without(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """Return a text with other signs in place of what is read already: nothing is read of it."""
    parts, at = [], 0
    for start, end in sorted(spans):
        if end > at:
            parts += [text[at:start], "x" * (end - max(at, start))]
            at = end
    return "".join([*parts, text[at:]])


def _numbers(text: str, language: str) -> Iterator[Said]:
    for match in _NUMBERS["en" if language == "en" else ""].finditer(text):
        value, scale = _value(match["number"], language), 1
        kind: Kind = "count"
        if match["money"]:
            kind = "money"
            scale = 1_000_000 if match["million"] else 1_000 if match["thousand"] else 1
        elif match["percent"]:
            kind = "percent"
        elif _is_year(match["number"]):
            kind = "year"
        yield Said(*match.span(), kind, value * scale, scale * Decimal((0, (1,), _exponent(value))))


def _exponent(value: Decimal) -> int:
    exponent = value.as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0


def _value(number: str, language: str) -> Decimal:
    plain = "".join(number.split())
    if language == "en":
        return Decimal(plain.replace(",", ""))
    return Decimal(plain.replace(".", "").replace(",", "."))


def _is_year(number: str) -> bool:
    return len(number) == _FOUR and number.isdigit() and _FIRST_YEAR <= int(number) <= _LAST_YEAR

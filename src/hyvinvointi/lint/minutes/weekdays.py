"""Weekdays that a text gives to its days: ”ti 26.8.2026”, ”26.8.2026 (ti)”, ”ma–pe 24.–28.8.2026”.

What may be the weekday of something else is none: of each week (tiistaisin), of a list (ti ja to),
of another day that stands behind it.
"""

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from hyvinvointi.lint.minutes.written_dates import WrittenDay, written_days
from hyvinvointi.patterns import regex

_STEMS = (
    ("maanantai", "måndag", "mandag", "monday", "ma", "må", "mån", "mon"),
    ("tiistai", "tisdag", "tuesday", "ti", "tis", "tue", "tues"),
    ("keskiviik", "onsdag", "wednesday", "ke", "on", "ons", "wed"),
    ("torstai", "torsdag", "thursday", "to", "tors", "thu", "thurs"),
    ("perjantai", "fredag", "friday", "pe", "fr", "fre", "fri"),
    ("lauantai", "lördag", "lordag", "saturday", "la", "lö", "lör", "sat"),
    ("sunnuntai", "söndag", "sondag", "sunday", "su", "sö", "sön", "sun"),
)
_LONG = 6
"""Letters from which a word is a name of a weekday, and not short for one."""
_FINNISH = "(?:maanantai|tiistai|keskiviik|torstai|perjantai|lauantai|sunnuntai)"
_FULL = (
    rf"{_FINNISH}(?![a-z]{{0,3}}sin\b)[a-zåäö]{{0,6}}(?:-[a-zåäö]+)?"
    r"|(?:m[åa]n|tis|ons|tors|fre|l[öo]r|s[öo]n)dag(?:en|ens)?"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
)
_PLAIN = (
    r"(?:maanantai|tiistai|torstai|perjantai|lauantai|sunnuntai|keskiviikko)(?:na)?"
    r"|(?:m[åa]n|tis|ons|tors|fre|l[öo]r|s[öo]n)dag(?:en)?"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
)
_SHORT = {
    "sv": r"mån|ti|tis|ons|to|tors|fre|la|lö|lör|sö|sön",
    "en": r"mon|tues?|thu|thurs|fri",
}
_SHORT_ELSEWHERE = r"ma|ti|ke|to|pe|la|su|tis|ons|tors|fre|lör|sön"
_IN_BRACKETS = {"sv": rf"{_SHORT['sv']}|må|on|fr", "en": rf"{_SHORT['en']}|wed|sat|sun"}
"""Those that are words of their own, too, stand for a weekday in brackets alone: the council sat."""
_EACH = {**_SHORT, "": _SHORT_ELSEWHERE}
_ANY = rf"(?:{_FINNISH}[a-zåäö]*|{'|'.join((_FULL, *_EACH.values()))})"
_OF_A_LIST = regex(
    rf"\b{_ANY}\.?(?:\s*[,/–-]\s*|\s+(?:ja|tai|sekä|och|eller|samt|and|or)\s+)\Z", re.IGNORECASE
)
_BEFORE = {
    language: regex(
        rf"(?<![\w–-])(?P<word>{_FULL}|{short})\.?\)?,?\s+(?:den\s+|the\s+)?\Z", re.IGNORECASE
    )
    for language, short in _EACH.items()
}
_CLOCK = r",?\s*(?:klo|kello|kl|klockan|at)\b"
_BEHIND = {
    language: regex(
        rf"\s*\(\s*(?P<bracketed>{_PLAIN}|{_IN_BRACKETS.get(language, short)})\.?\s*(?:\)|{_CLOCK})"
        rf"|,\s+(?P<beside>{_PLAIN.replace('(?:na)?', '')})\b(?=[,.;)]|{_CLOCK}|\s*\Z)"
        rf"|\s+(?P<word>{_PLAIN})\b(?=[,.;)]|{_CLOCK}|\s*\Z)"
        rf"|\s+(?P<short>{short})(?=\.?\s*(?:[,;)]|\Z)|\.?{_CLOCK}|\.\s)",
        re.IGNORECASE,
    )
    for language, short in _EACH.items()
}
_OF_A_RANGE = "|".join((_FULL, _SHORT_ELSEWHERE, _IN_BRACKETS["sv"]))
_RANGE = regex(
    rf"(?<![\w–-])(?P<first>{_OF_A_RANGE})\.?\s?[–-]\s?(?P<last>{_OF_A_RANGE})\.?,?\s+"
    r"(?P<day>[0-9]{1,2})\.?(?:(?P<month>[0-9]{1,2})\.)?\s?[–-]\s?\Z",
    re.IGNORECASE,
)
_SINCE = regex(
    r"(?:\balka|\blukien|\bfrån|\bfr\.?\s?o\.?m|\bfrom\b|\bbörja)[^.!?]*\Z", re.IGNORECASE
)
_NEAR = 40


class Weekday(NamedTuple):
    """A weekday at `start`…`end` of a text, and the day that it is said of."""

    start: int
    end: int
    number: int
    day: date
    stretch: tuple[int, int]


def weekdays(text: str, language: str) -> Iterator[Weekday]:
    """Yield each weekday of a text of which it is plain what day with a year it is said of."""
    for one in written_days(text):
        before = text[max(0, one.start - _NEAR) : one.start]
        if one.date is None:
            continue
        if before.rstrip().endswith(("–", "-")):
            yield from _of_range(before, one)
            continue
        found = _word_before(before, one, language)
        if found is None:
            found = _word_behind(text, one, before, language)
        if found is not None:
            yield found


def _word_before(before: str, day: WrittenDay, language: str) -> Weekday | None:
    match = _BEFORE.get(language, _BEFORE[""]).search(before)
    if match is None or _OF_A_LIST.search(before[: match.start("word")]):
        return None
    at = day.start - len(before)
    return _said(match["word"], at + match.start("word"), day, (at + match.start("word"), day.end))


def _word_behind(text: str, day: WrittenDay, before: str, language: str) -> Weekday | None:
    match = _BEHIND.get(language, _BEHIND[""]).match(text, day.end)
    if match is None or (not match["bracketed"] and _SINCE.search(before)):
        return None
    name = next(one for one in ("bracketed", "beside", "word", "short") if match[one])
    return _said(match[name], match.start(name), day, (day.start, match.end(name)))


def _of_range(before: str, day: WrittenDay) -> Iterator[Weekday]:
    """Yield the weekdays of both ends where a range of them stands before a range of days."""
    match = _RANGE.search(before)
    if match is None or day.date is None:
        return
    at = day.start - len(before)
    stretch = (at + match.start(), day.end)
    month = int(match["month"] or day.month)
    try:
        first = date(day.date.year - (month > day.month), month, int(match["day"]))
    except ValueError:
        return
    for name, when in (("first", first), ("last", day.date)):
        start, end = match.span(name)
        number = _number(match[name])
        yield Weekday(at + start, at + end, number, when, stretch)


def _said(word: str, start: int, day: WrittenDay, stretch: tuple[int, int]) -> Weekday | None:
    if day.date is None:
        return None
    return Weekday(start, start + len(word), _number(word), day.date, stretch)


@lru_cache(maxsize=128)
def _number(word: str) -> int:
    """Return which weekday a word names or is short for, from 0."""
    plain = word.lower()
    return next(
        number
        for number, stems in enumerate(_STEMS)
        if any(plain.startswith(one) if len(one) >= _LONG else plain == one for one in stems)
    )

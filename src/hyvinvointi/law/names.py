"""Names of statutes in texts: by which an act is cited, inflected, in any language."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from hyvinvointi.law.statutes import Statute, statutes
from hyvinvointi.literals import Literals
from hyvinvointi.patterns import regex
from hyvinvointi.words.capitals import uncapitalised

_LAW = r"la(?:ki|in|kia|issa|ista|kiin|illa|kina)"
_LAW_AFTER = rf"(?:\s+annet\w+\s+{_LAW})?"
_BEFORE_NUMBER = regex(r"[\s(,]*\Z")
_WINDOW = 220
"""Characters before a number in which the name of its act stands; the longest name has 150."""


class Named(NamedTuple):
    """A name in a text: where it stands, and the acts that have or had it."""

    start: int
    end: int
    statutes: tuple[Statute, ...]


class _Form(NamedTuple):
    """A name: letters that a text has that holds it, its pattern, the acts that go by it."""

    hint: str
    pattern: re.Pattern[str]
    statutes: tuple[Statute, ...]


def named_before(text: str, number_at: int) -> Named | None:
    """Return the name that stands right before a number of a statute, with or without a bracket."""
    start = max(0, number_at - _WINDOW)
    window = text[start:number_at]
    for named in names_in(window):
        if _BEFORE_NUMBER.match(window, named.end):
            return Named(start + named.start, start + named.end, named.statutes)
    return None


@lru_cache(maxsize=64)
def names_in(text: str) -> tuple[Named, ...]:
    """Return each name of a statute in a text, of several at one place the longest.

    The decisions of an organ rest on a few acts, and several rules read what they cite.
    """
    return tuple(_names_in(text))


def _names_in(text: str) -> Iterator[Named]:
    plain = " ".join(text.casefold().split())
    hints, by_hint = _by_hint()
    held = dict.fromkeys(word for word, _ in hints.places(plain))
    named = [
        Named(*match.span(), form.statutes)
        for hint in held
        for form in by_hint[hint]
        for match in form.pattern.finditer(text)
    ]
    end = 0
    for one in sorted(named, key=lambda one: (one.start, -one.end)):
        if one.start >= end:
            yield one
            end = one.end


def names_of(statute: Statute) -> Iterator[tuple[str, re.Pattern[str]]]:
    """Return the names by which one act alone goes: letters of each, and its pattern."""
    return ((form.hint, form.pattern) for form in _by_number().get(statute.number, ()))


@cache
def _by_number() -> dict[str, list[_Form]]:
    """Return the names that one act alone has, by the number of the act."""
    by_number: dict[str, list[_Form]] = {}
    for form in _forms():
        if len(form.statutes) == 1:
            by_number.setdefault(form.statutes[0].number, []).append(form)
    return by_number


@cache
def _by_hint() -> tuple[Literals, dict[str, list[_Form]]]:
    """Return the letters of names as they are looked for, and the names that have them."""
    by_hint: dict[str, list[_Form]] = {}
    for form in _forms():
        by_hint.setdefault(form.hint, []).append(form)
    return Literals(*by_hint), by_hint


@cache
def _forms() -> tuple[_Form, ...]:
    held: dict[tuple[str, str], list[Statute]] = {}
    for statute in statutes().values():
        for form in {_form(name) for name in _names(statute)}:
            held.setdefault(form, []).append(statute)
    return tuple(
        _Form(hint, regex(rf"(?<![\w-]){source}(?!\w)", re.IGNORECASE), tuple(acts))
        for (hint, source), acts in held.items()
    )


def _names(statute: Statute) -> Iterator[str]:
    for language in ("fi", "sv", "en"):
        yield getattr(statute.title, language)
        yield from statute.called.get(language, ())


def _form(name: str) -> tuple[str, str]:
    """Return letters that each form of a name has, and the pattern of its forms."""
    plain = uncapitalised(name)
    if plain.startswith("laki "):
        rest = plain.removeprefix("laki ")
        return rest.casefold(), rf"(?:{_LAW}\s+)?{_words(rest)}{_LAW_AFTER}"
    if plain.startswith("lag "):
        rest = plain.removeprefix("lag ")
        return rest.casefold(), rf"lag(?:en|ens|s)?\s+{_words(rest)}"
    if plain.endswith("laki"):
        stem = plain.removesuffix("ki")
        return stem.casefold(), f"{_words(stem.removesuffix('la'))}{_LAW}"
    ending = "(?:en|ens|s)?" if plain.endswith("lag") else ""
    return plain.casefold(), f"{_words(plain)}{ending}"


def _words(text: str) -> str:
    return r"\s+".join(re.escape(word) for word in text.split())

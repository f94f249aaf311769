"""Texts of a decision beside its fields for persons that may name a party all the same.

Own fields (`x-hakija`) are called after a party, or tell of the request for a review; a note of an
earlier handling says whose matter that was.
"""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from hyvinvointi.diagnostics import Route
from hyvinvointi.patterns import regex
from hyvinvointi.privacy.name_parts import words
from hyvinvointi.privacy.prose_persons import private_persons_in
from hyvinvointi.privacy.recipients import (
    is_party,
    is_person,
    names_a_party,
    personal_names,
    standing,
)
from hyvinvointi.privacy.requests import is_request_said, requests_in

REQUEST = "rectification"
"""Whoever requests a review is a party, whatever else they are."""
_OWN = "x-"
_REFERENCES = (("references",), ("earlier",), (REQUEST, "of"))
_CALLED_NAMES = frozenset({"nimi", "sukunimi", "etunimi", "namn", "efternamn", "förnamn", "name"})
_LETTERS_OF_KEYS = (("aa", "ää"), ("a", "ä"), ("o", "ö"), ("vard", "vård"))
_PARTY = "hakija"
_PARTICLES = frozenset({"von", "af", "de", "av"})
_SENTENCE = regex(r"(?<=[^\W\d_]{3}[.!?;])\s+")


class Told(NamedTuple):
    """A text that names a party where no field is for one: `entry` is what tells of nobody else."""

    route: Route
    text: str
    names: tuple[str, ...]
    entry: Route | None


def is_own(key: Any) -> bool:
    """Whether a key is one of the municipality's own fields."""
    return isinstance(key, str) and key.startswith(_OWN)


def is_called_after_party(key: Any) -> bool:
    """Whether an own field is called after a party, in letters of a key, too: x-paamies."""
    return is_own(key) and any(map(is_party, _spellings(_called(key))))


def told_in_own_fields(data: Mapping[str, Any]) -> Iterator[Told]:
    """Yield the texts of own fields that name a party, wherever they stand in a decision."""
    own: list[tuple[Route, Any]] = []
    _gather_own(data, (), own)
    for route, value in own:
        for where, text in _texts(value, route):
            key = _key_of_party(where[len(route) - 1 :])
            if key is None and route[0] != REQUEST:
                continue
            is_name = _is_role(key) or _is_called_name(where[-1])
            if _is_of_party(text, key, is_name=is_name):
                entry = where[:-1] if where[-1] not in {key, route[-1]} else None
                yield Told(where, text, personal_names(text, _PARTY), entry)


def _key_of_party(steps: Route) -> str | None:
    """Return the innermost key on the way into an own field that is called after a party."""
    # Of a group whose own field says nothing, what is inside may: {x-tiedot: {hakija: …}}.
    keys = (key for key in reversed(steps) if isinstance(key, str))
    return next((key for key in keys if is_called_after_party(f"{_OWN}{_called(key)}")), None)


def told_in_notes(data: Mapping[str, Any]) -> Iterator[Told]:
    """Yield the notes of references that say whose matter a handling was."""
    for steps in _REFERENCES:
        for route, reference in _along(data, steps):
            if isinstance(reference, dict):
                for where, text in _texts(reference.get("note"), (*route, "note")):
                    names = _names_in_note(text)
                    if names:
                        yield Told(where, text, names, None)


def organs_of_references(data: Mapping[str, Any]) -> Iterator[tuple[Route, Any]]:
    """Yield whom references name as having decided, with their places."""
    for steps in _REFERENCES:
        for route, reference in _along(data, steps):
            if isinstance(reference, dict):
                yield (*route, "organ"), reference.get("organ")


def _names_in_note(text: str) -> tuple[str, ...]:
    """Return the names of the parties of whom a note tells."""
    sentences = (one for line in text.splitlines() for one in _SENTENCE.split(line))
    return tuple(dict.fromkeys(name for one in sentences for name in _names_in(one)))


def _names_in(line: str) -> Iterator[str]:
    """Yield the parties of a line: by their role, by what they have handed in, or alone in it."""
    for start, end in requests_in(line):
        if standing(line[start:end]) == "private" and standing(line[:end]) != "office":
            yield from filter(_is_whole, personal_names(line[start:end]))
    is_of_party = is_party(line)
    if is_of_party:
        spans = private_persons_in(line)
        yield from (line[start:end] for start, end in spans if standing(line[start:]) != "body")
    if standing(line) == "private" and (is_of_party or is_request_said(line) or _is_name(line)):
        yield from filter(_is_whole, personal_names(line))


def _is_whole(name: str) -> bool:
    """Whether a name is of two words that begin as those of names do."""
    return len(words(name)) > 1 and _is_name(name)


def _is_name(text: str) -> bool:
    own = words(text)
    return len(own) > 1 and all(word[:1].isupper() for word in own if word not in _PARTICLES)


def _is_of_party(text: str, key: str | None, *, is_name: bool) -> bool:
    """Whether the text of an own field names a party; a single word does so where a name belongs."""
    if names_a_party(text) or is_person(text):
        return True
    is_sure = key is not None
    if standing(text, _PARTY if is_sure else "") != "private":
        return False
    if is_sure and any(map(_is_whole, personal_names(text, _PARTY))):
        return True
    own = words(text)
    return _is_name(text) or (is_name and len(own) == 1 and text.istitle())


def _gather_own(value: Any, route: Route, found: list[tuple[Route, Any]]) -> None:
    """Gather each own field with its place; what is inside of one belongs to it."""
    # Every value of every decision is asked: most are texts, in which nothing can be.
    if isinstance(value, list):
        for at, item in enumerate(value):
            if isinstance(item, list | dict):
                _gather_own(item, (*route, at), found)
    elif isinstance(value, dict):
        for key, item in value.items():
            if is_own(key):
                found.append(((*route, key), item))
            elif isinstance(item, list | dict):
                _gather_own(item, (*route, key), found)


def _texts(value: Any, route: Route) -> Iterator[tuple[Route, str]]:
    if isinstance(value, str):
        yield route, value
    elif isinstance(value, list):
        for at, item in enumerate(value):
            yield from _texts(item, (*route, at))
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _texts(item, (*route, key))


def _along(value: Any, steps: Route, route: Route = ()) -> Iterator[tuple[Route, Any]]:
    """Yield what stands at the end of a path, with its place; of each list on it every item."""
    if isinstance(value, list):
        for at, item in enumerate(value):
            yield from _along(item, steps, (*route, at))
    elif not steps:
        yield route, value
    elif isinstance(value, dict):
        yield from _along(value.get(steps[0]), steps[1:], (*route, steps[0]))


def _called(key: str) -> str:
    return key.removeprefix(_OWN).lower().replace("-", " ").replace("_", " ")


def _spellings(called: str) -> Iterator[str]:
    yield called
    yield from (called.replace(*letters) for letters in _LETTERS_OF_KEYS)


def _is_role(key: str | None) -> bool:
    """Whether an own field is called by what a party is (x-hakija), not after one (x-hakija-kuultu)."""
    if key is None:
        return False
    rest = _called(key).rpartition(" ")[0]
    return not (rest and any(map(is_party, _spellings(rest)))) or _is_called_name(key)


def _is_called_name(key: Any) -> bool:
    last = _called(key).rpartition(" ")[2] if isinstance(key, str) else ""
    return last in _CALLED_NAMES or last.endswith("nimi")

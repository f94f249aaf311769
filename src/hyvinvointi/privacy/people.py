"""Persons that a decision names: who of them is private, and how their names stand in prose."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from hyvinvointi.diagnostics import Route
from hyvinvointi.model import Decision, Municipality
from hyvinvointi.privacy.inflection import inflected

_NAME = re.compile(r"[A-ZÅÄÖ][\w'’-]+(?: [A-ZÅÄÖ][\w'’-]+){1,3}\Z")
_BODY = re.compile(
    r"(?:kunta|kaupunki|hallitus|valtuusto|lautakunta|neuvosto|jaosto|yhdistys|seura|liitto|järjestö"
    r"|ry|oy|ab|rf|säätiö|alue|keskus|virasto|toimisto|palvelut|tiimi|ryhmä|koulu|opisto|laitos"
    r"|kommun|stad|nämnd|styrelse|fullmäktige|råd|förening|förbund|stiftelse)\b",
    re.IGNORECASE,
)
_STEM = 3
_ENDING = 6
"""Letters of the longest case ending that may follow the root of a name."""


def private_persons(decision: Decision) -> Iterator[tuple[Route, str]]:
    """Yield route and name of each private person: named inline, with no id, title or body.

    Those who act in the meeting or are appointed do so in public and are left out.
    """
    for field in ("notify", "contacts", "preparation", "assignments", "impact"):
        yield from _inline(decision.data.get(field), (field,))


def _inline(value: Any, route: Route) -> Iterator[tuple[Route, str]]:
    if isinstance(value, list):
        for index, one in enumerate(value):
            yield from _inline(one, (*route, index))
    elif isinstance(value, Mapping):
        name = value.get("name")
        alone = not {"id", "title", "organization"} & {key for key in value if value[key]}
        if isinstance(name, str) and alone and _is_person(name):
            yield (*route, "name"), name
        for key in ("who", "responsible"):
            yield from _inline(value.get(key), (*route, key))


def _is_person(name: str) -> bool:
    return _NAME.match(name) is not None and _BODY.search(name) is None


def names_of_people(
    decision: Decision, municipality: Municipality | None
) -> re.Pattern[str] | None:
    """Return a pattern for the names of private persons and people of the register in prose.

    Only the last name is inflected: ”Maija Mallin” stands for Maija Malli.
    """
    names = [name for _, name in private_persons(decision)]
    if municipality:
        names += [person.name for person in municipality.people if person.name]
    parts = [name.rpartition(" ") for name in names if " " in name]
    if not parts:
        return None
    known = "|".join(
        sorted({f"{re.escape(one)} (?:{_after_given(last)})" for one, _, last in parts})
    )
    return re.compile(rf"\b(?:{known})")


def person_pattern(
    names: Iterable[str], others: Iterable[str], further: Iterable[object] = ()
) -> re.Pattern[str]:
    """Return a pattern for everything that names some persons in text, on one line or across two.

    A full name stands in either order and inflected; a last name stands for the person alone
    unless one of `others` bears it, too. `further` are texts that stand as they are: addresses.
    """
    shared = {name.rpartition(" ")[2] for name in others}
    whole = {re.escape(one) for one in further if isinstance(one, str) and one.strip()}
    alone: set[str] = set()
    for name in names:
        given, _, last = name.strip().rpartition(" ")
        first = r"\s+".join(map(re.escape, given.split()))
        whole.add(rf"\b{first}\s+(?:{_after_given(last)})")
        whole.add(rf"\b{re.escape(last)},?\s+{first}\w*")
        if last not in shared:
            alone |= {rf"\b{_root(last)}\w{{0,{_ENDING}}}\b", inflected(last)}
    # A last name alone must not leave the given name behind, nor a shorter name the rest of one.
    by_length = (sorted(forms, key=lambda form: (-len(form), form)) for forms in (whole, alone))
    return re.compile("|".join(form for forms in by_length for form in forms))


def _after_given(last: str) -> str:
    """How a last name stands after the given name: by its first letters, or in another stem."""
    return rf"{re.escape(last[:_STEM])}\w*|{inflected(last)}"


def _root(last: str) -> str:
    """What stays of a last name when it is inflected: Laine, Laineen; Ahonen, Ahosen."""
    body = last.removesuffix("nen")
    return f"{re.escape(body)}(?:nen|s)" if body != last else re.escape(last)

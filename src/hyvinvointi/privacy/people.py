"""Persons that a decision names, and who of them is private."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from hyvinvointi.diagnostics import Route
from hyvinvointi.model import Decision, Municipality
from hyvinvointi.privacy.names import person_finder, words
from hyvinvointi.privacy.redaction import is_masked
from hyvinvointi.privacy.shown import Finder

# What a name ends with that is a body's, in any letters; what stands alone as the form of a company;
# and what is a body, a role or a group where it is no proper name: ”Toimi Mallikas” is a person.
_BODY = re.compile(
    r"(?:kunta|kaupunki|hallitus|valtuusto|neuvosto|jaosto|yhdistys|seura|liitto|järjestö|säätiö"
    r"|alue|keskus|virasto|toimisto|palvelut|tiimi|ryhmä|koulu|opisto|laitos|kommun|nämnd|styrelse"
    r"|fullmäktige|förening|förbund|stiftelse|kirjaamo)\b"
    r"|\b(?:ry|rf|r\.y|oy|oyj|ab|ky|tmi|osk|stad|råd)\b",
    re.IGNORECASE,
)
_COMMON = re.compile(
    r"(?:hoito|toimi|huolto|palvelu|yksikkö|osasto|jaos|hallinto|kirjasto|museo|poliisi|koti|yhtymä"
    r"|yhteisö|verkosto|kerho|kanslia|media|välineet|opetus|kasvatus|johto|johtaja|päällikkö|sihteeri"
    r"|rehtori|tarkastajat?|henkilöstö|työntekijät?|hakijat?|asianosai(?:nen|set)|osalliset|huoltajat?"
    r"|vanhemmat|omaiset|omistajat?|osakkaat|naapurit?|asukkaat|kuntalaiset|jäsenet|nuoret|yleisö"
    r"|enhet(?:en)?|byrån?|kansli(?:et)?|avdelning(?:en)?|skolan?|bibliotek(?:et)?|sökanden?|invånar(?:e|na)"
    r"|personal(?:en)?|revisor(?:er|erna)|board|council|office|school|association|club|residents"
    r"|applicants?|staff)\Z",
    re.IGNORECASE,
)
_CONTACT = re.compile(r"@|(?:[0-9][ -]?){6}")


def private_persons(decision: Decision) -> Iterator[tuple[Route, str]]:
    """Yield route and name of each private person: named inline, with no id, title or body.

    Those who act in the meeting or are appointed do so in public and are left out.
    """
    for field in ("notify", "contacts", "preparation", "assignments", "impact"):
        yield from _inline(decision.data.get(field), (field,))


def private_finder(decision: Decision, register: Municipality | None) -> Finder | None:
    """Return what finds the private persons of a decision in text, `None` when it names none."""
    persons = [*private_persons(decision)]
    if not persons:
        return None
    private = {route for route, _ in persons}
    others = [name for route, name in _names(decision.data, ()) if route not in private]
    if register:
        others += [person.name for person in register.people if person.name]
    document = decision.origin
    details = [
        text
        for route, _ in persons
        for text in _texts(document.value(route[: _entry_of(route)]))
        if _CONTACT.search(text)
    ]
    return person_finder([name for _, name in persons], others, details)


def names_of_people(decision: Decision, register: Municipality | None) -> Finder | None:
    """Return what finds private persons and people of the register in text, by any part of a name."""
    names = [name for _, name in private_persons(decision)]
    if register:
        names += [person.name for person in register.people if person.name]
    return person_finder(names, ()) if names else None


def _inline(value: Any, route: Route) -> Iterator[tuple[Route, str]]:
    if isinstance(value, list):
        for index, item in enumerate(value):
            yield from _inline(item, (*route, index))
    elif isinstance(value, str) and _is_typed_name(value):
        yield route, value
    elif isinstance(value, Mapping):
        if not {"id", "title", "organization"} & {key for key in value if value[key]}:
            for where, name in _of_name(value.get("name"), (*route, "name")):
                if _is_person(name):
                    yield where, name
        for key in ("who", "responsible"):
            yield from _inline(value.get(key), (*route, key))


def _of_name(value: Any, route: Route) -> Iterator[tuple[Route, str]]:
    """A name as it is given: once, or in several languages."""
    if isinstance(value, str):
        yield route, value
    elif isinstance(value, Mapping):
        yield from (((*route, key), name) for key, name in value.items() if isinstance(name, str))


def _names(value: Any, route: Route) -> Iterator[tuple[Route, str]]:
    """Every name of a document with its place."""
    if isinstance(value, list):
        for index, item in enumerate(value):
            yield from _names(item, (*route, index))
    elif isinstance(value, Mapping):
        yield from _of_name(value.get("name"), (*route, "name"))
        for key, item in value.items():
            yield from _names(item, (*route, key))


def _entry_of(route: Route) -> int:
    """Return how much of the route of a name leads to the entry that it names."""
    return max((at for at, step in enumerate(route) if step == "name"), default=len(route))


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        yield from (text for item in value.values() if isinstance(item, str) for text in [item])


def _is_typed_name(text: str) -> bool:
    """Whether a name stands where an id belongs."""
    return text != text.lower() and len(words(text)) > 1 and _is_person(text)


def _is_person(name: str) -> bool:
    """Whether a name is no body, role or group: everybody else who is named so is a person."""
    parts = words(name)
    if not parts or _BODY.search(name) or is_masked(name):
        return False
    common = parts if len(parts) == 1 else [part for part in parts if part.islower()]
    return not any(map(_COMMON.search, common))

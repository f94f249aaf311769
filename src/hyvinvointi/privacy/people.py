"""Persons that a decision names, and who of them is private."""

from collections.abc import Container, Iterator, Mapping
from datetime import date
from itertools import chain, islice
from typing import Any, NamedTuple

from hyvinvointi import limits
from hyvinvointi.diagnostics import Route
from hyvinvointi.facts.sound import facts_of
from hyvinvointi.model import Decision, Municipality
from hyvinvointi.model.appeal import last_day_of_names
from hyvinvointi.patterns import regex
from hyvinvointi.privacy.common_words import THING
from hyvinvointi.privacy.grounds import protects_a_person
from hyvinvointi.privacy.name_parts import words
from hyvinvointi.privacy.names import person_finder
from hyvinvointi.privacy.own_fields import (
    REQUEST,
    Told,
    is_called_after_party,
    is_own,
    organs_of_references,
    told_in_notes,
    told_in_own_fields,
)
from hyvinvointi.privacy.recipient_phrases import phrases_of, small_words
from hyvinvointi.privacy.recipients import (
    is_of_party,
    is_party,
    is_person,
    names_a_party,
    personal_names,
    standing,
)
from hyvinvointi.privacy.shown import Finder
from hyvinvointi.source import Document

_FIELDS = ("notify", "contacts", "preparation", "assignments", "impact")
_ANSWERED_FOR = ("tasks", "planned_programs")
"""Lists whose titles are of matters: whoever answers for one is named apart."""
_SHORTEST_NAME = 4
"""Bytes of the shortest name in a list."""
_NAMING = frozenset({"name", "title", "organization", "group"})
_CONTACTS = frozenset({"email", "phone"})
_CONTACT = regex(r"@|(?:[0-9][ -]?){6}")


class PrivateEntry(NamedTuple):
    """A text of a decision that names private persons, or tells who one is."""

    route: Route
    text: str
    names: tuple[str, ...] = ()
    """The names in it; none in a contact or an own field."""
    is_apart: bool = False
    """Whether it stands where no field is for a party: what is beside it tells of the matter."""
    within: Route | None = None
    """The group of an own field in which it stands: all that is in it tells of the party."""

    @property
    def entry(self) -> Route:
        """The place of the entry that it names."""
        return self.route[: entry_of(self.route)] if self.within is None else self.within


def private_persons(decision: Decision, register: Municipality | None) -> Iterator[PrivateEntry]:
    """Yield what names private persons: inline, in no office and of no body.

    Of a party who is not named, the contacts and own fields stand for the name. Those who act in the
    meeting or are appointed do so in public and are left out, and so are those whose id or name the
    register knows. Where more are named than are looked for, nobody is: the whole decision is closed
    then.
    """
    facts = facts_of(decision.origin)
    if names_too_many(decision.origin) or (facts is not None and facts.is_open):
        return
    yield from named_privately(decision, register)


def named_privately(decision: Decision, register: Municipality | None) -> Iterator[PrivateEntry]:
    """Yield what names private persons, in whatever decision and however many."""
    people = register.people if register else ()
    known = frozenset(text for person in people for text in (person.id, person.name) if text)
    found: dict[Route, PrivateEntry] = {}
    for entry in _told(decision.data, known):
        # A text may be one for what it stands beside and for what its field is called.
        if entry.route not in found or not found[entry.route].names:
            found[entry.route] = entry
    yield from found.values()


def _told(data: Mapping[str, Any], known: Container[str]) -> Iterator[PrivateEntry]:
    for route, value in _naming(data):
        yield from _inline(value, route, known)
    for told in _apart(data):
        if told.text not in known:
            yield PrivateEntry(told.route, told.text, told.names, is_apart=True, within=told.entry)


def _apart(data: Mapping[str, Any]) -> Iterator[Told]:
    """Yield what names a party where no field is for one."""
    yield from told_in_own_fields(data)
    yield from told_in_notes(data)


def _naming(data: Mapping[str, Any]) -> Iterator[tuple[Route, Any]]:
    """Yield the parts of a decision in which private persons may be named, with their places."""
    for field in _FIELDS:
        yield (field,), data.get(field)
    for field in _ANSWERED_FOR:
        items = data.get(field)
        for at, item in enumerate(items if isinstance(items, list) else ()):
            if isinstance(item, dict):
                yield (field, at, "responsible"), item.get("responsible")
    for route, request in _each(data.get(REQUEST), (REQUEST,)):
        is_group = isinstance(request, dict)
        yield ((*route, "by"), request.get("by")) if is_group else (route, request)
    yield from _parties_in_public(data)
    for route, organ in organs_of_references(data):
        if _may_be_person(organ):
            yield route, organ


def _may_be_person(organ: Any) -> bool:
    """Whether who is given as an organ is a person or a party: an unknown organ is none by its name."""
    if not isinstance(organ, dict):
        return isinstance(organ, str) and is_person(organ)
    names = _texts(organ.get("name"))
    return _says_party(organ) or any(_is_bare_name(one) or is_person(one) for one in names)


def _parties_in_public(data: Mapping[str, Any]) -> Iterator[tuple[Route, Any]]:
    """Yield the parties where all others act in public: in a meeting, or by nominating somebody."""
    for steps in (("handling", "procedure", "person"), ("appointments", "persons", "nominated_by")):
        for route, entry in _along(data, steps):
            if isinstance(entry, dict) and _says_party(entry):
                yield route, entry


def _along(value: Any, steps: Route, route: Route = ()) -> Iterator[tuple[Route, Any]]:
    """Yield what stands at the end of a path, with its place; of each list on it every item."""
    for where, one in _each(value, route):
        if not steps:
            yield where, one
        elif isinstance(one, dict):
            yield from _along(one.get(steps[0]), steps[1:], (*where, steps[0]))


def _each(value: Any, route: Route) -> Iterator[tuple[Route, Any]]:
    """Yield the items of a list, or else the value: a list may stand where one belongs, and one for all."""
    if isinstance(value, list):
        for at, item in enumerate(value):
            yield (*route, at), item
    else:
        yield route, value


def names_too_many(document: Document) -> bool:
    """Whether a decision names more persons than are looked for (`limits.NAMES`)."""
    data = document.data if document.kind == "decision" else None
    if not isinstance(data, dict) or len(document.content) < _SHORTEST_NAME * limits.NAMES:
        return False
    entries = chain(
        (entry for _, value in _naming(data) for entry in _entries(value)),
        _apart(data),
    )
    return next(islice(entries, limits.NAMES, None), None) is not None


def _entries(value: Any) -> Iterator[Any]:
    """Yield whatever may name somebody."""
    if isinstance(value, list):
        for item in value:
            yield from _entries(item)
    elif isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        if "name" in value or "group" in value:
            yield value
        for key in ("who", "responsible"):
            yield from _entries(value.get(key))


def private_finder(decision: Decision, register: Municipality | None) -> Finder | None:
    """Return what finds the private persons of a decision in text, `None` when it names none."""
    persons = [*private_persons(decision, register)]
    if not persons:
        return None
    document = decision.origin
    details = [text for person in persons for text in _beside(document, person)]
    names = personal_names_of(decision, register)
    public = public_names(document, register)
    borne = small_words(public)
    details += [
        phrase for person in persons for phrase in phrases_of(person.text, person.names, borne)
    ]
    return person_finder(names, public, details)


def names_leave(decision: Decision, today: date | None) -> bool:
    """Whether the names of private persons have left a decision on a day; `None` is after all days.

    They leave when the time for appeal has ended (Kuntalaki 410/2015, 140 §), and at once where
    nobody can tell when it ends or where the ground of secrecy may protect a person.
    """
    publicity = decision.publicity
    is_partly = publicity is not None and publicity.class_ == "partly-secret"
    ground = publicity.ground if publicity and is_partly else None
    if ground and any(map(protects_a_person, ground.values.values())):
        return True
    end = last_day_of_names(decision, today)
    return today is None or end is None or today > end


def personal_names_of(decision: Decision, register: Municipality | None) -> list[str]:
    """Return the names of the private persons of a decision, without words for what they are."""
    return [name for person in private_persons(decision, register) for name in person.names]


def public_names(document: Document, register: Municipality | None) -> list[str]:
    """Return the names of those who act in public in a document, and of the people of a register."""
    decision = Decision(document, (), document.data)
    private = (
        {one.route for one in private_persons(decision, register)}
        if document.kind == "decision"
        else ()
    )
    names = [name for route, name in _names(document.data, ()) if route not in private]
    if register:
        names += [person.name for person in register.people if person.name]
    return names


def names_of_people(decision: Decision, register: Municipality | None) -> Finder | None:
    """Return what finds private persons and people of the register in text, by any part of a name."""
    names = personal_names_of(decision, register)
    if register:
        names += [person.name for person in register.people if person.name]
    return person_finder(names, ()) if names else None


def names_of_private(decision: Decision, register: Municipality | None) -> Finder | None:
    """Return what finds the private persons of a decision in text, by any part of a name."""
    names = personal_names_of(decision, register)
    return person_finder(names, ()) if names else None


def _inline(value: Any, route: Route, known: Container[str]) -> Iterator[PrivateEntry]:
    if isinstance(value, list):
        for index, item in enumerate(value):
            yield from _inline(item, (*route, index), known)
    elif isinstance(value, str) and _is_typed_name(value):
        yield PrivateEntry(route, value, personal_names(value))
    elif isinstance(value, dict):
        yield from _of_entry(value, route, known)
        yield from _of_group(value.get("group"), (*route, "group"))
        for key in ("who", "responsible"):
            yield from _inline(value.get(key), (*route, key), known)


def _of_entry(
    value: Mapping[Any, Any], route: Route, known: Container[str]
) -> Iterator[PrivateEntry]:
    """Yield the private persons of an entry, or else what tells who its unnamed party is."""
    title, organization = (" ".join(_texts(value.get(key))) for key in ("title", "organization"))
    of_party = _says_party(value)
    own_id = value.get("id")
    if isinstance(own_id, str) and own_id in known and not of_party:
        return
    is_claimant = route[0] == REQUEST
    if is_claimant:
        title, organization, of_party = "hakija", "", True
    persons = [
        PrivateEntry(where, name, personal_names(name, title, organization))
        for where, name in _of_name(value.get("name"), (*route, "name"))
        if standing(name, title, organization) == "private" and (of_party or name not in known)
    ]
    if of_party:
        persons += [
            PrivateEntry(where, text, personal_names(text, "hakija"))
            for key in ("title", "organization")
            for where, text in _of_name(value.get(key), (*route, key))
            if names_a_party(text) or (is_claimant and key == "title" and _is_bare_name(text))
        ]
    else:
        persons += [
            PrivateEntry(where, text, personal_names(text))
            for where, text in _of_name(value.get("organization"), (*route, "organization"))
            if is_person(text) and text not in known
        ]
    persons += [
        PrivateEntry((*route, key), text, personal_names(text))
        for key, text in value.items()
        if isinstance(text, str)
        and is_called_after_party(key)
        and is_person(text)
        and text not in known
    ]
    if of_party and not persons:
        persons = [
            PrivateEntry((*route, key), text, _names_in_detail(key, text))
            for key, text in value.items()
            if isinstance(text, str) and text.strip() and is_detail(key)
        ]
    yield from persons


def _names_in_detail(key: str, text: str) -> tuple[str, ...]:
    """Return the names in an own field of a party who is named nowhere else: {x-nimi: Dora Malli}."""
    return personal_names(text, "hakija") if is_own(key) and _is_bare_name(text) else ()


def _says_party(entry: Mapping[Any, Any]) -> bool:
    """Whether an entry says in words that it is of a party."""
    title, organization = (" ".join(_texts(entry.get(key))) for key in ("title", "organization"))
    return is_party(*_texts(entry.get("name"))) or is_of_party(title, organization)


def _of_group(value: Any, route: Route) -> Iterator[PrivateEntry]:
    """Yield whoever is named as a group that a decision affects: most are groups of many."""
    for where, text in _of_name(value, route):
        group = THING.sub(" ", text)
        if names_a_party(group) and len(words(group)) > 1:
            yield PrivateEntry(where, text, personal_names(group, "hakija"))


def _of_name(value: Any, route: Route) -> Iterator[tuple[Route, str]]:
    """A name as it is given: once, or in several languages."""
    if isinstance(value, str):
        yield route, value
    elif isinstance(value, dict):
        yield from (((*route, key), name) for key, name in value.items() if isinstance(name, str))


def _names(value: Any, route: Route) -> Iterator[tuple[Route, str]]:
    """Every name of a document with its place."""
    if isinstance(value, list):
        for index, item in enumerate(value):
            yield from _names(item, (*route, index))
    elif isinstance(value, dict):
        yield from _of_name(value.get("name"), (*route, "name"))
        for key, item in value.items():
            yield from _names(item, (*route, key))


def entry_of(route: Route) -> int:
    """Return how much of the route of a name leads to the entry that it names."""
    of_entry = (at for at, step in enumerate(route) if step in _NAMING or is_detail(step))
    return max(of_entry, default=len(route))


def is_detail(step: str | int) -> bool:
    """Whether a field of an entry tells of a person without naming one."""
    return isinstance(step, str) and (step in _CONTACTS or is_own(step))


def _beside(document: Document, person: PrivateEntry) -> Iterator[str]:
    """Yield what tells of a private person beside the name, in the entry that the name stands in."""
    if person.within is not None:
        entry = document.value(person.within)
        yield from (
            text
            for text in _texts(entry)
            if len(text) >= _SHORTEST_NAME and standing(text) != "nobody"
        )
    if person.within is not None or not person.is_apart:
        yield from _details(document.value(person.entry))


def _details(entry: Any) -> Iterator[str]:
    """Yield what stands of a private person in an entry beside the name: contacts and own fields."""
    fields = entry.items() if isinstance(entry, dict) else ()
    own = {text for key, text in fields if isinstance(text, str) and is_detail(key)}
    for text in _texts(entry):
        is_own = text in own and len(text) >= _SHORTEST_NAME and standing(text) != "nobody"
        if is_own or _CONTACT.search(text):
            yield text


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from (text for item in value.values() if isinstance(item, str) for text in [item])


def _is_bare_name(text: str) -> bool:
    """Whether a title is nothing but a name: every word begins as one."""
    return _is_typed_name(text) and all(word[:1].isupper() for word in text.split())


def _is_typed_name(text: str) -> bool:
    """Whether a name stands where an id belongs."""
    return text != text.lower() and len(words(text)) > 1 and standing(text) == "private"

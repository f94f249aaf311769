"""Who was appointed, and whether the texts of the minutes name them."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from hyvinvointi.lint.minutes.passages import Passage, body, passages
from hyvinvointi.lint.minutes.persons import (
    Span,
    chosen,
    elected,
    is_full_name,
    name_of,
    places_of,
)
from hyvinvointi.lint.neighbour_context import NeighbourContext
from hyvinvointi.model import Decision
from hyvinvointi.model.common import Actor
from hyvinvointi.model.decision import Appointment

_MOST = 50
"""Persons that are looked for in the texts; no item of a meeting appoints more."""

_LONGEST = 50_000
"""Characters of the texts of an item that are searched for names; the longest minutes have fewer."""


class Appointee(NamedTuple):
    """A person who was appointed, by given name and surname."""

    actor: Actor
    name: str


def appointees(decision: Decision, context: NeighbourContext) -> list[Appointee]:
    """Return who was chosen in all appointments, and their deputies, whose full name is known."""
    found = []
    for appointment in decision.appointments:
        for actor in _named(appointment):
            name = name_of(actor, decision, context)
            if is_full_name(name):
                found.append(Appointee(actor, name))
    return found[:_MOST]


def _named(appointment: Appointment) -> Iterator[Actor]:
    for person in appointment.persons:
        if not person.ex_officio:  # no text chooses who is a member by office
            yield person
        if person.deputy is not None:
            yield person.deputy


def texts_of(decision: Decision) -> list[Passage]:
    """Return the texts of an item that may name whom it appoints."""
    proposals = decision.handling.counter_proposals if decision.handling else ()
    return [*body(decision), *(text for one in proposals for text in passages(one, "text"))]


def unnamed_of(decision: Decision, context: NeighbourContext) -> list[Appointee]:
    """Return the appointees of a decision whom its texts do not name, where they name somebody."""
    people = appointees(decision, context)
    texts = [one.text for one in texts_of(decision)] if people else []
    return unnamed(people, texts) if any(True for one in texts for _ in chosen(one)) else []


def unnamed(people: Iterable[Appointee], texts: Iterable[str]) -> list[Appointee]:
    """Return the appointees whom none of some texts names; nobody where the texts are too long."""
    people, texts = [*people], [*texts]
    if sum(map(len, texts)) > _LONGEST:
        return []
    said = {text[start:end] for text in texts for start, end in chosen(text)}
    names = said | {one.name for one in people}
    return [
        one
        for one in people
        if not any(places_of(one.name, text, names - {one.name}) for text in texts)
    ]


def not_appointed(text: str, names: Iterable[str]) -> list[Span]:
    """Return where a text says of persons that they were chosen who are none of some names."""
    found = [*elected(text)] if len(text) <= _LONGEST else []
    known = [place for name in names for place in places_of(name, text)] if found else []
    return [span for span in found if not any(_covers(text, span, place) for place in known)]


def _covers(text: str, span: Span, place: Span) -> bool:
    """Whether more than one part of a name belongs to somebody; the surname may be another's."""
    return " " in text[max(span[0], place[0]) : min(span[1], place[1])]

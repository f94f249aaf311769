"""What the page of a decision says beyond its fields: elections, appeal, reviews, who sits in a body."""

from datetime import date
from typing import Any

from hyvinvointi.adoption.decisions import is_overturned
from hyvinvointi.data_classes import dataclass
from hyvinvointi.dates import PartialDate
from hyvinvointi.diagnostics import Route
from hyvinvointi.law.remedies import named
from hyvinvointi.model import Decision
from hyvinvointi.model.appeal import last_day, remedy_of
from hyvinvointi.model.decision import Appeal
from hyvinvointi.model.municipality import MUNICIPALITY
from hyvinvointi.render.values.facts import Fact, label, place, seen_from, span
from hyvinvointi.render.values.outcomes import deciding_organ
from hyvinvointi.render.values.page import Page
from hyvinvointi.render.values.shapes import Actor, Choice, Link, Number, Prose
from hyvinvointi.render.words.catalogue import Words
from hyvinvointi.schema import root
from hyvinvointi.source import Document
from hyvinvointi.words.days import clock as as_clock
from hyvinvointi.words.numbers import NBSP


@dataclass(frozen=True, slots=True)
class Way:
    """A way of appeal: its name, for whom it ends when, from what that was counted, and the last day.

    The last three are empty where the law's table does not say, so that nobody trusts a day of ours.
    """

    label: str
    ground: Prose | None
    until: str
    counted: str
    end: date | None = None


@dataclass(frozen=True, slots=True)
class Review:
    """A decision on a request to review another one, and how the request ended."""

    decision: Link
    result: Choice | None


@dataclass(frozen=True, slots=True)
class Seat:
    """Somebody who was appointed, with what the minutes say of the seat."""

    person: Actor
    deputy: Actor | None
    nominated_by: Actor | None
    term: str
    ex_officio: str


@dataclass(frozen=True, slots=True)
class Seats:
    """Who was appointed; `columns` has the labels of what is said of any of them beside the name."""

    rows: tuple[Seat, ...]
    name: str
    columns: dict[str, str]


def is_office_holders(page: Page, decision: Fact) -> bool:
    """Whether an office-holder made a decision, who holds no meetings."""
    document, _ = place(decision)
    return deciding_organ(page, Decision(document, (), document.data))[0] == "office-holder"


def reviews_of(page: Page, decision: Fact) -> list[Review]:
    """Return the decisions on requests to review a decision, in their order."""
    document, _ = place(decision)
    referring = page.site.index.references_to(page.site.entry(document))
    reviewing = {
        other.path: other
        for other, reference in referring
        if reference.route[:2] == ("rectification", "of") and other.path in page.site.folders
    }
    return [_review(page, other) for other in page.site.in_order(reviewing.values())]


def _review(page: Page, document: Document) -> Review:
    rectification = page.fact(document).rectification
    link = page.entry_link(page.site.entry(document))
    return Review(link, rectification.result if rectification else None)


def seats_of(page: Page, appointment: Fact) -> Seats | None:
    """Return who was appointed, `None` where the minutes say no more than their names."""
    document, route = place(appointment)
    persons = document.value((*route, "persons"))
    facts = [
        _appointee(page, document, (*route, "persons", index), person)
        for index, person in enumerate(persons if isinstance(persons, list) else ())
        if isinstance(person, str | dict)
    ]
    rows = tuple(_seat(page, fact) for fact in facts)
    columns = {
        name: label(facts[0], name)
        for name in ("deputy", "nominated_by", "term")
        if any(getattr(row, name) for row in rows)
    }
    if not columns and not any(row.ex_officio for row in rows):
        return None
    return Seats(rows, label(facts[0], "name"), columns)


def _appointee(page: Page, document: Document, route: Route, person: str | dict[str, Any]) -> Fact:
    field = root("decision").at(route)
    if field is None:
        raise LookupError(document.path, route)
    data = {"id": person} if isinstance(person, str) else person
    return seen_from(page, document, field, route, data)


def _seat(page: Page, fact: Fact) -> Seat:
    is_ex_officio = fact.ex_officio is not None and fact.ex_officio.value == "true"
    return Seat(
        page.actor(fact),
        fact.deputy,
        fact.nominated_by,
        span(fact.term) if fact.term else "",
        label(fact, "ex_officio") if is_ex_officio else "",
    )


def clock(page: Page, timed: Fact) -> str:
    """Return the time of the day of a group of fields as readers write it."""
    return as_clock(timed.time, page.locale.chrome) if timed.time else ""


def ways_of_appeal(page: Page, decision: Fact) -> list[Way]:
    """Return the ways of appeal against a decision."""
    document, _ = place(decision)
    view = Decision(document, (), document.data)
    return [_way(page, view, *pair) for pair in zip(view.appeal, decision.appeal, strict=False)]


def _way(page: Page, decision: Decision, way: Appeal, fact: Fact) -> Way:
    language, words = page.locale.chrome, Words(page.locale.chrome)
    organ_type, procedure = deciding_organ(page, decision)
    label = _label(page, way, fact)
    remedy = remedy_of(way, organ_type, procedure) if procedure else None
    end = last_day(decision, remedy) if remedy else None
    # There is nothing left to appeal against.
    is_gone = is_overturned(decision.data)
    if procedure is None or remedy is None or end is None or is_gone:
        return Way(label, fact.ground, "", "")
    day = page.locale.date(PartialDate.of(end))
    member = procedure.member_of(page.site.organisation_of(decision.origin))
    until = words.appeal_until.format(whom=member.say(language), day=day)
    published = page.locale.date(decision.published_on) if decision.published_on else ""
    law = {
        "law": procedure.name.say(language),
        "notice": procedure.notice,
        "service": procedure.service,
    }
    counted = words.appeal_from.format(day=published, nbsp=NBSP, **law)
    return Way(label, fact.ground, until, counted, end)


def _label(page: Page, way: Appeal, fact: Fact) -> str:
    """Return what a way of appeal is called by the act that its ground names, whoever decided."""
    meant = named(way.type, way.ground.values.values() if way.ground else ())
    field = root("decision").at((*way.route, "type"))
    if field is None or meant is None or MUNICIPALITY in meant.procedure.types:
        return str(fact.type or "")
    (organisation,) = meant.procedure.types
    return field.value_term(meant.type, organisation).say(page.locale.chrome)


def elected(_page: Page, vote: Fact) -> Actor | None:
    """Return who was elected, `None` where the counts leave it open.

    Of several seats the second may have got one, too: two candidates stand for one seat, more of
    them only where the decision appoints to single seats.
    """
    document, _ = place(vote)
    candidates = vote.candidates
    # A count of a wrong type is none: it stays as it was typed.
    counts = [
        candidate.count.value for candidate in candidates if isinstance(candidate.count, Number)
    ]
    if not vote.result or vote.result.value != "elected" or len(counts) != len(candidates):
        return None
    appointed = Decision(document, (), document.data).appointments
    is_one = all(max(one.seats or 1, len(one.persons)) == 1 for one in appointed)
    is_sure = is_one and (appointed or len(candidates) == 2)  # noqa: PLR2004  a choice of two
    if not is_sure or counts.count(max(counts, default=0)) != 1:
        return None
    winner: Actor | None = candidates[counts.index(max(counts))].person
    return winner

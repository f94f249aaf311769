"""The calendar (RFC 5545) of what is due in a municipality: measures, tasks, assignments, programs.

The library is imported where an event or a calendar is written, which takes it 0.04 s.
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from itertools import chain
from urllib.parse import quote

from hyvinvointi.adoption.decisions import holds_on
from hyvinvointi.data_classes import dataclass
from hyvinvointi.dates import PartialDate
from hyvinvointi.diagnostics import Route
from hyvinvointi.model import Decision, Plan, Program, Strategy
from hyvinvointi.model.addresses import ID
from hyvinvointi.model.follow_up import is_over
from hyvinvointi.model.lifecycle import ADOPTED, DONE
from hyvinvointi.render.site import notice, urls
from hyvinvointi.render.site.model import Site
from hyvinvointi.render.values import page_addresses
from hyvinvointi.render.values.deadlines import GONE, is_adopted, plans_none
from hyvinvointi.render.values.links import item_link
from hyvinvointi.render.values.page import Page
from hyvinvointi.render.values.typography import clean
from hyvinvointi.render.words.catalogue import Words
from hyvinvointi.render.words.locale import Locale
from hyvinvointi.source import Document

_LONG_AGO = dt.date(1970, 1, 1)
_BESIDE = 100
"""Neighbours in a list among which an item without an id is looked for by its plan."""
_END = "END:VCALENDAR"
_PLANS: dict[str, type[Plan]] = {"program": Program, "strategy": Strategy}


@dataclass(frozen=True, slots=True)
class _Due:
    """Something that is due: what it is, where it stands, and the day it ends."""

    word: str
    document: Document
    route: Route
    day: PartialDate


def calendar(site: Site, register: Document, locale: Locale) -> tuple[str, bytes] | None:
    """Return path and content of the calendar of a municipality, `None` when nothing is due.

    Each language of the municipality has its own, beside its page in that language. What is done,
    cancelled or of a document no longer in force is left out. A month or a year means its last day.
    """
    own = site.index.municipality_of(register)
    page = Page(site, locale, site.folders[register.path])
    shown = [document for document in site.documents if site.index.municipality_of(document) == own]
    kept = f"events:{page.locale.content}:{page.locale.main}"
    events_of = site.facts.of_neighbours_for_each(kept, shown, partial(_events, page, own))
    events = sorted(chain.from_iterable(events_of[one.path] for one in shown))
    if not events:
        return None
    name = str(page.name(site.entry(register)) or own)
    title = Words(page.locale.chrome).calendar_title.format(name=name)
    state = notice.notice(site.options.as_of, locale)
    text = _calendar(title, state, map(_written, events))
    return page_addresses.beside(page, "calendar.ics"), text.encode("utf-8")


def _calendar(title: str, state: str, events: Iterable[str]) -> str:
    """Return a calendar of events that are written already."""
    from icalendar import Calendar  # noqa: PLC0415  see above

    whole = Calendar()
    for name, value in {
        "PRODID": "-//hyvinvointi//hyvinvointi//FI",
        "VERSION": "2.0",
        "CALSCALE": "GREGORIAN",
        "X-WR-CALNAME": _plain(title),
        **({"X-WR-CALDESC": _plain(state)} if state else {}),
    }.items():
        whole.add(name, value)
    start, end, _ = whole.to_ical().decode("utf-8").rpartition("END:VCALENDAR\r\n")
    return "".join([start, *events, end])


def _events(page: Page, municipality: str, document: Document) -> list[str]:
    """Return what is due in a document: each event as it is written, behind what sorts it."""
    return [
        "\0".join(
            (
                due.day.last.isoformat(),
                document.path,
                str(due.route),
                _event(_properties(page, municipality, due)),
            )
        )
        for due in _dues(page.site, document)
    ]


def _written(event: str) -> str:
    return event.split("\0", 3)[3]


def _dues(site: Site, document: Document) -> Iterator[_Due]:
    is_decision = document.kind == "decision"
    if document.data.get("status") in GONE or (
        is_decision and not holds_on(document.data, site.today)
    ):
        return
    if document.kind in _PLANS:
        yield from _measures(_PLANS[document.kind](document, (), document.data))
    if document.kind in {"decision", "strategy"}:
        yield from _given(site, Decision(document, (), document.data))


def _measures(plan: Plan) -> Iterator[_Due]:
    for measure in (one for goal in plan.all_goals for one in goal.measures):
        end = measure.schedule and measure.schedule.end
        if isinstance(end, PartialDate) and not is_over(plan, measure):
            yield _Due("measure", plan.origin, measure.route, end)


def _given(site: Site, decision: Decision) -> Iterator[_Due]:
    """Yield what is to be prepared and done after a decision, but plans that have been adopted."""
    for planned in () if plans_none(decision.origin) else decision.planned_programs:
        if planned.due and not is_adopted(site, decision.origin, planned.id):
            yield _Due("planned_program", decision.origin, planned.route, planned.due)
    # A strategy has programs to come alone, whatever other fields somebody has put into it.
    if decision.kind != "decision":
        return
    for assigned in decision.assignments:
        if assigned.due and not is_adopted(site, decision.origin, assigned.document):
            yield _Due("assignment", decision.origin, assigned.route, assigned.due)
    for task in decision.tasks:
        if task.due and task.status not in DONE:
            yield _Due("task", decision.origin, task.route, task.due)


def _properties(page: Page, municipality: str, due: _Due) -> dict[str, object]:
    site, words = page.site, Words(page.locale.chrome)
    fact = page.fact(due.document, due.route)
    link = item_link(page, due.document, due.route, fact)
    whole = page.entry_link(site.entry(due.document))
    folder = site.folders[due.document.path]
    address = urls.absolute(site, site.layout.page(folder, page.locale))
    own = due.document.value((*due.route, "id"))
    anchor = f"#{quote(own)}" if isinstance(own, str) else ""
    # The same documents give the same calendar: no time of making stands in it.
    known = dt.datetime.combine(_known(site, due.document), dt.time(), dt.UTC)
    return {
        "UID": urls.name(site, municipality, f"{folder}/{_own(due)}"),
        "DTSTAMP": known,
        "DTSTART": due.day.last,
        "SUMMARY": _plain(f"{getattr(words, due.word)}: {link.label}"),
        "DESCRIPTION": _plain(str(whole.label)),
        **({"URL": f"{address}{anchor}"} if address else {}),
        "TRANSP": "TRANSPARENT",
    }


def _event(properties: Mapping[str, object]) -> str:
    """Return an event as it stands in a calendar."""
    from icalendar import Event  # noqa: PLC0415  see above

    event = Event()
    for name, value in properties.items():
        event.add(name, value)
    text: str = event.to_ical().decode("utf-8")
    return text


def _own(due: _Due) -> str:
    """What names an item in its document: its id, else the plan that is to be made, else its place.

    Of several ids it is the one that it had first.
    """
    item, beside = due.document.value(due.route), due.document.value(due.route[:-1])
    own, plan = item.get("id"), item.get("document")
    if isinstance(own, str):
        former = item.get("former_ids")
        told = former if isinstance(former, list) else []
        return next((one for one in told if isinstance(one, str) and ID.match(one)), own)
    plans = [one.get("document") for one in beside[:_BESIDE] if isinstance(one, dict)]
    is_only = len(beside) <= _BESIDE and plans.count(plan) == 1
    place = (*due.route[:-1], plan) if isinstance(plan, str) and is_only else due.route
    return "/".join(map(str, place))


def _known(site: Site, document: Document) -> dt.date:
    """The day from which on a document is known to say what it does, long ago when it names none."""
    if document.kind in _PLANS:
        plan = _PLANS[document.kind](document, (), document.data)
        steps = [step.decision for step in plan.approval if step.role == "adopt" and step.decision]
        entries = [site.index.find(step, document, ("decision",)) for step in steps]
        days = [_day(entry.document) for entry in entries if entry and entry.entity == "decision"]
        start = plan.period.start if plan.period and plan.status in ADOPTED else None
        return max(filter(None, days), default=start.first if start else _LONG_AGO)
    return _day(document) or _LONG_AGO


def _day(document: Document) -> dt.date | None:
    """The day on which a decision was published, inspected or made."""
    decision = Decision(document, (), document.data)
    day = decision.published_on or decision.inspected_on or decision.made_on or decision.prepared_on
    return day.first if day else None


def _plain(text: str) -> str:
    """A text on one line, with nothing hidden in it."""
    return " ".join(clean(text).split())

"""The calendar (RFC 5545) of what is due in a municipality: measures, tasks, assignments, programs."""

from collections.abc import Iterator
from dataclasses import dataclass

from hyvinvointi.dates import PartialDate
from hyvinvointi.diagnostics import Route
from hyvinvointi.model import Decision, Plan, Program, Strategy
from hyvinvointi.render import web
from hyvinvointi.render.charges import item_link
from hyvinvointi.render.page import Page
from hyvinvointi.render.site import Site
from hyvinvointi.render.typography import clean
from hyvinvointi.render.words import Words
from hyvinvointi.source import Document

_OVER = frozenset({"done", "cancelled"})
_GONE = ("ended", "repealed", "overturned")
_LONGEST = 75
_END = "END:VCALENDAR"
_PLANS: dict[str, type[Plan]] = {"program": Program, "strategy": Strategy}


@dataclass(frozen=True, slots=True)
class _Due:
    """Something that is due: what it is, where it stands, and the day it ends."""

    word: str
    document: Document
    route: Route
    day: PartialDate


def calendar(site: Site, register: Document) -> tuple[str, bytes] | None:
    """Return path and content of the calendar of a municipality, `None` when nothing is due.

    What is done, cancelled or of a document no longer in force is left out. A month or a year
    means its last day.
    """
    own = site.index.municipality_of(register)
    page = Page(site, site.locales(register)[0], site.folders[register.path])
    events = [
        (last, document.path, place, lines)
        for document in site.documents
        if site.index.municipality_of(document) == own
        for last, place, lines in _events(page, own, document)
    ]
    if not events:
        return None
    name = str(page.name(site.entry(register)) or own)
    words = Words(page.locale.chrome)
    head = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//hyvinvointi//hyvinvointi//FI",
        "CALSCALE:GREGORIAN",
        f"X-WR-CALNAME:{_text(words.calendar_title.format(name=name))}",
    ]
    text = "".join([_folded(head), *(lines for *_, lines in sorted(events)), _folded([_END])])
    return f"{page.folder}/calendar.ics", text.encode("utf-8", errors="replace")


def _events(page: Page, municipality: str, document: Document) -> list[tuple[str, str, str]]:
    """Return what is due in a document: the last day, the place, and the lines of each event."""

    def make() -> list[tuple[str, str, str]]:
        return [
            (one.day.last.isoformat(), str(one.route), _folded(_event(page, municipality, one)))
            for one in _dues(page.site, document)
        ]

    events: list[tuple[str, str, str]] = page.site.recall.seen("events", document, make)
    return events


def _dues(site: Site, document: Document) -> Iterator[_Due]:
    if document.data.get("status") in _GONE:
        return
    if document.kind in _PLANS:
        yield from _measures(_PLANS[document.kind](document, (), document.data))
    if document.kind in {"decision", "strategy"}:
        yield from _given(site, Decision(document, (), document.data))


def _measures(plan: Plan) -> Iterator[_Due]:
    for measure in (one for goal in plan.all_goals for one in goal.measures):
        end = measure.schedule and measure.schedule.end
        if isinstance(end, PartialDate) and measure.status not in _OVER:
            yield _Due("measure", plan.origin, measure.route, end)


def _given(site: Site, decision: Decision) -> Iterator[_Due]:
    """Yield what is to be prepared and done after a decision, but programs that are here already."""

    def is_here(name: str | None) -> bool:
        entry = site.index.find(name, decision.origin, ("program",)) if name else None
        return entry is not None and entry.entity == "program"

    for planned in decision.planned_programs:
        if planned.due and not is_here(planned.id):
            yield _Due("planned_program", decision.origin, planned.route, planned.due)
    for assigned in decision.assignments:
        if assigned.due and not is_here(assigned.document):
            yield _Due("assignment", decision.origin, assigned.route, assigned.due)
    for task in decision.tasks:
        if task.due and task.status not in _OVER:
            yield _Due("task", decision.origin, task.route, task.due)


def _event(page: Page, municipality: str, due: _Due) -> list[str]:
    site, words = page.site, Words(page.locale.chrome)
    fact = page.fact(due.document, due.route)
    link = item_link(page, due.document, due.route, fact)
    whole = page.entry_link(site.entry(due.document))
    folder = site.folders[due.document.path]
    place = "/".join(str(step) for step in due.route)
    own = str(due.document.value((*due.route, "id")) or place)
    address = web.absolute(site, site.layout.page(folder, page.locale))
    day = due.day.last.isoformat().replace("-", "")
    return [
        "BEGIN:VEVENT",
        f"UID:{web.name(site, municipality, f'{folder}/{own}')}",
        # The same documents give the same calendar: no time of making stands in it.
        f"DTSTAMP:{day}T000000Z",
        f"DTSTART;VALUE=DATE:{day}",
        f"SUMMARY:{_text(f'{getattr(words, due.word)}: {link.label}')}",
        f"DESCRIPTION:{_text(str(whole.label))}",
        *([f"URL:{address}"] if address else []),
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
    ]


def _text(text: str) -> str:
    """A text as the value of a property: escaped, on one line."""
    for sign in ("\\", ";", ","):
        text = text.replace(sign, f"\\{sign}")
    return " ".join(clean(text).split())


def _folded(lines: list[str]) -> str:
    """Lines in pieces of at most 75 octets, never cut inside a letter (RFC 5545, 3.1)."""
    pieces = ("\r\n ".join(_pieces(line)) for line in lines)
    return "".join(f"{one}\r\n" for one in pieces)


def _pieces(line: str) -> list[str]:
    pieces, piece, room = [], "", _LONGEST
    for letter in line:
        size = len(letter.encode("utf-8", errors="replace"))
        if size > room:
            pieces.append(piece)
            piece, room = "", _LONGEST - 1
        piece += letter
        room -= size
    return [*pieces, piece]

"""What an organ, a unit or a person answers for, as documents say it."""

from collections.abc import Iterator
from dataclasses import field
from functools import partial
from itertools import groupby

from hyvinvointi.adoption.decisions import adopted_by, is_decided
from hyvinvointi.data_classes import dataclass
from hyvinvointi.diagnostics import Route
from hyvinvointi.model import Decision
from hyvinvointi.render.pages.roles import list_of, role_at, together
from hyvinvointi.render.pages.years import newest, newest_of, undated, year_pages
from hyvinvointi.render.site.model import Site
from hyvinvointi.render.site.site_page import SitePage
from hyvinvointi.render.values.facts import Fact
from hyvinvointi.render.values.links import item_link
from hyvinvointi.render.values.page import Page
from hyvinvointi.render.values.shapes import Link
from hyvinvointi.render.words.catalogue import Words
from hyvinvointi.render.words.locale import sort_key
from hyvinvointi.source import Document

_PLANS = frozenset({"program", "strategy"})
_PARTS = ("decisions", "tasks", "handled")


@dataclass(frozen=True, slots=True)
class Responsibility:
    """Something somebody answers for, or helps with: what it is, where it stands, in which role."""

    link: Link
    plan: Link
    fact: Fact
    role: str = ""
    is_partner: bool = False


@dataclass(slots=True)
class Responsibilities:
    """All that one answers for, each list in the order of the documents."""

    decisions: list[Document] = field(default_factory=list)
    plans: list[Document] = field(default_factory=list)
    adopted: list[Document] = field(default_factory=list)
    programs: list[Responsibility] = field(default_factory=list)
    sections: list[Responsibility] = field(default_factory=list)
    measures: list[Responsibility] = field(default_factory=list)
    indicators: list[Responsibility] = field(default_factory=list)
    tasks: list[tuple[Document, Route]] = field(default_factory=list)
    parts: list[Link] = field(default_factory=list)
    handled: list[tuple[Document, Route]] = field(default_factory=list)
    places: set[tuple[str, str, Route]] = field(default_factory=set)

    def is_new(self, name: str, document: Document, route: Route) -> bool:
        """Whether a place was not yet noted for the list of that name; it is from now on."""
        known = len(self.places)
        self.places.add((name, document.path, route))
        return len(self.places) > known

    def add_task(self, document: Document, route: Route) -> None:
        """Note a task, once."""
        if self.is_new("tasks", document, route):
            self.tasks.append((document, route))


def responsibilities(page: Page, site_page: SitePage) -> Responsibilities:
    """Return what the subject of a page answers for; of a page of a year, in those decisions.

    Where years have pages of their own, of what they list the newest and what has no year.
    """
    answers = Responsibilities()
    if not site_page.route:
        answers.decisions = [*site_page.gathered]
    named: list[tuple[Document, Route]] = []
    for document, route in _places(page, site_page):
        name = list_of(document.kind, route)
        if name == "handled":
            named.append((document, route))
        else:
            _note(answers, name, page, document, route)
    answers.tasks.sort(key=lambda one: page.site.ranks[one[0].path])
    answers.adopted = page.site.in_order(_adopted(page, answers.decisions))
    answers.decisions = page.site.in_order(answers.decisions)
    answers.plans = page.site.in_order(answers.plans)
    _note_handled(answers, page, named)
    if site_page.folder in year_pages(page.site):
        years = page.site.years
        answers.decisions = newest(answers.decisions, lambda one: one.path in years)
        answers.tasks = newest(answers.tasks, lambda one: one[0].path in years)
        answers.handled = newest(answers.handled, lambda one: one[0].path in years)
    for charged in (answers.programs, answers.indicators):
        charged.sort(key=lambda one: sort_key(str(one.link)))
    return answers


def _places(page: Page, site_page: SitePage) -> Iterator[tuple[Document, Route]]:
    """Yield the places that name an entry of the register, in the documents that a page gathers."""
    site = page.site
    if not site_page.route or not site_page.document:
        return
    subject = site.entry_at[site_page.document.path, site_page.route]
    if site_page.gathered or site_page.folder in year_pages(site):
        some = site_page.gathered or _undated_and_newest(site, site_page.folder)
        for document, reference in site.index.references_from(some, subject):
            yield document, reference.route
        return
    for document, reference in site.index.references_to(subject):
        if document.path in site.folders:
            yield document, reference.route


def _undated_and_newest(site: Site, folder: str) -> list[Document]:
    first = {one.path: one for part in _PARTS for one in newest_of(site, folder, part)}
    return [*first.values(), *undated(site)]


def _note(
    answers: Responsibilities, name: str, page: Page, document: Document, route: Route
) -> None:
    """Note one place that names the subject in the list of a name."""
    match name:
        case "decisions":
            answers.decisions.append(document)
        case "plans":
            answers.plans.append(document)
        case "programs" | "indicators":
            _add(answers, name, page, (document, ()))
        case "group":
            group = page.fact(document, ("steering_group",))
            role = str(group.name or Words(page.locale.chrome).steering_group)
            _add(answers, "programs", page, (document, ()), role)
        case "sections":
            _add(answers, "sections", page, (document, route[:2]))
        case "parts":
            _part(answers.parts, page, document, route[:2])
        case "tasks":
            answers.add_task(document, route[:2])
        case "responsible" | "partners" as role:
            words = Words(page.locale.chrome)
            role_name = words.role_partner if role == "partners" else words.role_responsible
            place = (document, route[: route.index(role)])
            _add(answers, "measures", page, place, role_name, is_partner=role == "partners")


def _add(
    answers: Responsibilities,
    name: str,
    page: Page,
    place: tuple[Document, Route],
    role: str = "",
    *,
    is_partner: bool = False,
) -> None:
    """Add an item to the list of that name, once."""
    if answers.is_new(name, *place):
        getattr(answers, name).append(responsibility(page, *place, role, is_partner=is_partner))


def responsibility(
    page: Page, document: Document, route: Route, role: str = "", *, is_partner: bool = False
) -> Responsibility:
    """Return an item of a document as something that somebody answers for."""
    fact = page.fact(document, route)
    plan = page.entry_link(page.site.entry(document))
    return Responsibility(item_link(page, document, route, fact), plan, fact, role, is_partner)


def _note_handled(
    answers: Responsibilities, page: Page, named: list[tuple[Document, Route]]
) -> None:
    """Note the other matters that name the subject, decisions newest first, then plans: each once."""
    ranks, language = page.site.ranks, page.locale.chrome
    named.sort(key=lambda one: ranks[one[0].path])
    for _, some in groupby(named, key=lambda one: one[0].path):
        places = [*some]
        document, _ = places[0]
        roles: dict[str, Route] = {}
        for _, route in places:
            roles.setdefault(role_at(document.kind or "", route, language), route)
        answers.handled.append((document, together(roles.values())))


def _part(parts: list[Link], page: Page, document: Document, route: Route) -> None:
    entry = page.site.entry_at.get((document.path, route))
    if entry is not None:
        parts.append(page.entry_link(entry))


def _adopts(document: Document) -> list[str]:
    if not is_decided(document.data):
        return []
    names = (entry.get("document") for entry in adopted_by(document.data))
    return [name for name in names if isinstance(name, str)]


def _adopted(page: Page, decisions: list[Document]) -> list[Document]:
    """Return the plans that these decisions adopt."""
    plans: dict[str, Document] = {}
    for document in decisions:
        if not page.site.has_come(Decision(document, (), document.data).made_on):
            continue
        for named in page.site.facts.of_document("adopted", document, partial(_adopts, document)):
            entry = page.site.index.find(named, document)
            if entry and entry.entity in _PLANS and entry.document.path in page.site.folders:
                plans[entry.document.path] = entry.document
    return list(plans.values())

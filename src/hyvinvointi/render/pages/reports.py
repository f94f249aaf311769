"""The yearly report of a program: every measure and indicator of the year against its target."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from hyvinvointi.diagnostics import Route
from hyvinvointi.model import Program
from hyvinvointi.model.common import Resource
from hyvinvointi.model.plan import Measure, Review
from hyvinvointi.render.indicators.history import Followed, followed
from hyvinvointi.render.indicators.progress import Standing, standing
from hyvinvointi.render.site.model import Site
from hyvinvointi.render.site.site_page import SitePage
from hyvinvointi.render.values.facts import Fact, place
from hyvinvointi.render.values.links import item_link
from hyvinvointi.render.values.page import Page
from hyvinvointi.render.values.shapes import Choice, Link, Prose
from hyvinvointi.render.values.sums import Sums, sums
from hyvinvointi.render.words.catalogue import Words
from hyvinvointi.schema import root
from hyvinvointi.source import Document


@dataclass(frozen=True, slots=True)
class Reported:
    """A measure in a year: what the review says of it, `None` where it says nothing."""

    link: Link
    measure: Fact
    status: Choice | None
    note: Prose | None


@dataclass(frozen=True, slots=True)
class Goal:
    """A goal in a year: its measures, how its targets stood then, and what else it is followed with."""

    link: Link
    measures: tuple[Reported, ...]
    targets: tuple[Standing, ...]
    followed: tuple[Followed, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """What a program reports of a year.

    `money` are the resources planned for it: the program's own, else those of its measures; where
    both are said and differ, `spent` are those of the measures.
    """

    year: int
    goals: tuple[Goal, ...]
    counts: tuple[tuple[Choice, int], ...]
    money: Sums | None
    spent: Sums | None


def find(site: Site) -> Iterator[SitePage]:
    """Yield the pages of the years that programs report on."""
    for document in site.documents:
        if document.kind == "program":
            folder = site.folders[document.path]
            for year, route in site.facts.of_document("years", document, partial(_years, document)):
                yield SitePage("report", f"{folder}/{year}", document, tuple(route))


def _years(document: Document) -> list[tuple[int, Route]]:
    """The years that a program reports on, each with the place of its review."""
    years: dict[int, Route] = {}
    for review in Program(document, (), document.data).reviews:
        if review.year is not None and review.year > 0:
            years.setdefault(review.year, review.route)
    return list(years.items())


def reports_of(site: Site, program: Document) -> Sequence[SitePage]:
    """Return the pages of the yearly reports of a program."""
    return site.derived(_by_program).get(program.path, ())


def _by_program(site: Site) -> dict[str, list[SitePage]]:
    pages: dict[str, list[SitePage]] = {}
    for page in site.gathered(find):
        if page.document:
            pages.setdefault(page.document.path, []).append(page)
    return pages


def report_title(page: Page, program: Document, route: Route) -> str:
    """Return the heading of the report that stands at a place in a program."""
    year = program.value((*route, "year"))
    return Words(page.locale.chrome).report_title.format(year=year)


def report_links(page: Page, fact: Fact) -> dict[str, Link]:
    """Return the links to the yearly reports of a program by year, newest first."""
    document, _ = place(fact)
    links: dict[str, Link] = {}
    for report_page in reports_of(page.site, document):
        year = str(document.value((*report_page.route, "year")))
        title = report_title(page, document, report_page.route)
        links[year] = Link(title, page.href_of(report_page))
    return dict(sorted(links.items(), reverse=True))


def all_reports(page: Page, municipality: str) -> list[tuple[Prose | str, Link]]:
    """Return the yearly reports of a municipality, newest first, each with the title of its program."""
    reports = [
        (year, page.name(page.site.entry(program)) or "", link)
        for program in page.site.of_kind("program", municipality)
        for year, link in report_links(page, page.fact(program)).items()
    ]
    reports.sort(key=lambda report: report[0], reverse=True)
    return [(name, link) for _, name, link in reports]


def report(page: Page, document: Document, review: Review) -> Report:
    """Return the report of the year of a review."""
    year = review.year or 0
    program = Program(document, (), document.data)
    goals = tuple(_goal(page, document, goal.route, review) for goal in program.all_goals)
    reported = [one for goal in goals for one in goal.measures]
    used = [resource for measure in program.measures for resource in measure.resources]
    declared, spent = (_money(page, some, year) for some in (program.resources, used))
    is_twice = declared is not None and declared != spent
    return Report(year, goals, _counts(reported), declared or spent, spent if is_twice else None)


def _goal(page: Page, document: Document, route: tuple[str | int, ...], review: Review) -> Goal:
    fact = page.fact(document, route)
    return Goal(
        item_link(page, document, route, fact),
        tuple(_reported(page, document, one, review) for one in _measures(document, route)),
        tuple(standing(page, target, review.year) for target in fact.targets),
        tuple(followed(page, fact, review.year)),
    )


def _measures(document: Document, route: tuple[str | int, ...]) -> list[Measure]:
    program = Program(document, (), document.data)
    return [measure for measure in program.measures if measure.route[: len(route)] == route]


def _reported(page: Page, document: Document, measure: Measure, review: Review) -> Reported:
    fact = page.fact(document, measure.route)
    link = item_link(page, document, measure.route, fact)
    own = {measure.id, f"{document.id}/{measure.id}"}
    reviewed = next((one for one in review.measures if one.measure in own), None)
    if reviewed is None or measure.id is None:
        return Reported(link, fact, None, None)
    told = page.fact(document, reviewed.route)
    return Reported(link, fact, told.status, told.note)


def _counts(told: list[Reported]) -> tuple[tuple[Choice, int], ...]:
    """Return how many measures are in each state, in the order of the schema."""
    field = root("program").at(("reviews", 0, "measures", 0, "status"))
    order = field.enum if field else ()
    counted = Counter(one.status for one in told if one.status is not None)
    known = sorted(counted, key=lambda one: (one.value not in order, one.value))
    known.sort(key=lambda one: order.index(one.value) if one.value in order else len(order))
    return tuple((one, counted[one]) for one in known)


def _money(page: Page, resources: Iterable[Resource], year: int) -> Sums | None:
    """Return the sums of what is planned for a year."""
    return sums((resource for resource in resources if resource.year == year), page.locale)

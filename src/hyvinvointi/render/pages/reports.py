"""The annual report of a program: every measure and indicator of the year against its target."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import NamedTuple, TypeVar

from hyvinvointi.data_classes import dataclass
from hyvinvointi.diagnostics import Route
from hyvinvointi.model import Goal as PlanGoal
from hyvinvointi.model import Program, Section
from hyvinvointi.model.common import Resource
from hyvinvointi.model.follow_up import contradicting, granted, newest_review, review_of
from hyvinvointi.model.municipality import COUNTY, MUNICIPALITY
from hyvinvointi.model.outline import Level, outline
from hyvinvointi.model.plan import Measure, Review, ReviewedGoal, ReviewedMeasure
from hyvinvointi.model.view import View
from hyvinvointi.render.indicators.history import Followed, followed
from hyvinvointi.render.indicators.progress import Standing, standing
from hyvinvointi.render.site.model import Site
from hyvinvointi.render.site.site_page import SitePage
from hyvinvointi.render.values.deadlines import program_of
from hyvinvointi.render.values.facts import Fact, place
from hyvinvointi.render.values.links import item_link
from hyvinvointi.render.values.page import Page
from hyvinvointi.render.values.shapes import Choice, Link, Prose
from hyvinvointi.render.values.sums import Sums, sums
from hyvinvointi.render.words.catalogue import Words
from hyvinvointi.schema import root
from hyvinvointi.source import Document
from hyvinvointi.words.numbers import NBSP

Reviewed = TypeVar("Reviewed", ReviewedGoal, ReviewedMeasure)
_LOWEST = 5
"""The lowest level of a heading of a goal."""


class Stated(NamedTuple):
    """How something stood by a review: in a word and in words; `before` is the word of the year before."""

    state: Choice | None = None
    note: Prose | None = None
    before: Choice | None = None


@dataclass(frozen=True, slots=True)
class Reported:
    """A measure in a year: what the review says of it, `None` where it says nothing.

    `now` is the status that the measure has itself where that contradicts the review. `spent` and `granted` are euros: what was used, and what the program has for it that year.
    """

    link: Link
    measure: Fact
    stated: Stated
    reached: Prose | None
    spent: float | None
    granted: float | None
    now: Choice | None = None

    @property
    def status(self) -> Choice | None:
        """How it stood."""
        return self.stated.state

    @property
    def note(self) -> Prose | None:
        """What is said of it."""
        return self.stated.note


@dataclass(frozen=True, slots=True)
class Goal:
    """A goal in a year: how it was assessed, its measures, how its targets stood then.

    `followed` is what else it is followed with, `level` that of its heading.
    """

    link: Link
    level: int
    stated: Stated
    measures: tuple[Reported, ...]
    targets: tuple[Standing, ...]
    followed: tuple[Followed, ...]


class Spending(NamedTuple):
    """The money of the measures of which it is reported, spent and granted, in words."""

    spent: str
    granted: str | None


@dataclass(frozen=True, slots=True)
class Report:
    """What a program reports of a year.

    `money` are the resources planned for it: the program's own, else those of its measures; where
    both are said and differ, `spent` are those of the measures. `before` is the year of the review
    before, `None` where there is none. `indicators` are those of which the review says something.
    """

    year: int
    goals: tuple[Goal, ...]
    counts: tuple[tuple[Choice, int], ...]
    assessed: tuple[tuple[Choice, int], ...]
    money: Sums | None
    spent: Sums | None
    spending: Spending | None
    before: int | None
    indicators: tuple[Fact, ...]


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
    """Return the pages of the annual reports of a program."""
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


def reporting_duty(page: Page, program: Document) -> str:
    """Return by which law a report is owed to the council, empty where none asks for it."""
    words, whose = Words(page.locale.chrome), page.site.organisation_of(program)
    duties = {MUNICIPALITY: words.to_council_law, COUNTY: words.to_council_law_of_county}
    return duties.get(whose, "").format(nbsp=NBSP)


def report_links(page: Page, fact: Fact) -> dict[str, Link]:
    """Return the links to the annual reports of a program by year, newest first."""
    document, _ = place(fact)
    links: dict[str, Link] = {}
    for report_page in reports_of(page.site, document):
        year = str(document.value((*report_page.route, "year")))
        title = report_title(page, document, report_page.route)
        links[year] = Link(title, page.href_of(report_page))
    return dict(sorted(links.items(), reverse=True))


def all_reports(page: Page, municipality: str) -> list[tuple[Prose | str, Link]]:
    """Return the annual reports of a municipality, newest first, each with the title of its program."""
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
    reading = _Reading(page, program, review)
    goals = tuple(map(reading.goal, outline(program).levels_of_goals))
    reported = [one for goal in goals for one in goal.measures]
    used = [resource for measure in program.measures for resource in measure.resources]
    declared, spent = (_money(page, some, year) for some in (program.resources, used))
    is_twice = declared is not None and declared != spent
    return Report(
        year,
        goals,
        _counts((one.status for one in reported), "measures", "status"),
        _counts((goal.stated.state for goal in goals), "goals", "assessment"),
        declared or spent,
        spent if is_twice else None,
        _spending(page, reported),
        reading.before.year if reading.before else None,
        tuple(page.fact(document, one.route) for one in review.indicators if one.has("note")),
    )


def review_before(program: Document, review: Review) -> Review | None:
    """Return the newest review of a program that is of an earlier year."""
    reviews = Program(program, (), program.data).reviews
    earlier = (one for one in reviews if (one.year or 0) < (review.year or 0))
    return max(earlier, key=lambda one: one.year or 0, default=None)


class _Reading:
    """Reads the goals and measures of a program as a review, and the one before it, tell of them."""

    def __init__(self, page: Page, program: Program, review: Review) -> None:
        self.before = review_before(program.origin, review)
        self._page, self._program, self._review = page, program, review
        self._goals, self._goals_before = map(self._goals_of, (review, self.before))
        self._measures, self._measures_before = map(self._measures_of, (review, self.before))

    def goal(self, level: Level) -> Goal:
        """Return a goal as it is reported."""
        goal, document = level.part, self._program.origin
        fact = self._page.fact(document, goal.route)
        told, before = (_told_of(goal, some) for some in (self._goals, self._goals_before))
        return Goal(
            item_link(self._page, document, goal.route, fact),
            min(3 + level.depth, _LOWEST),
            self._stated(told, before, "assessment"),
            tuple(map(self._measure, goal.measures if isinstance(goal, PlanGoal) else ())),
            tuple(standing(self._page, target, self._review.year) for target in fact.targets),
            tuple(followed(self._page, fact, self._review.year)),
        )

    def _measure(self, measure: Measure) -> Reported:
        document = self._program.origin
        fact = self._page.fact(document, measure.route)
        told, before = (_told_of(measure, one) for one in (self._measures, self._measures_before))
        reviewed = self._page.fact(document, told.route) if told else None
        other = contradicting(self._program, measure) if told else None
        return Reported(
            item_link(self._page, document, measure.route, fact),
            fact,
            self._stated(told, before, "status"),
            reviewed.reached if reviewed else None,
            told.spent if isinstance(told, ReviewedMeasure) else None,
            granted(measure, self._review.year),
            fact.status if other and told and other.route == told.route else None,
        )

    def _stated(self, told: View | None, before: View | None, name: str) -> Stated:
        facts = [self._page.fact(one.origin, one.route) if one else None for one in (told, before)]
        states = [getattr(fact, name) if fact else None for fact in facts]
        return Stated(states[0], facts[0].note if facts[0] else None, states[1])

    def _goals_of(self, review: Review | None) -> dict[str, ReviewedGoal]:
        told = review.goals if review else ()
        return {self._program.own_item(one.goal): one for one in told}

    def _measures_of(self, review: Review | None) -> dict[str, ReviewedMeasure]:
        told = review.measures if review else ()
        return {self._program.own_item(one.measure): one for one in told}


class ReviewedState(NamedTuple):
    """How a measure stands by its newest review, and the year of that."""

    state: Choice
    year: int | str


def reviewed_state(page: Page, measure: Fact) -> ReviewedState | None:
    """Return how a measure stands by the newest yearly review that tells of it.

    Where the measure has a status of its own: only if the review contradicts that.
    """
    document, route = place(measure)
    program = program_of(page.site, document)
    view = Measure(document, route, document.value(route))
    ask = newest_review if view.status is None else contradicting
    reviewed = ask(program, view)
    if reviewed is None:
        return None
    state = page.fact(document, reviewed.route).status
    return ReviewedState(state, review_of(program, reviewed).year or "")


def _told_of(item: PlanGoal | Section | Measure, told: Mapping[str, Reviewed]) -> Reviewed | None:
    """Return what a review says of an item, by the id that it has or had."""
    ids = filter(None, (item.id, *item.former_ids))
    return next((told[own_id] for own_id in ids if own_id in told), None)


def _spending(page: Page, reported: Iterable[Reported]) -> Spending | None:
    """Return the money of the measures of which a review says what was spent."""
    known = [one for one in reported if one.spent is not None]
    if not known:
        return None
    sums_granted = [one.granted for one in known if one.granted is not None]
    spent = page.locale.money(sum(one.spent or 0 for one in known))
    return Spending(spent, page.locale.money(sum(sums_granted)) if sums_granted else None)


def _counts(told: Iterable[Choice | None], items: str, name: str) -> tuple[tuple[Choice, int], ...]:
    """Return how many goals or measures are in each state, in the order of the schema."""
    field = root("program").at(("reviews", 0, items, 0, name))
    order = field.enum if field else ()
    counted = Counter(one for one in told if one is not None)
    known = sorted(counted, key=lambda one: (one.value not in order, one.value))
    known.sort(key=lambda one: order.index(one.value) if one.value in order else len(order))
    return tuple((one, counted[one]) for one in known)


def _money(page: Page, resources: Iterable[Resource], year: int) -> Sums | None:
    """Return the sums of what is planned for a year."""
    return sums((resource for resource in resources if resource.year == year), page.locale)

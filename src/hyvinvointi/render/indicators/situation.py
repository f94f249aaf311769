"""Where a program stands, in numbers: its measures, targets, indicators and money.

The one place that counts: every page that says where things stand says it by these rows. They
follow from a program, the indicators that it names and the day of the site, and are plain data, so
that pages which gather from many programs ask for each of them once.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from functools import partial
from typing import Any, NamedTuple

from hyvinvointi.diagnostics import Route
from hyvinvointi.model import Program
from hyvinvointi.model.common import Resource
from hyvinvointi.model.deadlines import UNFINISHED, has_ended, last_day_of
from hyvinvointi.model.follow_up import measures_by_id, newest_review
from hyvinvointi.model.lifecycle import ADOPTED
from hyvinvointi.model.plan import FollowedIndicator, Goal, Measure, Plan, Review, Target
from hyvinvointi.model.progress import assessed, trend, trend_of
from hyvinvointi.render.indicators import measured
from hyvinvointi.render.indicators.progress import indicator_of, last_measured
from hyvinvointi.render.site.model import Site
from hyvinvointi.render.values.page import Page
from hyvinvointi.schema import root
from hyvinvointi.source import Document

OVERDUE, LEFT_UNDONE, NOT_SAID = "overdue", "left-undone", "not-said"
"""States of measures that nobody writes: past the last day and not over; not told to be done by the
end of the program; nothing is told.
"""

Sums = tuple[tuple[int | None, float], ...]
"""Euros by year; a sum of no year belongs to none."""
_WITH_TREND = frozenset({"unknown", "lapsed"})
"""States of targets that say nothing of how things go: there the trend does, as far as it is known."""
_DIRECTIONS = frozenset({"improved", "worsened", "unchanged", "risen", "fallen"})
"""Trends that say which way it goes: a value that is compared with none says nothing of that."""


class MeasureRow(NamedTuple):
    """A measure: its state, its last day while it is to be done, euros granted and spent."""

    route: Route
    goal: Route
    state: str
    due: str
    granted: Sums
    spent: Sums


class TargetRow(NamedTuple):
    """A target: how it stands, and the trend that is known where nothing new has been measured."""

    route: Route
    goal: Route
    state: str
    trend: str


class IndicatorRow(NamedTuple):
    """An indicator that something is followed with, and how its own values develop.

    `goals` are the places of the goals that name it, by their targets and measures, too.
    """

    path: str
    state: str
    goals: tuple[Route, ...]


class Numbers(NamedTuple):
    """All rows of a program, and the euros that it has for itself.

    `is_shared` is whether it is a plan of several: of none of its euros is it known whose they are.
    """

    measures: tuple[MeasureRow, ...]
    targets: tuple[TargetRow, ...]
    indicators: tuple[IndicatorRow, ...]
    own: Sums
    is_shared: bool = False


def numbers(page: Page, program: Document) -> Numbers:
    """Return where a program stands on the day of the site."""
    known = page.site.derived(_known)
    if program.path not in known:
        make = partial(_numbers, page, program, None)
        # Decisions are no part of what is kept of a program.
        name = "situation unadopted" if page.site.versions.is_unadopted(program) else "situation"
        read = _read(page.site.facts.of_neighbours(name, program, make))
        known[program.path] = read, _by_goal(read)
    return known[program.path][0]


def numbers_of_goal(page: Page, program: Document, goal: Route) -> Numbers:
    """Return where a goal of a program stands."""
    numbers(page, program)
    return page.site.derived(_known)[program.path][1].get(goal, Numbers((), (), (), ()))


def numbers_of(page: Page, program: Document, review: Review) -> Numbers:
    """Return where a program stood at the end of a year by its review of that."""
    return _numbers(page, program, review)


def years_of(measures: Iterable[MeasureRow]) -> list[int | None]:
    """Return the years of all euros of measures; what has no year comes last."""
    years = {year for row in measures for year, _ in (*row.granted, *row.spent)}
    return sorted(years, key=lambda year: (year is None, year or 0))


def measure_states() -> tuple[str, ...]:
    """Return the states of measures in the order in which they are shown."""
    field = root("program").at(("reviews", 0, "measures", 0, "status"))
    known = field.enum if field else ()
    before = [one for one in ("done", "partly-done", "in-progress", "delayed") if one in known]
    after = [one for one in known if one not in before]
    return (*before, OVERDUE, *after, LEFT_UNDONE, NOT_SAID)


def _known(_site: Site) -> dict[str, tuple[Numbers, dict[Route, Numbers]]]:
    """The numbers of programs by path, and those of each goal by its place: many pages ask for them."""
    return {}


def _by_goal(all_: Numbers) -> dict[Route, Numbers]:
    rows: dict[Route, tuple[list[MeasureRow], list[TargetRow], list[IndicatorRow]]] = {}
    for measure in all_.measures:
        rows.setdefault(measure.goal, ([], [], []))[0].append(measure)
    for target in all_.targets:
        rows.setdefault(target.goal, ([], [], []))[1].append(target)
    for indicator in all_.indicators:
        for goal in indicator.goals:
            rows.setdefault(goal, ([], [], []))[2].append(indicator)
    return {
        goal: Numbers((*measures,), (*targets,), (*indicators,), (), all_.is_shared)
        for goal, (measures, targets, indicators) in rows.items()
    }


def _read(rows: Any) -> Numbers:
    """Return rows as they were before they were kept as plain data."""
    measures, targets, indicators, own, is_shared = _tupled(rows)
    return Numbers(
        tuple(MeasureRow(*one) for one in measures),
        tuple(TargetRow(*one) for one in targets),
        tuple(IndicatorRow(*one) for one in indicators),
        own,
        is_shared,
    )


def _tupled(value: Any) -> Any:
    return tuple(map(_tupled, value)) if isinstance(value, list) else value


def _numbers(page: Page, document: Document, review: Review | None) -> Numbers:
    program = Program(document, (), document.data)
    end = last_measured(page, review.year if review else None)
    goals = program.all_goals
    reading = _Reading(page.site, program, review)
    return Numbers(
        tuple(reading.measure(goal, one) for goal in goals for one in goal.measures),
        tuple(_target(page, goal, one, end) for goal in goals for one in goal.targets),
        tuple(_indicators(page, program, end)),
        _granted(program.resources),
        bool(program.municipalities),
    )


class _Reading:
    """Reads the measures of a program: as they stand, or as a review tells of them."""

    def __init__(self, site: Site, program: Program, review: Review | None) -> None:
        self._program, self._review = program, review
        self._today = site.today
        self._has_ended = has_ended(program, site.today)
        self._binds = program.status in ADOPTED and not site.versions.is_unadopted(program.origin)
        by_id = measures_by_id(program)
        self._told: dict[Route, str] = {}
        self._spent: dict[Route, dict[int | None, float]] = {}
        for told in review.measures if review else ():
            measure = by_id.get(program.own_item(told.measure))
            if measure and told.status:
                self._told.setdefault(measure.route, told.status)
        for one in program.reviews:
            if review and (one.year or 0) > (review.year or 0):
                continue
            for told in one.measures:
                measure = by_id.get(program.own_item(told.measure))
                if measure and told.spent is not None:
                    # The first word of each year counts.
                    self._spent.setdefault(measure.route, {}).setdefault(one.year, told.spent)

    def measure(self, goal: Goal, measure: Measure) -> MeasureRow:
        """Return the row of a measure."""
        due = None if self._has_ended or self._review else last_day_of(self._program, measure)
        return MeasureRow(
            measure.route,
            goal.route,
            self._state(measure, due),
            due.isoformat() if due else "",
            _granted(measure.resources),
            tuple(self._spent.get(measure.route, {}).items()),
        )

    def _state(self, measure: Measure, due: date | None) -> str:
        """Return how a measure stands: late by the day, else by its own word, else by a review."""
        is_past = due is not None and self._today is not None and due < self._today
        if is_past and self._binds:
            return OVERDUE
        if self._review:
            told: str | None = self._told.get(measure.route)
        else:
            reviewed = newest_review(self._program, measure)
            told = measure.status or (reviewed.status if reviewed else None)
            if self._has_ended and told in UNFINISHED:
                return LEFT_UNDONE
        return told if told in measure_states() else NOT_SAID


def _granted(resources: Iterable[Resource]) -> Sums:
    by_year: dict[int | None, float] = {}
    for one in resources:
        if one.amount is not None:
            by_year[one.year] = by_year.get(one.year, 0) + one.amount
    return tuple(by_year.items())


def _target(page: Page, goal: Goal, target: Target, end: int | None) -> TargetRow:
    document = target.origin
    indicator = indicator_of(page, document, target.indicator)
    if indicator is None:
        return TargetRow(target.route, goal.route, "unmeasured", "")
    series_of = measured.series_of(page, indicator)
    begins = Plan(document, (), document.data).begins
    now = assessed(series_of, target, page.site.register_of(document), end, begins)
    known = ""
    if now.series is not None and now.state in _WITH_TREND:
        known = trend_of(series_of.indicator, now.series, end)
    return TargetRow(target.route, goal.route, now.state, known if known in _DIRECTIONS else "")


def _indicators(page: Page, program: Program, end: int | None) -> Iterator[IndicatorRow]:
    """Yield every indicator that the program is followed with, in the order of the document."""
    goals: dict[str, dict[Route, None]] = {}
    documents: dict[str, Document] = {}
    for name, goal in _followed(program):
        indicator = indicator_of(page, program.origin, name)
        if indicator is not None:
            documents[indicator.path] = indicator
            goals.setdefault(indicator.path, {}).update({goal: None} if goal else {})
    for path, indicator in documents.items():
        state = trend(measured.series_of(page, indicator), end)
        yield IndicatorRow(path, state, tuple(goals[path]))


def _followed(program: Program) -> Iterator[tuple[str | None, Route]]:
    for section in program.sections:
        yield from ((one, ()) for one in section.indicators)
    for goal in program.all_goals:
        named: list[FollowedIndicator | Target] = [*goal.targets, *goal.indicators]
        named += [one for measure in goal.measures for one in measure.indicators]
        for one in named:
            yield one.indicator if isinstance(one, Target) else one.id, goal.route

"""Where things stand, as a block of a page: how many of what, money, what comes next, who decided.

What is counted comes from `indicators/situation.py` alone. Here it is chosen for a page, added up
and said: each count links to what it counts, and what is not known is said to be unknown.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import accumulate
from typing import NamedTuple

from hyvinvointi.adoption.decisions import is_made
from hyvinvointi.diagnostics import Route
from hyvinvointi.model import Program, deadlines
from hyvinvointi.model.plan import Review
from hyvinvointi.render.indicators import situation as counted
from hyvinvointi.render.indicators.criteria import Judged, judged, trend_state
from hyvinvointi.render.indicators.progress import Standing, standing
from hyvinvointi.render.indicators.situation import MeasureRow, Numbers, TargetRow
from hyvinvointi.render.pages import program_pages as pages
from hyvinvointi.render.pages.situation_money import money
from hyvinvointi.render.pages.situation_values import (
    BAR,
    NOWHERE,
    TARGETS,
    TRENDS,
    Addresses,
    Count,
    Due,
    InShort,
    LastDecision,
    Money,
    PlanRow,
    Situation,
    Tally,
    state_label,
    trend_label,
)
from hyvinvointi.render.site import notice
from hyvinvointi.render.site.model import Site
from hyvinvointi.render.values.links import item_link
from hyvinvointi.render.values.outcomes import outcome_of
from hyvinvointi.render.values.page import Page
from hyvinvointi.render.values.shapes import Choice, Link
from hyvinvointi.source import Document
from hyvinvointi.workspace import Entry

MOST = 3
"""Deadlines and decisions that are shown."""


class _Part(NamedTuple):
    """What of a program is counted."""

    program: Document
    numbers: Numbers


def of_program(
    page: Page, program: Document, where: Addresses, decisions: Sequence[Document]
) -> Situation:
    """Return where a program stands."""
    part = _Part(program, counted.numbers(page, program))
    return _Block(page, [part], where).situation(decisions, has_own_money=True)


def of_goal(
    page: Page, program: Document, goal: Route, where: Addresses, decisions: Sequence[Document]
) -> Situation:
    """Return where a goal stands; the decisions are those of its program."""
    part = _Part(program, counted.numbers_of_goal(page, program, goal))
    return _Block(page, [part], where).situation(
        decisions, decisions_of=page.entry_link(page.site.entry(program))
    )


def of_measures(
    page: Page,
    places: Iterable[tuple[Document, Route]],
    indicators: Sequence[Document],
    where: Addresses,
    decisions: Sequence[Document],
) -> Situation | None:
    """Return where measures of adopted programs stand, with the targets of the goals they serve.

    `indicators` are those that the same one keeps. `None` where there is nothing to count.
    """
    routes: dict[str, set[Route]] = {}
    programs: dict[str, Document] = {}
    for document, route in places:
        if is_carried_out(page.site, document):
            programs[document.path] = document
            routes.setdefault(document.path, set()).add(route)
    parts = [
        _Part(one, _of_routes(counted.numbers(page, one), routes[path]))
        for path, one in programs.items()
    ]
    if not parts and not indicators:
        return None
    return _Block(page, parts, where, indicators, is_gathered=True).situation(decisions)


def of_programs(
    page: Page, programs: Iterable[Document], decisions: Sequence[Document]
) -> Situation | None:
    """Return where all adopted programs stand together; `None` where there is none."""
    parts = [
        _Part(one, counted.numbers(page, one)) for one in programs if is_carried_out(page.site, one)
    ]
    if not parts:
        return None
    where = Addresses(*["#_by_plan"] * 4)
    if len(parts) == 1:
        where = addresses(page, parts[0].program)
    return _Block(page, parts, where, is_gathered=True).situation(
        decisions, has_own_money=len(parts) == 1, has_plans=True
    )


def of_review(page: Page, program: Document, review: Review, before: Review | None) -> Situation:
    """Return where a program stood at the end of a year, beside the year before."""
    part = _Part(program, counted.numbers_of(page, program, review))
    earlier = counted.numbers_of(page, program, before) if before else None
    where = Addresses("#_goals", "#_goals", "", "")
    return _Block(page, [part], where).reported(review, before, earlier)


def is_carried_out(site: Site, document: Document) -> bool:
    """Whether a document is a program that is carried out.

    It is not where the first adoption lies ahead, the period is over, or what adopted it was overturned.
    """
    if document.kind != "program" or site.is_adopted_later(document):
        return False
    program = Program(document, (), document.data)
    is_adopted = deadlines.is_carried_out(program, site.today)
    return is_adopted and not site.versions.is_unadopted(document)


def _is_in_force(site: Site, document: Document) -> bool:
    """Whether a program is in force in its own municipality, and its period has begun."""
    begins = deadlines.begins_on(Program(document, (), document.data), site.today)
    return begins is None and not site.versions.awaits_adoption(document)


def newest_decisions(site: Site, documents: Iterable[Document]) -> list[Document]:
    """Return the last decisions that were made, of documents in the order of lists."""
    made = (one for one in documents if one.kind == "decision" and is_made(one.data, site.today))
    return [one for one, _ in zip(made, range(MOST), strict=False)]


def addresses(page: Page, program: Document) -> Addresses:
    """Return where the pages of a program show what is counted of it."""
    front = page.entry_link(page.site.entry(program)).href
    if front is None:
        return NOWHERE
    measures, money = (pages.address(page, program, one) for one in (pages.MEASURES, pages.MONEY))
    is_here = front == "#"
    there = "" if is_here else front
    return Addresses(
        measures or f"{there}#_all_measures",
        f"{there}#_aims",
        f"{there}#_judged",
        money or f"{there}#_resources",
    )


def _of_routes(numbers: Numbers, routes: set[Route]) -> Numbers:
    measures = tuple(one for one in numbers.measures if one.route in routes)
    goals = {one.goal for one in measures}
    targets = tuple(one for one in numbers.targets if one.goal in goals)
    return Numbers(measures, targets, (), (), numbers.is_shared)


def _ended(page: Page, decision: Document, title: str = "") -> LastDecision:
    """Return a decision with how it ended; one that is called as what it is about does not repeat it."""
    link = page.entry_link(page.site.entry(decision))
    if str(link.detail) == title:
        link = replace(link, detail=None)
    return LastDecision(link, outcome_of(page, page.fact(decision)).said)


def in_short(page: Page, program: Document, goal: Route) -> InShort:
    """Return how a goal stands in short."""
    block = _Block(page, [_Part(program, counted.numbers_of_goal(page, program, goal))])
    return InShort(block.measures, block.targets, block.trends)


class _Block:
    """Says what some parts come to together; `is_gathered` for a municipality or a unit."""

    def __init__(
        self,
        page: Page,
        parts: Sequence[_Part],
        where: Addresses = NOWHERE,
        indicators: Sequence[Document] = (),
        *,
        is_gathered: bool = False,
    ) -> None:
        self._page, self._parts, self._where = page, parts, where
        self._kept, self._is_gathered = indicators, is_gathered

    def situation(
        self,
        decisions: Sequence[Document],
        *,
        decisions_of: Link | None = None,
        has_own_money: bool = False,
        has_plans: bool = False,
    ) -> Situation:
        """Return the situation of today."""
        page, today, states = self._page, self._page.site.today, self._states()
        title = self._title
        is_listed = not has_plans or len(self._parts) == 1
        return Situation(
            notice.day(today, page.locale),
            self.measures,
            self.targets,
            self.trends,
            self._tally([*states.values()], TRENDS, self._where.indicators),
            tuple(self._judged(states)) if is_listed else (),
            tuple(self._aims()) if is_listed and has_own_money else (),
            self._money(self._this_year, has_own_money=has_own_money),
            self._next(today) if today else None,
            tuple(_ended(page, one, title) for one in decisions),
            decisions_of,
            tuple(self._plans()) if has_plans else (),
            is_in_force=all(_is_in_force(page.site, part.program) for part in self._parts),
        )

    @property
    def _this_year(self) -> list[int]:
        """The year of today while any of the plans lasts: it says nothing of a plan that does not."""
        today = self._page.site.today
        plans = (Program(one.program, (), one.program.data) for one in self._parts)
        return [today.year for plan in plans if today and deadlines.lasts_in(plan, today.year)][:1]

    @property
    def _title(self) -> str:
        """The title of the program that all this is about; empty where it is about several."""
        if self._is_gathered or len(self._parts) != 1:
            return ""
        return str(self._page.fact(self._parts[0].program).title or "")

    def reported(self, review: Review, before: Review | None, earlier: Numbers | None) -> Situation:
        """Return the situation of a year beside the one before it."""
        numbers, where = self._parts[0].numbers, self._where
        old = earlier and [[row.state for row in rows] for rows in earlier[:3]]
        measures, targets, indicators = old or (None, None, None)
        states = [[row.state for row in rows] for rows in numbers[:3]]
        return Situation(
            str(review.year or ""),
            self._tally(states[0], counted.measure_states(), where.measures, measures),
            self._tally(states[1], TARGETS, where.targets, targets),
            (),
            self._tally(states[2], TRENDS, where.indicators, indicators),
            money=self._money(
                [one.year for one in (before, review) if one and one.year is not None],
                has_own_money=True,
            ),
            compared_with=before.year if before else None,
        )

    @property
    def measures(self) -> Tally | None:
        """How the measures stand."""
        states = [one.state for one in self._measures]
        return self._tally(states, counted.measure_states(), self._where.measures)

    @property
    def targets(self) -> Tally | None:
        """How the targets stand."""
        return self._tally([one.state for one in self._targets], TARGETS, self._where.targets)

    @property
    def trends(self) -> tuple[Count, ...]:
        """The trends of targets of which nothing new has been measured."""
        rows = (one for one in self._targets if one.state == "unknown" and one.trend)
        return self._counts([one.trend for one in rows], TRENDS, "")

    @property
    def _measures(self) -> list[MeasureRow]:
        return [one for part in self._parts for one in part.numbers.measures]

    @property
    def _targets(self) -> list[TargetRow]:
        return [one for part in self._parts for one in part.numbers.targets]

    def _tally(
        self,
        states: Sequence[str],
        order: Sequence[str],
        where: str,
        before: Sequence[str] | None = None,
    ) -> Tally | None:
        counts = self._counts(states, order, where, before)
        return Tally(len(states), counts) if counts else None

    def _counts(
        self,
        states: Sequence[str],
        order: Sequence[str],
        where: str,
        before: Sequence[str] | None = None,
    ) -> tuple[Count, ...]:
        known = Counter(states)
        old = Counter(before or ())
        every = (*order, *sorted({*known, *old}.difference(order)))
        shown = [one for one in every if known[one] or old[one]]
        label = trend_label if order is TRENDS else state_label
        total = max(1, len(states))
        ends = [*accumulate((known[one] for one in shown), initial=0)]
        return tuple(
            Count(
                Choice(one, label(self._page, one)),
                known[one],
                self._address(one, where) if known[one] else None,
                round(BAR * ends[at] / total, 2),
                round(BAR * known[one] / total, 2),
                None if before is None else old[one],
            )
            for at, one in enumerate(shown)
        )

    def _address(self, state: str, where: str) -> str | None:
        # The page of the measures has a place for each of their states.
        return f"{where}#_{state}" if where and "#" not in where else where or None

    def _states(self) -> dict[str, str]:
        """How each indicator that is followed, or kept by the same one, develops: once, by path."""
        rows = (one for part in self._parts for one in part.numbers.indicators)
        states = {one.path: trend_state(self._page, one) for one in self._kept}
        return states | {row.path: row.state for row in rows}

    def _judged(self, paths: Iterable[str]) -> Iterator[Judged]:
        by_path = self._page.site.workspace.by_path
        return (judged(self._page, by_path[path]) for path in paths)

    def _money(self, years: Sequence[int], *, has_own_money: bool) -> Money | None:
        return money(
            self._page,
            [part.numbers for part in self._parts],
            years,
            self._where.money,
            has_own_money=has_own_money,
            is_gathered=self._is_gathered,
        )

    def _aims(self) -> Iterator[tuple[Link, Standing]]:
        """Yield every target with its goal, as it stands."""
        page = self._page
        for part in self._parts:
            for row in part.numbers.targets:
                goal = page.fact(part.program, row.goal)
                link = item_link(page, part.program, row.goal, goal)
                yield link, standing(page, page.fact(part.program, row.route))

    def _next(self, today: date) -> tuple[Due, ...]:
        dated = [
            (row.due, at, part.program, row.route)
            for at, part in enumerate(self._parts)
            for row in part.numbers.measures
            if row.due >= today.isoformat()
        ]
        dated.sort(key=lambda one: one[:2])
        return tuple(self._due(program, route) for _, _, program, route in dated[:MOST])

    def _due(self, program: Document, route: Route) -> Due:
        fact = self._page.fact(program, route)
        plan = self._page.entry_link(self._page.site.entry(program))
        link = item_link(self._page, program, route, fact)
        return Due(link, fact, plan if len(self._parts) > 1 else None)

    def _plans(self) -> Iterator[PlanRow]:
        """Yield a row for each program, or for each municipality where there are several of these."""
        page, by_home = self._page, dict[str, list[_Part]]()
        for part in self._parts:
            by_home.setdefault(page.site.index.municipality_of(part.program), []).append(part)
        if len(by_home) == 1:
            yield from (self._row(page.site.entry(one.program), [one]) for one in self._parts)
            return
        for home, parts in by_home.items():
            register = page.site.registers.get(home)
            yield self._row(page.site.entry(register or parts[0].program), parts)

    def _row(self, entry: Entry, parts: Sequence[_Part]) -> PlanRow:
        page, link = self._page, self._page.entry_link(entry)
        where = Addresses(*[f"{link.href}#_standing"] * 2) if link.href else NOWHERE
        if entry.entity == "program":
            where = addresses(page, entry.document)
        block = _Block(page, parts, where)
        return PlanRow(link, block.measures, block.targets)

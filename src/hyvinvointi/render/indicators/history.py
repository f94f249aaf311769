"""Indicators as a plan shows them: how what it aims at has developed, and where the values are."""

from hyvinvointi import limits
from hyvinvointi.data_classes import dataclass
from hyvinvointi.diagnostics import Route
from hyvinvointi.model import Program
from hyvinvointi.model.plan import FollowedIndicator, Goal
from hyvinvointi.model.series import EVERYBODY
from hyvinvointi.render.indicators.figure import Figure, figure
from hyvinvointi.render.indicators.measured import Said, own_regions, series_of
from hyvinvointi.render.indicators.progress import (
    Table,
    development,
    indicator_of,
    latest,
    table,
)
from hyvinvointi.render.site.model import Site
from hyvinvointi.render.values.facts import Fact, place
from hyvinvointi.render.values.page import Page
from hyvinvointi.render.values.shapes import Choice, Link, Prose
from hyvinvointi.source import Document

Shown = tuple[dict[Route, int], dict[tuple[str, str], Route]]
"""How many values the goals before each goal show, and which goal is the first to show an indicator."""


@dataclass(frozen=True, slots=True)
class Development:
    """An indicator that a goal aims at: `key` is its own on the page, `csv` where its file is.

    Without figure and table, `goal` leads to where the page shows them.
    """

    key: str
    link: Link
    title: Prose
    figure: Figure | None
    table: Table | None
    csv: str | None
    goal: Link | None = None


@dataclass(frozen=True, slots=True)
class Followed:
    """An indicator that something is followed with, without a target.

    Of one that has no document there are name, unit and note alone. `trend` is `None` where no
    earlier value tells it. `has_parts` says that there are values, but none of everybody.
    """

    link: Link
    unit: str = ""
    note: Prose | None = None
    has_document: bool = False
    latest: Said = ""
    trend: Choice | None = None
    has_parts: bool = False


def developments(page: Page, goal: Fact) -> list[Development]:
    """Return the measured indicators of the targets of a goal, each against these targets."""
    aimed: dict[str, list[Fact]] = {}
    measured: dict[str, Document] = {}
    for target in goal.targets:
        document, route = place(target)
        indicator = indicator_of(page, document, document.value((*route, "indicator")))
        if indicator is not None:
            aimed.setdefault(indicator.path, []).append(target)
            measured[indicator.path] = indicator
    shown = (_development(page, measured[path], targets) for path, targets in aimed.items())
    return [one for one in shown if one is not None]


def newest(page: Page, section: Fact) -> list[tuple[Link, Said]]:
    """Return the indicators that a section names, each with its newest value, empty without one."""
    document, route = place(section)
    given = document.value((*route, "indicators"))
    names = [one for one in given if isinstance(one, str)] if isinstance(given, list) else []
    indicators = (indicator_of(page, document, name) for name in names)
    values = (latest(page, page.fact(one)) if one else "" for one in indicators)
    return list(zip(section.indicators, values, strict=True))


def followed(page: Page, fact: Fact, year: int | None = None) -> list[Followed]:
    """Return what a goal or a measure is followed with, as it stands or stood at the end of a year."""
    document, route = place(fact)
    view = Goal(document, route, document.value(route))
    return [_followed(page, one, year) for one in view.indicators]


def remember_goals_before(page: Page, plan: Document, goal: Route) -> None:
    """Tell the page of a goal what the pages of the goals before it show, as if it were one page.

    Six hundred goals that aim at one indicator of six hundred values would fill as many pages with
    its table.
    """
    known = page.site.derived(_shown_by_plan)
    if plan.path not in known:
        known[plan.path] = _shown(page, plan)
    before, first = known[plan.path]
    page.values_shown = before.get(goal, 0)
    page.developed_at.update(first)


def _shown_by_plan(_site: Site) -> dict[str, Shown]:
    """What the goals of each plan show, by its path: every page of a goal asks."""
    return {}


def _shown(page: Page, plan: Document) -> Shown:
    before: dict[Route, int] = {}
    first: dict[tuple[str, str], Route] = {}
    total = 0
    for goal in Program(plan, (), plan.data).all_goals:
        before[goal.route] = total
        for name in dict.fromkeys(target.indicator for target in goal.targets):
            indicator = indicator_of(page, plan, name)
            if indicator is None:
                continue
            at = first.setdefault((plan.path, indicator.path), goal.route)
            values = indicator.data.get("values")
            if isinstance(values, list) and (at == goal.route or total <= limits.VALUES_SHOWN):
                total += len(values)
    return before, first


def _followed(page: Page, one: FollowedIndicator, year: int | None) -> Followed:
    document = one.origin
    if isinstance(document.value(one.route), dict):
        told = page.fact(document, one.route)
        unit = told.unit if isinstance(told.unit, str) else str(told.unit or "")
        return Followed(Link(told.title or ""), unit, told.note)
    link = page.link(document, one.id or "", ("indicator",))
    indicator = indicator_of(page, document, one.id)
    if indicator is None or page.site.is_of_then:
        return Followed(link)
    value, trend = latest(page, page.fact(indicator), year), development(page, indicator, year)
    parts = (one for key, one in series_of(page, indicator).by_key.items() if key != EVERYBODY)
    has_parts = not value and any(one.known or one.worded for one in parts)
    return Followed(link, has_document=True, latest=value, trend=trend, has_parts=has_parts)


def _development(page: Page, indicator: Document, targets: list[Fact]) -> Development | None:
    """Return what a goal shows of an indicator, `None` where nothing is measured."""
    plan, route = place(targets[0])
    goal = route[:-2]
    fact, link = page.fact(indicator), page.entry_link(page.site.entry(indicator))
    key = "-".join(map(str, route))
    first = page.developed_at.setdefault((plan.path, indicator.path), goal)
    if first != goal and page.values_shown > limits.VALUES_SHOWN:
        entry = page.site.entry_at.get((plan.path, first))
        there = page.entry_link(entry) if entry else link
        return Development(key, link, fact.title, None, None, None, there)
    own = own_regions(page, plan)
    values = table(page, fact, own)
    if not values.rows:
        return None
    page.values_shown += len(values.rows)
    folder = page.site.folders.get(indicator.path)
    is_beside = folder is not None and not page.site.options.single_file
    csv = page.href(f"{folder}/index.csv") if is_beside else None
    return Development(key, link, fact.title, figure(page, fact, targets, own), values, csv)

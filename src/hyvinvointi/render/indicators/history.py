"""Indicators as a plan shows them: how what it aims at has developed, and where the values are."""

from dataclasses import dataclass

from hyvinvointi import limits
from hyvinvointi.render.indicators.chart import Charts, chart
from hyvinvointi.render.indicators.progress import Table, indicator_of, latest, table
from hyvinvointi.render.values.facts import Fact, place
from hyvinvointi.render.values.page import Page
from hyvinvointi.render.values.shapes import Link, Prose
from hyvinvointi.source import Document


@dataclass(frozen=True, slots=True)
class Development:
    """An indicator that a goal aims at: `key` is its own on the page, `csv` where its file is.

    Without charts and table, `goal` leads to where the page shows them.
    """

    key: str
    link: Link
    title: Prose
    charts: Charts | None
    table: Table | None
    csv: str | None
    goal: Link | None = None


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


def newest(page: Page, section: Fact) -> list[tuple[Link, str]]:
    """Return the indicators that a section names, each with its newest value, empty without one."""
    document, route = place(section)
    given = document.value((*route, "indicators"))
    names = [one for one in given if isinstance(one, str)] if isinstance(given, list) else []
    indicators = (indicator_of(page, document, name) for name in names)
    values = (latest(page, page.fact(one)) if one else "" for one in indicators)
    return list(zip(section.indicators, values, strict=True))


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
    values = table(page, fact)
    if not values.rows:
        return None
    page.values_shown += len(values.rows)
    folder = page.site.folders.get(indicator.path)
    is_beside = folder is not None and not page.site.options.single_file
    csv = page.href(f"{folder}/index.csv") if is_beside else None
    return Development(key, link, fact.title, chart(page, fact, targets), values, csv)

"""Indicators as a plan shows them: how what it aims at has developed, and where the values are."""

from dataclasses import dataclass

from hyvinvointi.render.facts import Fact, place
from hyvinvointi.render.indicator_chart import Charts, chart
from hyvinvointi.render.page import Page
from hyvinvointi.render.standing import Table, indicator_of, latest, table
from hyvinvointi.render.values import Link, Prose
from hyvinvointi.source import Document


@dataclass(frozen=True, slots=True)
class Development:
    """An indicator that a goal aims at: `key` is its own on the page, `csv` where its file is."""

    key: str
    link: Link
    title: Prose
    charts: Charts | None
    table: Table
    csv: str | None


def developments(page: Page, goal: Fact) -> list[Development]:
    """Return the measured indicators of the targets of a goal, each against these targets."""
    aimed: dict[str, list[Fact]] = {}
    measured: dict[str, Document] = {}
    for target in goal.targets:
        document, route = place(target)
        found = indicator_of(page, document, document.value((*route, "indicator")))
        if found is not None:
            aimed.setdefault(found.path, []).append(target)
            measured[found.path] = found
    shown = (_development(page, measured[path], targets) for path, targets in aimed.items())
    return [one for one in shown if one.table.rows]


def newest(page: Page, section: Fact) -> list[tuple[Link, str]]:
    """Return the indicators that a section names, each with its newest value, empty without one."""
    document, route = place(section)
    given = document.value((*route, "indicators"))
    names = [one for one in given if isinstance(one, str)] if isinstance(given, list) else []
    found = (indicator_of(page, document, name) for name in names)
    values = (latest(page, page.fact(one)) if one else "" for one in found)
    return list(zip(section.indicators, values, strict=True))


def _development(page: Page, indicator: Document, targets: list[Fact]) -> Development:
    fact = page.fact(indicator)
    _, route = place(targets[0])
    folder = page.site.folders.get(indicator.path)
    is_beside = folder is not None and not page.site.options.single_file
    return Development(
        "-".join(map(str, route)),
        page.entry_link(page.site.entry(indicator)),
        fact.title,
        chart(page, fact, targets),
        table(page, fact),
        page.href(f"{folder}/index.csv") if is_beside else None,
    )


def _indicator(page: Page, document: Document, name: object) -> Document | None:
    if not isinstance(name, str):
        return None
    entry = page.site.index.find(name, document, ("indicator",))
    return entry.document if entry and entry.entity == "indicator" else None

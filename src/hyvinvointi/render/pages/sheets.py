"""The measures of a plan and their money as tables for people, beside its page in each language."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from hyvinvointi.render.formats.sheet import sheet
from hyvinvointi.render.pages.kind import Context
from hyvinvointi.render.pages.outline import all_goals
from hyvinvointi.render.pages.reports import reviewed_state
from hyvinvointi.render.values.facts import Fact, label, place
from hyvinvointi.render.values.page import Page
from hyvinvointi.render.values.shapes import Actor, Link, Number, Prose
from hyvinvointi.render.words.catalogue import Words

_MEASURES = ("status", "responsible", "description", "status_note")
_MONEY = ("type", "year", "amount", "person_years", "source", "budget_line", "note")
_FILES = {"measures": "measures-sheet.csv", "money": "money-sheet.csv"}


def beside(page: Page, context: Context) -> Iterator[tuple[str, bytes]]:
    """Yield the tables of a plan that has measures."""
    plan = context["doc"]
    if page.site.options.single_file:
        return
    pairs = [(goal, one) for goal in all_goals(page, plan) for one in goal.measures]
    tables = {"measures": [*_measures(page, pairs)], "money": [*_money(page, plan, pairs)]}
    for name, rows in tables.items():
        if len(rows) > 1:
            path = f"{page.path.rpartition('/')[0]}/{_FILES[name]}"
            yield path, sheet(rows[0], rows[1:], page.locale.chrome)


def links(page: Page, plan: Fact) -> list[Link]:
    """Return the links to these tables, from whichever page of a plan."""
    if page.site.options.single_file:
        return []
    words = Words(page.locale.chrome)
    document, _ = place(plan)
    own = page.site.layout.page(page.site.folders[document.path], page.locale)
    beside_it = own.rpartition("/")[0]
    # Each page of a goal asks this of all goals.
    names = page.site.facts.of_document("sheets", document, partial(_wanted, page, plan))
    return [
        Link(getattr(words, f"{name}_sheet"), page.href(f"{beside_it}/{_FILES[name]}"))
        for name in names
    ]


def _wanted(page: Page, plan: Fact) -> list[str]:
    """Return which of the tables a plan has."""
    measures = [one for goal in all_goals(page, plan) for one in goal.measures]
    has_money = any(one.resources for one in measures) or bool(_own(plan))
    wanted = {"measures": bool(measures), "money": has_money}
    return [name for name, is_there in wanted.items() if is_there]


def _measures(page: Page, pairs: list[tuple[Fact, Fact]]) -> Iterator[tuple[Any, ...]]:
    words = Words(page.locale.chrome)
    for goal, one in pairs[:1]:
        heads = {name: label(one, name) for name in _MEASURES}
        begun = words.goal, words.measure, heads["status"], words.in_report, heads["responsible"]
        ended = heads["description"], heads["status_note"], label(goal, "id")
        yield *begun, words.begins, words.ends, *ended
    for goal, one in pairs:
        schedule = one.schedule
        times = (schedule.start, schedule.end) if schedule else ("", "")
        texts = (_said(one.description), _said(one.status_note))
        who = "; ".join(filter(None, map(_said, one.responsible)))
        states = _said(one.status), _reported(page, one)
        yield _said(goal.title), _said(one.title), *states, who, *times, *texts, one.id


def _reported(page: Page, measure: Fact) -> str:
    """Return how a measure stands by a review, where its own status does not say that."""
    told = reviewed_state(page, measure)
    return f"{told.state} ({told.year})" if told else ""


def _money(page: Page, plan: Fact, pairs: list[tuple[Fact, Fact]]) -> Iterator[tuple[Any, ...]]:
    words = Words(page.locale.chrome)
    lines = [("", "", one) for one in _own(plan)]
    lines += [
        (_said(goal.title), _said(one.title), resource)
        for goal, one in pairs
        for resource in one.resources
    ]
    for _, _, resource in lines[:1]:
        yield words.goal, words.measure, *(label(resource, name) for name in _MONEY)
    for goal, measure, resource in lines:
        yield goal, measure, *(_value(getattr(resource, name)) for name in _MONEY)


def _own(plan: Fact) -> tuple[Fact, ...]:
    """Return the resources of a plan itself: a strategy has none."""
    return tuple(getattr(plan, "resources", None) or ())


def _value(value: Any) -> object:
    return value.value if isinstance(value, Number) else _said(value)


def _said(value: Any) -> str:
    """Return what a value says, in one line and without markup."""
    if isinstance(value, Actor):
        named = " ".join(filter(None, (_said(value.title), _said(value.name))))
        return ", ".join(filter(None, (named, _said(value.organization))))
    text = value.plain if isinstance(value, Prose) else "" if value is None else str(value)
    return " ".join(text.split())

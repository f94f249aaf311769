"""What the parts of a program show, wherever they stand: on pages of their own, or on one."""

from typing import Any, NamedTuple

from hyvinvointi.model import Program
from hyvinvointi.model.plan import Goal, Measure
from hyvinvointi.render.indicators import situation as counted
from hyvinvointi.render.indicators.situation import MeasureRow, Numbers
from hyvinvointi.render.pages import related
from hyvinvointi.render.pages.documents import mentions
from hyvinvointi.render.pages.goal_cards import adoption
from hyvinvointi.render.pages.situation import (
    addresses,
    newest_decisions,
    of_program,
)
from hyvinvointi.render.pages.situation_money import of_cancelled
from hyvinvointi.render.pages.situation_values import euros, state_label
from hyvinvointi.render.pages.timeline import timeline
from hyvinvointi.render.site.model import Site
from hyvinvointi.render.values.deadlines import agenda
from hyvinvointi.render.values.facts import Fact
from hyvinvointi.render.values.links import item_link
from hyvinvointi.render.values.page import Page
from hyvinvointi.render.values.shapes import Actor, Choice, Link
from hyvinvointi.render.values.sums import sums
from hyvinvointi.render.words.catalogue import Words
from hyvinvointi.source import Document


class Line(NamedTuple):
    """A measure in the table of all: what it says, and what it is sorted and narrowed by.

    `units` are who answers for it, `years` those in which it is carried out, `order` stands for its
    end, `amount` for its euros.
    """

    link: Link
    goal: Link
    measure: Fact
    state: Choice
    rank: int
    units: tuple[str, ...]
    years: tuple[int, ...]
    order: str
    euros: str
    amount: str


class Spent(NamedTuple):
    """A goal or a year: euros that are set aside and spent, in words."""

    link: Link
    granted: str
    spent: str


_MOST_YEARS = 50
"""No plan lasts longer; what a slip makes of one is no list of years."""


def decisions_on(page: Page, program: Document) -> list[Document]:
    """Return the last decisions that name a program."""
    known = page.site.derived(_decisions)
    if program.path not in known:
        named = related.mentions(page, program).get("decision", ())
        known[program.path] = newest_decisions(page.site, named)
    return known[program.path]


def _decisions(_site: Site) -> dict[str, list[Document]]:
    return {}


def front(page: Page, document: Document) -> dict[str, Any]:
    """Return where a program stands, and who has adopted it."""
    where, decisions = addresses(page, document), decisions_on(page, document)
    return {
        "situation": of_program(page, document, where, decisions),
        "adopted_by": adoption(page, document),
    }


def whole(page: Page, document: Document) -> dict[str, Any]:
    """Return what the page of all of a program shows."""
    program = Program(document, (), document.data)
    facts = tuple(page.fact(document, one.route) for one in program.measures)
    shown = timeline(page, program)
    return (
        {
            "timeline": shown,
            # Templates of workspaces ask for it in two widths, as it once was.
            "timelines": [(shown, shown)] if shown else [],
            "measures": facts,
            "agenda": agenda(page, facts),
        }
        | front(page, document)
        | _resources(page, program)
        | mentions(page, document)
    )


def for_own_templates(page: Page, document: Document) -> dict[str, Any]:
    """Return what a template of a workspace may ask for that was written for one page of all."""
    own = page.site.options.templates
    is_asked = own is not None and page.site.layout.ending == "html"
    return (
        whole(page, document) if is_asked and own and (own / "html/program.html").exists() else {}
    )


def measures(page: Page, document: Document) -> dict[str, Any]:
    """Return what the table of all measures shows."""
    program = Program(document, (), document.data)
    rows = {one.route: one for one in counted.numbers(page, document).measures}
    pairs = [(goal, one) for goal in program.all_goals for one in goal.measures]
    lines = [_line(page, program, goal, one, rows[one.route]) for goal, one in pairs]
    states = {one.state: None for one in sorted(lines, key=lambda one: one.rank)}
    return {
        "lines": lines,
        "states": [(one, sum(line.state == one for line in lines)) for one in states],
        "timeline": timeline(page, program),
    }


def money(page: Page, document: Document) -> dict[str, Any]:
    """Return what the page of the money of a program shows."""
    program = Program(document, (), document.data)
    numbers = counted.numbers(page, document)
    return _resources(page, program) | {
        "by_goal": [_of_goal(page, document, goal) for goal in program.all_goals],
        "by_year": _by_year(page, numbers),
    }


def history(page: Page, document: Document) -> dict[str, Any]:
    """Return what the page of decisions and history shows beside the program itself."""
    return mentions(page, document)


def _resources(page: Page, program: Program) -> dict[str, Any]:
    used = [resource for measure in program.measures for resource in measure.resources]
    return {
        "declared": sums(program.resources, page.locale),
        "spent": sums(used, page.locale),
        "of_cancelled": of_cancelled(page, counted.numbers(page, program.origin).measures),
    }


def _line(page: Page, program: Program, goal: Goal, one: Measure, row: MeasureRow) -> Line:
    document = program.origin
    fact = page.fact(document, one.route)
    granted = [amount for _, amount in row.granted]
    end = one.schedule.end if one.schedule else None
    return Line(
        item_link(page, document, one.route, fact),
        item_link(page, document, goal.route, page.fact(document, goal.route)),
        fact,
        Choice(row.state, state_label(page, row.state)),
        counted.measure_states().index(row.state),
        tuple(dict.fromkeys(filter(None, map(_called, fact.responsible)))),
        tuple(_years(program, one)),
        end.last.isoformat() if end else "",
        euros(page, row.granted) if granted else "",
        f"{sum(granted):.2f}" if granted else "",
    )


def _called(actor: Actor) -> str:
    return str(actor.name or actor.title or actor.organization or "")


def _years(program: Program, measure: Measure) -> list[int]:
    """Return the years in which a measure is carried out; what it does not say its program does."""
    spans = [one for one in (measure.schedule, program.period) if one is not None]
    start = next((one.start.year for one in spans if one.start), None)
    end = next((one.end.year for one in spans if one.end), None)
    if start is None or end is None:
        return [year for year in (start, end) if year is not None]
    return [*range(start, min(end, start + _MOST_YEARS) + 1)]


def _of_goal(page: Page, document: Document, goal: Goal) -> Spent:
    rows = counted.numbers_of_goal(page, document, goal.route).measures
    link = item_link(page, document, goal.route, page.fact(document, goal.route))
    granted, spent = ([one for row in rows for one in getattr(row, name)] for name in _KINDS)
    return Spent(link, euros(page, granted), euros(page, spent))


_KINDS = ("granted", "spent")


def _by_year(page: Page, numbers: Numbers) -> list[Spent]:
    granted, spent = (
        [one for row in numbers.measures for one in getattr(row, name)] for name in _KINDS
    )
    unknown = Words(page.locale.chrome).without_year
    return [
        Spent(
            Link(unknown if year is None else str(year)),
            *(euros(page, [one for one in some if one[0] == year]) for some in (granted, spent)),
        )
        for year in counted.years_of(numbers.measures)
    ]

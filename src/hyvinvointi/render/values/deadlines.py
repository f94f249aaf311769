"""What is late and what comes next on the day of the site."""

from datetime import date

from hyvinvointi.adoption.decisions import halt_of, holds_on
from hyvinvointi.data_classes import dataclass
from hyvinvointi.model import Measure, Plan, Program, Task
from hyvinvointi.model.deadlines import UNFINISHED, ended_on, has_ended, last_day, last_day_of
from hyvinvointi.model.follow_up import is_over, newest_review
from hyvinvointi.model.lifecycle import ADOPTED, CLOSED, OVERTURNED
from hyvinvointi.render.site.model import Site
from hyvinvointi.render.values.facts import Fact, place
from hyvinvointi.render.values.page import Page
from hyvinvointi.render.values.shapes import Day
from hyvinvointi.render.words.catalogue import Words
from hyvinvointi.source import Document

GONE = (*CLOSED, OVERTURNED)
"""Of a document that is no longer in force nothing is due."""
_PLANS = ("program", "strategy")
_PLANNED = "planned_programs"
_GIVEN = {"assignments": "document", _PLANNED: "id"}
"""What is given to be prepared has no status: it is known to have come by the plan it names."""
_MOST_NEXT = 5


@dataclass(frozen=True, slots=True)
class Agenda:
    """The measures of a plan that are late, longest first, and those whose time ends next."""

    late: tuple[Fact, ...]
    next: tuple[Fact, ...]


def is_late(page: Page, fact: Fact) -> bool:
    """Whether a measure or a task should be over by now and is not told to be."""
    document, _ = place(fact)
    return _names_at(fact) is None and _is_past(page, fact) and _binds(page.site, document)


def _binds(site: Site, document: Document) -> bool:
    """Whether anything is due of a document: of a plan that is adopted, and of what was decided."""
    if document.kind not in _PLANS:
        return holds_on(document.data, site.today)
    return document.data.get("status") in ADOPTED and not site.versions.is_unadopted(document)


def is_past(page: Page, fact: Fact) -> bool:
    """Whether the day of what was given to be prepared has passed, and no plan tells that it came."""
    names_at = _names_at(fact)
    if names_at is None or not _is_past(page, fact):
        return False
    document, route = place(fact)
    if not _is_asked_for(page.site, document, str(route[0])):
        return False
    name = document.value((*route, names_at))
    return not is_adopted(page.site, document, name if isinstance(name, str) else None)


def _is_asked_for(site: Site, document: Document, field: str) -> bool:
    """Whether what a document gives to be prepared is due: a matter that went no further plans no program."""
    return _binds(site, document) and not (field == _PLANNED and plans_none(document))


def plans_none(document: Document) -> bool:
    """Whether a decision plans no program, whatever it names: its matter went no further by it."""
    return document.kind == "decision" and halt_of(document.data) is not None


def is_adopted(site: Site, document: Document, name: str | None) -> bool:
    """Whether the plan that a document names as one to come has been adopted."""
    entry = site.index.find(name, document, _PLANS) if name else None
    if entry is None or entry.entity not in _PLANS:
        return False
    return entry.document.data.get("status") in ADOPTED


def agenda(page: Page, measures: tuple[Fact, ...]) -> Agenda | None:
    """Return what of a plan is late and what comes next, `None` where nothing is or no day is known."""
    today = page.site.today
    if today is None:
        return None
    dated = [(due, at, fact) for at, fact in enumerate(measures) if (due := _due(page, fact))]
    ordered = sorted(dated, key=lambda one: one[:2])
    late = tuple(fact for due, _, fact in ordered if due < today and is_late(page, fact))
    to_come = tuple(fact for due, _, fact in ordered if due >= today)
    return Agenda(late, to_come[:_MOST_NEXT]) if ordered else None


def period_over(page: Page, fact: Fact) -> Day | None:
    """Return the last day of an adopted plan whose period is over, `None` while it is not."""
    document, _ = place(fact)
    plan = Plan(document, (), document.data)
    end = ended_on(plan, page.site.today)
    if end is None or plan.status not in ADOPTED or plan.status in CLOSED:
        return None
    return Day(end, page.locale.date(end))


def left_undone(page: Page, fact: Fact) -> str:
    """Return that nobody has told a measure of an ended program to be done, in words; else nothing."""
    document, route = place(fact)
    data = document.value(route)
    if document.kind != "program" or "measures" not in route or not isinstance(data, dict):
        return ""
    program = program_of(page.site, document)
    if not has_ended(program, page.site.today):
        return ""
    measure = Measure(document, route, data)
    reviewed = newest_review(program, measure)
    state = measure.status or (reviewed.status if reviewed else None)
    if is_over(program, measure) or not (state is None or state in UNFINISHED):
        return ""
    words, end = Words(page.locale.chrome), ended_on(program, page.site.today)
    if end is None:
        return words.left_undone
    return words.left_undone_by.format(day=page.locale.date(end))


def _names_at(fact: Fact) -> str | None:
    """Return the field by which something to be prepared names its plan, `None` of anything else."""
    _, route = place(fact)
    return _GIVEN.get(str(route[0])) if route else None


def _is_past(page: Page, fact: Fact) -> bool:
    today, due = page.site.today, _due(page, fact)
    return today is not None and due is not None and due < today


def _due(page: Page, fact: Fact) -> date | None:
    """Return the last day of what is still to be done, `None` where there is none."""
    document, route = place(fact)
    data = document.value(route)
    if document.data.get("status") in GONE or not isinstance(data, dict):
        return None
    if document.kind == "decision":
        return last_day(Task(document, route, data))
    program = program_of(page.site, document)
    if has_ended(program, page.site.today):
        return None
    return last_day_of(program, Measure(document, route, data))


def program_of(site: Site, document: Document) -> Program:
    """Return the view of a plan, one for all its measures: it keeps what reviews say of them."""
    programs = site.derived(_programs)
    key = document.path, document.blob
    if key not in programs:
        programs[key] = Program(document, (), document.data)
    return programs[key]


def _programs(_site: Site) -> dict[tuple[str, str], Program]:
    return {}

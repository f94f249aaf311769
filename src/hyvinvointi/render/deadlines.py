"""What is late and what comes next on the day of the site."""

from dataclasses import dataclass
from datetime import date

from hyvinvointi.dates import PartialDate
from hyvinvointi.model import Measure, Plan, Task
from hyvinvointi.render.facts import Fact, place
from hyvinvointi.render.page import Page

_OVER = frozenset({"done", "cancelled"})
_CLOSED = frozenset({"ended", "repealed", "overturned"})
"""Of a document that is no longer in force nothing is due."""
_MOST_NEXT = 5


@dataclass(frozen=True, slots=True)
class Agenda:
    """The measures of a plan that are late, longest first, and those whose time ends next."""

    late: tuple[Fact, ...]
    next: tuple[Fact, ...]


def is_late(page: Page, fact: Fact) -> bool:
    """Whether a measure or a task should be over by now and is not told to be."""
    today, due = page.site.today, _due(fact)
    return today is not None and due is not None and due < today


def agenda(page: Page, measures: tuple[Fact, ...]) -> Agenda | None:
    """Return what of a plan is late and what comes next, `None` where nothing is or no day is known."""
    today = page.site.today
    if today is None:
        return None
    dated = [(due, at, fact) for at, fact in enumerate(measures) if (due := _due(fact))]
    ordered = sorted(dated, key=lambda one: one[:2])
    late = tuple(fact for due, _, fact in ordered if due < today)
    to_come = tuple(fact for due, _, fact in ordered if due >= today)
    return Agenda(late, to_come[:_MOST_NEXT]) if ordered else None


def _due(fact: Fact) -> date | None:
    """Return the last day of what is still to be done, `None` where there is none."""
    document, route = place(fact)
    data = document.value(route)
    if Plan(document, (), document.data).status in _CLOSED or not isinstance(data, dict):
        return None
    measure, task = Measure(document, route, data), Task(document, route, data)
    end: PartialDate | None = task.due or (measure.schedule.end if measure.schedule else None)
    is_over = task.status in _OVER or task.done_on is not None
    return None if is_over or end is None else end.last

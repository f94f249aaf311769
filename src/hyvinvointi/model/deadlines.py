"""Until when something has to be done, and which yearly reviews are owed."""

from datetime import date

from hyvinvointi.dates import PartialDate
from hyvinvointi.model.decision import Task
from hyvinvointi.model.follow_up import is_over
from hyvinvointi.model.lifecycle import ADOPTED, CLOSED, DONE
from hyvinvointi.model.plan import Measure, Plan, Program

UNFINISHED = ("not-started", "in-progress", "delayed")
"""Statuses of a measure of which something is left to do, and of which nothing is said to be done."""

_REVIEWED = frozenset({"welfare-program", "welfare-plan"})
_IN_FORCE = frozenset({"adopted", "under-review"})
_JULY = 7


def ended_on(plan: Plan, today: date | None) -> PartialDate | None:
    """Return the last day of a plan whose period is over on a day, `None` while it is not."""
    period = plan.period
    if period is None or period.end is None or today is None or period.is_reversed:
        return None
    return period.end if period.end.last < today else None


def begins_on(plan: Plan, today: date | None) -> PartialDate | None:
    """Return when the period of a plan begins that has yet to begin on a day, `None` of any other."""
    period = plan.period
    if period is None or period.start is None or today is None or period.is_reversed:
        return None
    return period.start if period.start.first > today else None


def lasts_in(plan: Plan, year: int) -> bool:
    """Whether the period of a plan has a part in a year, as far as the period is told."""
    period = plan.period
    if period is None or period.is_reversed:
        return True
    starts = period.start is None or period.start.year <= year
    return starts and (period.end is None or period.end.year >= year)


def has_ended(plan: Plan, today: date | None) -> bool:
    """Whether a plan is carried out no more: it says so, or its period is over."""
    return plan.status in CLOSED or ended_on(plan, today) is not None


def is_carried_out(plan: Plan, today: date | None) -> bool:
    """Whether something is due of a plan: it is adopted, and has not ended."""
    return plan.status in ADOPTED and not has_ended(plan, today)


def last_day(task: Task) -> date | None:
    """Return the last day of a task that is still to be done, `None` where it is done or has none."""
    is_open = task.status not in DONE and task.done_on is None
    return task.due.last if task.due and is_open else None


def last_day_of(plan: Plan, measure: Measure) -> date | None:
    """Return the last day of a measure that is still to be done, `None` where it is over or has none."""
    end = measure.schedule.end if measure.schedule else None
    return end.last if end and not is_over(plan, measure) else None


def owed_review(program: Program, today: date) -> int | None:
    """Return the year that a program in force has not reported although it has ended.

    A part of a program is reported with its whole (612/2021 6 §: yearly, to the council).
    """
    if program.type not in _REVIEWED or program.status not in _IN_FORCE or program.parent:
        return None
    year = today.year - 1
    is_owed = _ran(program, year) and year not in {review.year for review in program.reviews}
    return year if is_owed else None


def is_review_late(today: date) -> bool:
    """Whether half a year has gone by since the year that is to be reported."""
    return today.month >= _JULY


def _ran(program: Program, year: int) -> bool:
    """Whether the program was carried out for at least the second half of a year."""
    period = program.period
    if period is None or period.start is None or year < 1:
        return False
    ended = period.end is not None and period.end.year < year
    return period.start.first <= date(year, _JULY, 1) and not ended

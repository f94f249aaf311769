"""What is followed: deadlines, targets, values, yearly reviews, planned programs."""

from collections.abc import Iterator

from hyvinvointi.adoption.decisions import halt_of, holds_on
from hyvinvointi.dates import PartialDate
from hyvinvointi.diagnostics import Text
from hyvinvointi.model import Indicator, Program, Strategy
from hyvinvointi.model.common import PlannedProgram
from hyvinvointi.model.deadlines import (
    is_carried_out,
    is_review_late,
    last_day,
    last_day_of,
    owed_review,
)
from hyvinvointi.model.decision import Assignment
from hyvinvointi.model.follow_up import contradicting, is_over, review_of
from hyvinvointi.model.lifecycle import ADOPTED
from hyvinvointi.model.plan import Goal, Measure, Plan, Target
from hyvinvointi.model.progress import assessed
from hyvinvointi.model.remarks import remarks
from hyvinvointi.model.series import INTERVALS
from hyvinvointi.schema import root
from hyvinvointi.source import Document
from hyvinvointi.status import subjects
from hyvinvointi.status.scope import Scope
from hyvinvointi.status.values import Aim, Deadline, NotBegun, Outdated, OwedReview, Subject


def deadlines(scope: Scope, municipality: str) -> Iterator[Deadline]:
    """Yield what is to be done until a day, soonest first."""
    found = [
        deadline
        for document in scope.of(municipality, *subjects.PLANS, "decision")
        if _binds(scope, document)
        for deadline in _deadlines(scope, document)
    ]
    yield from sorted(found, key=lambda one: one.day)


def _binds(scope: Scope, document: Document) -> bool:
    """Whether anything is due of a document.

    Of a decision that nobody has made nothing is yet, nor of a plan that nobody has adopted yet, that
    has ended, or whose adoption was overturned.
    """
    if document.kind == "decision":
        return holds_on(document.data, scope.today)
    plan = subjects.plan_of(document)
    return is_carried_out(plan, scope.today) and _has_adoption(scope, document)


def _has_adoption(scope: Scope, plan: Document) -> bool:
    """Whether a plan, if any decision adopted it, was adopted already by one that holds."""
    return not scope.is_unadopted(plan) and not scope.awaits_adoption(plan)


def _deadlines(scope: Scope, document: Document) -> Iterator[Deadline]:
    within = subjects.of_document(scope, document).title
    if document.kind == "decision":
        decision = subjects.decision_of(document)
        for task in decision.tasks:
            day = last_day(task)
            if day is not None:
                subject = scope.subject(task, "task", task.responsible, task.title)
                yield Deadline(subject, day, day < scope.today, within)
        for assignment in decision.assignments:
            yield from _given(scope, assignment, "assignment", assignment.document)
    elif document.kind == "program":
        program = Program(document, (), document.data)
        for measure in program.measures:
            day = last_day_of(program, measure)
            if day is not None:
                subject = scope.subject(measure, "measure", measure.responsible, measure.title)
                over_by = _over_by(program, measure)
                yield Deadline(subject, day, day < scope.today, within, over_by)
    for planned in _planned(document):
        yield from _given(scope, planned, "planned_program", planned.id)


def _over_by(program: Program, measure: Measure) -> tuple[int, Text] | None:
    reviewed = contradicting(program, measure)
    field = root("program").at(("reviews", 0, "measures", 0, "status"))
    if reviewed is None or field is None:
        return None
    return review_of(program, reviewed).year or 0, field.value_term(reviewed.status or "")


def undated(scope: Scope, municipality: str) -> Iterator[Subject]:
    """Yield the measures that are not done and do not say until when they are to be."""
    for document in scope.of(municipality, "program"):
        if not _binds(scope, document):
            continue
        program = Program(document, (), document.data)
        for measure in program.measures:
            is_dated = measure.schedule is not None and measure.schedule.end is not None
            if not is_dated and not is_over(program, measure):
                yield scope.subject(measure, "measure", measure.responsible, measure.title)


def _given(
    scope: Scope, view: Assignment | PlannedProgram, kind: str, name: str | None
) -> Iterator[Deadline]:
    """Yield what was given to be prepared, until a plan of that name is adopted."""
    due: PartialDate | None = view.due
    entry = scope.named(name, view.origin, *subjects.PLANS)
    if due is None or (entry and entry.document.data.get("status") in ADOPTED):
        return
    title = view.title or (subjects.plan_of(entry.document).title if entry else None)
    subject = scope.subject(view, kind, view.responsible, title)
    within = subjects.of_document(scope, view.origin).title
    yield Deadline(subject, due.last, due.last < scope.today, within)


def not_begun(scope: Scope, municipality: str) -> Iterator[NotBegun]:
    """Yield planned programs of which no document is there."""
    seen = set[str]()
    for document in scope.of(municipality, "strategy", "decision"):
        if not _binds(scope, document):
            continue
        for planned in _planned(document):
            name = planned.id or ""
            is_begun = scope.named(name, document, *subjects.PLANS) is not None
            if name and name not in seen and not is_begun:
                seen.add(name)
                actors = planned.responsible
                subject = scope.subject(planned, "planned_program", actors, planned.title)
                yield NotBegun(subject, planned.due)


def _planned(document: Document) -> tuple[PlannedProgram, ...]:
    """Return the programs that are to be prepared; what went no further plans none."""
    if document.kind == "decision":
        return () if halt_of(document.data) else subjects.decision_of(document).planned_programs
    if document.kind == "strategy":
        return Strategy(document, (), document.data).planned_programs
    return ()


def aims(scope: Scope, municipality: str) -> Iterator[Aim]:
    """Yield the targets of adopted plans with how their indicators stand."""
    for document in scope.of(municipality, *subjects.PLANS):
        plan = subjects.plan_of(document)
        if _binds(scope, document):
            for goal in plan.all_goals:
                for target in goal.targets:
                    yield _aim(scope, plan, goal, target)


def _aim(scope: Scope, plan: Plan, goal: Goal, target: Target) -> Aim:
    entry = scope.named(target.indicator, plan.origin, "indicator")
    actors = [holder for measure in goal.measures for holder in measure.responsible]
    if entry is None or entry.document.broken:
        subject = scope.subject(goal, "target", actors, goal.title)
        return Aim(subject, target.indicator or "", "unmeasured", None, None, None, None)
    series_of = scope.series_of(entry.document)
    register = scope.register(scope.workspace.index.municipality_of(plan.origin))
    now = assessed(series_of, target, register, scope.today.year, plan.begins)
    judged = now.judged
    indicator = series_of.indicator
    value = judged.figure if judged and not judged.is_worded else None
    worded = judged.text if judged and judged.is_worded else None
    label = scope.text(worded or indicator.label_of(value), indicator.origin)
    actors += indicator.responsible
    subject = scope.subject(goal, "target", actors, indicator.title)
    name = indicator.id or ""
    year = judged.year if judged else None
    beside = remarks(indicator, target, now, scope.today.year, plan.begins)
    unit, decimals = indicator.unit, indicator.decimals
    return Aim(subject, name, now.state, year, value, unit, decimals, label, beside)


def outdated(scope: Scope, municipality: str) -> Iterator[Outdated]:
    """Yield the indicators whose newest value is old, and those that never had one."""
    for document in scope.of(municipality, "indicator"):
        series_of = scope.series_of(document)
        indicator: Indicator = series_of.indicator
        interval = INTERVALS.get(indicator.frequency or "")
        newest = series_of.newest
        is_old = series_of.outdated_by(scope.today) is not None
        if interval is not None and (newest is None or is_old):
            subject = subjects.of_indicator(scope, indicator)
            yield Outdated(subject, newest.year if newest else None, interval)


def reviews(scope: Scope, municipality: str) -> Iterator[OwedReview]:
    """Yield the yearly reviews that programs owe."""
    for document in scope.of(municipality, "program"):
        program = Program(document, (), document.data)
        year = owed_review(program, scope.today)
        if year is not None and _has_adoption(scope, document):
            subject = subjects.of_plan(scope, program)
            yield OwedReview(subject, year, is_review_late(scope.today))

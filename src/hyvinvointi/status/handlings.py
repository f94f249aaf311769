"""Which organ is to handle something next: steps of plans, what was sent on, meetings, minutes."""

from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from hyvinvointi.adoption.course import Handled, organ_key
from hyvinvointi.adoption.decisions import halt_of, is_decided, is_made
from hyvinvointi.adoption.steps import handled_forwarding, handled_step
from hyvinvointi.dates import PartialDate
from hyvinvointi.diagnostics import Text
from hyvinvointi.model import Decision
from hyvinvointi.model.common import Approval
from hyvinvointi.model.decision import Forwarding
from hyvinvointi.model.lifecycle import CLOSED, OVERTURNED, TURNED_DOWN, is_inspected
from hyvinvointi.model.plan import Plan
from hyvinvointi.status import subjects, terms
from hyvinvointi.status.scope import Scope
from hyvinvointi.status.values import Handling, Subject
from hyvinvointi.words.text import in_each

_STATEMENT = "statement"
_INSPECTION = Text("pöytäkirjan tarkastus", "protokolljustering", "inspection of the minutes")
_OVERTURNED = Text(
    "aiempi päätös kumottu", "det tidigare beslutet upphävt", "earlier decision overturned"
)
_MEETING = Text("kokous", "sammanträde", "meeting")

Adopted = tuple[str, str]
"""The path of a plan, and a municipality that has adopted it."""
_Step = Approval | Forwarding
_Taken = tuple[_Step, Handled | None]
"""A step with its last handling."""


def handlings(scope: Scope, municipality: str, adopted: Container[Adopted]) -> Iterator[Handling]:
    """Yield what awaits an organ: the next step of plans, what was sent on, meetings, minutes.

    `adopted` are plans by their paths with the municipalities that have adopted them.
    """
    for document in (*scope.of(municipality, *subjects.PLANS), *scope.shared(municipality)):
        yield from _of_plan(scope, subjects.plan_of(document), municipality, adopted)
    for document in scope.of(municipality, "decision"):
        yield from _of_forwarding(scope, subjects.decision_of(document))
        yield from _own_meeting(scope, subjects.decision_of(document))


def _of_plan(
    scope: Scope, plan: Plan, municipality: str, adopted: Container[Adopted]
) -> Iterator[Handling]:
    """Yield the next step of a municipality in the chain of approval of a plan."""
    # An adopted plan awaits no organ, whatever steps nobody has completed.
    is_own = scope.workspace.index.municipality_of(plan.origin) == municipality
    if is_own:
        holds = not scope.is_overturned(plan.origin, municipality)
        is_adopted = plan.status == "adopted" and holds
    else:
        is_adopted = (plan.origin.path, municipality) in adopted
    if is_adopted or plan.status in CLOSED:
        return
    steps: Sequence[_Taken] = [
        (step, handled_step(plan, step, scope.course))
        for step in plan.approval
        if scope.adopter_of(step.organ, plan.origin) == municipality
    ]
    # While a plan is reviewed, decisions on the text before it may still stand in its chain.
    if plan.status != "under-review":
        steps = _from_last_taken(steps)
    yield from _next(scope, subjects.of_plan(scope, plan), steps, None)


def _of_forwarding(scope: Scope, decision: Decision) -> Iterator[Handling]:
    """Yield the next step of those that a decision was sent on to, as far as nothing else tells it."""
    if not is_decided(decision.data) or not is_made(decision.data, scope.today):
        return
    if not decision.forward_to or halt_of(decision.data):
        return
    steps = [
        (step, handled_forwarding(decision, step, scope.course)) for step in decision.forward_to
    ]
    # Of one that no register knows nobody can tell that it is the same.
    told = {*_in_chains(scope, decision), *_sent_on_later(scope, decision)} - {""}
    left = _from_last_taken(steps)
    for one in _next(scope, subjects.of_decision(scope, decision), left, decision.day_made):
        if one.organ.id not in told:
            yield one


def _next(
    scope: Scope, subject: Subject, steps: Iterable[_Taken], since: date | None
) -> Iterator[Handling]:
    """Yield the first of some steps that is not taken: of statements all that stand together.

    It awaits its organ since the day of the step before. What was put off awaits the same organ
    again; of a decision that was overturned nobody tells since when.
    """
    awaits_statement = False
    for step, taken in steps:
        if taken is None:
            if step.has("decision"):
                since = None
                continue
            if not step.organ:
                continue
            if awaits_statement and step.role != _STATEMENT:
                return
            yield _handling(scope, subject, step, since)
            if step.role != _STATEMENT:
                return
            awaits_statement = True
        elif taken.is_pending or taken.halt in TURNED_DOWN:
            return
        elif taken.halt:
            yield from _again(scope, subject, step, taken)
            return
        else:
            since = subjects.decision_of(taken.decision).day_made


def _from_last_taken(steps: Sequence[_Taken]) -> Sequence[_Taken]:
    """Return the last of some steps that was taken, and those after it: none before is awaited any more."""
    made = [
        at for at, (_, taken) in enumerate(steps) if taken and (taken.halt or not taken.is_pending)
    ]
    return steps[made[-1] :] if made else steps


def _again(scope: Scope, subject: Subject, step: _Step, taken: Handled) -> Iterator[Handling]:
    """Yield the step that awaits its organ once more, with the reason why."""
    if not step.organ or not taken.halt:
        return
    is_overturned = taken.halt == OVERTURNED
    why = _OVERTURNED if is_overturned else terms.of_outcome(taken.halt)
    since = None if is_overturned else subjects.decision_of(taken.decision).day_made
    handling = _handling(scope, subject, step, since)
    yield replace(handling, term=_joined(handling.term, why), reason=taken.halt)


def _joined(first: Text, second: Text) -> Text:
    return in_each(
        lambda language: ", ".join(filter(None, [first.say(language), second.say(language)]))
    )


def _in_chains(scope: Scope, decision: Decision) -> Iterator[str]:
    """Yield the organs in the chains of approval of the plans that a decision is about."""
    for adoption in decision.adopts:
        entry = scope.named(adoption.document, decision.origin, *subjects.PLANS)
        for step in subjects.plan_of(entry.document).approval if entry else ():
            if step.organ:
                yield scope.actor(step.organ, step.origin).id


def _sent_on_later(scope: Scope, decision: Decision) -> Iterator[str]:
    """Yield the organs that a later handling of a matter was sent on to, too: that tells of them."""
    document, course = decision.origin, scope.course
    for step in decision.forward_to:
        organ = organ_key(step.organ, document, course.index)
        if step.organ and organ and course.after(document, organ).is_sent_on:
            yield scope.actor(step.organ, document).id


def _own_meeting(scope: Scope, decision: Decision) -> Iterator[Handling]:
    if not decision.organ or _is_office_holders(scope, decision):
        return
    organ = scope.actor(decision.organ, decision.origin)
    subject = subjects.of_decision(scope, decision)
    planned = decision.meeting.date if decision.meeting else None
    is_to_come = is_decided(decision.data) and not is_made(decision.data, scope.today)
    if decision.status == "on-agenda" or is_to_come:
        is_past = _is_past(planned, scope.today)
        yield Handling(subject, organ, "meeting", _MEETING, None, planned, is_past=is_past)
    elif is_decided(decision.data) and not is_inspected(decision.data, scope.today):
        since = decision.day_made
        yield Handling(subject, organ, "inspect", _INSPECTION, since, None)


def _is_office_holders(scope: Scope, decision: Decision) -> bool:
    """Whether an office-holder decides, who awaits neither a meeting nor inspectors."""
    entry = scope.named(decision.organ, decision.origin, "organ")
    data = entry.document.value(entry.route) if entry else None
    return isinstance(data, dict) and data.get("type") == "office-holder"


def _handling(scope: Scope, subject: Subject, step: _Step, since: date | None) -> Handling:
    organ, term = scope.actor(step.organ or "", step.origin), terms.of_role(step.role)
    is_past = _is_past(step.planned, scope.today)
    return Handling(subject, organ, step.role or "", term, since, step.planned, is_past=is_past)


def _is_past(planned: PartialDate | None, today: date) -> bool:
    return planned is not None and planned.last < today

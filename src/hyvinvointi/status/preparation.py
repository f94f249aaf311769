"""What is being prepared, and which organ is to handle it next."""

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from hyvinvointi.adoption import decision_of_step, overturned_of_step
from hyvinvointi.adoption.decisions import is_decided
from hyvinvointi.diagnostics import Diagnostic, Language, Message, Severity, Text
from hyvinvointi.model import Decision
from hyvinvointi.model.common import Approval
from hyvinvointi.model.decision import Forwarding
from hyvinvointi.model.lifecycle import (
    ADOPTED,
    CLOSED,
    PUT_OFF,
    TURNED_DOWN,
    UNDECIDED,
    is_inspected,
)
from hyvinvointi.model.plan import Plan
from hyvinvointi.schema import Field, root
from hyvinvointi.source import Document
from hyvinvointi.status import subjects
from hyvinvointi.status.scope import Scope
from hyvinvointi.status.values import Draft, Handling, Subject
from hyvinvointi.words import days
from hyvinvointi.words.capitals import uncapitalised
from hyvinvointi.words.text import in_each

_LACKS_SHOWN = 3
_NO_STATUS = Text("tilaa ei ole kerrottu", "status anges inte", "no status given")
_INSPECTION = Text("pöytäkirjan tarkastus", "protokolljustering", "inspection of the minutes")
_OVERTURNED = Text(
    "aiempi päätös kumottu", "det tidigare beslutet upphävt", "earlier decision overturned"
)
_MEETING = Text("kokous", "sammanträde", "meeting")

Adopted = tuple[str, str]
"""The path of a plan, and a municipality that has adopted it."""
Lacks = Mapping[str, Sequence[Diagnostic]]
"""What publishing a document would lack, by its path."""


def drafts(scope: Scope, municipality: str, lacks: Lacks) -> Iterator[Draft]:
    """Yield the documents that are prepared, with what they lack to be published."""
    for document in scope.of(municipality, *subjects.PLANS, "decision"):
        if is_draft(document):
            yield _draft(scope, document, lacks.get(document.path, ()))


def is_draft(document: Document) -> bool:
    """Whether a document is prepared: nobody has decided on it."""
    status = document.data.get("status")
    if document.kind == "decision":
        return status in UNDECIDED
    return status == "under-review" or status not in ADOPTED


def _draft(scope: Scope, document: Document, lacks: Sequence[Diagnostic]) -> Draft:
    is_decision = document.kind == "decision"
    subject = (
        subjects.of_decision(scope, subjects.decision_of(document))
        if is_decision
        else subjects.of_plan(scope, subjects.plan_of(document))
    )
    status = document.data.get("status")
    field = root(document.kind or "").properties["status"]
    term = _term(field, status) if isinstance(status, str) else _NO_STATUS
    errors = [lack for lack in lacks if lack.severity is Severity.ERROR]
    shown: list[Message] = []
    for error in errors:
        if len(shown) < _LACKS_SHOWN and error.message not in shown:
            shown.append(error.message)
    given = status if isinstance(status, str) else ""
    halt = None if is_decision else _halt(scope, subjects.plan_of(document))
    return Draft(subject, given, term, len(errors), tuple(shown), halt)


def handlings(scope: Scope, municipality: str, adopted: Container[Adopted]) -> Iterator[Handling]:
    """Yield what awaits an organ: the next step of plans, what was sent on, meetings, minutes.

    `adopted` are plans by their paths with the municipalities that have adopted them.
    """
    known = (*scope.of(municipality, *subjects.PLANS), *scope.shared(municipality))
    plans = [subjects.plan_of(one) for one in known]
    decisions = [subjects.decision_of(one) for one in scope.of(municipality, "decision")]
    awaited: set[tuple[str, str]] = set()
    for plan in plans:
        for one in _next_of_plan(scope, plan, municipality, adopted):
            awaited.add((plan.origin.path, one.organ.id))
            yield one
    answered = _answered(scope, decisions)
    for decision in decisions:
        yield from _sent_on(scope, decision, awaited, answered)
        yield from _own_meeting(scope, decision)


def _next_of_plan(
    scope: Scope, plan: Plan, municipality: str, adopted: Container[Adopted]
) -> Iterator[Handling]:
    """Yield a municipality's first step of approval that has no decision.

    The day it awaits since is that of the step before; where its decision was overturned, nobody
    tells when that was.
    """
    # An adopted plan awaits no organ, whatever steps nobody has completed.
    is_own = scope.workspace.index.municipality_of(plan.origin) == municipality
    is_adopted = plan.status == "adopted" if is_own else (plan.origin.path, municipality) in adopted
    if is_adopted or plan.status in CLOSED:
        return
    since: date | None = None
    for step in plan.approval:
        if scope.adopter_of(step.organ, plan.origin) != municipality:
            continue
        decision = decision_of_step(plan, step, scope.workspace.index)
        overturned = overturned_of_step(plan, step, scope.workspace.index)
        if overturned and step.organ and not _is_taken_up(scope, overturned):
            yield _awaited_again(scope, plan, step, None, _OVERTURNED)
            return
        if step.decision or decision:
            since = _day_made(decision) if decision else None
            outcome = _halted(decision) if decision else None
            if outcome in TURNED_DOWN:
                return
            if outcome and decision and step.organ and not _is_taken_up(scope, decision):
                yield _awaited_again(scope, plan, step, since, _outcome_term(outcome))
                return
        elif step.organ and not step.has("decision"):
            subject = subjects.of_plan(scope, plan)
            yield _handling(scope, subject, step, since)
            return


def _awaited_again(
    scope: Scope, plan: Plan, step: Approval, since: date | None, why: Text
) -> Handling:
    """Return the step that awaits its organ once more, with the reason why."""
    handling = _handling(scope, subjects.of_plan(scope, plan), step, since)
    return replace(handling, term=_joined(handling.term, why))


def _halted(decision: Document) -> str | None:
    """Return the outcome of a decision by which its matter went no further, `None` where it did."""
    resolution = subjects.decision_of(decision).resolution
    outcome = resolution.outcome if resolution and is_decided(decision.data) else None
    return outcome if outcome in (*PUT_OFF, *TURNED_DOWN) else None


def _is_taken_up(scope: Scope, decision: Document) -> bool:
    """Whether a later decision names one among the earlier handlings of its matter."""
    for other in scope.documents:
        if other.kind == "decision":
            for name in subjects.decision_of(other).earlier_ids:
                entry = scope.named(name, other, "decision")
                if entry is not None and entry.document.path == decision.path:
                    return True
    return False


def _halt(scope: Scope, plan: Plan) -> Text | None:
    """Return that the last handling of a plan went no further: of which organ, when and how."""
    taken = (decision_of_step(plan, step, scope.workspace.index) for step in plan.approval)
    decided = [one for one in taken if one and is_decided(one.data)]
    newest = max(decided, key=lambda one: _day_made(one) or date.min, default=None)
    outcome = _halted(newest) if newest else None
    if newest is None or outcome is None or _is_taken_up(scope, newest):
        return None
    decision, term = subjects.decision_of(newest), _outcome_term(outcome)
    organ = scope.actor(decision.organ, newest).name if decision.organ else Text("", "", "")
    day = decision.made_on

    def said(language: Language) -> str:
        when = days.written(day, language) if day else ""
        where = " ".join(filter(None, [organ.say(language), when]))
        return f"{where}: {term.say(language)}" if where else term.say(language)

    return in_each(said)


def _outcome_term(outcome: str) -> Text:
    field = root("decision").at(("resolution", "outcome"))
    return _term(field, outcome) if field else Text("", "", "")


def _joined(first: Text, second: Text) -> Text:
    return in_each(lambda language: f"{first.say(language)}, {second.say(language)}")


def _sent_on(
    scope: Scope, decision: Decision, awaited: set[tuple[str, str]], answered: set[tuple[str, str]]
) -> Iterator[Handling]:
    """Yield the handlings that a decision asks for and that nobody tells of."""
    if not is_decided(decision.data) or _halted(decision.origin):
        return
    for step in decision.forward_to:
        if not step.organ or step.decision:
            continue
        organ = scope.actor(step.organ, decision.origin)
        adopted = (
            scope.named(adopt.document, decision.origin, *subjects.PLANS)
            for adopt in decision.adopts
        )
        is_told = any(entry and (entry.document.path, organ.id) in awaited for entry in adopted)
        if not is_told and (decision.origin.path, organ.id) not in answered:
            subject = subjects.of_decision(scope, decision)
            since = _day_made(decision.origin)
            yield _handling(scope, subject, step, since)


def _own_meeting(scope: Scope, decision: Decision) -> Iterator[Handling]:
    if not decision.organ or _is_office_holders(scope, decision):
        return
    organ, subject = (
        scope.actor(decision.organ, decision.origin),
        subjects.of_decision(scope, decision),
    )
    planned = decision.meeting.date if decision.meeting else None
    if decision.status == "on-agenda":
        yield Handling(subject, organ, "meeting", _MEETING, None, planned)
    elif is_decided(decision.data) and not is_inspected(decision.data, scope.today):
        since = _day_made(decision.origin)
        yield Handling(subject, organ, "inspect", _INSPECTION, since, None)


def _is_office_holders(scope: Scope, decision: Decision) -> bool:
    """Whether an office-holder decides, who awaits neither a meeting nor inspectors."""
    entry = scope.named(decision.organ, decision.origin, "organ")
    data = entry.document.value(entry.route) if entry else None
    return isinstance(data, dict) and data.get("type") == "office-holder"


def _answered(scope: Scope, decisions: Sequence[Decision]) -> set[tuple[str, str]]:
    """Return which decisions were taken up again, by the path of each and the organ that did."""
    found = set[tuple[str, str]]()
    for decision in decisions:
        organ = scope.actor(decision.organ, decision.origin).id if decision.organ else ""
        for name in decision.earlier_ids:
            entry = scope.named(name, decision.origin, "decision")
            if entry is not None:
                found.add((entry.document.path, organ))
    return found


def _handling(
    scope: Scope, subject: Subject, step: Approval | Forwarding, since: date | None
) -> Handling:
    field = root("program").at(("approval", 0, "role"))
    term = _term(field, step.role) if field and step.role else Text("", "", "")
    organ = scope.actor(step.organ or "", step.origin)
    return Handling(subject, organ, step.role or "", term, since, step.planned)


def _term(field: Field, value: str) -> Text:
    term = field.value_term(value)
    return in_each(lambda language: uncapitalised(term.say(language)))


def _day_made(decision: Document) -> date | None:
    day = subjects.decision_of(decision).made_on
    return day.first if day and day.is_full else None

"""A chain of approval whose steps run backwards."""

from collections.abc import Iterator
from datetime import date

from hyvinvointi.diagnostics import Finding, Message, Rule, Site, Text
from hyvinvointi.lint.context import Context
from hyvinvointi.model import Decision, Plan
from hyvinvointi.model.common import Approval

RULE = Rule(
    "HV602",
    "approval-out-of-order",
    Text(
        "Toimielimen ”{organ}” vaihe {role} on ketjussa vaiheen {earlier} jälkeen, vaikka sen kuuluu olla ennen sitä.",
        "Skedet {role} i organet ”{organ}” kommer i kedjan efter skedet {earlier}, fast det ska komma före.",
        "The step {role} of “{organ}” comes after {earlier} in the chain of approval, but belongs before it (out of order).",
    ),
    Text(
        "Järjestä approval niin kuin asia kulkee, ja tarkista päätösten päivämäärät.",
        "Ordna approval så som ärendet går, och kontrollera beslutens datum.",
        "Put approval in the order in which the matter goes, and check the dates of the decisions.",
    ),
)

_EARLIER = Text("Vaihe on tässä.", "Skedet finns här.", "That step is here.")
_PARALLEL = frozenset({"prepare", "statement"})
"""Roles that several organs may have at the same time."""


def check(plan: Plan, context: Context) -> Iterator[Finding]:
    """Yield a finding for each step that was taken before a step above it, or is told too late."""
    steps = plan.approval
    decided = [_decided(step, context) for step in steps]
    for index in range(1, len(steps)):
        for before in range(index):
            when = (decided[before], decided[index])
            if _is_backwards(steps[before], steps[index], when):
                yield _finding(steps[before], steps[index])
                break
    if plan.status != "under-review":
        yield from _after_adoption(steps, decided)


def _decided(step: Approval, context: Context) -> date | None:
    decision = context.named(Decision, step.decision, step)
    meeting = decision.meeting if decision else None
    return meeting.date.first if meeting and meeting.date and meeting.date.is_full else None


def _is_backwards(
    above: Approval, below: Approval, decided: tuple[date | None, date | None]
) -> bool:
    if above.role in _PARALLEL and below.role in _PARALLEL:
        return False
    first, second = decided
    if first is not None and second is not None:
        return second < first
    undecided = not above.has("decision") and not below.has("decision")
    if undecided and above.planned is not None and below.planned is not None:
        return below.planned.last < above.planned.first
    return False


def _after_adoption(steps: tuple[Approval, ...], decided: list[date | None]) -> Iterator[Finding]:
    """Yield steps told after the last adoption although nothing dates them after it."""
    last = max((i for i, step in enumerate(steps) if step.role == "adopt"), default=len(steps))
    for index in range(last + 1, len(steps)):
        adopted, taken = decided[last], decided[index]
        planned = (steps[last].planned, steps[index].planned)
        dated = (adopted and taken) or all(planned)
        if steps[index].role is not None and not dated:
            yield _finding(steps[last], steps[index])


def _finding(above: Approval, below: Approval) -> Finding:
    args = {"organ": below.organ, "role": below.role, "earlier": above.role}
    return Finding(RULE, _place(below), args, ((_place(above), Message(_EARLIER)),))


def _place(step: Approval) -> Site:
    field = next((one for one in ("decision", "planned", "role") if step.has(one)), None)
    return step.site(field) if field else step.lacking

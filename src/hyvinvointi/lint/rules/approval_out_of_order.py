"""A chain of approval whose steps run backwards."""

from bisect import bisect_right
from collections.abc import Iterator
from datetime import date

from hyvinvointi.diagnostics import Finding, Message, Rule, Site, Text
from hyvinvointi.lint.naming import named, term
from hyvinvointi.lint.neighbour_context import NeighbourContext
from hyvinvointi.model import Decision, Plan
from hyvinvointi.model.common import Approval

RULE = Rule(
    "HV602",
    "approval-out-of-order",
    Text(
        "Hyväksymisketjussa vaihe ”{role}” ({organ}) on vaiheen ”{earlier}” jälkeen, vaikka {why}.",
        "Skedet ”{role}” ({organ}) står efter skedet ”{earlier}” i godkännandekedjan, fast {why}.",
        "In the approval chain, the step “{role}” ({organ}) comes after the step “{earlier}”, although {why}.",
    ),
    Text(
        "Tarkista käsittelyjen päivämäärät. Korjaa väärä päivämäärä tai järjestä hyväksymisketju (approval) käsittelyjärjestykseen.",
        "Kontrollera datumen. Rätta det datum som är fel, eller ordna skedena i godkännandekedjan (approval) i den ordning som ärendet behandlas.",
        "Check the dates. Correct the date that is wrong, or put the steps of the approval chain (approval) in the order in which the matter proceeds.",
    ),
)

_BY_DAY = Text(
    "se on ajankohdaltaan aiempi",
    "det har en tidigare tidpunkt",
    "it has an earlier date",
)
_BY_ROLE = Text("se kuuluu ennen sitä", "det ska komma före", "it belongs before that step")
_EARLIER = Text("Vaihe on tässä.", "Skedet finns här.", "That step is here.")
_PARALLEL = frozenset({"prepare", "statement"})
"""Roles that several organs may have at the same time."""


def check(plan: Plan, context: NeighbourContext) -> Iterator[Finding]:
    """Yield a finding for each step that was taken before a step above it, or is told too late."""
    steps = plan.approval
    decided = [_decided(step, context) for step in steps]
    later: dict[tuple[str, bool], _Later] = {}
    for index, step in enumerate(steps):
        known, first, last = _when(step, decided[index])
        if first is None or last is None:
            continue
        is_parallel = step.role in _PARALLEL
        above = [later.setdefault((known, parallel), _Later()) for parallel in (False, True)]
        before = [one.first_after(last) for one in (above[:1] if is_parallel else above)]
        backwards = min((one for one in before if one is not None), default=None)
        if backwards is not None:
            yield _finding(steps[backwards], step, _BY_DAY, context)
        above[is_parallel].add(first, index)
    if plan.status != "under-review":
        yield from _after_adoption(steps, decided, context)


def _decided(step: Approval, context: NeighbourContext) -> date | None:
    decision = context.named(Decision, step.decision, step)
    return decision.day_made if decision else None


class _Later:
    """Those of some steps that were later than all above them.

    The first step after a given day is always one of them, so that a chain of thousands is not
    gone through anew for each of its steps.
    """

    def __init__(self) -> None:
        self._days: list[date] = []
        self._steps: list[int] = []

    def add(self, day: date, step: int) -> None:
        """Take the next step in."""
        if not self._days or day > self._days[-1]:
            self._days.append(day)
            self._steps.append(step)

    def first_after(self, day: date) -> int | None:
        """Return the first step that was later than a day."""
        at = bisect_right(self._days, day)
        return self._steps[at] if at < len(self._steps) else None


def _when(step: Approval, decided: date | None) -> tuple[str, date | None, date | None]:
    """Return how its day is known, and the first and last day it may be: only like is compared."""
    if decided is not None or step.has("decision"):
        return "decided", decided, decided
    planned = step.planned
    return ("planned", planned.first, planned.last) if planned else ("planned", None, None)


def _after_adoption(
    steps: tuple[Approval, ...], decided: list[date | None], context: NeighbourContext
) -> Iterator[Finding]:
    """Yield steps told after the last adoption although nothing dates them after it."""
    last = max((i for i, step in enumerate(steps) if step.role == "adopt"), default=len(steps))
    for index in range(last + 1, len(steps)):
        adopted, taken = decided[last], decided[index]
        planned = (steps[last].planned, steps[index].planned)
        dated = (adopted and taken) or all(planned)
        if steps[index].role is not None and not dated:
            yield _finding(steps[last], steps[index], _BY_ROLE, context)


def _finding(above: Approval, below: Approval, why: Text, context: NeighbourContext) -> Finding:
    args = {
        "organ": named(below.organ, below, context),
        "role": term(below, "role"),
        "earlier": term(above, "role"),
        "why": why,
    }
    return Finding(RULE, _place(below), args, ((_place(above), Message(_EARLIER)),))


def _place(step: Approval) -> Site:
    field = next((one for one in ("decision", "planned", "role") if step.has(one)), None)
    return step.site(field) if field else step.lacking

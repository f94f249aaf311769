"""What documents and their items are called, and who answers for them."""

from collections.abc import Iterable

from hyvinvointi.model import Decision, Indicator, Program, Strategy
from hyvinvointi.model.common import Actor
from hyvinvointi.model.plan import Plan
from hyvinvointi.source import Document
from hyvinvointi.status.scope import Scope
from hyvinvointi.status.values import Subject

PLANS = ("program", "strategy")
_VIEWS: dict[str, type[Plan]] = {"program": Program, "strategy": Strategy}


def plan_of(document: Document) -> Plan:
    """Return the view of a program or a strategy."""
    return _VIEWS[document.kind or ""](document, (), document.data)


def decision_of(document: Document) -> Decision:
    """Return the view of a decision."""
    return Decision(document, (), document.data)


def of_plan(scope: Scope, plan: Plan) -> Subject:
    """Return a program or a strategy, for which who is named there and its organ answer."""
    return scope.subject(plan, plan.kind or "", _in_charge(plan), plan.title)


def of_decision(scope: Scope, decision: Decision) -> Subject:
    """Return a decision, for which who prepares it answers."""
    return scope.subject(decision, "decision", decision.preparers, decision.title)


def of_document(scope: Scope, document: Document) -> Subject:
    """Return a decision, a program or a strategy."""
    if document.kind == "decision":
        return of_decision(scope, decision_of(document))
    return of_plan(scope, plan_of(document))


def of_indicator(scope: Scope, indicator: Indicator) -> Subject:
    """Return an indicator, for which who keeps it up to date answers."""
    return scope.subject(indicator, "indicator", indicator.responsible, indicator.title)


def _in_charge(plan: Plan) -> Iterable[Actor | str | None]:
    if isinstance(plan, Program):
        return (*plan.responsible, plan.owner)
    return (plan.organ,) if isinstance(plan, Strategy) else ()

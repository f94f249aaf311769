"""Which decision took a step of the chain of approval."""

from collections.abc import Iterator
from datetime import date

from hyvinvointi.adoption.pins import ADOPTABLE, is_decided, is_overturned
from hyvinvointi.diagnostics import Route
from hyvinvointi.model import Decision, Plan
from hyvinvointi.model.common import Approval
from hyvinvointi.source import Document
from hyvinvointi.workspace.index import Index


def decision_of_step(plan: Plan, step: Approval, index: Index) -> Document | None:
    """Return the decision that a step names, or else the newest by which its organ took it.

    `adopts` of a decision tells that, too. While a plan is reviewed, its chain is that of the review,
    and decisions of the text before it took no step of it.
    """
    if step.has("decision"):
        entry = index.find(step.decision or "", plan.origin, ("decision",))
        return entry.document if entry and entry.entity == "decision" else None
    if plan.status == "under-review":
        return None
    taken = [one for one in _naming(plan, index) if _takes(one, step, plan, index)]
    newest = max(taken, key=_order, default=None)
    return newest.origin if newest else None


def _naming(plan: Plan, index: Index) -> Iterator[Decision]:
    """Yield the decisions that hold and refer to a plan, each once."""
    entry = index.find(plan.origin.id or "", plan.origin, (*ADOPTABLE,))
    links = index.references_to(entry) if entry else []
    for document in {one.path: one for one, _ in links if one.kind == "decision"}.values():
        if is_decided(document.data) and not is_overturned(document.data):
            yield Decision(document, (), document.data)


def _takes(decision: Decision, step: Approval, plan: Plan, index: Index) -> bool:
    organ = _organ(step.organ, plan.origin, index)
    if organ is None or organ != _organ(decision.organ, decision.origin, index):
        return False
    for adoption in decision.adopts:
        found = index.find(adoption.document or "", decision.origin, (*ADOPTABLE,))
        if found and found.document.path == plan.origin.path and adoption.role == step.role:
            return True
    return False


def _organ(reference: str | None, document: Document, index: Index) -> tuple[str, Route] | None:
    entry = index.find(reference, document, ("organ",)) if reference else None
    return (entry.document.path, entry.route) if entry and entry.entity == "organ" else None


def _order(decision: Decision) -> tuple[date, int]:
    day = decision.made_on
    return day.first if day else date.min, decision.paragraph or 0

"""Which decision took a step of the chain of approval."""

from collections.abc import Iterator

from hyvinvointi.adoption.decisions import is_decided, is_overturned, when_made
from hyvinvointi.adoption.pins import ADOPTABLE
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
    taken = (one for one in _taking(plan, step, index) if not is_overturned(one.data))
    return max(taken, key=lambda decision: when_made(decision.data), default=None)


def overturned_of_step(plan: Plan, step: Approval, index: Index) -> Document | None:
    """Return the newest decision that took a step and was overturned, `None` where one holds."""
    holding = decision_of_step(plan, step, index)
    if holding is not None:
        return holding if is_overturned(holding.data) else None
    taken = _taking(plan, step, index)
    return max(taken, key=lambda decision: when_made(decision.data), default=None)


def _taking(plan: Plan, step: Approval, index: Index) -> Iterator[Document]:
    """Yield the decisions by which the organ of a step took it, those that were overturned, too."""
    organ = _organ(step.organ, plan.origin, index)
    if organ is None or plan.status == "under-review":
        return
    for decision in _decisions_about(plan, index):
        is_of_organ = _organ(decision.organ, decision.origin, index) == organ
        if is_of_organ and step.role in _roles(decision, plan, index):
            yield decision.origin


def _decisions_about(plan: Plan, index: Index) -> Iterator[Decision]:
    """Yield the decisions that were made and refer to a plan, each once."""
    entry = index.find(plan.origin.id or "", plan.origin, (*ADOPTABLE,))
    links = index.references_to(entry) if entry else []
    for document in {one.path: one for one, _ in links if one.kind == "decision"}.values():
        if is_decided(document.data):
            yield Decision(document, (), document.data)


def _roles(decision: Decision, plan: Plan, index: Index) -> Iterator[str | None]:
    """Yield in which roles a decision names a plan: it adopts it, or proposes that somebody does."""
    for adoption in decision.adopts:
        entry = index.find(adoption.document or "", decision.origin, (*ADOPTABLE,))
        if entry and entry.document.path == plan.origin.path:
            yield adoption.role


def _organ(reference: str | None, document: Document, index: Index) -> tuple[str, Route] | None:
    entry = index.find(reference, document, ("organ",)) if reference else None
    return (entry.document.path, entry.route) if entry and entry.entity == "organ" else None

"""Which decision took a step of the chain of approval, and how far the chain has come by them."""

from collections.abc import Iterator

from hyvinvointi.adoption.course import Course, Handled, organ_key, organ_of
from hyvinvointi.adoption.decisions import is_decided, is_made, is_overturned, when_made
from hyvinvointi.adoption.pins import ADOPTABLE
from hyvinvointi.model import Decision, Plan
from hyvinvointi.model.common import Approval
from hyvinvointi.model.decision import Forwarding
from hyvinvointi.source import Document
from hyvinvointi.workspace.index import Index


def decision_of_step(plan: Plan, step: Approval, index: Index) -> Document | None:
    """Return the decision that a step names, or else the newest by which its organ took it.

    `adopts` of a decision tells that, too. While a plan is reviewed, its chain is that of the review,
    and decisions of the text before it took no step of it.
    """
    if step.has("decision"):
        return _named(step, index)
    taken = (one for one in _taking(plan, step, index) if not is_overturned(one.data))
    return _newest(taken)


def handled_step(plan: Plan, step: Approval, course: Course) -> Handled | None:
    """Return how the organ of a step has handled it last, `None` where it has no decision."""
    decision = decision_of_step(plan, step, course.index)
    if decision is None and not step.has("decision"):
        decision = _newest(_taking(plan, step, course.index))
    return course.handled(decision) if decision else None


def handled_forwarding(decision: Decision, step: Forwarding, course: Course) -> Handled | None:
    """Return how the organ that a decision was sent on to has handled it last, `None` where it has not."""
    if step.has("decision"):
        named = _named(step, course.index)
        return course.handled(named) if named else None
    organ = organ_key(step.organ, decision.origin, course.index)
    later = course.after(decision.origin, organ) if organ else None
    newest = (later.made or later.to_come) if later else None
    if later is None or newest is None:
        return None
    last = course.handled(newest)
    # It may be taken up again by who names only the decision that was sent on.
    is_begun = last.halt is not None and later.to_come is not None
    return last._replace(is_pending=last.is_pending or is_begun)


def last_handling(plan: Plan, course: Course) -> Handled | None:
    """Return the last handling of a plan, `None` where there was none.

    Its chain of approval tells of it, and each decision that names it as what it handles.
    """
    handled = [handled_step(plan, step, course) for step in plan.approval]
    handled += [course.handled(decision) for decision in _handling(plan, course.index)]
    made = [one for one in handled if one and is_made(one.decision.data, course.today)]
    return max(made, key=lambda one: when_made(one.decision.data), default=None)


def _named(step: Approval | Forwarding, index: Index) -> Document | None:
    entry = index.find(step.decision or "", step.origin, ("decision",))
    return entry.document if entry and entry.entity == "decision" else None


def _newest(decisions: Iterator[Document]) -> Document | None:
    return max(decisions, key=lambda one: when_made(one.data), default=None)


def _taking(plan: Plan, step: Approval, index: Index) -> Iterator[Document]:
    """Yield the decisions by which the organ of a step took it, those that were overturned, too."""
    organ = organ_key(step.organ, plan.origin, index)
    if organ is None or plan.status == "under-review":
        return
    for decision in _decisions_about(plan, index):
        is_of_organ = organ_of(decision.origin, index) == organ
        if is_of_organ and step.role in _roles(decision, plan, index):
            yield decision.origin


def _handling(plan: Plan, index: Index) -> Iterator[Document]:
    """Yield the decisions that say to handle a plan; while it is reviewed, they are of the text before."""
    if plan.status != "under-review":
        for decision in _decisions_about(plan, index):
            if any(_roles(decision, plan, index)):
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

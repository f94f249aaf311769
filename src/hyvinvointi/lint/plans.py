"""What rules about plans share: how far a plan has come, and which plans the law asks for."""

from hyvinvointi.adoption.decisions import is_adopting, is_decided
from hyvinvointi.lint.neighbour_context import NeighbourContext
from hyvinvointi.model import Decision, Plan, Program, Strategy
from hyvinvointi.model.lifecycle import ADOPTED

FROM_PROPOSED = ("proposed", *ADOPTED)
"""Statuses of a plan that has been put before somebody to decide."""

WELFARE = frozenset({"welfare-report", "welfare-program", "welfare-plan"})
"""Types that fulfil the duty of 612/2021 6 §: report and plan to the council."""

DEEPEST = 8
"""Levels of parents that are followed; more are a circle, or nobody's structure."""


def strategies_above(plan: Plan, context: NeighbourContext) -> list[Strategy]:
    """Return the strategies that a plan supports: itself, through its goals or its parents."""
    found: dict[str, Plan] = {plan.origin.path: plan}
    level = [plan]
    for _ in range(DEEPEST):
        above = [one for below in level for one in _next_above(below, context)]
        level = [one for one in above if one.origin.path not in found]
        found |= {one.origin.path: one for one in level}
    del found[plan.origin.path]
    return [one for _, one in sorted(found.items()) if isinstance(one, Strategy)]


def adopted_by(plan: Plan, context: NeighbourContext) -> list[Decision]:
    """Return the decisions that have adopted a plan: one that turned it down has not, nor one overturned."""
    return [
        decision
        for decision in context.referring(Decision, plan)
        if is_decided(decision.data) and is_adopting(decision.data)
        if any(one.document == plan.id and one.role == "adopt" for one in decision.adopts)
    ]


def _next_above(plan: Plan, context: NeighbourContext) -> list[Plan]:
    links = [link for goal in plan.all_goals for link in goal.supports]
    if isinstance(plan, Program):
        links += plan.supports
    ids = {(link.id or "").partition("/")[0] for link in links} | {plan.parent}
    named = (context.named(Plan, id_, plan) for id_ in sorted(id_ for id_ in ids if id_))
    return [one for one in named if one is not None]

"""Plans that have ended: since when, what of them was left undone, and what goes on in their place."""

from collections.abc import Container, Iterator, Sequence

from hyvinvointi.diagnostics import Text
from hyvinvointi.model.deadlines import UNFINISHED, ended_on, has_ended
from hyvinvointi.model.follow_up import newest_review
from hyvinvointi.model.lifecycle import ADOPTED, CLOSED
from hyvinvointi.model.plan import Plan, Program, Strategy
from hyvinvointi.schema import root
from hyvinvointi.status import subjects
from hyvinvointi.status.scope import Scope
from hyvinvointi.status.values import Ended

_MANY_OF_A_KIND = (None, "other")
"""Types of programs of which one does not take the place of another."""


def ended(scope: Scope, municipality: str) -> Iterator[Ended]:
    """Yield the plans that a municipality has adopted and that have ended, the last to end first."""
    known = (*scope.of(municipality, *subjects.PLANS), *scope.shared(municipality))
    plans = [subjects.plan_of(document) for document in known]
    adopted = {one.origin.path for one in plans if _is_adopted(scope, one, municipality)}
    over = [one for one in plans if one.origin.path in adopted and has_ended(one, scope.today)]
    over.sort(key=lambda one: _last_day(scope, one), reverse=True)
    for plan in over:
        newer = _newer(scope, plan, plans, adopted)
        yield Ended(
            subjects.of_plan(scope, plan),
            ended_on(plan, scope.today),
            _term(plan),
            _left(plan),
            subjects.of_plan(scope, newer).title if newer else None,
            is_adopted=newer is not None and newer.origin.path in adopted,
            is_known=_kind(plan) is not None,
        )


def _is_adopted(scope: Scope, plan: Plan, municipality: str) -> bool:
    """Whether a plan says that it is adopted; of another's plan a decision of the municipality does."""
    if scope.workspace.index.municipality_of(plan.origin) == municipality:
        return plan.status in ADOPTED and not scope.is_unadopted(plan.origin)
    return scope.has_adopted(municipality, plan.origin)


def _last_day(scope: Scope, plan: Plan) -> str:
    """Return when a plan ended, to sort by; of one that ended before its period did nobody knows."""
    day = ended_on(plan, scope.today)
    return day.last.isoformat() if day else scope.today.isoformat()


def _term(plan: Plan) -> Text | None:
    """Return what a plan says of its end itself."""
    if plan.status not in CLOSED:
        return None
    return root(plan.kind or "").properties["status"].value_term(plan.status or "")


def _left(plan: Plan) -> int:
    """Return how many measures nobody has told to be done, cancelled or done in part."""
    measures = plan.measures if isinstance(plan, Program) else ()
    states = ((one.status, newest_review(plan, one)) for one in measures)
    told = [status or (reviewed.status if reviewed else None) for status, reviewed in states]
    return sum(state is None or state in UNFINISHED for state in told)


def _newer(scope: Scope, plan: Plan, plans: Sequence[Plan], adopted: Container[str]) -> Plan | None:
    """Return a newer plan of the same kind: one that is adopted and has begun before any other."""
    newer = [
        one
        for one in plans
        if _kind(one) is not None and _kind(one) == _kind(plan) and _is_after(one, plan)
        if not has_ended(one, scope.today) and not scope.is_unadopted(one.origin)
    ]
    year = scope.today.year

    def weight(one: Plan) -> tuple[bool, bool, int]:
        begins = one.begins or 0
        return one.origin.path in adopted, begins <= year, begins if begins <= year else -begins

    return max(newer, key=weight, default=None)


def _kind(plan: Plan) -> tuple[str, str] | None:
    """Return what tells plans of which one follows the other, `None` where nothing does."""
    if plan.parent:
        return None
    if isinstance(plan, Program):
        return None if plan.type in _MANY_OF_A_KIND else ("program", plan.type or "")
    return ("strategy", plan.organ) if isinstance(plan, Strategy) and plan.organ else None


def _is_after(one: Plan, other: Plan) -> bool:
    """Whether a plan begins later than another: what began with it or before does not follow it."""
    return one.begins is not None and other.begins is not None and one.begins > other.begins

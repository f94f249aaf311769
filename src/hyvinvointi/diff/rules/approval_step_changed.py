"""A step of the chain of approval."""

from hyvinvointi.diagnostics import Text
from hyvinvointi.diff.differences import Difference
from hyvinvointi.diff.values import Act, ChangeRule, Verdict

RULE = ChangeRule(
    "HVD521",
    "approval-step-changed",
    "notice",
    Text(
        "Hyväksymisketju: {id}: {old} → {new}.",
        "Godkännandekedjan: {id}: {old} → {new}.",
        "Chain of approval: {id}: {old} → {new}.",
    ),
    waiver="The way back is the same rule.",
)
ACTS = (
    Act.CHANGED,
    Act.ADDED,
    Act.REMOVED,
    Act.REORDERED,
    Act.MOVED,
)


def judge(difference: Difference) -> Verdict | None:
    """Return a verdict when a step of the chain of approval."""
    step = difference.type == "approval-step" and difference.item.slot == "approval"
    return Verdict() if step or difference.field == "approval" else None

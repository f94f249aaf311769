"""A step of the chain of approval."""

from hyvinvointi.diagnostics import Text
from hyvinvointi.diff.differences import Difference
from hyvinvointi.diff.values import Act, ChangeRule, Mirror, Verdict

RULE = ChangeRule(
    "HVD521",
    "approval-step-changed",
    "notice",
    Text(
        "Hyväksymisketju: {id}: {old} → {new}.",
        "Godkännandekedjan: {id}: {old} → {new}.",
        "Chain of approval: {id}: {old} → {new}.",
    ),
    mirror=Mirror.SELF,
)
ACTS = (
    Act.CHANGED,
    Act.ADDED,
    Act.REMOVED,
    Act.REORDERED,
    Act.MOVED,
)


def judge(difference: Difference) -> Verdict | None:
    """Return a verdict when a step of the chain of approval; who adopts is for a person to judge."""
    step = difference.type == "approval-step" and difference.item.slot == "approval"
    if not (step or difference.field == "approval"):
        return None
    is_other = difference.act in {Act.ADDED, Act.REMOVED} or difference.field in {"organ", "role"}
    return Verdict("review" if is_other and difference.item.value("role") == "adopt" else None)

"""An item that no rule of its own tells of has moved."""

from hyvinvointi.diagnostics import Text
from hyvinvointi.diff.differences import Difference
from hyvinvointi.diff.values import Act, ChangeRule, Mirror, Verdict

RULE = ChangeRule(
    "HVD903",
    "item-moved",
    "review",
    Text(
        "{entity} ”{title}” on siirretty: {old} → {new}.",
        "{entity} ”{title}” har flyttats: {old} → {new}.",
        "{entity} “{title}” has moved: {old} → {new}.",
    ),
    mirror=Mirror.SELF,
)
ACTS = (Act.MOVED,)


def judge(difference: Difference) -> Verdict | None:
    """Return a verdict when an item that no rule of its own tells of has moved."""
    return Verdict(difference.item.meaning.change) if difference.item.parent else None

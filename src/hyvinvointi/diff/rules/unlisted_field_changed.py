"""A field that no rule of its own tells of."""

from hyvinvointi.diff.differences import Difference
from hyvinvointi.diff.values import FIELD_CHANGED, Act, ChangeRule, Mirror, Verdict

RULE = ChangeRule(
    "HVD900",
    "unlisted-field-changed",
    "review",
    FIELD_CHANGED,
    mirror=Mirror.SELF,
)
ACTS = (Act.CHANGED,)


def judge(difference: Difference) -> Verdict | None:
    """Return a verdict when a field that no rule of its own tells of."""
    return Verdict(difference.meaning.change if difference.meaning else "review")

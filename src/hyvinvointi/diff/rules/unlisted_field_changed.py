"""A field was changed that no rule of its own tells of, with the level that the schema gives it."""

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
    return Verdict(difference.meaning.change if difference.meaning else "review")

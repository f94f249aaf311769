"""A goal or section belongs to another one than before.

One that only says otherwise where it belongs, in a section's list or by its parent, has a rule of
its own.
"""

from hyvinvointi.diagnostics import Text
from hyvinvointi.diff import predicates
from hyvinvointi.diff.differences import Difference
from hyvinvointi.diff.values import Act, ChangeRule, Mirror, Verdict

RULE = ChangeRule(
    "HVD710",
    "parent-changed",
    "substantive",
    Text(
        "{entity} ”{title}” kuuluu eri kohtaan kuin ennen: ”{old}” → ”{new}”.",
        "{entity} ”{title}” hör nu till en annan punkt än förut (”{old}” → ”{new}”).",
        "{entity} “{title}” has been moved from “{old}” to “{new}”.",
    ),
    mirror=Mirror.SELF,
)
ACTS = (Act.CHANGED,)


def judge(difference: Difference) -> Verdict | None:
    is_parent = difference.type in predicates.PARTS and difference.field == "parent"
    return Verdict() if is_parent and not predicates.keeps_its_holder(difference) else None

"""The amount or the working years of a resource are more than before, or told where they were not.

A resource that is new as a whole is told by `resource-added`.
"""

from hyvinvointi.diagnostics import Text
from hyvinvointi.diff import predicates
from hyvinvointi.diff.differences import Difference
from hyvinvointi.diff.values import Act, ChangeRule, Verdict

RULE = ChangeRule(
    "HVD221",
    "money-raised",
    "substantive",
    Text(
        "{of} ”{title}” rahoitus ({id}) kasvaa: {old} → {new}.",
        "Finansieringen av ”{title}” ({id}) har ökat från {old} till {new}.",
        "The funding ({id}) for {of} “{title}” has increased from {old} to {new}.",
    ),
    mirror="money-cut",
)
ACTS = (Act.CHANGED,)


def judge(difference: Difference) -> Verdict | None:
    if difference.type != "resource" or difference.field not in {"amount", "person_years"}:
        return None
    old, new = difference.old or 0, difference.new or 0
    if not (predicates.is_number(old) and predicates.is_number(new)) or new <= old:
        return None
    return Verdict(delta=predicates.growth(difference.field, old, new))

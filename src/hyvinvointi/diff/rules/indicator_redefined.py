"""Unit, direction or type of an indicator."""

from hyvinvointi.diagnostics import Text
from hyvinvointi.diff.differences import Difference
from hyvinvointi.diff.values import Act, ChangeRule, Mirror, Verdict

RULE = ChangeRule(
    "HVD313",
    "indicator-redefined",
    "substantive",
    Text(
        "Mittari ”{title}” mittaa eri asiaa ({field}): {old} → {new}. Jokainen luku muuttaa merkitystään.",
        "Indikatorn ”{title}” mäter något annat ({field}): {old} → {new}. Varje tal får en annan betydelse.",
        "The indicator “{title}” measures something else ({field}): {old} → {new}. Every number changes its meaning.",
    ),
    mirror=Mirror.SELF,
)
ACTS = (Act.CHANGED,)


def judge(difference: Difference) -> Verdict | None:
    """Return a verdict when unit, direction or type of an indicator."""
    fields = {"unit", "direction", "type"}
    return Verdict() if difference.type == "indicator" and difference.field in fields else None

"""An entry of `appeal` in a decision came, went or says otherwise."""

from hyvinvointi.diagnostics import Text
from hyvinvointi.diff.differences import Difference
from hyvinvointi.diff.values import Act, ChangeRule, Mirror, Verdict

RULE = ChangeRule(
    "HVD514",
    "appeal-changed",
    "substantive",
    Text(
        "Päätöksen ”{document}” muutoksenhaku on muuttunut ({id}): {old} → {new}.",
        "Besvärsanvisningen i beslutet ”{document}” har ändrats ({id}): {old} → {new}.",
        "The appeal instructions of the decision “{document}” ({id}) have changed from {old} to {new}.",
    ),
    mirror=Mirror.SELF,
)
ACTS = (
    Act.CHANGED,
    Act.ADDED,
    Act.REMOVED,
)


def judge(difference: Difference) -> Verdict | None:
    return Verdict("substantive") if difference.type == "appeal" else None

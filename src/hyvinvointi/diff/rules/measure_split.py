"""One measure became several that share its words."""

from hyvinvointi.diagnostics import Text
from hyvinvointi.diff.differences import Difference
from hyvinvointi.diff.values import Act, ChangeRule, Verdict

RULE = ChangeRule(
    "HVD203",
    "measure-split",
    "substantive",
    Text(
        "Toimenpide ”{title}” on jaettu: {parts}. Rahaa ennen {before} €, nyt {after} €.",
        "Åtgärden ”{title}” har delats: {parts}. Pengar förut {before} €, nu {after} €.",
        "The measure “{title}” has been split: {parts}. Money before {before} €, now {after} €.",
    ),
    mirror="measures-joined",
)
ACTS = (Act.SPLIT,)


def judge(difference: Difference) -> Verdict | None:
    return Verdict() if difference.type == "measure" else None

"""A target of an indicator is gone from a goal."""

from hyvinvointi.diagnostics import Text
from hyvinvointi.diff.differences import Difference
from hyvinvointi.diff.values import Act, ChangeRule, Verdict

RULE = ChangeRule(
    "HVD301",
    "target-removed",
    "substantive",
    Text(
        "Mittarin ”{title}” tavoitearvo on poistettu{aim}.",
        "Målvärdet för indikatorn ”{title}” har tagits bort{aim}.",
        "The target for the indicator “{title}” has been removed{aim}.",
    ),
    mirror="target-added",
)
ACTS = (Act.REMOVED,)


def judge(difference: Difference) -> Verdict | None:
    return Verdict() if difference.type == "target" else None

"""A goal is gone from a plan, with its targets, measures and money, told in the same entry."""

from hyvinvointi.diagnostics import Text
from hyvinvointi.diff.differences import Difference
from hyvinvointi.diff.values import Act, ChangeRule, Verdict

RULE = ChangeRule(
    "HVD101",
    "goal-removed",
    "substantive",
    Text(
        "Tavoite ”{title}” on poistettu.{along}",
        "Målet ”{title}” har tagits bort.{along}",
        "The goal “{title}” has been removed.{along}",
    ),
    mirror="goal-added",
)
ACTS = (Act.REMOVED,)


def judge(difference: Difference) -> Verdict | None:
    return Verdict() if difference.type == "goal" else None

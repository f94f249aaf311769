"""A goal came into a plan."""

from hyvinvointi.diagnostics import Text
from hyvinvointi.diff.differences import Difference
from hyvinvointi.diff.values import Act, ChangeRule, Verdict

RULE = ChangeRule(
    "HVD100",
    "goal-added",
    "substantive",
    Text(
        "Tavoite ”{title}” on lisätty.{along}",
        "Nytt mål: ”{title}”.{along}",
        "The goal “{title}” has been added.{along}",
    ),
    mirror="goal-removed",
)
ACTS = (Act.ADDED,)


def judge(difference: Difference) -> Verdict | None:
    return Verdict() if difference.type == "goal" else None

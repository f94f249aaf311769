"""A measure came into a plan."""

from hyvinvointi.diagnostics import Text
from hyvinvointi.diff.differences import Difference
from hyvinvointi.diff.values import Act, ChangeRule, Verdict

RULE = ChangeRule(
    "HVD200",
    "measure-added",
    "substantive",
    Text(
        "Toimenpide ”{title}” on lisätty.{along}",
        "Ny åtgärd: ”{title}”.{along}",
        "The measure “{title}” has been added.{along}",
    ),
    mirror="measure-removed",
)
ACTS = (Act.ADDED,)


def judge(difference: Difference) -> Verdict | None:
    return Verdict() if difference.type == "measure" else None

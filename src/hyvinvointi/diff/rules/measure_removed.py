"""A measure is gone from a plan, with its money."""

from hyvinvointi.diagnostics import Text
from hyvinvointi.diff.differences import Difference
from hyvinvointi.diff.values import Act, ChangeRule, Verdict

RULE = ChangeRule(
    "HVD201",
    "measure-removed",
    "substantive",
    Text(
        "Toimenpide ”{title}” on poistettu.{along}",
        "Åtgärden ”{title}” har tagits bort.{along}",
        "The measure “{title}” has been removed.{along}",
    ),
    mirror="measure-added",
)
ACTS = (Act.REMOVED,)


def judge(difference: Difference) -> Verdict | None:
    return Verdict() if difference.type == "measure" else None

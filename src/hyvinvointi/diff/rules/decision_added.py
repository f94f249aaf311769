"""A decision came into the workspace."""

from hyvinvointi.diagnostics import Text
from hyvinvointi.diff.differences import Difference
from hyvinvointi.diff.values import Act, ChangeRule, Verdict

RULE = ChangeRule(
    "HVD522",
    "decision-added",
    "notice",
    Text(
        "Päätös ”{title}” ({id}) on lisätty.",
        "Nytt beslut: ”{title}” ({id}).",
        "The decision “{title}” ({id}) has been added.",
    ),
    mirror="document-removed",
)
ACTS = (Act.ADDED,)


def judge(difference: Difference) -> Verdict | None:
    return Verdict() if difference.type == "decision" else None

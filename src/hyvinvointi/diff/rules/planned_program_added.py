"""A strategy or decision names a program to be prepared that it did not name."""

from hyvinvointi.diagnostics import Text
from hyvinvointi.diff.differences import Difference
from hyvinvointi.diff.values import Act, ChangeRule, Verdict

RULE = ChangeRule(
    "HVD110",
    "planned-program-added",
    "substantive",
    Text(
        "Valmisteltava ohjelma ”{title}” on lisätty.",
        "Nytt planerat program: ”{title}”.",
        "The planned programme “{title}” has been added.",
    ),
    mirror="planned-program-removed",
)
ACTS = (Act.ADDED,)


def judge(difference: Difference) -> Verdict | None:
    return Verdict() if difference.type == "planned-program" else None

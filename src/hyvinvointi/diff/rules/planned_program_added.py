"""A program to be prepared that was not there."""

from hyvinvointi.diagnostics import Text
from hyvinvointi.diff.differences import Difference
from hyvinvointi.diff.values import Act, ChangeRule, Verdict

RULE = ChangeRule(
    "HVD110",
    "planned-program-added",
    "substantive",
    Text(
        "Uusi valmisteltava ohjelma ”{title}”.",
        "Ett nytt program att bereda: ”{title}”.",
        "A new program to prepare, “{title}”.",
    ),
    mirror="planned-program-removed",
)
ACTS = (Act.ADDED,)


def judge(difference: Difference) -> Verdict | None:
    """Return a verdict when a program to be prepared that was not there."""
    return Verdict() if difference.type == "planned-program" else None

"""A program that was to be prepared is dropped."""

from hyvinvointi.diagnostics import Text
from hyvinvointi.diff.differences import Difference
from hyvinvointi.diff.values import Act, ChangeRule, Verdict

RULE = ChangeRule(
    "HVD111",
    "planned-program-removed",
    "substantive",
    Text(
        "Valmisteltava ohjelma ”{title}” on poistettu.",
        "Programmet ”{title}” ska inte längre beredas.",
        "The program “{title}” is no longer to be prepared.",
    ),
    mirror="planned-program-added",
)
ACTS = (Act.REMOVED,)


def judge(difference: Difference) -> Verdict | None:
    """Return a verdict when a program that was to be prepared is dropped."""
    return Verdict() if difference.type == "planned-program" else None

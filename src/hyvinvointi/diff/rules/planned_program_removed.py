"""A strategy or decision no longer names a program that was to be prepared."""

from hyvinvointi.diagnostics import Text
from hyvinvointi.diff.differences import Difference
from hyvinvointi.diff.values import Act, ChangeRule, Verdict

RULE = ChangeRule(
    "HVD111",
    "planned-program-removed",
    "substantive",
    Text(
        "Valmisteltava ohjelma ”{title}” on poistettu.",
        "Det planerade programmet ”{title}” har tagits bort.",
        "The planned programme “{title}” has been removed.",
    ),
    mirror="planned-program-added",
)
ACTS = (Act.REMOVED,)


def judge(difference: Difference) -> Verdict | None:
    return Verdict() if difference.type == "planned-program" else None

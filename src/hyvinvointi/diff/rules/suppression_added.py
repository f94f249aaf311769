"""A comment came that asks the linter to pass over something."""

from hyvinvointi.diagnostics import Text
from hyvinvointi.diff.differences import Difference
from hyvinvointi.diff.values import Act, ChangeRule, Mirror, Verdict

RULE = ChangeRule(
    "HVD600",
    "suppression-added",
    "notice",
    Text(
        "Asiakirjaan on lisätty ohituskommentti: {new}",
        "En kommentar som gör att en anmärkning ignoreras har lagts till: {new}",
        "A comment that suppresses a finding has been added: {new}",
    ),
    mirror=Mirror.NONE,
)
ACTS = (Act.SUPPRESSED,)


def judge(_difference: Difference) -> Verdict | None:
    return Verdict("notice")

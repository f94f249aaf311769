"""From which difference on values of an indicator have changed (`change_criterion`) is another.

Its note is told by the rules of prose.
"""

from hyvinvointi.diagnostics import Text
from hyvinvointi.diff.differences import Difference
from hyvinvointi.diff.values import Act, ChangeRule, Mirror, Verdict

RULE = ChangeRule(
    "HVD703",
    "least-change-changed",
    "review",
    Text(
        "Mittarin ”{title}” pienin merkittävä muutos on muuttunut: {old} → {new}. Kehitys voi näyttää sivulla erilaiselta kuin ennen.",
        "Gränsen för vad som räknas som en förändring har ändrats för indikatorn ”{title}” "
        "({old} → {new}). Utvecklingen kan därför visas på ett annat sätt än förut.",
        "The smallest significant change of the indicator “{title}” has changed from {old} to {new}. The trend may look different.",
    ),
    mirror=Mirror.SELF,
)
ACTS = (Act.CHANGED,)


def judge(difference: Difference) -> Verdict | None:
    return Verdict() if difference.field == "change_criterion.amount" else None

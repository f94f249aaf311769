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
        "Mittarin ”{title}” pienimmän merkittävän muutoksen raja on vaihtunut: {old} → {new}. Siksi kehityksen arvio sivulla voi muuttua.",
        "Gränsen för vad som räknas som en förändring i värdet för indikatorn ”{title}” har ändrats från {old} till {new}. Indikatorns utveckling kan därför visas på ett annat sätt än förut.",
        "The threshold for a significant change in the indicator “{title}” has changed from {old} to {new}. As a result, the trend shown on the page may be different.",
    ),
    mirror=Mirror.SELF,
)
ACTS = (Act.CHANGED,)


def judge(difference: Difference) -> Verdict | None:
    return Verdict() if difference.field == "change_criterion.amount" else None

"""A plan is that of other municipalities than before, beside its own."""

from hyvinvointi.diagnostics import Text
from hyvinvointi.diff.differences import Difference
from hyvinvointi.diff.values import Act, ChangeRule, Mirror, Verdict

RULE = ChangeRule(
    "HVD760",
    "plan-municipalities-changed",
    "substantive",
    Text(
        "{of} ”{title}” muiden organisaatioiden luettelo on muuttunut: {old} → {new}.",
        "{entity} ”{title}”: uppgiften om vilka andra organisationer som planen gäller har "
        "ändrats från {old} till {new}.",
        "In {of} “{title}”, the other organisations that it belongs to have changed from {old} "
        "to {new}.",
    ),
    mirror=Mirror.SELF,
)
ACTS = (Act.CHANGED,)


def judge(difference: Difference) -> Verdict | None:
    return Verdict() if difference.field == "municipalities" else None

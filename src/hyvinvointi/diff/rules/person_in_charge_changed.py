"""Other persons or titles are `responsible`, of the same organs and units as before."""

from hyvinvointi.diagnostics import Text
from hyvinvointi.diff import predicates
from hyvinvointi.diff.differences import Difference
from hyvinvointi.diff.values import Act, ChangeRule, Mirror, Verdict

RULE = ChangeRule(
    "HVD231",
    "person-in-charge-changed",
    "review",
    Text(
        "{of} ”{title}” vastuuhenkilöitä on muutettu: {old} → {new}.",
        "{entity} ”{title}”: uppgiften om ansvarig person har ändrats från {old} till {new}.",
        "The people named as responsible for {of} “{title}” have changed from {old} to {new}.",
    ),
    mirror=Mirror.SELF,
)
ACTS = (Act.CHANGED,)


def judge(difference: Difference) -> Verdict | None:
    if difference.field != "responsible":
        return None
    old, new = (predicates.bodies(difference, one) for one in (difference.old, difference.new))
    return Verdict() if old == new else None

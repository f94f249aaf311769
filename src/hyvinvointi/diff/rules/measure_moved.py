"""A measure serves another goal."""

from hyvinvointi.diagnostics import Text
from hyvinvointi.diff.differences import Difference
from hyvinvointi.diff.values import Act, ChangeRule, Mirror, Verdict

RULE = ChangeRule(
    "HVD202",
    "measure-moved",
    "substantive",
    Text(
        "Toimenpide ”{title}” on siirretty: {old} → {new}.",
        "Åtgärden ”{title}” har flyttats: {old} → {new}.",
        "The measure “{title}” has moved: {old} → {new}.",
    ),
    mirror=Mirror.SELF,
)
ACTS = (Act.MOVED,)


def judge(difference: Difference) -> Verdict | None:
    """Return a verdict when a measure serves another goal."""
    return Verdict() if difference.type == "measure" else None

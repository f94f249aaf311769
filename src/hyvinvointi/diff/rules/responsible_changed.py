"""Another organ or unit is in charge."""

from hyvinvointi.diagnostics import Text
from hyvinvointi.diff import asks
from hyvinvointi.diff.differences import Difference
from hyvinvointi.diff.values import Act, ChangeRule, Mirror, Verdict

RULE = ChangeRule(
    "HVD230",
    "responsible-changed",
    "substantive",
    Text(
        "{entity} ”{title}”: vastuutaho on muuttunut: {old} → {new}.",
        "{entity} ”{title}”: den ansvariga har ändrats: {old} → {new}.",
        "{entity} “{title}”: who is responsible has changed: {old} → {new}.",
    ),
    mirror=Mirror.SELF,
)
ACTS = (Act.CHANGED,)


def judge(difference: Difference) -> Verdict | None:
    """Return a verdict when another organ or unit is in charge."""
    if difference.field not in {"responsible", "owner", "unit"} or asks.is_locked(difference):
        return None
    if difference.field != "responsible":
        return Verdict() if difference.type in {"program", "section"} else None
    old, new = (asks.bodies(difference, one) for one in (difference.old, difference.new))
    return Verdict() if old != new else None

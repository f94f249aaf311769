"""The money or the working years of a resource are for another year, or of another type."""

from hyvinvointi.diagnostics import Text
from hyvinvointi.diff.differences import Difference
from hyvinvointi.diff.values import Act, ChangeRule, Mirror, Verdict

RULE = ChangeRule(
    "HVD225",
    "money-moved",
    "substantive",
    Text(
        "{of} ”{title}” rahoituksen{worth} vuosi on muuttunut: {old} → {new}.",
        "Året för finansieringen{worth} av ”{title}” har ändrats från {old} till {new}.",
        "The year of the funding{worth} for {of} “{title}” has changed from {old} to {new}.",
    ),
    mirror=Mirror.SELF,
)
_TYPE = Text(
    "{of} ”{title}” rahoituksen{worth} laji on muuttunut: {old} → {new}.",
    "Finansieringen{worth} av ”{title}” är av ett annat slag: {old} → {new}.",
    "The type of the funding{worth} for {of} “{title}” has changed from “{old}” to “{new}”.",
)
ACTS = (Act.CHANGED,)


def judge(difference: Difference) -> Verdict | None:
    if difference.type != "resource" or difference.field not in {"year", "type"}:
        return None
    return Verdict(message=_TYPE if difference.field == "type" else None)

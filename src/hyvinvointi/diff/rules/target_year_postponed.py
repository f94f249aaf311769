"""The year of a target is later than before, or gone; an earlier one is `target-tightened`."""

from hyvinvointi.diagnostics import Text
from hyvinvointi.diff import predicates
from hyvinvointi.diff.differences import Difference
from hyvinvointi.diff.values import Act, ChangeRule, Verdict

RULE = ChangeRule(
    "HVD312",
    "target-year-postponed",
    "substantive",
    Text(
        "Mittarin ”{title}” tavoitevuosi siirtyy myöhemmäksi: {old} → {new}.",
        "Målåret för indikatorn ”{title}” har skjutits upp från {old} till {new}.",
        "The target year for the indicator “{title}” has been postponed from {old} to {new}.",
    ),
    mirror="target-tightened",
)
_GONE = Text(
    "Mittarin ”{title}” tavoitevuosi ({old}) on poistettu.",
    "Målåret för indikatorn ”{title}” har slopats; det var {old}.",
    "The target year for the indicator “{title}” has been removed. It was {old}.",
)
ACTS = (Act.CHANGED,)


def judge(difference: Difference) -> Verdict | None:
    if difference.type != "target" or difference.field != "target.year":
        return None
    old, new = difference.old, difference.new
    if not (predicates.is_number(old) and predicates.is_number(new)):
        return Verdict(message=_GONE) if old is not None else None
    return Verdict(delta={"months": 12 * (new - old)}) if new > old else None

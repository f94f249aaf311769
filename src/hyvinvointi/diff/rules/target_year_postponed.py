"""The year of a target or milestone is later than before, or gone; an earlier one is `target-tightened`."""

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
_MILESTONE = Text(
    "Mittarin ”{title}” välitavoite {value} siirtyy myöhemmäksi: {old} → {new}.",
    "Delmålet {value} för indikatorn ”{title}” har skjutits upp från {old} till {new}.",
    "The milestone {value} for the indicator “{title}” has been postponed from {old} to {new}.",
)
ACTS = (Act.CHANGED,)


def judge(difference: Difference) -> Verdict | None:
    if not predicates.is_target_year(difference):
        return None
    old, new = difference.old, difference.new
    if not (predicates.is_number(old) and predicates.is_number(new)):
        return Verdict(message=_GONE) if old is not None else None
    if new <= old:
        return None
    message = _MILESTONE if difference.type == "milestone" else None
    return Verdict(delta={"months": 12 * (new - old)}, message=message)

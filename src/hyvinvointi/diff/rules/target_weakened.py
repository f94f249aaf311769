"""A target or milestone asks for less than before, or its value or limit is gone.

Where nothing tells which way is less, `unlisted-field-changed` tells the change; a later year is told
by `target-year-postponed`.
"""

from hyvinvointi.diagnostics import Text
from hyvinvointi.diff import predicates
from hyvinvointi.diff.differences import Difference
from hyvinvointi.diff.values import Act, ChangeRule, Verdict

RULE = ChangeRule(
    "HVD310",
    "target-weakened",
    "substantive",
    Text(
        "Mittarin ”{title}” tavoite lievenee: {old} → {new}.",
        "Målvärdet för indikatorn ”{title}” har gjorts mindre krävande: från {old} till {new}.",
        "The target for the indicator “{title}” has been made less demanding: {new} instead of {old}.",
    ),
    mirror="target-tightened",
)
_GONE = Text(
    "Mittarin ”{title}” tavoitearvo ({old}) on poistettu.",
    "Målvärdet för indikatorn ”{title}” har slopats; det var {old}.",
    "The target value for the indicator “{title}” has been removed. It was {old}.",
)
_LIMIT_GONE = Text(
    "Mittarin ”{title}” tavoitearvon yläraja ({old}) on poistettu.",
    "Målvärdets övre gräns för indikatorn ”{title}” har slopats; den var {old}.",
    "The upper limit of the target for the indicator “{title}” has been removed. It was {old}.",
)
ACTS = (Act.CHANGED,)


def judge(difference: Difference) -> Verdict | None:
    values = predicates.target_values(difference)
    old, new = values or (None, None)
    if old is None:
        return None
    if new is None:
        return Verdict(message=_LIMIT_GONE if difference.field == "target.max" else _GONE)
    if predicates.is_stronger(difference, old, new) is not False:
        return None
    return Verdict(delta={"value": round(new - old, 10)})

"""A target or milestone asks for more than before, or sooner, or for something where it did not.

Where nothing tells which way is more, `unlisted-field-changed` tells the change.
"""

from typing import Any

from hyvinvointi.diagnostics import Text
from hyvinvointi.diff import predicates
from hyvinvointi.diff.differences import Difference
from hyvinvointi.diff.values import Act, ChangeRule, Verdict

RULE = ChangeRule(
    "HVD311",
    "target-tightened",
    "review",
    Text(
        "Mittarin ”{title}” tavoite tiukkenee: {old} → {new}.",
        "Målvärdet för indikatorn ”{title}” har gjorts mer krävande: från {old} till {new}.",
        "The target for the indicator “{title}” has been made more demanding: {new} instead of {old}.",
    ),
    mirror="target-weakened",
)
_NEW = Text(
    "Mittarin ”{title}” tavoitearvoksi asetetaan {new}.",
    "Ett målvärde har ställts upp för indikatorn ”{title}”: {new}.",
    "A target value for the indicator “{title}” has been set: {new}.",
)
_NEW_LIMIT = Text(
    "Mittarin ”{title}” tavoitearvon ylärajaksi asetetaan {new}.",
    "Målvärdet för indikatorn ”{title}” har fått en övre gräns: {new}.",
    "An upper limit of the target for the indicator “{title}” has been set: {new}.",
)
_NEW_YEAR = Text(
    "Mittarin ”{title}” tavoitevuodeksi asetetaan {new}.",
    "Ett målår har ställts upp för indikatorn ”{title}”: {new}.",
    "A target year for the indicator “{title}” has been set: {new}.",
)
_SOONER = Text(
    "Mittarin ”{title}” tavoitevuosi aikaistuu: {old} → {new}.",
    "Målåret för indikatorn ”{title}” har tidigarelagts från {old} till {new}.",
    "The target year for the indicator “{title}” has been brought forward from {old} to {new}.",
)
ACTS = (Act.CHANGED,)


def judge(difference: Difference) -> Verdict | None:
    if difference.type == "target" and difference.field == "target.year":
        return _of_year(difference.old, difference.new)
    values = predicates.target_values(difference)
    old, new = values or (None, None)
    if new is None:
        return None
    if old is None:
        return Verdict(message=_NEW_LIMIT if difference.field == "target.max" else _NEW)
    if not predicates.is_stronger(difference, old, new):
        return None
    return Verdict(delta={"value": round(new - old, 10)})


def _of_year(old: Any, new: Any) -> Verdict | None:
    if not predicates.is_number(new):
        return None
    if old is None:
        return Verdict(message=_NEW_YEAR)
    return Verdict(message=_SOONER) if predicates.is_number(old) and new < old else None

"""A target or milestone is reached by fewer of the values that did reach it, or sooner, or is new.

Where others reach it than did, `target-changed` tells that.
"""

from hyvinvointi.diagnostics import Text
from hyvinvointi.diff import aims, predicates
from hyvinvointi.diff.differences import Difference
from hyvinvointi.diff.values import Act, ChangeRule, Verdict

RULE = ChangeRule(
    "HVD311",
    "target-tightened",
    "review",
    Text(
        "Mittarin ”{title}” tavoite tiukkenee: {old_aim} → {new_aim}.",
        "Målvärdet för indikatorn ”{title}” har gjorts mer krävande: från {old_aim} till {new_aim}.",
        "The target for the indicator “{title}” has been made more demanding: {new_aim} instead of {old_aim}.",
    ),
    mirror="target-weakened",
)
_MILESTONE = Text(
    "Mittarin ”{title}” välitavoite ({id}) tiukkenee: {old_aim} → {new_aim}.",
    "Delmålet ({id}) för indikatorn ”{title}” har gjorts mer krävande: från {old_aim} till {new_aim}.",
    "The milestone ({id}) for the indicator “{title}” has been made more demanding: {new_aim} instead of {old_aim}.",
)
_NEW_MILESTONE = Text(
    "Mittarin ”{title}” välitavoitteelle ({id}) asetetaan arvo {new}.",
    "Delmålet ({id}) för indikatorn ”{title}” har fått ett värde: {new}.",
    "The milestone ({id}) for the indicator “{title}” now has a value: {new}.",
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
_MILESTONE_SOONER = Text(
    "Mittarin ”{title}” välitavoite {value} aikaistuu: {old} → {new}.",
    "Delmålet {value} för indikatorn ”{title}” har tidigarelagts från {old} till {new}.",
    "The milestone {value} for the indicator “{title}” has been brought forward from {old} to {new}.",
)
ACTS = (Act.CHANGED,)


def judge(difference: Difference) -> Verdict | None:
    is_milestone = difference.type == "milestone"
    if predicates.is_target_year(difference):
        return _of_year(difference, is_milestone=is_milestone)
    if aims.moved(difference) is aims.Move.TIGHTER:
        words = aims.words(difference, None, _MILESTONE)
        return Verdict(delta=aims.delta(difference), message=words)
    if not aims.is_new(difference):
        return None
    if is_milestone:
        return Verdict(message=_NEW_MILESTONE)
    return Verdict(message=_NEW_LIMIT if difference.field == "target.max" else _NEW)


def _of_year(difference: Difference, *, is_milestone: bool) -> Verdict | None:
    old, new = difference.old, difference.new
    if not predicates.is_number(new):
        return None
    if old is None:
        return Verdict(message=_NEW_YEAR)
    if not predicates.is_number(old) or new >= old:
        return None
    return Verdict(message=_MILESTONE_SOONER if is_milestone else _SOONER)

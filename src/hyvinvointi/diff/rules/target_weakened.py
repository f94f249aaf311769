"""A target or milestone is reached by all values that did reach it and by others, or its value is gone.

Where others reach it than did, `target-changed` tells that; a later year is told by
`target-year-postponed`.
"""

from hyvinvointi.diagnostics import Text
from hyvinvointi.diff import aims
from hyvinvointi.diff.differences import Difference
from hyvinvointi.diff.values import Act, ChangeRule, Verdict

RULE = ChangeRule(
    "HVD310",
    "target-weakened",
    "substantive",
    Text(
        "Mittarin ”{title}” tavoite lievenee: {old_aim} → {new_aim}.",
        "Målvärdet för indikatorn ”{title}” har gjorts mindre krävande: från {old_aim} till {new_aim}.",
        "The target for the indicator “{title}” has been made less demanding: {new_aim} instead of {old_aim}.",
    ),
    mirror="target-tightened",
)
_MILESTONE = Text(
    "Mittarin ”{title}” välitavoite ({id}) lievenee: {old_aim} → {new_aim}.",
    "Delmålet ({id}) för indikatorn ”{title}” har gjorts mindre krävande: från {old_aim} till {new_aim}.",
    "The milestone ({id}) for the indicator “{title}” has been made less demanding: {new_aim} instead of {old_aim}.",
)
_GONE = Text(
    "Mittarin ”{title}” tavoitearvo ({old}) on poistettu.",
    "Målvärdet för indikatorn ”{title}” har slopats; det var {old}.",
    "The target value for the indicator “{title}” has been removed. It was {old}.",
)
_MILESTONE_GONE = Text(
    "Mittarin ”{title}” välitavoitteen ({id}) arvo {old} on poistettu.",
    "Delmålet ({id}) för indikatorn ”{title}” har inte längre något värde; det var {old}.",
    "The value of the milestone ({id}) for the indicator “{title}” has been removed. It was {old}.",
)
_LIMIT_GONE = Text(
    "Mittarin ”{title}” tavoitearvon yläraja ({old}) on poistettu.",
    "Målvärdets övre gräns för indikatorn ”{title}” har slopats; den var {old}.",
    "The upper limit of the target for the indicator “{title}” has been removed. It was {old}.",
)
ACTS = (Act.CHANGED,)


def judge(difference: Difference) -> Verdict | None:
    if aims.moved(difference) is aims.Move.LOOSER:
        words = aims.words(difference, None, _MILESTONE)
        return Verdict(delta=aims.delta(difference), message=words)
    return _of_gone(difference) if aims.is_gone(difference) else None


def _of_gone(difference: Difference) -> Verdict:
    if difference.type == "milestone":
        return Verdict(message=_MILESTONE_GONE)
    return Verdict(message=_LIMIT_GONE if difference.field == "target.max" else _GONE)

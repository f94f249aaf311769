"""Inspected minutes were corrected, and `corrections` has a new entry that tells of it.

Each change of what is locked that the entry is of is told so, and so is the entry itself, also in open
minutes. Where no entry is new, an earlier one is gone or says otherwise, or nobody knows what the entry
is of, `inspected-text-changed` tells it.
"""

from typing import Any

from hyvinvointi.diagnostics import Text
from hyvinvointi.diff import predicates
from hyvinvointi.diff.differences import Difference
from hyvinvointi.diff.values import Act, ChangeRule, Verdict

RULE = ChangeRule(
    "HVD512",
    "correction-recorded",
    "review",
    Text(
        "Päätökseen ”{document}” on merkitty korjaus ({where}): {old} → {new}.",
        "En rättelse har antecknats i beslutet ”{document}”: uppgiften ”{where}” har rättats från "
        "”{old}” till ”{new}”.",
        "A correction has been recorded in the decision “{document}” ({where}). The content has changed from “{old}” to “{new}”.",
    ),
    mirror="inspected-text-changed",
)
_REPLACED = Text(
    RULE.message.fi,
    RULE.message.sv,
    "A correction has been recorded in the decision “{document}” ({where}): “{old}” has been changed to “{new}”.",
)
_ENTERED = Text(
    "Päätökseen ”{document}” on merkitty korjaus.",
    "En rättelse har antecknats i beslutet ”{document}”.",
    "A correction has been recorded in the decision “{document}”.",
)
ACTS = (
    Act.CHANGED,
    Act.ADDED,
    Act.REMOVED,
    Act.MOVED,
    Act.REORDERED,
    Act.RENAMED,
)


def judge(difference: Difference) -> Verdict | None:
    corrected = predicates.is_locked(difference) and difference.is_corrected
    recorded = difference.type == "correction" and not predicates.edits_entry(difference)
    if not (corrected or recorded):
        return None
    if recorded and difference.act is Act.ADDED:
        return Verdict("review", message=_ENTERED)
    is_replaced = all(map(_is_one_value, (difference.old, difference.new)))
    return Verdict("review", message=_REPLACED if is_replaced else None)


def _is_one_value(value: Any) -> bool:
    return value not in (None, "") and not isinstance(value, list)

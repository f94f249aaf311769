"""A new indicator document, or one more indicator that a section or measure names.

A list that has lost one, too, is told by `indicator-removed`.
"""

from hyvinvointi.diagnostics import Text
from hyvinvointi.diff import predicates
from hyvinvointi.diff.differences import Difference
from hyvinvointi.diff.values import FIELD_CHANGED, Act, ChangeRule, Verdict

RULE = ChangeRule(
    "HVD302",
    "indicator-added",
    "notice",
    Text(
        "Uusi mittari: ”{title}”.",
        "En ny indikator: ”{title}”.",
        "A new indicator: “{title}”.",
    ),
    mirror="indicator-removed",
)
ACTS = (
    Act.ADDED,
    Act.CHANGED,
)


def judge(difference: Difference) -> Verdict | None:
    if difference.act is Act.ADDED:
        return Verdict() if _is_document(difference) else None
    if difference.field != "indicators":
        return None
    return Verdict(message=FIELD_CHANGED) if predicates.only_gained(difference) else None


def _is_document(difference: Difference) -> bool:
    return difference.type == "indicator" and difference.item.parent is None

"""A new indicator document, or one more indicator that a section, goal or measure names.

A list that has lost one, too, is told by `indicator-removed`, and one in which only names of
indicators without a document are others by `followed-indicator-retitled`.
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
        "Mittari ”{title}” on lisätty.",
        "Ny indikator: ”{title}”.",
        "The indicator “{title}” has been added.",
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
    if difference.field != "indicators" or not predicates.only_gained(difference):
        return None
    return Verdict(predicates.level_of_following(difference), message=FIELD_CHANGED)


def _is_document(difference: Difference) -> bool:
    return difference.type == "indicator" and difference.item.parent is None

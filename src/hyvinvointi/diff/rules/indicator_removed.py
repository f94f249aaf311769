"""An indicator document is gone, or a section, goal or measure no longer names one that it named.

Where only names of indicators without a document are others, `followed-indicator-retitled` tells it.
"""

from hyvinvointi.diagnostics import Text
from hyvinvointi.diff import predicates
from hyvinvointi.diff.differences import Difference
from hyvinvointi.diff.values import FIELD_CHANGED, Act, ChangeRule, Verdict

RULE = ChangeRule(
    "HVD303",
    "indicator-removed",
    "review",
    Text(
        "Mittari ”{title}” on poistettu.",
        "Indikatorn ”{title}” har tagits bort.",
        "The indicator “{title}” has been removed.",
    ),
    mirror="indicator-added",
)
ACTS = (
    Act.REMOVED,
    Act.CHANGED,
)


def judge(difference: Difference) -> Verdict | None:
    if difference.act is Act.REMOVED:
        return Verdict() if _is_document(difference) else None
    if difference.field != "indicators" or predicates.only_gained(difference):
        return None
    if predicates.is_retitled(difference):
        return None
    return Verdict(predicates.level_of_following(difference), message=FIELD_CHANGED)


def _is_document(difference: Difference) -> bool:
    return difference.type == "indicator" and difference.item.parent is None

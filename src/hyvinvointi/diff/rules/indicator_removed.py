"""An indicator document is gone, or no longer named by a section or measure."""

from hyvinvointi.diagnostics import Text
from hyvinvointi.diff import asks
from hyvinvointi.diff.differences import Difference
from hyvinvointi.diff.values import Act, ChangeRule, Verdict

RULE = ChangeRule(
    "HVD303",
    "indicator-removed",
    "review",
    Text(
        "Mittari on poistettu: ”{old}”.",
        "En mätare har tagits bort: ”{old}”.",
        "An indicator is gone: “{old}”.",
    ),
    mirror="indicator-added",
)
ACTS = (
    Act.REMOVED,
    Act.CHANGED,
)


def judge(difference: Difference) -> Verdict | None:
    """Return a verdict when an indicator document is gone, or no longer named by a section or measure."""
    if difference.act is Act.REMOVED:
        return (
            Verdict(args={"old": difference.item.title or difference.item.id})
            if _is_document(difference)
            else None
        )
    if difference.field != "indicators":
        return None
    return Verdict() if not asks.only_gained(difference) else None


def _is_document(difference: Difference) -> bool:
    return difference.type == "indicator" and difference.item.parent is None

"""A document other than an indicator is gone.

Minutes may not go at all, an adopted plan only by a decision.
"""

from hyvinvointi.diagnostics import Text
from hyvinvointi.diff.differences import Difference
from hyvinvointi.diff.values import Act, ChangeRule, Verdict

RULE = ChangeRule(
    "HVD905",
    "document-removed",
    "substantive",
    Text(
        "Asiakirja ”{title}” ({id}) on poistettu.{along}",
        "Dokumentet ”{title}” ({id}) har tagits bort.{along}",
        "The document “{title}” ({id}) has been removed.{along}",
    ),
    mirror="document-added",
)
ACTS = (Act.REMOVED,)


def judge(difference: Difference) -> Verdict | None:
    if difference.item.parent is not None:
        return None
    return Verdict("critical" if difference.kind == "decision" else "substantive")

"""A document came into the workspace that is neither a decision nor an indicator."""

from hyvinvointi.diagnostics import Text
from hyvinvointi.diff.differences import Difference
from hyvinvointi.diff.values import Act, ChangeRule, Verdict

RULE = ChangeRule(
    "HVD904",
    "document-added",
    "notice",
    Text(
        "Asiakirja ”{title}” ({id}) on lisätty.{along}",
        "Nytt dokument: ”{title}” ({id}).{along}",
        "The document “{title}” ({id}) has been added.{along}",
    ),
    mirror="document-removed",
)
ACTS = (Act.ADDED,)


def judge(difference: Difference) -> Verdict | None:
    return Verdict() if difference.item.parent is None else None

"""A resource, money or work, is gone from a plan, a measure or an assignment."""

from hyvinvointi.diagnostics import Text
from hyvinvointi.diff.differences import Difference
from hyvinvointi.diff.values import Act, ChangeRule, Verdict

RULE = ChangeRule(
    "HVD224",
    "resource-removed",
    "substantive",
    Text(
        "{of} ”{title}” resursseista on poistettu kohta ({id}){sum}.",
        "En resurs för ”{title}” har tagits bort ({id}){sum}.",
        "A resource ({id}) for {of} “{title}” has been removed{sum}.",
    ),
    mirror="resource-added",
)
ACTS = (Act.REMOVED,)


def judge(difference: Difference) -> Verdict | None:
    return Verdict() if difference.type == "resource" else None

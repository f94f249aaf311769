"""A resource, money or work, came to a plan, a measure or an assignment."""

from hyvinvointi.diagnostics import Text
from hyvinvointi.diff.differences import Difference
from hyvinvointi.diff.values import Act, ChangeRule, Verdict

RULE = ChangeRule(
    "HVD223",
    "resource-added",
    "substantive",
    Text(
        "{of} ”{title}” resursseihin on lisätty kohta ({id}){sum}.",
        "En resurs har lagts till för ”{title}” ({id}){sum}.",
        "A resource ({id}) for {of} “{title}” has been added{sum}.",
    ),
    mirror="resource-removed",
)
ACTS = (Act.ADDED,)


def judge(difference: Difference) -> Verdict | None:
    return Verdict() if difference.type == "resource" else None

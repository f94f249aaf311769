"""An indicator without a document, with which a goal or a measure is followed, is called otherwise.

Its note may be another, too. Where its unit is, or none of its words is left, it is another
indicator, of which `indicator-removed` tells.
"""

from hyvinvointi.diagnostics import Text
from hyvinvointi.diff import predicates
from hyvinvointi.diff.differences import Difference
from hyvinvointi.diff.values import Act, ChangeRule, Mirror, Verdict

RULE = ChangeRule(
    "HVD700",
    "followed-indicator-retitled",
    "review",
    Text(
        "{of} ”{title}” seurattavan mittarin nimeä tai lisätietoa on muutettu: {old} → {new}.",
        "{entity} ”{title}”: namnet på en indikator som följs upp, eller tilläggsuppgiften om "
        "den, har ändrats från {old} till {new}.",
        "In {of} “{title}”, the name or note of an indicator used for monitoring has changed "
        "from {old} to {new}.",
    ),
    mirror=Mirror.SELF,
)
ACTS = (Act.CHANGED,)


def judge(difference: Difference) -> Verdict | None:
    is_list = difference.field == "indicators"
    return Verdict("review") if is_list and predicates.is_retitled(difference) else None

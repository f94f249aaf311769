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
        "{entity} ”{title}”: seurattava mittari on kirjoitettu toisin: {old} → {new}.",
        "{entity} ”{title}”: indikatorn som följs är skriven på ett annat sätt: {old} → {new}.",
        "{entity} “{title}”: the followed indicator is written in another way: {old} → {new}.",
    ),
    mirror=Mirror.SELF,
)
ACTS = (Act.CHANGED,)


def judge(difference: Difference) -> Verdict | None:
    is_list = difference.field == "indicators"
    return Verdict("review") if is_list and predicates.is_retitled(difference) else None

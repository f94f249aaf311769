"""A word of adopted prose differs as a typo does, and nothing else does.

Locked minutes have a rule of their own.
"""

from hyvinvointi.diagnostics import Text
from hyvinvointi.diff import predicates
from hyvinvointi.diff.differences import Difference
from hyvinvointi.diff.values import Act, ChangeRule, Mirror, Verdict

RULE = ChangeRule(
    "HVD010",
    "prose-typo",
    "editorial",
    Text(
        "{of} ”{title}” kohdassa {the_field} on luultavasti korjattu kirjoitusvirhe: ”{old}” → ”{new}”.",
        "{entity} ”{title}”: troligen har ett skrivfel rättats i {the_field}, från ”{old}” till "
        "”{new}”.",
        "In {of} “{title}”, what looks like a typo in {the_field} has been corrected from "
        "“{old}” to “{new}”.",
    ),
    mirror=Mirror.SELF,
)
ACTS = (Act.CHANGED,)


def judge(difference: Difference) -> Verdict | None:
    return Verdict() if predicates.is_prose(difference, "typo") else None

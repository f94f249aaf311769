"""Words of adopted prose are others, none of them a number, a name, a statute or a guarded word.

Locked minutes, their labels and indicators have rules of their own.
"""

from hyvinvointi.diagnostics import Text
from hyvinvointi.diff import predicates
from hyvinvointi.diff.differences import Difference
from hyvinvointi.diff.values import Act, ChangeRule, Mirror, Verdict

RULE = ChangeRule(
    "HVD020",
    "prose-reworded",
    "review",
    Text(
        "{of} ”{title}” kohdassa {the_field} on muutettu sanamuotoa: ”{old}” → ”{new}”.",
        "{entity} ”{title}”: formuleringen i {the_field} har ändrats från ”{old}” till ”{new}”.",
        "In {of} “{title}”, the wording of {the_field} has changed from “{old}” to “{new}”.",
    ),
    mirror=Mirror.SELF,
)
ACTS = (Act.CHANGED,)


def judge(difference: Difference) -> Verdict | None:
    return Verdict() if predicates.is_prose(difference, "reworded") else None

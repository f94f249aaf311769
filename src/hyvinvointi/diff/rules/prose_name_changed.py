"""A name of a person, organ or place is another in adopted prose, and nothing weightier.

Locked minutes, their labels and indicators have rules of their own.
"""

from hyvinvointi.diagnostics import Text
from hyvinvointi.diff import predicates
from hyvinvointi.diff.differences import Difference
from hyvinvointi.diff.values import Act, ChangeRule, Mirror, Verdict

RULE = ChangeRule(
    "HVD023",
    "prose-name-changed",
    "review",
    Text(
        "{of} ”{title}” kohdassa {the_field} on muutettu nimeä: ”{old}” → ”{new}”.",
        "{entity} ”{title}”: ett namn i {the_field} har ändrats från ”{old}” till ”{new}”.",
        "In {of} “{title}”, a name in {the_field} has changed from “{old}” to “{new}”.",
    ),
    mirror=Mirror.SELF,
)
ACTS = (Act.CHANGED,)


def judge(difference: Difference) -> Verdict | None:
    return Verdict() if predicates.is_prose(difference, "name") else None

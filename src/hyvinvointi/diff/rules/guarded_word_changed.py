"""A word that obliges, permits, limits or negates came, went or was swapped in adopted prose.

Of several things that happened to a text the weightiest is told: a number or a statute weighs more.
Locked minutes, their labels and indicators have rules of their own.
"""

from hyvinvointi.diagnostics import Text
from hyvinvointi.diff import predicates
from hyvinvointi.diff.differences import Difference
from hyvinvointi.diff.values import Act, ChangeRule, Mirror, Verdict

RULE = ChangeRule(
    "HVD021",
    "guarded-word-changed",
    "substantive",
    Text(
        "{of} ”{title}” kohdassa {the_field} on muutettu velvoittavaa tai rajaavaa sanaa: ”{old}” → ”{new}”.",
        "{entity} ”{title}”: ett förpliktande eller avgränsande ord i {the_field} har ändrats "
        "från ”{old}” till ”{new}”.",
        "In {of} “{title}”, a word in {the_field} that imposes a duty or a limit has changed "
        "from “{old}” to “{new}”.",
    ),
    mirror=Mirror.SELF,
)
ACTS = (Act.CHANGED,)


def judge(difference: Difference) -> Verdict | None:
    return Verdict() if predicates.is_prose(difference, "guarded") else None

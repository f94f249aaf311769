"""A number, sum, date or numeral is another in adopted prose; a statute weighs more.

So is a text told that is too long to be read word by word. Locked minutes, their labels and
indicators have rules of their own.
"""

from hyvinvointi.diagnostics import Text
from hyvinvointi.diff import predicates
from hyvinvointi.diff.differences import Difference
from hyvinvointi.diff.values import Act, ChangeRule, Mirror, Verdict

RULE = ChangeRule(
    "HVD022",
    "prose-number-changed",
    "substantive",
    Text(
        "{of} ”{title}” kohdassa {the_field} on muutettu lukua, summaa tai päivämäärää: ”{old}” → ”{new}”.",
        "{entity} ”{title}”: ett tal, ett belopp eller ett datum i {the_field} har ändrats från "
        "”{old}” till ”{new}”.",
        "In {of} “{title}”, a number, sum or date in {the_field} has changed from “{old}” to "
        "“{new}”.",
    ),
    mirror=Mirror.SELF,
)
ACTS = (Act.CHANGED,)


def judge(difference: Difference) -> Verdict | None:
    return Verdict() if predicates.is_prose(difference, "number") else None

"""A number, sum or date in prose."""

from hyvinvointi.diagnostics import Text
from hyvinvointi.diff import asks
from hyvinvointi.diff.differences import Difference
from hyvinvointi.diff.values import Act, ChangeRule, Mirror, Verdict

RULE = ChangeRule(
    "HVD022",
    "prose-number-changed",
    "substantive",
    Text(
        "{entity} ”{title}”, {field}: luku, summa tai päivämäärä on muuttunut: ”{old}” → ”{new}”.",
        "{entity} ”{title}”, {field}: ett tal, belopp eller datum har ändrats: ”{old}” → ”{new}”.",
        "{entity} “{title}”, {field}: a number, sum or date has changed: “{old}” → “{new}”.",
    ),
    mirror=Mirror.SELF,
)
ACTS = (Act.CHANGED,)


def judge(difference: Difference) -> Verdict | None:
    """Return a verdict when a number, sum or date in prose."""
    return Verdict() if asks.is_prose(difference, "number") else None

"""Other words in prose, none of them guarded."""

from hyvinvointi.diagnostics import Text
from hyvinvointi.diff import asks
from hyvinvointi.diff.differences import Difference
from hyvinvointi.diff.values import Act, ChangeRule, Mirror, Verdict

RULE = ChangeRule(
    "HVD020",
    "prose-reworded",
    "review",
    Text(
        "{entity} ”{title}”, {field}: sanamuoto on muuttunut: ”{old}” → ”{new}”.",
        "{entity} ”{title}”, {field}: formuleringen har ändrats: ”{old}” → ”{new}”.",
        "{entity} “{title}”, {field}: the wording has changed: “{old}” → “{new}”.",
    ),
    mirror=Mirror.SELF,
)
ACTS = (Act.CHANGED,)


def judge(difference: Difference) -> Verdict | None:
    """Return a verdict when other words in prose, none of them guarded."""
    return Verdict() if asks.is_prose(difference, "reworded") else None

"""A name of a person, organ or place in prose."""

from hyvinvointi.diagnostics import Text
from hyvinvointi.diff import asks
from hyvinvointi.diff.differences import Difference
from hyvinvointi.diff.values import Act, ChangeRule, Mirror, Verdict

RULE = ChangeRule(
    "HVD023",
    "prose-name-changed",
    "review",
    Text(
        "{entity} ”{title}”, {field}: nimi on muuttunut: ”{old}” → ”{new}”.",
        "{entity} ”{title}”, {field}: ett namn har ändrats: ”{old}” → ”{new}”.",
        "{entity} “{title}”, {field}: a name has changed: “{old}” → “{new}”.",
    ),
    mirror=Mirror.SELF,
)
ACTS = (Act.CHANGED,)


def judge(difference: Difference) -> Verdict | None:
    """Return a verdict when a name of a person, organ or place in prose."""
    return Verdict() if asks.is_prose(difference, "name") else None

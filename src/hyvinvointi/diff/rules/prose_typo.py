"""A slip of the pen in prose."""

from hyvinvointi.diagnostics import Text
from hyvinvointi.diff import asks
from hyvinvointi.diff.differences import Difference
from hyvinvointi.diff.values import Act, ChangeRule, Mirror, Verdict

RULE = ChangeRule(
    "HVD010",
    "prose-typo",
    "editorial",
    Text(
        "{entity} ”{title}”, {field}: luultavasti kirjoitusvirhe: ”{old}” → ”{new}”.",
        "{entity} ”{title}”, {field}: troligen ett skrivfel: ”{old}” → ”{new}”.",
        "{entity} “{title}”, {field}: probably a typo: “{old}” → “{new}”.",
    ),
    mirror=Mirror.SELF,
)
ACTS = (Act.CHANGED,)


def judge(difference: Difference) -> Verdict | None:
    """Return a verdict when a slip of the pen in prose."""
    return Verdict() if asks.is_prose(difference, "typo") else None

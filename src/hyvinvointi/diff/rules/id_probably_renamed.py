"""Another id and much the same content."""

from hyvinvointi.diagnostics import Text
from hyvinvointi.diff.differences import Difference
from hyvinvointi.diff.values import Act, ChangeRule, Mirror, Verdict

RULE = ChangeRule(
    "HVD401",
    "id-probably-renamed",
    "review",
    Text(
        "{entity} ”{title}” on luultavasti entinen {old}, tunnus nyt {new}. Tunnukset on tarkoitettu pysyviksi.",
        "{entity} ”{title}” är troligen det tidigare {old}, id:t är nu {new}. Id:n är avsedda att bestå.",
        "{entity} “{title}” is probably the former {old}, now {new}. Ids are meant to be permanent.",
    ),
    mirror=Mirror.SELF,
)
ACTS = (Act.RENAMED,)


def judge(difference: Difference) -> Verdict | None:
    """Return a verdict when another id and much the same content."""
    return Verdict() if difference.certainty < 1 else None

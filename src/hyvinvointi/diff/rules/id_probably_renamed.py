"""An item has another id, and content that is much the same."""

from hyvinvointi.diagnostics import Text
from hyvinvointi.diff.differences import Difference
from hyvinvointi.diff.values import Act, ChangeRule, Mirror, Verdict

RULE = ChangeRule(
    "HVD401",
    "id-probably-renamed",
    "review",
    Text(
        "{entity} ”{title}” on luultavasti entinen {old}, tunnus nyt {new}. Tunnukset on tarkoitettu pysyviksi.",
        "{entity} ”{title}” hade troligen tidigare id:t {old}; nu är det {new}. Id:n är avsedda att bestå.",
        "{entity} “{title}” is probably the former {old}, now {new}. Ids are meant to be permanent.",
    ),
    mirror=Mirror.SELF,
)
ACTS = (Act.RENAMED,)


def judge(difference: Difference) -> Verdict | None:
    return Verdict() if difference.certainty < 1 else None

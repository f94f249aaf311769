"""An item has another id, and content that is much the same."""

from hyvinvointi.diagnostics import Text
from hyvinvointi.diff.differences import Difference
from hyvinvointi.diff.values import Act, ChangeRule, Mirror, Verdict

RULE = ChangeRule(
    "HVD401",
    "id-probably-renamed",
    "review",
    Text(
        "{of} ”{title}” tunnus on luultavasti vaihtunut: ”{old}” → ”{new}”. Tunnukset on tarkoitettu pysyviksi.",
        "{entity} ”{title}” hade troligen tidigare id:t {old} och har nu id:t {new}. Ett id är "
        "avsett att vara beständigt.",
        "{entity} “{title}” probably had the ID “{old}” before. Its ID is now “{new}”. IDs are meant to be permanent.",
    ),
    mirror=Mirror.SELF,
)
ACTS = (Act.RENAMED,)


def judge(difference: Difference) -> Verdict | None:
    return Verdict() if difference.certainty < 1 else None

"""Another id, the same content."""

from hyvinvointi.diagnostics import Text
from hyvinvointi.diff.differences import Difference
from hyvinvointi.diff.values import Act, ChangeRule, Verdict

RULE = ChangeRule(
    "HVD400",
    "id-renamed",
    "notice",
    Text(
        "{entity} ”{title}”: tunnus on vaihtunut: {old} → {new}. Sisältö on sama. Tunnukset on tarkoitettu pysyviksi.",
        "{entity} ”{title}”: id:t har bytts: {old} → {new}. Innehållet är detsamma. Id:n är avsedda att bestå.",
        "{entity} “{title}”: the id has changed: {old} → {new}. The content is the same. Ids are meant to be permanent.",
    ),
    waiver="A rename has no direction: the way back is the same rule.",
)
ACTS = (Act.RENAMED,)


def judge(difference: Difference) -> Verdict | None:
    """Return a verdict when another id, the same content."""
    return Verdict() if difference.certainty == 1 else None

"""An item that is the same beyond doubt has another id."""

from hyvinvointi.diagnostics import Text
from hyvinvointi.diff.differences import Difference
from hyvinvointi.diff.values import Act, ChangeRule, Mirror, Verdict

RULE = ChangeRule(
    "HVD400",
    "id-renamed",
    "notice",
    Text(
        "{of} ”{title}” tunnus on vaihtunut: ”{old}” → ”{new}”. Tunnukset on tarkoitettu pysyviksi.",
        "{entity} ”{title}”: id:t har bytts från {old} till {new}. Ett id är avsett att vara "
        "beständigt.",
        "The ID of {of} “{title}” has changed from “{old}” to “{new}”. IDs are meant to be "
        "permanent.",
    ),
    mirror=Mirror.SELF,
)
_ALONE = Text(
    "{of} ”{title}” tunnus on vaihtunut: ”{old}” → ”{new}”. Sisältö on sama. "
    "Tunnukset on tarkoitettu pysyviksi.",
    "{entity} ”{title}”: id:t har bytts från {old} till {new}. Innehållet är detsamma. Ett id är "
    "avsett att vara beständigt.",
    "The ID of {of} “{title}” has changed from “{old}” to “{new}”, but the content has not. IDs "
    "are meant to be permanent.",
)
_TOLD = Text(
    "{of} ”{title}” tunnus on vaihtunut: ”{old}” → ”{new}”. Myös vanha tunnus toimii (former_ids).",
    "{entity} ”{title}”: id:t har bytts från {old} till {new}. Också det gamla id:t fungerar "
    "(former_ids).",
    "The ID of {of} “{title}” has changed from “{old}” to “{new}”. The old ID still works "
    "(former_ids).",
)
ACTS = (Act.RENAMED,)


def judge(difference: Difference) -> Verdict | None:
    if difference.certainty != 1:
        return None
    base, head = difference.base, difference.head
    if base is not None and head is not None and base.id in head.former_ids:
        return Verdict(message=_TOLD)
    is_alone = base is not None and head is not None and base.content == head.content
    return Verdict(message=_ALONE if is_alone else None)

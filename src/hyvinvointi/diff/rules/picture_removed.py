"""A text does not show a picture that it did.

Locked minutes and the meaning of indicators have rules of their own.
"""

from hyvinvointi.diagnostics import Text
from hyvinvointi.diff import predicates
from hyvinvointi.diff.differences import Difference
from hyvinvointi.diff.values import Act, ChangeRule, Verdict

RULE = ChangeRule(
    "HVD737",
    "picture-removed",
    "review",
    Text(
        "{of} ”{title}” kohdasta {the_field} on poistettu kuva: ”{old}”.",
        "{entity} ”{title}”: en bild har tagits bort ur {the_field}: ”{old}”.",
        "In {of} “{title}”, a picture has been removed from {the_field}: “{old}”.",
    ),
    mirror="picture-added",
)
ACTS = (Act.CHANGED,)


def judge(difference: Difference) -> Verdict | None:
    is_told = predicates.is_part(difference, "picture") and difference.new is None
    return Verdict() if is_told else None

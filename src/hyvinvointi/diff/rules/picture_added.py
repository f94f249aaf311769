"""A text shows a picture that it did not.

Locked minutes and the meaning of indicators have rules of their own.
"""

from hyvinvointi.diagnostics import Text
from hyvinvointi.diff import predicates
from hyvinvointi.diff.differences import Difference
from hyvinvointi.diff.values import Act, ChangeRule, Verdict

RULE = ChangeRule(
    "HVD736",
    "picture-added",
    "review",
    Text(
        "{of} ”{title}” kohtaan {the_field} on lisätty kuva: ”{new}”.",
        "{entity} ”{title}”: en bild har lagts till i {the_field}: ”{new}”.",
        "In {of} “{title}”, a picture has been added to {the_field}: “{new}”.",
    ),
    mirror="picture-removed",
)
ACTS = (Act.CHANGED,)


def judge(difference: Difference) -> Verdict | None:
    is_told = predicates.is_part(difference, "picture") and difference.old is None
    return Verdict() if is_told else None

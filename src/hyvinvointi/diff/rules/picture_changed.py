"""The picture that a text shows holds something else, or is another file.

Locked minutes and the meaning of indicators have rules of their own.
"""

from hyvinvointi.diagnostics import Text
from hyvinvointi.diff import predicates
from hyvinvointi.diff.differences import Difference
from hyvinvointi.diff.values import Act, ChangeRule, Mirror, Verdict

RULE = ChangeRule(
    "HVD738",
    "picture-changed",
    "review",
    Text(
        "{of} ”{title}” kohdan {the_field} kuva ”{picture}” on vaihtunut.",
        "{entity} ”{title}”: bilden ”{picture}” i {the_field} har bytts ut.",
        "In {of} “{title}”, the picture “{picture}” in {the_field} has been replaced.",
    ),
    mirror=Mirror.SELF,
)
ACTS = (Act.CHANGED,)


def judge(difference: Difference) -> Verdict | None:
    part = difference.part
    is_other = difference.old is not None and difference.new is not None
    if part is None or not is_other or not predicates.is_part(difference, "picture"):
        return None
    return Verdict(args={"picture": part.picture})

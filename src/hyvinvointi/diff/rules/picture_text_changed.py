"""What a picture in a text shows is told in other words.

Locked minutes and the meaning of indicators have rules of their own.
"""

from hyvinvointi.diagnostics import Text
from hyvinvointi.diff import predicates
from hyvinvointi.diff.differences import Difference
from hyvinvointi.diff.values import Act, ChangeRule, Mirror, Verdict

RULE = ChangeRule(
    "HVD739",
    "picture-text-changed",
    "review",
    Text(
        "{of} ”{title}” kohdassa {the_field} on muutettu kuvan ”{picture}” vaihtoehtoista tekstiä tai kuvatekstiä: ”{old}” → ”{new}”.",
        "{entity} ”{title}”: alternativtexten eller bildtexten till bilden ”{picture}” i "
        "{the_field} har ändrats från ”{old}” till ”{new}”.",
        "In {of} “{title}”, the alternative text or caption of the picture “{picture}” in "
        "{the_field} has changed from “{old}” to “{new}”.",
    ),
    mirror=Mirror.SELF,
)
ACTS = (Act.CHANGED,)


def judge(difference: Difference) -> Verdict | None:
    part = difference.part
    if part is None or not predicates.is_part(difference, "description"):
        return None
    return Verdict(args={"picture": part.picture})

"""A goal or section belongs to another one than before.

One that only says otherwise where it belongs, in a section's list or by its parent, has a rule of
its own.
"""

from hyvinvointi.diagnostics import Text
from hyvinvointi.diff import predicates
from hyvinvointi.diff.differences import Difference
from hyvinvointi.diff.values import Act, ChangeRule, Mirror, Verdict

RULE = ChangeRule(
    "HVD710",
    "parent-changed",
    "substantive",
    Text(
        "{entity} ”{title}” kuuluu nyt toiseen kohtaan: ”{old}” → ”{new}”.",
        "{entity} ”{title}” har flyttats från ”{old}” till ”{new}”.",
        "{entity} “{title}” has been moved from “{old}” to “{new}”.",
    ),
    mirror=Mirror.SELF,
)
_BELONGS = Text(
    "{entity} ”{title}” kuuluu nyt kohtaan ”{new}”.",
    "{entity} ”{title}” hör nu till ”{new}”.",
    "{entity} “{title}” now belongs to “{new}”.",
)
_BELONGS_NO_MORE = Text(
    "{entity} ”{title}” ei enää kuulu kohtaan ”{old}”.",
    "{entity} ”{title}” hör inte längre till ”{old}”.",
    "{entity} “{title}” no longer belongs to “{old}”.",
)
ACTS = (Act.CHANGED,)


def judge(difference: Difference) -> Verdict | None:
    is_parent = difference.type in predicates.PARTS and difference.field == "parent"
    if not is_parent or predicates.keeps_its_holder(difference):
        return None
    if difference.old is None:
        return Verdict(message=_BELONGS)
    return Verdict(message=_BELONGS_NO_MORE if difference.new is None else None)

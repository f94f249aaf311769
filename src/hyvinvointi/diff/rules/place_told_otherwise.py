"""A goal says in another way to which section it belongs: in the section's list, or by its parent."""

from hyvinvointi.diagnostics import Text
from hyvinvointi.diff import predicates
from hyvinvointi.diff.differences import Difference
from hyvinvointi.diff.values import Act, ChangeRule, Mirror, Verdict

RULE = ChangeRule(
    "HVD711",
    "place-told-otherwise",
    "notice",
    Text(
        "{entity} ”{title}” kuuluu samaan osioon kuin ennen. Vain merkintätapa on muuttunut.",
        "{entity} ”{title}” hör till samma avsnitt som förut, men avsnittet anges på ett annat "
        "sätt.",
        "{entity} “{title}” belongs to the same section as before, but this is recorded in a different way.",
    ),
    mirror=Mirror.SELF,
)
ACTS = (Act.CHANGED, Act.MOVED)


def judge(difference: Difference) -> Verdict | None:
    tells_place = difference.act is Act.MOVED or difference.field == "parent"
    is_same = difference.type in predicates.PARTS and predicates.keeps_its_holder(difference)
    return Verdict() if tells_place and is_same else None

"""An item stands elsewhere than before; a measure has a rule of its own."""

from hyvinvointi.diagnostics import Text
from hyvinvointi.diff.differences import Difference
from hyvinvointi.diff.values import Act, ChangeRule, Mirror, Verdict

RULE = ChangeRule(
    "HVD903",
    "item-moved",
    "review",
    Text(
        "{entity} ”{title}” on siirretty toiseen kohtaan: ”{old}” → ”{new}”.",
        "{entity} ”{title}” har flyttats från ”{old}” till ”{new}”.",
        "{entity} “{title}” has been moved from “{old}” to “{new}”.",
    ),
    mirror=Mirror.SELF,
)
ACTS = (Act.MOVED,)


def judge(difference: Difference) -> Verdict | None:
    return Verdict(difference.item.meaning.change) if difference.item.parent else None

"""A measure serves another goal than before."""

from hyvinvointi.diagnostics import Text
from hyvinvointi.diff.differences import Difference
from hyvinvointi.diff.values import Act, ChangeRule, Mirror, Verdict

RULE = ChangeRule(
    "HVD202",
    "measure-moved",
    "substantive",
    Text(
        "Toimenpide ”{title}” on siirretty toiseen tavoitteeseen: ”{old}” → ”{new}”.",
        "Åtgärden ”{title}” har flyttats från ”{old}” till ”{new}”.",
        "The measure “{title}” has been moved from “{old}” to “{new}”.",
    ),
    mirror=Mirror.SELF,
)
ACTS = (Act.MOVED,)


def judge(difference: Difference) -> Verdict | None:
    return Verdict() if difference.type == "measure" else None

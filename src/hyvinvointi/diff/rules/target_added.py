"""A target of an indicator came to a goal."""

from hyvinvointi.diagnostics import Text
from hyvinvointi.diff.differences import Difference
from hyvinvointi.diff.values import Act, ChangeRule, Verdict

RULE = ChangeRule(
    "HVD300",
    "target-added",
    "substantive",
    Text(
        "Mittarille ”{title}” on lisätty tavoitearvo{aim}.",
        "Nytt målvärde för indikatorn ”{title}”{aim}.",
        "A target for the indicator “{title}” has been added{aim}.",
    ),
    mirror="target-removed",
)
ACTS = (Act.ADDED,)


def judge(difference: Difference) -> Verdict | None:
    return Verdict() if difference.type == "target" else None

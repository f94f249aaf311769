"""A target that was not there."""

from hyvinvointi.diagnostics import Text
from hyvinvointi.diff.differences import Difference
from hyvinvointi.diff.values import Act, ChangeRule, Verdict

RULE = ChangeRule(
    "HVD300",
    "target-added",
    "substantive",
    Text(
        "Uusi tavoitearvo mittarille ”{title}”.",
        "Ett nytt målvärde för indikatorn ”{title}”.",
        "A new target for the indicator “{title}”.",
    ),
    mirror="target-removed",
)
ACTS = (Act.ADDED,)


def judge(difference: Difference) -> Verdict | None:
    """Return a verdict when a target that was not there."""
    return Verdict() if difference.type == "target" else None

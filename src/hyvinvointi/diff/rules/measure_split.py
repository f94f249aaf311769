"""One measure became several that share its words."""

from hyvinvointi.diagnostics import Text
from hyvinvointi.diff.differences import Difference
from hyvinvointi.diff.values import Act, ChangeRule, Verdict

RULE = ChangeRule(
    "HVD203",
    "measure-split",
    "substantive",
    Text(
        "Toimenpide ”{title}” on jaettu toimenpiteiksi {parts}. Rahoitus oli {before}, ja nyt se on {after}.",
        "Åtgärden ”{title}” har delats upp i {parts}. Finansieringen var {before} och är nu {after}.",
        "The measure “{title}” has been split into {parts}. Its funding was {before} and is now {after}.",
    ),
    mirror="measures-joined",
)
ACTS = (Act.SPLIT,)


def judge(difference: Difference) -> Verdict | None:
    return Verdict() if difference.type == "measure" else None

"""One measure became several that share its words."""

from hyvinvointi.diagnostics import Text
from hyvinvointi.diff.differences import Difference
from hyvinvointi.diff.values import Act, ChangeRule, Verdict

RULE = ChangeRule(
    "HVD203",
    "measure-split",
    "substantive",
    Text(
        "Toimenpide ”{title}” on jaettu toimenpiteiksi {parts}. Rahoitus oli yhteensä {before}, ja nyt se on yhteensä {after}.",
        "Åtgärden ”{title}” har delats upp i {parts}. Finansieringen var sammanlagt {before} och "
        "är nu sammanlagt {after}.",
        "The measure “{title}” has been split into {parts}. Its funding was {before} and is now "
        "{after} in total.",
    ),
    mirror="measures-joined",
)
ACTS = (Act.SPLIT,)


def judge(difference: Difference) -> Verdict | None:
    return Verdict() if difference.type == "measure" else None

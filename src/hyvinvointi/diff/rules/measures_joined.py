"""Several measures became one that has their words."""

from hyvinvointi.diagnostics import Text
from hyvinvointi.diff.differences import Difference
from hyvinvointi.diff.values import Act, ChangeRule, Verdict

RULE = ChangeRule(
    "HVD204",
    "measures-joined",
    "substantive",
    Text(
        "Toimenpiteet {parts} on yhdistetty toimenpiteeksi ”{title}”. Rahoitus oli yhteensä {after}, ja nyt se on yhteensä {before}.",
        "Åtgärderna {parts} har slagits ihop till ”{title}”. Finansieringen var sammanlagt "
        "{after} och är nu sammanlagt {before}.",
        "The measures {parts} have been merged into “{title}”. Their funding was {after} in "
        "total and is now {before}.",
    ),
    mirror="measure-split",
)
ACTS = (Act.JOINED,)


def judge(difference: Difference) -> Verdict | None:
    return Verdict() if difference.type == "measure" else None

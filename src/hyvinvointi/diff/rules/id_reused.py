"""An id names something else than before: ids were swapped, or an old one was given anew."""

from hyvinvointi.diagnostics import Text
from hyvinvointi.diff.differences import Difference
from hyvinvointi.diff.values import Act, ChangeRule, Mirror, Verdict

RULE = ChangeRule(
    "HVD402",
    "id-reused",
    "critical",
    Text(
        "{entity} ”{title}”: tunnus {new} tarkoitti ennen muuta. Päätökset ja seuranta osoittavat nyt väärään.",
        "{entity} ”{title}”: id:t {new} betydde tidigare något annat. Beslut och uppföljning pekar nu fel.",
        "{entity} “{title}”: the id {new} meant something else before. Decisions and follow-up now point at the wrong thing.",
    ),
    mirror=Mirror.SELF,
)
ACTS = (Act.REUSED,)


def judge(_difference: Difference) -> Verdict | None:
    return Verdict()

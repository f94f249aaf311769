"""An id names something else than before: ids were swapped, or an old one was given anew."""

from hyvinvointi.diagnostics import Text
from hyvinvointi.diff.differences import Difference
from hyvinvointi.diff.values import Act, ChangeRule, Mirror, Verdict

RULE = ChangeRule(
    "HVD402",
    "id-reused",
    "critical",
    Text(
        "{of} ”{title}” tunnus ”{new}” tarkoitti ennen jotakin muuta. Aiemmat päätökset ja seuranta voivat nyt viitata väärään kohteeseen.",
        "{entity} ”{title}” har id:t {new}, som tidigare avsåg något annat. Beslut och "
        "uppföljning som hänvisar till id:t kan nu avse fel objekt.",
        "The ID “{new}”, now used for {of} “{title}”, used to refer to something else. Decisions and follow-up records that use it may now refer to the wrong item.",
    ),
    mirror=Mirror.SELF,
)
ACTS = (Act.REUSED,)


def judge(_difference: Difference) -> Verdict | None:
    return Verdict()

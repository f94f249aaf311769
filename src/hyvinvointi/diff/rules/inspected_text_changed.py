"""The text of inspected minutes, or an entry of an adoption or a correction in them, was changed.

The text is what `LOCKED_FIELDS` names. A version in another language is none of it; one with a new
entry in `corrections` is told by `correction-recorded`.
"""

from hyvinvointi.diagnostics import Text
from hyvinvointi.diff import predicates
from hyvinvointi.diff.differences import Difference
from hyvinvointi.diff.values import Act, ChangeRule, Mirror, Verdict

RULE = ChangeRule(
    "HVD510",
    "inspected-text-changed",
    "critical",
    Text(
        "Päätöksen ”{document}” tekstiä ({where}) on muutettu pöytäkirjan tarkastamisen jälkeen: {old} → {new}. Tekstin on vastattava tarkastettua pöytäkirjaa. Asiavirhe korjataan uudella päätöksellä, ja kirjoitusvirheen korjaus merkitään päätökseen (corrections).",
        "Efter att protokollet justerades har texten ({where}) i beslutet ”{document}” ändrats "
        "från ”{old}” till ”{new}”. Texten ska motsvara det justerade protokollet. Ett sakfel "
        "rättas genom ett nytt beslut, och ett rättat skrivfel antecknas i beslutet (corrections).",
        "Since the minutes were inspected, the text of the decision “{document}” ({where}) has "
        "changed from “{old}” to “{new}”. The text must match the inspected minutes. A factual "
        "error is corrected by a new decision, and a clerical error by a correction recorded in "
        "the decision (corrections).",
    ),
    mirror=Mirror.SELF,
)
ACTS = (
    Act.CHANGED,
    Act.ADDED,
    Act.REMOVED,
    Act.MOVED,
    Act.REORDERED,
    Act.RENAMED,
)


def judge(difference: Difference) -> Verdict | None:
    if not predicates.is_locked(difference) or difference.legal_state.is_corrected:
        return None
    return Verdict("critical")

"""The text of inspected minutes, or an entry of an adoption or a correction in them, was changed.

The text is what `LOCKED_FIELDS` names. A version in another language is none of it; what a new
entry in `corrections` is of is told by `correction-recorded`.
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
_CORRECTION = Text(
    "Päätöksen ”{document}” merkintää korjauksesta ({where}) on muutettu: {old} → {new}. Merkintä säilyy sellaisena kuin se tehtiin. Uudesta korjauksesta tehdään oma merkintä (corrections).",
    "Anteckningen om en rättelse ({where}) i beslutet ”{document}” har ändrats från ”{old}” till "
    "”{new}”. En anteckning bevaras sådan som den gjordes. En ny rättelse antecknas för sig "
    "(corrections).",
    "The entry of a correction in the decision “{document}” ({where}) has changed from “{old}” to “{new}”. An entry is kept as it was made. A new correction gets an entry of its own (corrections).",
)
_ADOPTION = Text(
    "Päätöksen ”{document}” hyväksymismerkintää ({where}) on muutettu pöytäkirjan tarkastamisen jälkeen: {old} → {new}. Merkintä säilyy sellaisena kuin se tehtiin.",
    "Efter att protokollet justerades har uppgiften om vad som godkänns ({where}) i beslutet "
    "”{document}” ändrats från ”{old}” till ”{new}”. En anteckning bevaras sådan som den gjordes.",
    "Since the minutes were inspected, the adoption entry in the decision “{document}” ({where}) has changed from “{old}” to “{new}”. An entry is kept as it was made.",
)
_ADOPTION_ADDED = Text(
    "Päätökseen ”{document}” on lisätty hyväksymismerkintä ({id}) pöytäkirjan tarkastamisen jälkeen. Pöytäkirjassa ei mainittu asiakirjaa. Se hyväksytään uudella päätöksellä, tai puuttunut merkintä kirjataan korjauksena (corrections).",
    "Efter att protokollet justerades har en uppgift om vad som godkänns ({id}) lagts till i beslutet "
    "”{document}”. Det justerade protokollet nämnde inte dokumentet. Det godkänns genom ett nytt "
    "beslut, eller så antecknas den saknade uppgiften som en rättelse (corrections).",
    "Since the minutes were inspected, an adoption entry ({id}) has been added to the decision “{document}”. The inspected minutes did not name the document: it is adopted by a new decision, or the missing entry is recorded as a correction (corrections).",
)
_OF_WHAT = Text(
    "Päätöksen ”{document}” tekstiä ({where}) on muutettu pöytäkirjan tarkastamisen jälkeen: {old} → {new}. Päätökseen on merkitty korjaus, mutta siitä ei ilmene, koskeeko se tätä muutosta.",
    "Efter att protokollet justerades har texten ({where}) i beslutet ”{document}” ändrats från "
    "”{old}” till ”{new}”. En rättelse har antecknats i beslutet, men det framgår inte om den "
    "gäller den här ändringen.",
    "Since the minutes were inspected, the text of the decision “{document}” ({where}) has changed from “{old}” to “{new}”. A correction has been recorded in the decision, but it does not show whether it concerns this change.",
)
_ENTRIES = {"correction": _CORRECTION, "adoption": _ADOPTION}
"""What is entered in a decision beside the text of its minutes."""
ACTS = (
    Act.CHANGED,
    Act.ADDED,
    Act.REMOVED,
    Act.MOVED,
    Act.REORDERED,
    Act.RENAMED,
)


def judge(difference: Difference) -> Verdict | None:
    if not predicates.is_locked(difference) or difference.is_corrected:
        return None
    if difference.type == "adoption" and difference.act is Act.ADDED:
        return Verdict("critical", message=_ADOPTION_ADDED)
    if difference.type in _ENTRIES:
        return Verdict("critical", message=_ENTRIES[difference.type])
    is_unknown = bool(difference.legal_state.corrections)
    return Verdict("critical", message=_OF_WHAT if is_unknown else None)

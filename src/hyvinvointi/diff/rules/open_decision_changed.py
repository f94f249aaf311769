"""A field of the minutes, other than prose, was changed before they were inspected.

Prose is told by the rules of prose, once the minutes are inspected all by `inspected-text-changed`.
"""

from hyvinvointi.diagnostics import Text
from hyvinvointi.diff import predicates
from hyvinvointi.diff.differences import Difference
from hyvinvointi.diff.legal_state import LOCKED_FIELDS
from hyvinvointi.diff.values import Act, ChangeRule, Mirror, Verdict

RULE = ChangeRule(
    "HVD500",
    "open-decision-changed",
    "notice",
    Text(
        "Päätöksen ”{document}” kohtaa {the_field} on muutettu ennen pöytäkirjan tarkastamista: {old} → {new}.",
        "I beslutet ”{document}”, vars protokoll inte har justerats ännu, har {the_field} ändrats "
        "från ”{old}” till ”{new}”.",
        "In the decision “{document}”, the field {the_field} has changed from “{old}” to “{new}”. The change was made before the minutes were inspected.",
    ),
    mirror=Mirror.SELF,
)
ACTS = (Act.CHANGED,)


def judge(difference: Difference) -> Verdict | None:
    if difference.kind != "decision" or difference.legal_state.is_settled or difference.prose:
        return None
    if predicates.section(difference) not in LOCKED_FIELDS:
        return None
    return Verdict()

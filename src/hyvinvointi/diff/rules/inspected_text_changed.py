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
        "Tarkastetun päätöksen ”{document}” tekstiä on muutettu ({where}): {old} → {new}. Korjaus on tehtävä omalla päätöksellä.",
        "Texten i det justerade beslutet ”{document}” har ändrats ({where}): {old} → {new}. En "
        "rättelse kräver ett särskilt beslut.",
        "The text of the inspected decision “{document}” ({where}) has changed from “{old}” to “{new}”. A separate decision is needed to correct it.",
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

"""An entry of `adopts` in a decision came, or was filled in.

Filled in are a detail that was not told, `blob` and `languages`. Of an entry that is gone from
inspected minutes, says otherwise or is new in them, `inspected-text-changed` tells.
"""

from hyvinvointi.diagnostics import Text
from hyvinvointi.diff import predicates
from hyvinvointi.diff.differences import Difference
from hyvinvointi.diff.values import Act, ChangeRule, Verdict

RULE = ChangeRule(
    "HVD520",
    "adoption-entry-changed",
    "review",
    Text(
        "Päätöksen ”{document}” hyväksymismerkintää ({id}) on täydennetty.",
        "I beslutet ”{document}” har uppgifterna om vad som godkänns ({id}) kompletterats.",
        "In the decision “{document}”, details have been added to the adoption entry ({id}).",
    ),
    mirror="inspected-text-changed",
)
_ADDED = Text(
    "Päätökseen ”{document}” on lisätty hyväksymismerkintä ({id}).",
    "Beslutet ”{document}” har fått en ny uppgift om vad som godkänns ({id}).",
    "A new adoption entry ({id}) has been added to the decision “{document}”.",
)
ACTS = (
    Act.CHANGED,
    Act.ADDED,
)


def judge(difference: Difference) -> Verdict | None:
    if difference.type != "adoption" or predicates.edits_entry(difference):
        return None
    return Verdict("review", message=_ADDED if difference.act is Act.ADDED else None)

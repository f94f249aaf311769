"""An entry of `adopts` in a decision came, or was filled in.

Filled in are a detail that was not told, `blob` and `languages`. An entry that is gone or says
otherwise, `inspected-text-changed` tells of.
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
ACTS = (
    Act.CHANGED,
    Act.ADDED,
)


def judge(difference: Difference) -> Verdict | None:
    if difference.type != "adoption" or predicates.edits_entry(difference):
        return None
    return Verdict("review")

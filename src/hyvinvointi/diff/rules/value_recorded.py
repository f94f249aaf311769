"""A new measured value, or more about one."""

from hyvinvointi.diagnostics import Text
from hyvinvointi.diff.differences import Difference
from hyvinvointi.diff.values import Act, ChangeRule, Verdict

RULE = ChangeRule(
    "HVD316",
    "value-recorded",
    "notice",
    Text(
        "Uusi mittaustieto (”{document}”, {id}): {value}.",
        "Ett nytt mätvärde (”{document}”, {id}): {value}.",
        "A newly measured value (“{document}”, {id}): {value}.",
    ),
    waiver="What was measured is not unmeasured: value-corrected tells of a value that is gone.",
)
ACTS = (
    Act.ADDED,
    Act.CHANGED,
)


def judge(difference: Difference) -> Verdict | None:
    """Return a verdict when a new measured value, or more about one."""
    if difference.type != "value":
        return None
    if difference.act is Act.CHANGED and difference.field == "value" and difference.old is not None:
        return None
    return Verdict()

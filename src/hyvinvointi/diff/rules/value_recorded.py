"""A new measured value, or more about one."""

from hyvinvointi.diagnostics import Text
from hyvinvointi.diff import terms
from hyvinvointi.diff.differences import Difference
from hyvinvointi.diff.values import Act, ChangeRule, Verdict

RULE = ChangeRule(
    "HVD316",
    "value-recorded",
    "notice",
    Text(
        "Uusi mittaustieto (”{of}”, {id}): {value}.",
        "Ett nytt mätvärde (”{of}”, {id}): {value}.",
        "A newly measured value (“{of}”, {id}): {value}.",
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
    root = difference.item.root
    shown = {"of": root.title or root.id, "value": terms.value(difference.item.value("value"))}
    return Verdict(args=shown)

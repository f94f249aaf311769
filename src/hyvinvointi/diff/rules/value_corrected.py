"""A value that was measured earlier says something else, or is gone."""

from hyvinvointi.diagnostics import Text
from hyvinvointi.diff import terms
from hyvinvointi.diff.differences import Difference
from hyvinvointi.diff.values import Act, ChangeRule, Verdict

RULE = ChangeRule(
    "HVD317",
    "value-corrected",
    "review",
    Text(
        "Aiemmin mitattu arvo on muuttunut (”{of}”, {id}): {old} → {new}.",
        "Ett tidigare mätvärde har ändrats (”{of}”, {id}): {old} → {new}.",
        "An earlier measured value has changed (“{of}”, {id}): {old} → {new}.",
    ),
    waiver="The way back is the same rule.",
)
ACTS = (
    Act.CHANGED,
    Act.REMOVED,
)


def judge(difference: Difference) -> Verdict | None:
    """Return a verdict when a value that was measured earlier says something else, or is gone."""
    if difference.type != "value":
        return None
    root = difference.item.root
    shown = {"of": root.title or root.id}
    if difference.act is Act.REMOVED:
        return Verdict("review", shown | {"old": terms.value(difference.item.value("value"))})
    if difference.field != "value" or difference.old is None:
        return None
    return Verdict("review", shown)

"""The start of a measure has moved."""

from hyvinvointi.diagnostics import Text
from hyvinvointi.diff import asks
from hyvinvointi.diff.differences import Difference
from hyvinvointi.diff.values import Act, ChangeRule, Verdict

RULE = ChangeRule(
    "HVD212",
    "start-moved",
    "review",
    Text(
        "{entity} ”{title}”: alku siirtyy: {old} → {new}.",
        "{entity} ”{title}”: starten flyttas: {old} → {new}.",
        "{entity} “{title}”: the start has moved: {old} → {new}.",
    ),
    waiver="Earlier or later, the weight is the same.",
)
ACTS = (Act.CHANGED,)


def judge(difference: Difference) -> Verdict | None:
    """Return a verdict when the start of a measure has moved."""
    if difference.field != "schedule.start":
        return None
    old, new = asks.days(difference, end=False)
    if old is not None and old == new:
        return None
    return Verdict(delta={"months": asks.months(old, new)} if old and new else None)

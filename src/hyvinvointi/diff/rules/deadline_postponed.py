"""A deadline (`schedule.end` or `due`) is later than before, or is gone."""

from hyvinvointi.diagnostics import Text
from hyvinvointi.diff import predicates
from hyvinvointi.diff.differences import Difference
from hyvinvointi.diff.values import Act, ChangeRule, Verdict

RULE = ChangeRule(
    "HVD210",
    "deadline-postponed",
    "substantive",
    Text(
        "{of} ”{title}” määräaika myöhentyy: {old} → {new}.",
        "{entity} ”{title}”: tidsfristen har senarelagts från {old} till {new}.",
        "The deadline for {of} “{title}” has been postponed from {old} to {new}.",
    ),
    mirror="deadline-advanced",
)
_GONE = Text(
    "{of} ”{title}” määräaika ({old}) on poistettu.",
    "{entity} ”{title}”: tidsfristen har slopats; den var {old}.",
    "The deadline for {of} “{title}” has been removed. It was {old}.",
)
ACTS = (Act.CHANGED,)
_FIELDS = {"schedule.end", "due"}


def judge(difference: Difference) -> Verdict | None:
    if difference.field not in _FIELDS:
        return None
    old, new = predicates.days(difference, end=True)
    if old is None or (new is not None and new <= old):
        return None
    if difference.new is None:
        return Verdict(message=_GONE)
    return Verdict(delta={"months": predicates.months(old, new)} if new else None)

"""A deadline (`schedule.end` or `due`) is earlier than before, or is set where none was.

The same day written in another way is told by `date-respelled`.
"""

from datetime import date

from hyvinvointi import dates
from hyvinvointi.diagnostics import Text
from hyvinvointi.diff import predicates
from hyvinvointi.diff.differences import Difference
from hyvinvointi.diff.values import Act, ChangeRule, Verdict
from hyvinvointi.schema import Level

RULE = ChangeRule(
    "HVD211",
    "deadline-advanced",
    "review",
    Text(
        "{of} ”{title}” määräaika aikaistuu: {old} → {new}.",
        "{entity} ”{title}”: tidsfristen har tidigarelagts från {old} till {new}.",
        "The deadline for {of} “{title}” has been brought forward from {old} to {new}.",
    ),
    mirror="deadline-postponed",
)
_NEW = Text(
    "{of} ”{title}” uusi määräaika on {new}.",
    "{entity} ”{title}”: en tidsfrist har lagts till: {new}.",
    "A deadline has been added to {of} “{title}”: {new}.",
)
ACTS = (Act.CHANGED,)
_FIELDS = {"schedule.end", "due"}


def judge(difference: Difference) -> Verdict | None:
    if difference.field not in _FIELDS:
        return None
    old, new = predicates.days(difference, end=True)
    if new is None or (old is not None and new >= old):
        return None
    level = _level(difference, new)
    if difference.old is None:
        return Verdict(level, message=_NEW)
    return Verdict(level, delta={"months": predicates.months(old, new)} if old else None)


def _level(difference: Difference, new: date) -> Level | None:
    """Past the period of the plan a deadline is a matter of substance whichever way it went."""
    period = dates.parse(difference.item.root.value("period.end"))
    return "substantive" if period is not None and new > period.last else None

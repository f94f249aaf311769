"""The start of a schedule is earlier, later, told for the first time, or gone."""

from hyvinvointi.diagnostics import Text
from hyvinvointi.diff import predicates
from hyvinvointi.diff.differences import Difference
from hyvinvointi.diff.values import Act, ChangeRule, Mirror, Verdict

RULE = ChangeRule(
    "HVD212",
    "start-moved",
    "review",
    Text(
        "{of} ”{title}” alkamisajankohta siirtyy: {old} → {new}.",
        "{entity} ”{title}”: starttidpunkten har flyttats från {old} till {new}.",
        "The start date of {of} “{title}” has changed from {old} to {new}.",
    ),
    mirror=Mirror.SELF,
)
_NEW = Text(
    "{of} ”{title}” alkamisajankohdaksi on lisätty {new}.",
    "{entity} ”{title}”: en starttidpunkt har lagts till: {new}.",
    "A start date has been added to {of} “{title}”: {new}.",
)
_GONE = Text(
    "{of} ”{title}” alkamisajankohta ({old}) on poistettu.",
    "{entity} ”{title}”: starttidpunkten har tagits bort; den var {old}.",
    "The start date of {of} “{title}” has been removed. It was {old}.",
)
ACTS = (Act.CHANGED,)


def judge(difference: Difference) -> Verdict | None:
    if difference.field != "schedule.start":
        return None
    old, new = predicates.days(difference, end=False)
    if old is not None and old == new:
        return None
    if difference.old is None or difference.new is None:
        return Verdict(message=_NEW if difference.old is None else _GONE)
    return Verdict(delta={"months": predicates.months(old, new)} if old and new else None)

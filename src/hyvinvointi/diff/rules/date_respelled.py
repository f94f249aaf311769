"""A first or last day is written more or less exactly, and is the same day."""

from hyvinvointi.diagnostics import Text
from hyvinvointi.diff import predicates
from hyvinvointi.diff.differences import Difference
from hyvinvointi.diff.values import Act, ChangeRule, Mirror, Verdict

RULE = ChangeRule(
    "HVD213",
    "date-respelled",
    "editorial",
    Text(
        "{of} ”{title}” kohdassa {the_field} on sama ajankohta eri tarkkuudella: {old} → {new}.",
        "{entity} ”{title}”: {the_field} är densamma men anges nu med en annan noggrannhet: {new} "
        "i stället för {old}.",
        "In {of} “{title}”, the date in {the_field} is written in a different way but means the "
        "same: {new} instead of {old}.",
    ),
    mirror=Mirror.SELF,
)
ACTS = (Act.CHANGED,)


def judge(difference: Difference) -> Verdict | None:
    end = difference.field.rpartition(".")[2] in {"end", "due"}
    start = difference.field.endswith("start")
    old, new = predicates.days(difference, end=end)
    return Verdict("editorial") if (end or start) and old is not None and old == new else None

"""A measured value came, or what else is said of one is another.

A number that takes the place of another is told by `value-corrected`.
"""

from hyvinvointi.diagnostics import Text
from hyvinvointi.diff.differences import Difference
from hyvinvointi.diff.values import Act, ChangeRule, Verdict

RULE = ChangeRule(
    "HVD316",
    "value-recorded",
    "notice",
    Text(
        "Mittariin ”{document}” on lisätty mitattu arvo ({id}): {value}.",
        "Ett uppmätt värde har lagts till för indikatorn ”{document}” ({id}): {value}.",
        "A measured value of the indicator “{document}” ({id}) has been added: {value}.",
    ),
    mirror="value-corrected",
)
_MORE = Text(
    "Mittarin ”{document}” mitatun arvon ({id}) tieto {the_field} on muuttunut: {old} → {new}.",
    "I uppgifterna om ett uppmätt värde för indikatorn ”{document}” ({id}) har {the_field} "
    "ändrats från {old} till {new}.",
    "The field {the_field} of a measured value of the indicator “{document}” ({id}) has changed "
    "from “{old}” to “{new}”.",
)
ACTS = (
    Act.ADDED,
    Act.CHANGED,
)


def judge(difference: Difference) -> Verdict | None:
    if difference.type != "value":
        return None
    if difference.act is Act.ADDED or (difference.field == "value" and difference.old is None):
        return Verdict()
    return None if difference.field == "value" else Verdict(message=_MORE)

"""A measured value that was there before is another number, of somebody else, or gone."""

from hyvinvointi.diagnostics import Text
from hyvinvointi.diff.differences import Difference
from hyvinvointi.diff.values import Act, ChangeRule, Mirror, Verdict
from hyvinvointi.model.series import Key

RULE = ChangeRule(
    "HVD317",
    "value-corrected",
    "review",
    Text(
        "Mittarin ”{document}” aiemmin mitattua arvoa ({id}) on muutettu: {old} → {new}.",
        "Ett tidigare uppmätt värde för indikatorn ”{document}” ({id}) har ändrats från {old} "
        "till {new}.",
        "An earlier measured value of the indicator “{document}” ({id}) has changed from {old} "
        "to {new}.",
    ),
    mirror=Mirror.SELF,
)
_GONE = Text(
    "Mittarin ”{document}” mitattu arvo ({id}) on poistettu: {value}.",
    "Ett tidigare uppmätt värde för indikatorn ”{document}” har tagits bort ({id}): {value}.",
    "An earlier measured value of the indicator “{document}” ({id}) has been removed: {value}.",
)
_OF_OTHERS = Text(
    "Mittarin ”{document}” mitatun arvon ({value}) tieto {the_field} on muuttunut: {old} → {new}.",
    "För det uppmätta värdet {value} för indikatorn ”{document}” har {the_field} ändrats från "
    "”{old}” till ”{new}”.",
    "The field {the_field} of the measured value {value} of the indicator “{document}” has changed "
    "from “{old}” to “{new}”.",
)
ACTS = (
    Act.CHANGED,
    Act.REMOVED,
)


def judge(difference: Difference) -> Verdict | None:
    if difference.type != "value":
        return None
    if difference.act is Act.REMOVED:
        return Verdict("review", message=_GONE)
    if difference.field in Key._fields:
        return Verdict("review", message=_OF_OTHERS)
    if difference.field != "value" or difference.old is None:
        return None
    return Verdict("review")

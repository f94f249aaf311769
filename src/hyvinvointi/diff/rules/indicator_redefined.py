"""The unit, direction or type of an indicator is another, so that its numbers mean something else.

Its title and description are told by `indicator-text-changed`.
"""

from hyvinvointi.diagnostics import Text
from hyvinvointi.diff.differences import Difference
from hyvinvointi.diff.values import Act, ChangeRule, Mirror, Verdict

RULE = ChangeRule(
    "HVD313",
    "indicator-redefined",
    "substantive",
    Text(
        "Mittarin ”{title}” kohta {the_field} on muuttunut: {old} → {new}. Muutos vaikuttaa kaikkien arvojen tulkintaan.",
        "Indikatorn ”{title}” har fått en annan betydelse, eftersom {the_field} har ändrats från "
        "”{old}” till ”{new}”. Ändringen påverkar hur alla värden ska tolkas.",
        "The indicator “{title}” now measures something else, because the field {the_field} has changed from “{old}” to “{new}”. All its figures now have a different meaning.",
    ),
    mirror=Mirror.SELF,
)
ACTS = (Act.CHANGED,)


def judge(difference: Difference) -> Verdict | None:
    fields = {"unit", "direction", "type"}
    return Verdict() if difference.type == "indicator" and difference.field in fields else None

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
        "The indicator “{title}” now measures something else, because the field {the_field} has changed from “{old}” to “{new}”. All its figures must now be interpreted differently.",
    ),
    mirror=Mirror.SELF,
)
_DIRECTION = Text(
    "Mittarin ”{title}” tavoiteltu suunta on muuttunut: {old} → {new}. Muutos vaikuttaa kaikkien arvojen tulkintaan.",
    "Den önskade riktningen för indikatorn ”{title}” har ändrats från ”{old}” till ”{new}”. Ändringen påverkar hur alla värden ska tolkas.",
    "The desired direction of the indicator “{title}” has changed from “{old}” to “{new}”. All its figures must now be interpreted differently.",
)
_REVERSED = Text(
    "Mittarin ”{title}” tavoiteltu suunta on kääntynyt: {old} → {new}. Kaikki arvot on nyt tulkittava päinvastoin.",
    "Den önskade riktningen för indikatorn ”{title}” har ändrats från ”{old}” till ”{new}”. Alla värden ska nu tolkas tvärtom.",
    "The desired direction of the indicator “{title}” has changed from “{old}” to “{new}”. All its figures must now be interpreted the other way round.",
)
_OPPOSITE = {"increase", "decrease"}
ACTS = (Act.CHANGED,)


def judge(difference: Difference) -> Verdict | None:
    fields = {"unit", "direction", "type"}
    if difference.type != "indicator" or difference.field not in fields:
        return None
    if difference.field != "direction":
        return Verdict()
    is_reversed = {difference.old, difference.new} == _OPPOSITE
    return Verdict(message=_REVERSED if is_reversed else _DIRECTION)

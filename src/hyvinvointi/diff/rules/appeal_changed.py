"""An entry of `appeal` in a decision came, went or says otherwise."""

from hyvinvointi.diagnostics import Text
from hyvinvointi.diff.differences import Difference
from hyvinvointi.diff.values import Act, ChangeRule, Mirror, Verdict

RULE = ChangeRule(
    "HVD514",
    "appeal-changed",
    "substantive",
    Text(
        "Päätöksen ”{document}” muutoksenhaun ({id}) kohta {the_field} on muuttunut: {old} → {new}.",
        "I uppgiften om ändringssökande ({id}) i beslutet ”{document}” har {the_field} ändrats "
        "från {old} till {new}.",
        "In the decision “{document}”, the field {the_field} of the appeal instructions ({id}) "
        "has changed from “{old}” to “{new}”.",
    ),
    mirror=Mirror.SELF,
)
_MESSAGES = {
    Act.ADDED: Text(
        "Päätökseen ”{document}” on lisätty muutoksenhakutieto ({id}).",
        "Uppgiften om ändringssökande ({id}) har lagts till i beslutet ”{document}”.",
        "Appeal instructions ({id}) have been added to the decision “{document}”.",
    ),
    Act.REMOVED: Text(
        "Päätöksestä ”{document}” on poistettu muutoksenhakutieto ({id}).",
        "Uppgiften om ändringssökande ({id}) har tagits bort ur beslutet ”{document}”.",
        "The appeal instructions ({id}) have been removed from the decision “{document}”.",
    ),
}
ACTS = (
    Act.CHANGED,
    Act.ADDED,
    Act.REMOVED,
)


def judge(difference: Difference) -> Verdict | None:
    if difference.type != "appeal":
        return None
    return Verdict("substantive", message=_MESSAGES.get(difference.act))

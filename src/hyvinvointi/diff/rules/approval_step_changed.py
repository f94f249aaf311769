"""A step of `approval` came, went or says otherwise.

Where a step that adopts comes or goes, a person has to judge who decides. The order of the steps is
told by `list-reordered`; the steps of a decision (`forward_to`) have no rule of their own.
"""

from hyvinvointi.diagnostics import Text
from hyvinvointi.diff.differences import Difference
from hyvinvointi.diff.values import Act, ChangeRule, Mirror, Verdict

RULE = ChangeRule(
    "HVD521",
    "approval-step-changed",
    "notice",
    Text(
        "{of} ”{title}” hyväksymisketjun vaiheen ({id}) kohta {the_field} on muuttunut: {old} → {new}.",
        "I godkännandekedjan har {the_field} för skedet ”{id}” ändrats från {old} till {new}.",
        "The field {the_field} of the step “{id}” in the approval chain has changed from {old} to {new}.",
    ),
    mirror=Mirror.SELF,
)
_PLANNED = Text(
    "{of} ”{title}” hyväksymisketjun vaiheen ({id}) ajankohta on muuttunut: {old} → {new}.",
    "I godkännandekedjan har tidpunkten för skedet ”{id}” ändrats från {old} till {new}.",
    "The date of the step “{id}” in the approval chain has changed from {old} to {new}.",
)
_MESSAGES = {
    Act.ADDED: Text(
        "{of} ”{title}” hyväksymisketjuun on lisätty vaihe ({id}).",
        "Skedet ”{id}” har lagts till i godkännandekedjan.",
        "The step “{id}” has been added to the approval chain.",
    ),
    Act.REMOVED: Text(
        "{of} ”{title}” hyväksymisketjusta on poistettu vaihe ({id}).",
        "Skedet ”{id}” har tagits bort ur godkännandekedjan.",
        "The step “{id}” has been removed from the approval chain.",
    ),
}
ACTS = (
    Act.CHANGED,
    Act.ADDED,
    Act.REMOVED,
)


def judge(difference: Difference) -> Verdict | None:
    if difference.type != "approval-step" or difference.item.slot != "approval":
        return None
    is_other = difference.act in {Act.ADDED, Act.REMOVED} or difference.field in {"organ", "role"}
    return Verdict(
        "review" if is_other and difference.item.value("role") == "adopt" else None,
        message=_PLANNED if difference.field == "planned" else _MESSAGES.get(difference.act),
    )

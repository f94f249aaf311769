"""An attachment of a decision came, went, or has other content or another type.

Its title, number and language are told by `inspected-label-changed`.
"""

from hyvinvointi.diagnostics import Text
from hyvinvointi.diff.differences import Difference
from hyvinvointi.diff.values import Act, ChangeRule, Mirror, Verdict

RULE = ChangeRule(
    "HVD513",
    "attachment-changed",
    "substantive",
    Text(
        "Liitteen ”{title}” kohta {the_field} on muuttunut: {old} → {new}.",
        "Bilagan ”{title}” har ändrats: {the_field} har bytts från {old} till {new}.",
        "In the attachment “{title}”, the field {the_field} has changed from “{old}” to “{new}”.",
    ),
    mirror=Mirror.SELF,
)
_MESSAGES = {
    Act.ADDED: Text(
        "Liite ”{title}” on lisätty.",
        "Bilagan ”{title}” har lagts till.",
        "The attachment “{title}” has been added.",
    ),
    Act.REMOVED: Text(
        "Liite ”{title}” on poistettu.",
        "Bilagan ”{title}” har tagits bort.",
        "The attachment “{title}” has been removed.",
    ),
}
ACTS = (
    Act.CHANGED,
    Act.ADDED,
    Act.REMOVED,
)


def judge(difference: Difference) -> Verdict | None:
    if difference.type != "attachment":
        return None
    is_told = difference.act is not Act.CHANGED or difference.field in {"digest", "type"}
    if not is_told:
        return None
    return Verdict(message=_MESSAGES.get(difference.act))

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
        "Liite ”{title}” on muuttunut ({field}): {old} → {new}.",
        "I bilagan ”{title}” har {the_field} ändrats ({old} → {new}).",
        "The field {the_field} of the attachment “{title}” has changed from {old} to {new}.",
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

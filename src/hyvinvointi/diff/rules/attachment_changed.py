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
        "Bilagan ”{title}” har ändrats ({old} → {new}).",
        "The attachment “{title}” has changed from {old} to {new}.",
    ),
    mirror=Mirror.SELF,
)
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
    shown = (
        {}
        if difference.act is Act.CHANGED
        else {"old" if difference.act is Act.REMOVED else "new": difference.item.id}
    )
    return Verdict(args=shown)

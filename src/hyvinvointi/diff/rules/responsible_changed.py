"""Other organs, units or organizations are in charge than before.

Compared are the bodies of `responsible`, or the units of its persons where it names only these, and
`owner` and `unit` of programs and sections. Other persons of the same bodies are told by
`person-in-charge-changed`.
"""

from hyvinvointi.diagnostics import Text
from hyvinvointi.diff import predicates
from hyvinvointi.diff.differences import Difference
from hyvinvointi.diff.values import Act, ChangeRule, Mirror, Verdict

RULE = ChangeRule(
    "HVD230",
    "responsible-changed",
    "substantive",
    Text(
        "{of} ”{title}” vastuutaho on muuttunut: {old} → {new}.",
        "{entity} ”{title}”: uppgiften om vem som ansvarar har ändrats från {old} till {new}.",
        "The party responsible for {of} “{title}” has changed from {old} to {new}.",
    ),
    mirror=Mirror.SELF,
)
ACTS = (Act.CHANGED,)


def judge(difference: Difference) -> Verdict | None:
    if difference.field not in {"responsible", "owner", "unit"} or predicates.is_locked(difference):
        return None
    if difference.field != "responsible":
        return Verdict() if difference.type in {"program", "section"} else None
    old, new = (predicates.bodies(difference, one) for one in (difference.old, difference.new))
    return Verdict() if old != new else None

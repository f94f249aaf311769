"""Follow-up was written: a field that is no part of what an organ adopts is another.

Measured values and steps of approval have rules of their own, and so has a status that cancels a
measure or withdraws a document. Giving up a whole plan, or taking it up again, takes a decision.
"""

from hyvinvointi.diagnostics import Text
from hyvinvointi.diff.differences import Difference
from hyvinvointi.diff.values import Act, ChangeRule, Mirror, Verdict

RULE = ChangeRule(
    "HVD240",
    "status-recorded",
    "notice",
    Text(
        "{of} ”{title}” seurantatieto {the_field} on muuttunut: {old} → {new}.",
        "{entity} ”{title}”: uppföljningsuppgiften ”{field}” har ändrats från ”{old}” till "
        "”{new}”.",
        "In {of} “{title}”, the field {the_field} has been updated from “{old}” to “{new}”.",
    ),
    mirror=Mirror.SELF,
)
_STATUS = Text(
    "{of} ”{title}” tila on muuttunut: {old} → {new}.",
    "{entity} ”{title}”: statusen har ändrats från ”{old}” till ”{new}”.",
    "In {of} “{title}”, the status has changed from “{old}” to “{new}”.",
)
"""What stands of a whole document is no follow-up of what it says."""
ACTS = (Act.CHANGED,)


def judge(difference: Difference) -> Verdict | None:
    followed = difference.meaning is not None and not difference.meaning.adopted
    if not followed or difference.type in {"value", "approval-step"}:
        return None
    # Giving up a whole plan takes a decision as giving up one of its measures does; so does the
    # way back.
    is_given_up = difference.item.parent is None and "repealed" in (difference.old, difference.new)
    is_of_document = difference.item.parent is None and difference.field == "status"
    return Verdict(
        "substantive" if is_given_up else None, message=_STATUS if is_of_document else None
    )

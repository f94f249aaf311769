"""A measure has got the status `cancelled`; any other status is told by `status-recorded`."""

from hyvinvointi.diagnostics import Text
from hyvinvointi.diff.differences import Difference
from hyvinvointi.diff.values import Act, ChangeRule, Verdict

RULE = ChangeRule(
    "HVD241",
    "measure-cancelled",
    "substantive",
    Text(
        "Toimenpiteestä ”{title}” on luovuttu, vaikka se sisältyy hyväksyttyyn asiakirjaan.",
        "Åtgärden ”{title}” har slopats, fast den ingår i det godkända dokumentet.",
        "The measure “{title}” has been cancelled, although it is part of what was adopted.",
    ),
    mirror="status-recorded",
)
ACTS = (Act.CHANGED,)


def judge(difference: Difference) -> Verdict | None:
    cancelled = difference.field == "status" and difference.new == "cancelled"
    return Verdict("substantive") if cancelled and difference.type == "measure" else None

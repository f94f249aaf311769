"""The order of what is printed in order."""

from hyvinvointi.diagnostics import Text
from hyvinvointi.diff.differences import Difference
from hyvinvointi.diff.values import Act, ChangeRule, Mirror, Verdict

RULE = ChangeRule(
    "HVD103",
    "list-reordered",
    "notice",
    Text(
        "{entity} ”{title}”: järjestys on muuttunut ({field}). Siirtyneet: {moved}.",
        "{entity} ”{title}”: ordningen har ändrats ({field}). Flyttade: {moved}.",
        "{entity} “{title}”: the order has changed ({field}). Moved: {moved}.",
    ),
    mirror=Mirror.SELF,
)
ACTS = (Act.REORDERED,)


def judge(_difference: Difference) -> Verdict | None:
    """Return a verdict when the order of what is printed in order."""
    return Verdict()

"""Names and titles beside the text of inspected minutes."""

from hyvinvointi.diagnostics import Text
from hyvinvointi.diff import asks
from hyvinvointi.diff.differences import Difference
from hyvinvointi.diff.values import Act, ChangeRule, Mirror, Verdict

RULE = ChangeRule(
    "HVD511",
    "inspected-label-changed",
    "review",
    Text(
        "Tarkastetun päätöksen ”{document}” nimitieto on muuttunut ({where}): {old} → {new}.",
        "En benämning i det justerade beslutet ”{document}” har ändrats ({where}): {old} → {new}.",
        "A label of the inspected decision “{document}” has changed ({where}): {old} → {new}.",
    ),
    mirror=Mirror.SELF,
)
ACTS = (
    Act.CHANGED,
    Act.ADDED,
    Act.REMOVED,
    Act.REORDERED,
)


def judge(difference: Difference) -> Verdict | None:
    """Return a verdict when names and titles beside the text of inspected minutes."""
    if not asks.is_label(difference) or difference.act in {Act.ADDED, Act.REMOVED}:
        return None
    return Verdict()

"""An item that no rule of its own tells of is gone."""

from hyvinvointi.diagnostics import Text
from hyvinvointi.diff.differences import Difference
from hyvinvointi.diff.values import Act, ChangeRule, Verdict

RULE = ChangeRule(
    "HVD902",
    "item-removed",
    "review",
    Text(
        "{entity} on poistettu: ”{title}”.{along}",
        "{entity} har tagits bort: ”{title}”.{along}",
        "{entity} removed: “{title}”.{along}",
    ),
    mirror="item-added",
)
ACTS = (Act.REMOVED,)


def judge(difference: Difference) -> Verdict | None:
    """Return a verdict when an item that no rule of its own tells of is gone."""
    return Verdict(difference.item.meaning.change) if difference.item.parent else None

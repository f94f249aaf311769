"""An item that no rule of its own tells of was added."""

from hyvinvointi.diagnostics import Text
from hyvinvointi.diff.differences import Difference
from hyvinvointi.diff.values import Act, ChangeRule, Verdict

RULE = ChangeRule(
    "HVD901",
    "item-added",
    "review",
    Text(
        "{entity} on lisätty: ”{title}”.{along}",
        "{entity} har lagts till: ”{title}”.{along}",
        "{entity} added: “{title}”.{along}",
    ),
    mirror="item-removed",
)
ACTS = (Act.ADDED,)


def judge(difference: Difference) -> Verdict | None:
    """Return a verdict when an item that no rule of its own tells of was added."""
    return Verdict(difference.item.meaning.change) if difference.item.parent else None

"""An item is gone from a document, of a kind that no rule of its own tells of."""

from hyvinvointi.diagnostics import Text
from hyvinvointi.diff.differences import Difference
from hyvinvointi.diff.values import Act, ChangeRule, Verdict

RULE = ChangeRule(
    "HVD902",
    "item-removed",
    "review",
    Text(
        "{entity} ”{title}” on poistettu.{along}",
        "{entity} ”{title}” har tagits bort.{along}",
        "{entity} “{title}” has been removed.{along}",
    ),
    mirror="item-added",
)
_MILESTONE = Text(
    "Mittarin ”{title}” välitavoite on poistettu{aim}.",
    "Delmålet för indikatorn ”{title}” har tagits bort{aim}.",
    "The milestone for the indicator “{title}” has been removed{aim}.",
)
ACTS = (Act.REMOVED,)


def judge(difference: Difference) -> Verdict | None:
    if difference.item.parent is None:
        return None
    message = _MILESTONE if difference.type == "milestone" else None
    return Verdict(difference.item.meaning.change, message=message)

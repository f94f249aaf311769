"""An item came into a document, of a kind that no rule of its own tells of."""

from hyvinvointi.diagnostics import Text
from hyvinvointi.diff.differences import Difference
from hyvinvointi.diff.values import Act, ChangeRule, Verdict

RULE = ChangeRule(
    "HVD901",
    "item-added",
    "review",
    Text(
        "{entity} ”{title}” on lisätty.{along}",
        "{entity} ”{title}” har lagts till.{along}",
        "{entity} “{title}” has been added.{along}",
    ),
    mirror="item-removed",
)
_MILESTONE = Text(
    "Mittarille ”{title}” on lisätty välitavoite{aim}.",
    "Nytt delmål för indikatorn ”{title}”{aim}.",
    "A milestone for the indicator “{title}” has been added{aim}.",
)
ACTS = (Act.ADDED,)


def judge(difference: Difference) -> Verdict | None:
    if difference.item.parent is None:
        return None
    message = _MILESTONE if difference.type == "milestone" else None
    return Verdict(difference.item.meaning.change, message=message)

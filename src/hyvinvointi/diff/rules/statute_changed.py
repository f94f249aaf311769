"""A statute or a provision of one is another, in adopted prose or in `legal_basis`.

In locked minutes `inspected-text-changed` tells it. The title of an entry in `legal_basis` is prose.
"""

from hyvinvointi.diagnostics import Text
from hyvinvointi.diff import predicates
from hyvinvointi.diff.differences import Difference
from hyvinvointi.diff.values import Act, ChangeRule, Mirror, Verdict

RULE = ChangeRule(
    "HVD024",
    "statute-changed",
    "substantive",
    Text(
        "{of} ”{title}” säädösviittausta on muutettu: ”{old}” → ”{new}”.",
        "I ”{title}” har en hänvisning till en författning ändrats från ”{old}” till ”{new}”.",
        "A reference to a statute in “{title}” has changed from “{old}” to “{new}”.",
    ),
    mirror=Mirror.SELF,
)
ACTS = (
    Act.CHANGED,
    Act.ADDED,
    Act.REMOVED,
)


def judge(difference: Difference) -> Verdict | None:
    if predicates.is_prose(difference, "statute"):
        return Verdict()
    if difference.type != "legal-basis" or difference.field == "title":
        return None
    whole = None if difference.act is Act.CHANGED else difference.item.id
    gone = difference.act is Act.REMOVED
    shown = {} if whole is None else {"old" if gone else "new": whole}
    return Verdict(args=shown) if not difference.prose else None

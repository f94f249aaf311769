"""A name or title beside the text of inspected minutes is another, or its order.

Such are preparers, contacts, presenter and recipients, and the title, number and language of an
attachment; the attachment itself is told by `attachment-changed`.
"""

from hyvinvointi.diagnostics import Text
from hyvinvointi.diff import predicates
from hyvinvointi.diff.differences import Difference
from hyvinvointi.diff.values import Act, ChangeRule, Mirror, Verdict

RULE = ChangeRule(
    "HVD511",
    "inspected-label-changed",
    "review",
    Text(
        "Päätöksessä ”{document}” on muutettu nimeä tai nimikettä ({where}) pöytäkirjan tarkastamisen jälkeen: {old} → {new}.",
        "Efter att protokollet justerades har ett namn eller en titel ({where}) i beslutet "
        "”{document}” ändrats från {old} till {new}.",
        "Since the minutes were inspected, a name or title in the decision “{document}” "
        "({where}) has changed from {old} to {new}.",
    ),
    mirror=Mirror.SELF,
)
ACTS = (Act.CHANGED, Act.REORDERED)


def judge(difference: Difference) -> Verdict | None:
    return Verdict() if predicates.is_label(difference) else None

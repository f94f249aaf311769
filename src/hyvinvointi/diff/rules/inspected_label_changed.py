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
        "Tarkastetussa päätöksessä ”{document}” on muutettu nimeä tai nimikettä ({where}): {old} → {new}.",
        "Ett namn eller en titel i det justerade beslutet ”{document}” har ändrats ({where}): {old} → {new}.",
        "A name or title in the inspected decision “{document}” ({where}) has changed from {old} to {new}.",
    ),
    mirror=Mirror.SELF,
)
ACTS = (Act.CHANGED, Act.REORDERED)


def judge(difference: Difference) -> Verdict | None:
    return Verdict() if predicates.is_label(difference) else None

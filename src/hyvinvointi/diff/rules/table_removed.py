"""A text lacks a table that it had.

Locked minutes and the meaning of indicators have rules of their own.
"""

from hyvinvointi.diagnostics import Text
from hyvinvointi.diff import predicates
from hyvinvointi.diff.differences import Difference
from hyvinvointi.diff.values import Act, ChangeRule, Verdict

RULE = ChangeRule(
    "HVD735",
    "table-removed",
    "substantive",
    Text(
        "{of} ”{title}” kohdasta {the_field} on poistettu taulukko: ”{old}”.",
        "{entity} ”{title}”: en tabell har tagits bort ur {the_field}: ”{old}”.",
        "In {of} “{title}”, a table has been removed from {the_field}: “{old}”.",
    ),
    mirror="table-added",
)
ACTS = (Act.CHANGED,)


def judge(difference: Difference) -> Verdict | None:
    is_told = predicates.is_part(difference, "table") and difference.new is None
    return Verdict() if is_told else None

"""A table in a text lacks a column that it had.

Locked minutes and the meaning of indicators have rules of their own.
"""

from hyvinvointi.diagnostics import Text
from hyvinvointi.diff import predicates
from hyvinvointi.diff.differences import Difference
from hyvinvointi.diff.values import Act, ChangeRule, Verdict

RULE = ChangeRule(
    "HVD733",
    "table-column-removed",
    "substantive",
    Text(
        "{of} ”{title}” kohdan {the_field} taulukosta on poistettu sarake: ”{old}”.",
        "{entity} ”{title}”: en kolumn har tagits bort ur tabellen i {the_field}: ”{old}”.",
        "In {of} “{title}”, a column has been removed from a table in {the_field}: “{old}”.",
    ),
    mirror="table-column-added",
)
ACTS = (Act.CHANGED,)


def judge(difference: Difference) -> Verdict | None:
    is_told = predicates.is_part(difference, "column") and difference.new is None
    return Verdict() if is_told else None

"""A table in a text has a column that it had not.

Locked minutes and the meaning of indicators have rules of their own.
"""

from hyvinvointi.diagnostics import Text
from hyvinvointi.diff import predicates
from hyvinvointi.diff.differences import Difference
from hyvinvointi.diff.values import Act, ChangeRule, Verdict

RULE = ChangeRule(
    "HVD732",
    "table-column-added",
    "substantive",
    Text(
        "{of} ”{title}” kohdan {the_field} taulukkoon on lisätty sarake: ”{new}”.",
        "{entity} ”{title}”: en kolumn har lagts till i tabellen i {the_field}: ”{new}”.",
        "In {of} “{title}”, a column has been added to a table in {the_field}: “{new}”.",
    ),
    mirror="table-column-removed",
)
ACTS = (Act.CHANGED,)


def judge(difference: Difference) -> Verdict | None:
    is_told = predicates.is_part(difference, "column") and difference.old is None
    return Verdict() if is_told else None

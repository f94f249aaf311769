"""A table in a text has a row that it had not.

Locked minutes and the meaning of indicators have rules of their own.
"""

from hyvinvointi.diagnostics import Text
from hyvinvointi.diff import predicates
from hyvinvointi.diff.differences import Difference
from hyvinvointi.diff.values import Act, ChangeRule, Verdict

RULE = ChangeRule(
    "HVD730",
    "table-row-added",
    "substantive",
    Text(
        "{of} ”{title}” kohdan {the_field} taulukkoon on lisätty rivi: ”{new}”.",
        "{entity} ”{title}”: en rad har lagts till i tabellen i {the_field}: ”{new}”.",
        "In {of} “{title}”, a row has been added to a table in {the_field}: “{new}”.",
    ),
    mirror="table-row-removed",
)
ACTS = (Act.CHANGED,)


def judge(difference: Difference) -> Verdict | None:
    is_told = predicates.is_part(difference, "row") and difference.old is None
    return Verdict() if is_told else None

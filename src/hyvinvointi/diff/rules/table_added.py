"""A text has a table that it had not.

Locked minutes and the meaning of indicators have rules of their own.
"""

from hyvinvointi.diagnostics import Text
from hyvinvointi.diff import predicates
from hyvinvointi.diff.differences import Difference
from hyvinvointi.diff.values import Act, ChangeRule, Verdict

RULE = ChangeRule(
    "HVD734",
    "table-added",
    "substantive",
    Text(
        "{of} ”{title}” kohtaan {the_field} on lisätty taulukko: ”{new}”.",
        "{entity} ”{title}”: en tabell har lagts till i {the_field}: ”{new}”.",
        "In {of} “{title}”, a table has been added to {the_field}: “{new}”.",
    ),
    mirror="table-removed",
)
ACTS = (Act.CHANGED,)


def judge(difference: Difference) -> Verdict | None:
    is_told = predicates.is_part(difference, "table") and difference.old is None
    return Verdict() if is_told else None

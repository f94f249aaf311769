"""The source or the budget line of a resource is another."""

from hyvinvointi.diagnostics import Text
from hyvinvointi.diff.differences import Difference
from hyvinvointi.diff.values import Act, ChangeRule, Mirror, Verdict

RULE = ChangeRule(
    "HVD222",
    "money-source-changed",
    "review",
    Text(
        "{of} ”{title}” rahoituksen ({id}) lähde on muuttunut: {old} → {new}.",
        "Finansieringskällan för ”{title}” ({id}) har ändrats från {old} till {new}.",
        "The source of the funding ({id}) for {of} “{title}” has changed from “{old}” to “{new}”.",
    ),
    mirror=Mirror.SELF,
)
ACTS = (Act.CHANGED,)


def judge(difference: Difference) -> Verdict | None:
    fields = {"source", "budget_line"}
    return Verdict() if difference.type == "resource" and difference.field in fields else None

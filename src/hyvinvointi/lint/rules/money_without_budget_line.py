"""Money given with an assignment that no line of the budget holds."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.model import Decision

RULE = Rule(
    "HV331",
    "money-without-budget-line",
    Text(
        "Toimeksiannolla ”{title}” on määräraha, mutta talousarviokohta puuttuu.",
        "Anslaget till uppdraget ”{title}” saknar budgetmoment.",
        "No budget line is given for the money allocated to the assignment “{title}”.",
    ),
    Text(
        "Tarkista talousarviosta kohta ja lisää se, esimerkiksi budget_line: 4010 Hyvinvoinnin avustukset.",
        "Kontrollera momentet i budgeten, och lägg till det, t.ex. budget_line: 4010 Understöd för välfärd.",
        "Find the line in the budget, and add it, for example budget_line: 4010 Grants.",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
    fact="money-without-budget-line",
)


def check(decision: Decision, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each resource of type budget without `budget_line`."""
    for assignment in decision.assignments:
        title = str(assignment.title or assignment.document or "")
        for resource in assignment.resources:
            if resource.type == "budget" and not resource.has("budget_line"):
                yield Finding(RULE, resource.lacking, {"title": title})

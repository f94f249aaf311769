"""A risk without its likelihood or its impact."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.model import Plan

RULE = Rule(
    "HV456",
    "risk-not-assessed",
    Text(
        "Riskin ”{id}” suuruutta ei ole arvioitu.",
        "Storleken på risken ”{id}” har inte bedömts.",
        "The likelihood and impact of the risk “{id}” have not been assessed.",
    ),
    Text(
        "Lisää todennäköisyys (likelihood) ja vaikutus (impact), kummankin arvoksi low (pieni), medium (kohtalainen) tai high (suuri).",
        "Lägg till sannolikheten (likelihood) och konsekvensen (impact), båda med värdet low (liten), medium (måttlig) eller high (stor).",
        "Add the fields “likelihood” and “impact”, each with the value low, medium or high.",
    ),
    draft=Severity.INFO,
    publish=Severity.WARNING,
)


def check(plan: Plan, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each risk that lacks `likelihood` or `impact`."""
    for risk in plan.risks:
        if not (risk.has("likelihood") and risk.has("impact")):
            yield Finding(RULE, risk.lacking, {"id": risk.label})

"""A grave risk that nothing is done about."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.model import Plan

RULE = Rule(
    "HV457",
    "grave-risk-without-measure",
    Text(
        "Riski ”{id}” on suuri, mutta siihen varautumisesta ei kerrota.",
        "Det framgår inte vilken beredskap som finns för den stora risken ”{id}”.",
        "No measure is named to reduce the serious risk “{id}”.",
    ),
    Text(
        "Lisää riskiä pienentävä toimenpide (measures) tai kerro varautumisesta lisätiedossa (note).",
        "Ange en åtgärd som minskar risken (measures), eller beskriv i en tilläggsuppgift (note) hur ni har förberett er på risken.",
        "Name the measure that reduces the risk in the field “measures”, or describe in the "
        "field “note” how you have prepared for the risk.",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
)
_GRAVE = ({"high"}, {"high", "medium"})


def check(plan: Plan, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each risk, high in one way and not low in the other, that is left open."""
    for risk in plan.risks:
        is_grave = {risk.likelihood, risk.impact} in _GRAVE
        if is_grave and not risk.has("measures") and not risk.has("note"):
            yield Finding(RULE, risk.lacking, {"id": risk.label})

"""A program or strategy that says it is adopted, although no decision adopted it."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.context import Context
from hyvinvointi.model import Plan

RULE = Rule(
    "HV612",
    "adopted-without-decision",
    Text(
        "Asiakirja ”{document}” on merkitty hyväksytyksi, mutta voimassa olevaa hyväksymispäätöstä ei ole merkitty.",
        "Dokumentet ”{document}” anges vara godkänt, men inget gällande beslut om att godkänna det har antecknats.",
        "“{document}” is marked as adopted, but there is no record of a decision in force that adopts it.",
    ),
    Text(
        "Jos hyväksymispäätös on voimassa, lisää päätös ja aja komento: hyvinvointi adopt PÄÄTÖKSEN-TUNNUS {document.id}. Muuten vaihda tilaksi esitetty (status: proposed).",
        "Om dokumentet har godkänts, lägg till beslutet och kör kommandot ”hyvinvointi adopt BESLUT {document.id}”, där BESLUT är beslutets id. Om beslutet inte har fattats eller protokollet inte har justerats, skriv status: proposed (föreslaget).",
        "If it has been adopted, add the decision, and then run this command, replacing DECISION-ID with the ID of the decision: hyvinvointi adopt DECISION-ID {document.id}. If there is no decision yet, or its minutes have not been inspected, write status: proposed.",
    ),
    draft=Severity.WARNING,
    publish=Severity.ERROR,
)
_SAYS_SO = frozenset({"adopted", "under-review"})


def check(plan: Plan, context: Context) -> Iterator[Finding]:
    """Yield a finding for a plan in force by its own word alone.

    What has no id no decision can name, and what may have been adopted is not told as unadopted:
    either is a finding of its own.
    """
    if plan.status not in _SAYS_SO or not plan.origin.id or context.pins.is_unsure(plan.origin):
        return
    if not context.pins.in_force(plan.origin):
        yield Finding(RULE, plan.site("status"), {"document": plan.label})

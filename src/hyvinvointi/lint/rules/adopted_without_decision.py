"""A program or strategy that says it is adopted, although no decision adopted it."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.context import Context
from hyvinvointi.model import Plan

RULE = Rule(
    "HV612",
    "adopted-without-decision",
    Text(
        "Asiakirja ”{document}” on merkitty hyväksytyksi, mutta siitä ei ole voimassa olevaa hyväksymispäätöstä.",
        "Dokumentet ”{document}” har angetts vara godkänt, men det finns inget gällande beslut om att godkänna det.",
        "“{document}” is marked as adopted, but no decision in force adopts it.",
    ),
    Text(
        "Lisää hyväksymispäätös ja aja: hyvinvointi adopt PÄÄTÖS {document.id}. Siihen saakka merkitse tilaksi esitetty (status: proposed).",
        "Lägg till beslutet om godkännande och kör: hyvinvointi adopt BESLUT {document.id}. Innan beslutet är fattat och protokollet justerat, ange status: proposed.",
        "Add the decision that adopted it, and run: hyvinvointi adopt DECISION {document.id}. Until the decision is made and the minutes are inspected, write status: proposed.",
    ),
    draft=Severity.WARNING,
    publish=Severity.ERROR,
)
_SAYS_SO = frozenset({"adopted", "under-review"})


def check(plan: Plan, context: Context) -> Iterator[Finding]:
    """Yield a finding for a plan in force by its own word alone."""
    if plan.status in _SAYS_SO and not context.pins.in_force(plan.origin):
        yield Finding(RULE, plan.site("status"), {"document": plan.label})

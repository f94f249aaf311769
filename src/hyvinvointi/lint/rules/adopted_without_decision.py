"""A program or strategy that says it is adopted, although no decision adopted it."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.context import Context
from hyvinvointi.model import Plan

RULE = Rule(
    "HV612",
    "adopted-without-decision",
    Text(
        "Asiakirja ”{document}” sanoo olevansa hyväksytty, mutta mikään voimassa oleva päätös ei hyväksy sitä.",
        "Dokumentet ”{document}” uppger att det är godkänt, men inget gällande beslut godkänner det.",
        "“{document}” says that it is adopted, but no decision in force adopts it.",
    ),
    Text(
        "Lisää hyväksynyt päätös ja aja: hyvinvointi adopt PÄÄTÖS {document.id}. Ennen päätöstä ja "
        "pöytäkirjan tarkastusta merkitse status: proposed.",
        "Lägg till beslutet som godkände det och kör: hyvinvointi adopt BESLUT {document.id}. Om det ännu "
        "inte har beslutats eller protokollet inte är justerat, ange tills dess status: proposed.",
        "Add the decision that adopted it, and run: hyvinvointi adopt DECISION {document.id}. Until it is "
        "decided on and the minutes are inspected, write status: proposed.",
    ),
    draft=Severity.WARNING,
    publish=Severity.ERROR,
)
_SAYS_SO = frozenset({"adopted", "under-review"})


def check(plan: Plan, context: Context) -> Iterator[Finding]:
    """Yield a finding for a plan in force by its own word alone."""
    if plan.status in _SAYS_SO and not context.pins.in_force(plan.origin):
        yield Finding(RULE, plan.site("status"), {"document": plan.label})

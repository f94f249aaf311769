"""A program or strategy that says it is adopted, although no decision adopted it."""

from collections.abc import Iterator

from hyvinvointi.adoption.decisions import is_overturned
from hyvinvointi.diagnostics import Finding, Message, Rule, Severity, Site, Text
from hyvinvointi.lint.context import Context
from hyvinvointi.model import Decision, Plan

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
_NOT_BY_THIS = Text(
    "Tämä päätös ei hyväksynyt sitä.",
    "Detta beslut godkände det inte.",
    "This decision did not adopt it.",
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
        others = (Decision(one, (), one.data) for one in context.pins.not_adopting(plan.origin))
        related = tuple((_why_not(one), Message(_NOT_BY_THIS)) for one in others)
        yield Finding(RULE, plan.site("status"), {"document": plan.label}, related)


def _why_not(decision: Decision) -> Site:
    """Return where a decision tells how it ended; of one that was overturned its id stands for that."""
    is_gone = is_overturned(decision.data)
    return decision.site("id") if is_gone else decision.site("resolution", "outcome")

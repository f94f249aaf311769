"""A decision that adopts a plan of another organisation, which does not say that it is theirs."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Message, Rule, Severity, Text
from hyvinvointi.lint.neighbour_context import NeighbourContext
from hyvinvointi.model import Decision, Plan

RULE = Rule(
    "HV474",
    "adoption-by-outsider",
    Text(
        "Päätöksellä hyväksytään ”{id}”, mutta se ei ole päätöksen tehneen organisaation asiakirja.",
        "Genom beslutet godkänns dokumentet ”{id}”, som inte gäller den organisation som fattar "
        "beslutet.",
        "The decision adopts “{id}”, which does not belong to the organisation that made the decision.",
    ),
    Text(
        "Jos asiakirja on myös tämän organisaation, lisää organisaatio asiakirjaan (municipalities: [{municipality}]). Muuten tarkista pöytäkirjasta, mitä hyväksyttiin, ja korjaa hyväksymismerkintä (adopts).",
        "Kontrollera i protokollet vad som godkändes. Om dokumentet också gäller den här organisationen, lägg till {municipality} i dokumentets uppgift om andra organisationer (municipalities). Rätta annars beslutets uppgift om vad som godkänns (adopts).",
        "Check in the minutes what was adopted. If the document also belongs to this organisation, add {municipality} to the field “municipalities” of the document. If the decision did not adopt this document, correct the field “adopts” of the decision.",
    ),
    draft=Severity.WARNING,
)
_PLAN = Text("Asiakirja on tässä.", "Dokumentet finns här.", "The document is here.")


def check(decision: Decision, context: NeighbourContext) -> Iterator[Finding]:
    """Yield a finding for each plan that is adopted by an organ of nobody whose plan it is.

    Where a register is missing, nothing is known of whose it is.
    """
    own = context.municipality(decision) if decision.adopts else None
    if own is None:
        return
    for adoption in decision.adopts:
        plan = context.named(Plan, adoption.document, adoption)
        if plan is None or adoption.role != "adopt":
            continue
        home = context.municipality(plan)
        if home is not None and own.id not in {home.id, *(one.id for one in plan.municipalities)}:
            related = ((plan.site("id"), Message(_PLAN)),)
            args = {"id": plan.label, "municipality": own.id}
            yield Finding(RULE, adoption.site("document"), args, related, value=str(own.id))

"""A program or strategy adopted by a council of the young, the old or the disabled."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.naming import named
from hyvinvointi.lint.neighbour_context import NeighbourContext
from hyvinvointi.model import Decision, Organ, Plan

RULE = Rule(
    "HV617",
    "adoption-by-advisory-organ",
    Text(
        "Asiakirjan ”{id}” hyväksyjäksi on merkitty ”{organ}”, mutta vaikuttamistoimielimellä ei ole päätösvaltaa.",
        "Dokumentet ”{id}” har antecknats som godkänt av ”{organ}”, men ett påverkansorgan har ingen beslutanderätt.",
        "The decision says that “{organ}” adopted “{id}”, but an advisory body has no power to make decisions.",
    ),
    Text(
        "Jos toimielin antoi lausunnon, siirrä hyväksymismerkintä (adopts) asiakirjan hyväksymisketjuun lausunnoksi (approval, role: statement). Muuten korjaa toimielin (organ) pöytäkirjan mukaiseksi.",
        "Kontrollera protokollet. Om organet bara gav ett utlåtande, ta bort anteckningen om godkännande (adopts) och ange utlåtandet som ett skede i dokumentets godkännandekedja (approval, role: statement). Om ett annat organ godkände dokumentet, rätta organet (organ).",
        "Check the minutes. If the body only gave a statement, remove the entry from the field “adopts” and record the statement as a step in the approval chain of the document (approval, role: statement). If another body adopted the document, correct the field “organ”.",
    ),
    draft=Severity.WARNING,
    publish=Severity.ERROR,
)


def check(decision: Decision, context: NeighbourContext) -> Iterator[Finding]:
    """Yield a finding for each document that an organ without power of decision adopts."""
    organ = context.named(Organ, decision.organ, decision)
    if organ is None or organ.type != "advisory":
        return
    for adoption in decision.adopts:
        plan = context.named(Plan, adoption.document, adoption)
        steps = [step.organ for step in plan.approval if step.role == "adopt"] if plan else []
        # Where its chain of approval names another, that is told of the same place.
        if adoption.role == "adopt" and adoption.document and steps in ([], [decision.organ]):
            args = {"organ": organ.label, "id": named(adoption.document, adoption, context)}
            yield Finding(RULE, adoption.site("role"), args, value=adoption.document)

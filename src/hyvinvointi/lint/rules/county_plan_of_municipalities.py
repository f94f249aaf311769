"""A plan of a wellbeing services county that is said to be one of municipalities as well."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.neighbour_context import NeighbourContext
from hyvinvointi.model import Municipality, Plan
from hyvinvointi.model.municipality import COUNTY, MUNICIPALITY

RULE = Rule(
    "HV472",
    "county-plan-of-municipalities",
    Text(
        "Hyvinvointialueen asiakirja on merkitty myös kunnan ”{name}” asiakirjaksi.",
        "Välfärdsområdets dokument har också angetts som ett dokument för kommunen ”{name}”.",
        "The county's document is also marked as a document of the municipality “{name}”.",
    ),
    Text(
        "Poista kunta muista organisaatioista (municipalities) ja kerro yhteistyöstä valmistelussa (preparation). Kunta hyväksyy oman suunnitelmansa omana asiakirjanaan.",
        "Ta bort kommunen ur municipalities och beskriv samarbetet i preparation. Om kommunen godkänner planen som sin egen, gör planen till kommunens dokument.",
        "Remove the municipality from municipalities, and describe the cooperation in preparation. If "
        "the municipality adopts the plan as its own, make it a document of the municipality.",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
)


def check(plan: Plan, context: NeighbourContext) -> Iterator[Finding]:
    """Yield a finding for each municipality of the workspace that a county's plan names."""
    own = context.municipality(plan) if plan.municipalities else None
    if own is None or own.organisation != COUNTY:
        return
    for one in plan.municipalities:
        other = context.named(Municipality, one.id, plan)
        if other is not None and other.organisation == MUNICIPALITY:
            yield Finding(RULE, one.site(), {"name": other.label}, value=str(one.id))

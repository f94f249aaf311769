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
        "Välfärdsområdets dokument anges gälla också kommunen ”{name}”.",
        "The document of the wellbeing services county is also marked as belonging to the municipality “{name}”.",
    ),
    Text(
        "Poista kunta muiden organisaatioiden luettelosta (municipalities) ja kerro yhteistyöstä valmistelutiedoissa (preparation). Kunta hyväksyy oman suunnitelmansa omana asiakirjanaan.",
        "Om kommunen godkänner planen som sin egen, gör den till ett eget dokument för kommunen. Ta annars bort kommunen ur uppgiften om andra organisationer (municipalities), och beskriv samarbetet i beredningen (preparation).",
        "If the municipality adopts the document as its own, make it a document of the municipality. If not, remove the municipality from the field “municipalities”, and describe the cooperation in the field “preparation”.",
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

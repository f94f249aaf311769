"""A chain of approval of a plan of several municipalities that leaves one of them out."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.neighbour_context import NeighbourContext
from hyvinvointi.lint.plans import FROM_PROPOSED
from hyvinvointi.model import Municipality, Plan

RULE = Rule(
    "HV475",
    "approval-without-council",
    Text(
        "Asiakirja ”{id}” koskee myös organisaatiota ”{name}”, mutta hyväksymisketjussa ei ole tämän organisaation toimielintä.",
        "I godkännandekedjan saknas organisationen ”{name}”, som dokumentet ”{id}” också gäller.",
        "The document “{id}” also belongs to the organisation “{name}”, but no step of the approval chain is for a body of that organisation.",
    ),
    Text(
        "Lisää hyväksymisketjuun (approval) toimielin, joka hyväksyy asiakirjan, esimerkiksi {{organ: {municipality}:kunnanvaltuusto, role: adopt}}.",
        "Lägg till skedet {{organ: {municipality}:ORGAN, role: adopt}} i godkännandekedjan (approval). Ersätt ORGAN med id:t för det organ i organisationen som godkänner dokumentet.",
        "Add to the approval chain (approval) a step for the body of this organisation that adopts the document: {{organ: {municipality}:ORGAN-ID, role: adopt}}. Replace ORGAN-ID with the ID of the body.",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
)


def check(plan: Plan, context: NeighbourContext) -> Iterator[Finding]:
    """Yield a finding for each municipality of the workspace without an adopting step.

    Where nobody has written a chain, or who decides in the plan's own municipality, none is asked for.
    """
    adopting = [step.organ for step in plan.approval if step.role == "adopt" and step.organ]
    if plan.status not in FROM_PROPOSED or not adopting:
        return
    steps = {organ.rpartition(":")[0] for organ in adopting}
    for one in plan.municipalities:
        other = context.named(Municipality, one.id, plan)
        if other is not None and one.id not in steps:
            args = {"name": other.label, "id": plan.label, "municipality": one.id}
            yield Finding(RULE, one.site(), args, value=str(one.id))

"""A annual report that did not reach the council."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.neighbour_context import NeighbourContext
from hyvinvointi.lint.plans import WELFARE
from hyvinvointi.model import Decision, Organ, Program

RULE = Rule(
    "HV411",
    "review-not-in-council",
    Text(
        "Vuoden {year} vuosiraporttia ei ole merkitty käsitellyksi valtuustossa.",
        "Årsrapporten för {year} har inte antecknats som behandlad i fullmäktige.",
        "The annual report for {year} is not recorded as considered by the council.",
    ),
    Text(
        "Jos valtuusto on käsitellyt vuosiraportin, merkitse raporttiin valtuuston päätös (decision). Muuten vie raportti valtuuston käsiteltäväksi.",
        "Om fullmäktige har behandlat årsrapporten, ange fullmäktiges beslut i rapporten (decision). Lämna annars årsrapporten till fullmäktige för behandling.",
        "If the council has considered the report, add the council’s decision to the report (decision). If not, submit the report to the council.",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
)


def check(program: Program, context: NeighbourContext) -> Iterator[Finding]:
    """Yield a finding for each handled review whose decisions are of no council."""
    if program.type not in WELFARE or program.parent:
        return
    for review in program.reviews:
        decision = context.named(Decision, review.decision, review)
        if decision is not None and not _reaches_council(decision, context):
            yield Finding(RULE, review.site("decision"), {"year": review.year or "–"})


def _reaches_council(decision: Decision, context: NeighbourContext) -> bool:
    earlier = (context.named(Decision, one, decision) for one in decision.earlier_ids)
    chain = [decision, *earlier, *context.referring(Decision, decision)]
    organs = [one.organ for one in chain if one is not None]
    organs += [step.organ for step in decision.forward_to]
    types = [_type(organ, decision, context) for organ in organs]
    # An organ that the register does not know may be the council.
    return "council" in types or None in types


def _type(organ: str | None, decision: Decision, context: NeighbourContext) -> str | None:
    found = context.named(Organ, organ, decision)
    return found.type if found else None

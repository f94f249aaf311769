"""A decision of an office-holder that is said to be made in a meeting."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.minutes.organs import organ_of
from hyvinvointi.lint.neighbour_context import NeighbourContext
from hyvinvointi.model import Decision

RULE = Rule(
    "HV392",
    "office-holder-in-meeting",
    Text(
        "Viranhaltija ”{organ}” ei päätä kokouksessa, mutta päätökseen on merkitty kokous.",
        "Tjänsteinnehavaren ”{organ}” beslutar inte vid sammanträden, men ett sammanträde har angetts för beslutet.",
        "The office-holder “{organ}” does not make decisions at meetings, but this decision has a meeting date.",
    ),
    Text(
        "Tarkista, kuka päätti. Jos viranhaltija päätti, merkitse päivä päätöspäiväksi (decided_on) ja poista kokous (meeting). Jos toimielin päätti, korjaa toimielin (organ).",
        "Kontrollera vem som fattade beslutet. Om det var tjänsteinnehavaren, ange beslutsdatumet (decided_on) och ta bort sammanträdet (meeting). Om det var ett organ, rätta organet (organ).",
        "Check who made the decision. If it was the office-holder, move the date to the field “decided_on” and remove “meeting”. If it was another body, correct the field “organ”.",
    ),
    draft=Severity.INFO,
    publish=Severity.INFO,
)


def check(decision: Decision, context: NeighbourContext) -> Iterator[Finding]:
    """Yield a finding when an office-holder's decision has a meeting alone."""
    if not decision.has("meeting") or decision.has("decided_on"):
        return
    organ = organ_of(decision, context)
    if organ is not None and organ.type == "office-holder":
        yield Finding(RULE, decision.site("meeting"), {"organ": organ.label})

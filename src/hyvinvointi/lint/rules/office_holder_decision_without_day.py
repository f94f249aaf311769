"""A decision of an office-holder that does not say on which day it was made."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.minutes.organs import organ_of
from hyvinvointi.lint.minutes.stages import is_decided
from hyvinvointi.lint.neighbour_context import NeighbourContext
from hyvinvointi.model import Decision

RULE = Rule(
    "HV391",
    "office-holder-decision-without-day",
    Text(
        "Viranhaltijapäätöksestä ”{id}” puuttuu päätöspäivä.",
        "Av tjänsteinnehavarbeslutet ”{id}” framgår inte vilken dag det fattades.",
        "The office-holder’s decision “{id}” does not say when it was made.",
    ),
    Text(
        "Lisää päivä, jona viranhaltija teki päätöksen, esimerkiksi decided_on: 2026-05-14. Kokousta ei merkitä.",
        "Lägg till beslutsdatumet (decided_on), alltså den dag då tjänsteinnehavaren fattade "
        "beslutet. Uppgift om sammanträde behövs inte.",
        "Check the date on which the office-holder made the decision, and add it to the field "
        "“decided_on”.",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
)


def check(decision: Decision, context: NeighbourContext) -> Iterator[Finding]:
    """Yield a finding when an office-holder has decided on a day that nobody tells."""
    if not is_decided(decision) or decision.has("decided_on") or decision.has("meeting", "date"):
        return
    organ = organ_of(decision, context)
    if organ is not None and organ.type == "office-holder":
        yield Finding(RULE, decision.lacking, {"id": decision.label})

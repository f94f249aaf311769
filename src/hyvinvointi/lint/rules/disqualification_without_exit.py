"""A disqualified person who is not recorded to have left."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.minutes.organs import organ_of
from hyvinvointi.lint.neighbour_context import NeighbourContext
from hyvinvointi.model import Decision

RULE = Rule(
    "HV316",
    "disqualification-without-exit",
    Text(
        "Pöytäkirjaan ei ole merkitty, että esteellinen poistui käsittelyn ajaksi.",
        "Det har inte antecknats att den jäviga avlägsnade sig under behandlingen.",
        "It is not recorded that the disqualified person left the meeting during the handling.",
    ),
    Text(
        "Jos hän poistui, merkitse left: true. Jos hän jäi paikalle, selvitä asia: päätös on voinut syntyä virheellisessä järjestyksessä.",
        "Om personen avlägsnade sig, anteckna left: true. Om inte, utred saken: beslutet kan ha tillkommit i felaktig ordning.",
        "If the person left, record left: true. If not, look into the matter: the decision may have come about in an incorrect procedure.",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
    fact="disqualification-without-exit",
)


def check(decision: Decision, context: NeighbourContext) -> Iterator[Finding]:
    """Yield a finding for each disqualified person who did not leave, or is not said to have.

    A councillor may move to the seats of the public (KHO:2017:196): of the council nothing is asked.
    """
    organ = organ_of(decision, context)
    if organ is not None and organ.type == "council":
        return
    for entry in decision.handling.disqualified if decision.handling else ():
        if entry.left is not True:
            yield Finding(RULE, entry.site("left") if entry.has("left") else entry.lacking)

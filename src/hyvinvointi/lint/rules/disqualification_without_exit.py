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
        "Esteellisen ei ole kirjattu poistuneen käsittelyn ajaksi.",
        "Det är inte antecknat att den jäviga lämnade sammanträdet under behandlingen.",
        "It is not recorded that the disqualified person left for the handling.",
    ),
    Text(
        "Jos hän poistui, kirjaa left: true. Jos ei, selvitä asia: päätös on voinut syntyä virheellisessä järjestyksessä.",
        "Om personen gick, anteckna left: true. Om personen stannade kan beslutet ha tillkommit "
        "i felaktig ordning och upphävas efter besvär: red ut saken före publiceringen.",
        "If the person left, record left: true. If not, the decision may have come about in a "
        "faulty manner and be annulled on appeal: find out before it is published.",
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

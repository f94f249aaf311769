"""A disqualified person who is not recorded to have left."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.minutes.organs import organ_of
from hyvinvointi.lint.minutes.stages import has_minutes
from hyvinvointi.lint.neighbour_context import NeighbourContext
from hyvinvointi.model import Decision

RULE = Rule(
    "HV316",
    "disqualification-without-exit",
    Text(
        "Esteellisen poistumista käsittelyn ajaksi ei ole merkitty.",
        "Det har inte antecknats att den jäviga avlägsnade sig för den tid ärendet behandlades.",
        "The decision does not record that the disqualified person left the meeting while the matter was considered.",
    ),
    Text(
        "Tarkista pöytäkirjasta, poistuiko esteellinen. Jos hän poistui, merkitse poistuminen (left: true). Jos hän jäi paikalle, selvitä, syntyikö päätös virheellisessä järjestyksessä.",
        "Kontrollera i protokollet om personen avlägsnade sig. Skriv i så fall left: true. Utred annars om beslutet har tillkommit i felaktig ordning.",
        "Check in the minutes whether the person left. If so, write left: true. If not, find "
        "out whether the procedure was correct.",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
    fact="disqualification-without-exit",
)


def check(decision: Decision, context: NeighbourContext) -> Iterator[Finding]:
    """Yield a finding for each disqualified person who did not leave, or is not said to have.

    A councillor may move to the seats of the public (KHO:2017:196): of the council nothing is asked.
    Who will leave nobody knows before the meeting.
    """
    organ = organ_of(decision, context)
    if organ is not None and organ.type == "council":
        return
    for entry in decision.handling.disqualified if decision.handling else ():
        if entry.left is not True and has_minutes(decision, context.today):
            yield Finding(RULE, entry.site("left") if entry.has("left") else entry.lacking)

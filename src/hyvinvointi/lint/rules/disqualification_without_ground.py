"""A disqualification without its ground."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.neighbour_context import NeighbourContext
from hyvinvointi.lint.organisations import procedure
from hyvinvointi.model import Decision

RULE = Rule(
    "HV315",
    "disqualification-without-ground",
    Text(
        "Esteellisyyden perustetta ei ole kirjattu.",
        "Grunden för jävet har inte antecknats.",
        "The reason for the disqualification is not recorded.",
    ),
    Text(
        "Lisää peruste (ground), esimerkiksi ”hallintolain (434/2003) 28 §:n 1 momentin 5 kohta” tai valtuutetulle ”{councillor}”.",
        "Lägg till jävsgrunden, t.ex. ground: 28 § 1 mom. 5 punkten i förvaltningslagen (434/2003). I fråga om en fullmäktigeledamot skriver du t.ex. ground: {councillor}.",
        "Add the reason with the provision on which it is based, for example ground: Hallintolaki 434/2003 28 §, or for a councillor ground: {councillor}.",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
    fact="disqualification-without-ground",
)


def check(decision: Decision, context: NeighbourContext) -> Iterator[Finding]:
    """Yield a finding for each disqualified person without `ground`."""
    for entry in decision.handling.disqualified if decision.handling else ():
        if not entry.has("ground"):
            law = procedure(decision, context)
            yield Finding(RULE, entry.lacking, {"councillor": law.on_councillors})

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
        "Lisää pöytäkirjasta peruste, esimerkiksi ground: Hallintolaki 434/2003 28 § 1 momentin 5 kohta, valtuutetulle ground: {act} {section} § 1 momentti.",
        "Lägg till jävsgrunden ur protokollet, t.ex. ground: Förvaltningslagen 434/2003 28 § 1 mom. 5 punkten, "
        "eller för en fullmäktigeledamot ground: {act} {section} § 1 mom.",
        "Add the reason from the minutes in the field “ground”, with the provision, for example section 28 of the Administrative Procedure Act (434/2003). For a councillor, write {act} {section} §.",
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
            args = {"act": law.ground, "section": law.councillor}
            yield Finding(RULE, entry.lacking, args)

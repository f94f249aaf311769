"""Instructions for appeal by the act of another type of organisation."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.law.citations import citation_text
from hyvinvointi.law.procedures import procedures
from hyvinvointi.law.remedies import cited_acts
from hyvinvointi.lint.neighbour_context import NeighbourContext
from hyvinvointi.lint.organisations import type_of
from hyvinvointi.model import Decision
from hyvinvointi.model.municipality import JOINT_AUTHORITY

RULE = Rule(
    "HV221",
    "act-of-another-organisation",
    Text(
        "Muutoksenhaun perusteeksi on merkitty laki {cited}, mutta päätöksen on tehnyt {type}, johon sovelletaan toista lakia.",
        "Grunden för ändringssökandet är lag {cited}, som gäller ett annat slags organisation. Beslutet har fattats av {type}.",
        "The decision was made by {type}, but the appeal information cites Act {cited}, which applies to another type of organisation.",
    ),
    Text(
        "Tarkista muutoksenhakuohje ja korjaa peruste (ground). Oikea laki on {act}.",
        "Kontrollera anvisningen om hur man söker ändring, och rätta grunden (ground). Rätt lag är {act}.",
        "Check the appeal instructions, and correct the legal basis (ground). The right act is {act}.",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
    inspected=Text(
        "Tarkista muutoksenhakuohje pöytäkirjasta. Jos virhe on vain tiedostossa, vaihda perusteeksi (ground) {act}. Jos annettu ohje on väärä, anna uusi ohje.",
        "Kontrollera i protokollet vilken lag som anges. Om felet finns bara i filen, ändra grunden (ground) till rätt lag: {act}. Om den anvisning som gavs är felaktig ska en ny ges.",
        "Check the minutes. If the error is only in the file, change the legal basis (ground) to the right act: {act}. If the instructions that were given are wrong, give new ones.",
    ),
)


def check(decision: Decision, context: NeighbourContext) -> Iterator[Finding]:
    """Yield a finding for each ground that cites the other act and not the organisation's own.

    Of joint authorities nothing is concluded: those of counties stand under the act on counties.
    """
    register = context.municipality(decision) if decision.appeal else None
    if register is None or register.organisation == JOINT_AUTHORITY:
        return
    law = register.procedure
    others = procedures().keys() - {law.act}
    for way in decision.appeal:
        grounds = way.ground.values.values() if way.ground else ()
        cited = {act for text in grounds for act in cited_acts(text)}
        if cited & others and law.act not in cited:
            wrong = min(cited & others)
            cited_as = citation_text(law.act)
            act = Text(cited_as.fi, cited_as.sv, law.ground.en)
            args: dict[str, object] = {"cited": wrong, "type": type_of(register), "act": act}
            yield Finding(RULE, way.site("ground"), args, value=wrong)

"""A remedy that the law does not give against such a decision."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Fix, Message, Rule, Text
from hyvinvointi.lint.minutes.places import noted
from hyvinvointi.lint.minutes.remedies import wrong_remedies
from hyvinvointi.lint.minutes.terms import code, term
from hyvinvointi.lint.neighbour_context import NeighbourContext
from hyvinvointi.lint.organisations import organisation_of
from hyvinvointi.model import Decision

RULE = Rule(
    "HV324",
    "appeal-of-wrong-type",
    Text(
        "Muutoksenhakutapa ”{type}” on väärä: {reason}.",
        "Sättet att söka ändring är fel (”{type}”): {reason}.",
        "“{type}” cannot be the way to appeal against this decision: {reason}.",
    ),
    Text(
        "Vaihda tyypiksi {better} ja tarkista peruste (ground). Jos virhe on myös pöytäkirjassa, korjaa se ennen tarkastamista.",
        "Ändra typen till {better} och kontrollera grunden (ground). Om felet finns också i protokollet, rätta det innan protokollet justeras.",
        "Change the type of appeal to {better}, and check its legal basis (ground). If the minutes contain the same error, correct it before they are inspected.",
    ),
    inspected=Text(
        "Tarkista muutoksenhakuohje pöytäkirjasta. Jos virhe on vain tiedostossa, vaihda tyypiksi {better} ja tarkista peruste (ground). Jos annettu ohje on väärä, anna uusi ohje.",
        "Kontrollera anvisningen i protokollet. Om felet finns bara i filen, ändra typen till {better} och kontrollera grunden (ground). Om den anvisning som gavs är felaktig ska en ny ges.",
        "Check the appeal instructions in the minutes. If the error is only in the file, change the type of appeal to {better} and check its legal basis (ground). If the instructions that were given are wrong, give new ones.",
    ),
)
_WRITE = Text(
    "Vaihda tyypiksi {better}", "Ändra typen till {better}", "Change the type to {better}"
)


def check(decision: Decision, context: NeighbourContext) -> Iterator[Finding]:
    """Yield a finding for each remedy that the law does not give, or not yet."""
    whose = organisation_of(decision, context)
    for wrong in wrong_remedies(decision, context):
        site = wrong.appeal.site("type")
        args: dict[str, object] = {
            "type": term(str(wrong.appeal.type), "appeal", "type", organisation=whose),
            "reason": wrong.reason,
            "better": code(wrong.better, "appeal", "type", organisation=whose),
        }
        fix = Fix(Message(_WRITE, args), (decision.origin.edit(site, wrong.better),), safe=False)
        related = noted(wrong.place)
        yield Finding(RULE, site, args, related=related, fix=fix, value=str(wrong.appeal.type))

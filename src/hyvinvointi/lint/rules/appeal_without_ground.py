"""Instructions for appeal that name no provision."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.minutes.terms import term
from hyvinvointi.lint.neighbour_context import NeighbourContext
from hyvinvointi.lint.organisations import organisation_of, procedure
from hyvinvointi.model import Decision

RULE = Rule(
    "HV362",
    "appeal-without-ground",
    Text(
        "Muutoksenhakutavalle ”{type}” ei ole merkitty säännöstä, johon se perustuu.",
        "I uppgiften om ändringssökande (”{type}”) anges inte vilken bestämmelse den grundar sig "
        "på.",
        "The appeal instructions (“{type}”) do not name the provision on which they are based.",
    ),
    Text(
        "Tarkista säännös pöytäkirjasta ja lisää se, esimerkiksi ground: {provision}.",
        "Kontrollera i protokollet vilken bestämmelse som anges, och lägg till den, t.ex. ground: {provision}.",
        "Check the minutes, and add the provision to the field “ground”, for example ground: {provision}.",
    ),
    draft=None,
    publish=Severity.WARNING,
)


def check(decision: Decision, context: NeighbourContext) -> Iterator[Finding]:
    """Yield a finding for each way of appeal, or ban of one, without a ground.

    Other ways than those by the organisation's own act have acts of their own.
    """
    lacking = [one for one in decision.appeal if not one.has("ground")]
    law = procedure(decision, context) if lacking else None
    for way in lacking:
        if law is not None and way.type is not None and way.type in law.sections:
            whose = organisation_of(decision, context)
            said = term(str(way.type), "appeal", "type", organisation=whose)
            args = {"type": said, "provision": law.provision(way.type)}
            yield Finding(RULE, way.site("type"), args, value=str(way.type))

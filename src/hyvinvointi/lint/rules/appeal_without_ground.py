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
        "Tarkista pöytäkirjasta ja lisää säännös (ground), esimerkiksi {act} {section} §.",
        "Kontrollera i protokollet, och lägg till bestämmelsen (ground), t.ex. ground: {act} {section} §.",
        "Check the minutes, and add the provision to the field “ground”, for example ground: {act} {section} §.",
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
        section = law.sections.get(str(way.type)) if law else None
        if law is not None and section is not None:
            whose = organisation_of(decision, context)
            said = term(str(way.type), "appeal", "type", organisation=whose)
            args = {"type": said, "act": law.ground, "section": section}
            yield Finding(RULE, way.site("type"), args, value=str(way.type))

"""A digest that contradicts the very file that the decision says it was taken of."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Message, Rule, Severity, Site, Text
from hyvinvointi.lint.adoptions import broken_pins
from hyvinvointi.lint.context import Context
from hyvinvointi.model import Plan, View

RULE = Rule(
    "HV611",
    "adoption-digest-differs",
    Text(
        "Päätöksen ”{decision}” tiiviste (digest) ei ole sen tiedoston, jonka blob nimeää: "
        "asiakirjan ”{id}” tiiviste on {digest}.",
        "Kontrollsumman (digest) i beslutet ”{decision}” är inte den av filen som blob anger: "
        "dokumentet ”{id}” har {digest}.",
        "The digest in the decision “{decision}” is not that of the file that its blob names: "
        "the digest of “{id}” is {digest}.",
    ),
    Text(
        "Tarkista, onko ohjelman mittarin nimi, yksikkö, suunta tai tyyppi muuttunut; muuten "
        "tiiviste on kirjoitettu väärin.",
        "Kontrollera om en indikators namn, enhet, riktning eller typ har ändrats; annars är "
        "kontrollsumman felskriven.",
        "See whether title, unit, direction or type of an indicator of the plan has changed; else "
        "the digest was written wrongly.",
    ),
    draft=Severity.ERROR,
    publish=Severity.ERROR,
    consequent=True,
)

_TEXT = Text("Asiakirja on tässä.", "Dokumentet finns här.", "The document is here.")


def check(plan: Plan, context: Context) -> Iterator[Finding]:
    """Yield a finding when the file is the adopted one byte for byte, and its digest is not.

    Where history has the text of that digest, it was right, and what changed is told otherwise.
    """
    for pin in broken_pins(plan, context):
        if pin.blob != plan.origin.blob or context.since_adoption(pin) is not None:
            continue
        args = {
            "id": plan.label,
            "decision": View(pin.decision, (), pin.decision.data).label,
            "digest": context.directory.digest(plan.origin),
        }
        place = Site(pin.decision.path, (*pin.route, "digest"))
        yield Finding(RULE, place, args, ((plan.site("id"), Message(_TEXT)),))

"""A digest that contradicts the very file that the decision says it was taken of."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Message, Rule, Severity, Site, Text
from hyvinvointi.lint.adoptions import broken_pins
from hyvinvointi.lint.context import Context
from hyvinvointi.model import Decision, Plan

RULE = Rule(
    "HV611",
    "adoption-digest-differs",
    Text(
        "Päätökseen ”{decision}” merkitty tiiviste (digest) eli tarkistussumma ei vastaa päätökseen merkittyä tiedostoa (blob). Asiakirjasta ”{id}” nyt laskettu tiiviste on {digest}.",
        "Kontrollsumman (digest) i beslutet ”{decision}” stämmer inte med den filversion som anges där (blob). Kontrollsumman för ”{id}” är enligt en ny beräkning {digest}.",
        "The digest (checksum) recorded in the decision “{decision}” does not match the file that the field “blob” names. The digest now calculated for “{id}” is {digest}.",
    ),
    Text(
        "Jos mittarin nimi, yksikkö, suunta tai tyyppi on muuttunut, peru muutos tai vie se päätettäväksi. Muuten vaihda tilalle laskettu tiiviste.",
        "Om en indikators namn, måttenhet, önskade riktning eller typ har ändrats, ångra ändringen eller för den till beslut. Annars är kontrollsumman felskriven: ersätt den med den beräknade.",
        "If the title, unit, direction or type of an indicator has changed since the decision, undo the change or submit it for a decision. Otherwise, the digest was recorded wrongly: replace it with the calculated one.",
    ),
    draft=Severity.ERROR,
    publish=Severity.ERROR,
    consequent=True,
    inspected=Text(
        "Jos mittarin nimi, yksikkö, suunta tai tyyppi on muuttunut, peru muutos tai vie se päätettäväksi. Muuten vaihda tilalle laskettu tiiviste ja merkitse päätökseen korjaus (corrections).",
        "Om en indikators namn, måttenhet, önskade riktning eller typ har ändrats, ångra ändringen eller för den till beslut. Annars är kontrollsumman felskriven: ersätt den med den beräknade och anteckna en rättelse i beslutet (corrections).",
        "If the title, unit, direction or type of an indicator has changed since the decision, undo the change or submit it for a decision. Otherwise, the digest was recorded wrongly: replace it with the calculated one, and record a correction in the decision (corrections).",
    ),
)
_TEXT = Text("Asiakirja on tässä.", "Dokumentet finns här.", "The document is here.")


def check(plan: Plan, context: Context) -> Iterator[Finding]:
    """Yield a finding when the file is the adopted one byte for byte, and its digest is not.

    Where history has the text of that digest, it was right, and what changed is told otherwise.
    """
    for pin in broken_pins(plan, context):
        if pin.blob != plan.origin.blob or context.since_adoption(pin) is not None:
            continue
        decision = Decision(pin.decision, (), pin.decision.data)
        args = {
            "id": plan.label,
            "decision": decision.label,
            "digest": context.directory.digest(plan.origin),
        }
        place = Site(pin.decision.path, (*pin.route, "digest"))
        yield Finding(RULE, place, args, ((plan.site("id"), Message(_TEXT)),))

"""An adoption that does not say what is adopted."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.model import Decision

RULE = Rule(
    "HV604",
    "adoption-without-document",
    Text(
        "Hyväksymismerkinnästä (adopts) ei ilmene, mikä asiakirja tai liite hyväksytään.",
        "I uppgiften om vad som godkänns (adopts) anges varken dokument eller bilaga.",
        "The adoption entry (adopts) does not say which document or attachment is adopted.",
    ),
    Text(
        "Tarkista esityslistasta tai pöytäkirjasta, mitä hyväksytään, ja lisää ohjelman tai strategian tunnus (document) tai liitteen tunnus (attachment).",
        "Kontrollera i föredragningslistan eller protokollet vad som godkänns, och ange dokumentet (document) med programmets eller strategins id, eller bilagan (attachment) med bilagans id.",
        "Check in the agenda or the minutes what is adopted, and add the field “document” with the ID of a programme or strategy, or “attachment” with the ID of an attachment.",
    ),
)


def check(decision: Decision, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each item of `adopts` without `document` and `attachment`."""
    for adoption in decision.adopts:
        if not adoption.has("document") and not adoption.has("attachment"):
            yield Finding(RULE, adoption.lacking)

"""The number plate of a vehicle in a file."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.privacy.findings import findings_in_text
from hyvinvointi.privacy.personal_data import FINDERS
from hyvinvointi.source import Document

RULE = Rule(
    "HV704",
    "number-plate-in-text",
    Text(
        "Tässä näyttää olevan ajoneuvon rekisterinumero.",
        "Här verkar det finnas ett fordons registernummer.",
        "There seems to be a vehicle registration number here.",
    ),
    Text(
        "Jos ajoneuvo on yksityishenkilön, poista rekisterinumero: sillä saa selville omistajan.",
        "Ta bort numret om fordonet är privatägt: det avslöjar ägaren.",
        "Remove the number if the vehicle is private: it can be used to find out who the owner is.",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
    private=True,
)


def check(document: Document, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each plate that the line calls one."""
    yield from findings_in_text(RULE, document, FINDERS["plate"], mask=True)

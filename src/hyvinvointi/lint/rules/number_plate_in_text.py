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
        "Texten verkar innehålla ett fordons registernummer.",
        "The text seems to contain a vehicle registration number.",
    ),
    Text(
        "Jos ajoneuvo on yksityishenkilön, poista rekisterinumero: numeron perusteella saa selville omistajan.",
        "Ta bort numret om fordonet är privatägt: med numret går det att ta reda på vem som äger "
        "fordonet.",
        "If the vehicle belongs to a private person, remove the number: it can be used to find the owner.",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
    private=True,
)


def check(document: Document, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each plate that the line calls one."""
    yield from findings_in_text(RULE, document, FINDERS["plate"], mask=True)

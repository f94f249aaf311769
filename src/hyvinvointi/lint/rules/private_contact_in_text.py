"""Contact details of a private person in a file."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.privacy.findings import findings_in_text
from hyvinvointi.privacy.personal_data import FINDERS
from hyvinvointi.source import Document

RULE = Rule(
    "HV705",
    "private-contact-in-text",
    Text(
        "Tässä näyttää olevan yksityishenkilön yhteystieto.",
        "Texten verkar innehålla en privatpersons kontaktuppgifter.",
        "The text seems to contain the contact details of a private person.",
    ),
    Text(
        "Tarkista, kenen yhteystieto on. Poista yksityishenkilön yhteystieto tai vaihda tilalle viraston yhteystieto.",
        "Kontrollera vems kontaktuppgifterna är. Om de är privata, ta bort dem eller ange tjänstens eller kansliets kontaktuppgifter i stället.",
        "Check whose contact details they are. If they are private, remove them or replace them "
        "with those of the office.",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
    private=True,
)


def check(document: Document, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each private mail address, mobile phone and home address."""
    yield from findings_in_text(RULE, document, FINDERS["contact"], mask=True)

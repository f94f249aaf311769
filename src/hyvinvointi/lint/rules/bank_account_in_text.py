"""A bank account number anywhere in a file."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.privacy.findings import findings_in_text
from hyvinvointi.privacy.personal_data import FINDERS
from hyvinvointi.source import Document

RULE = Rule(
    "HV702",
    "bank-account-in-text",
    Text(
        "Tässä on pankkitilin numero.",
        "Texten innehåller ett bankkontonummer.",
        "The text contains a bank account number.",
    ),
    Text(
        "Poista tilinumero. Maksutiedot eivät kuulu julkaistavaan asiakirjaan.",
        "Ta bort numret. Betalningsuppgifter hör inte hemma i ett dokument som ska publiceras.",
        "Remove the number. Do not give payment details in a document that will be published.",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
    private=True,
)


def check(document: Document, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each account number whose check holds."""
    yield from findings_in_text(RULE, document, FINDERS["account"], mask=True)

"""The number of a payment card anywhere in a file."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.privacy.findings import findings_in_text
from hyvinvointi.privacy.personal_data import FINDERS
from hyvinvointi.source import Document

RULE = Rule(
    "HV703",
    "payment-card-in-text",
    Text(
        "Tässä näyttää olevan maksukortin numero.",
        "Texten innehåller ett nummer som ser ut som ett betalkortsnummer.",
        "The text contains a number that looks like a payment card number.",
    ),
    Text(
        "Poista numero. Jos numero kuuluu oikealle maksukortille, kerro asiasta kortin haltijalle, jotta tämä voi sulkea kortin.",
        "Ta bort numret. Om numret hör till ett riktigt betalkort, se till att kortinnehavaren får veta det och kan spärra kortet.",
        "Remove the number. If it belongs to a real card, make sure that the cardholder is told and can have the card blocked.",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
    private=True,
)


def check(document: Document, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each card number whose check holds."""
    yield from findings_in_text(RULE, document, FINDERS["card"], mask=True)

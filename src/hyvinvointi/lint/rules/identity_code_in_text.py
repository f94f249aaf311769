"""A personal identity code anywhere in a file."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Site, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.privacy.findings import findings_in_text
from hyvinvointi.privacy.personal_data import FINDERS
from hyvinvointi.privacy.shown import holds
from hyvinvointi.source import Document

RULE = Rule(
    "HV701",
    "identity-code-in-text",
    Text(
        "Tässä on henkilötunnus. Tunnusta ei toisteta tässä ilmoituksessa.",
        "Texten innehåller en personbeteckning. Beteckningen visas inte i det här meddelandet.",
        "The text contains a personal identity code. The code is not shown in this message.",
    ),
    Text(
        "Poista henkilötunnus heti. Jos tunnus on jo tallennettu versionhallintaan, se on myös historiassa: ilmoita tietosuojavastaavalle.",
        "Ta genast bort personbeteckningen. Om den redan har sparats i versionshanteringen finns "
        "den kvar i historiken: meddela då dataskyddsombudet.",
        "Remove the code at once. If the file has already been saved in version control, the code is also in its history: tell the data protection officer.",
    ),
    private=True,
)


def check(document: Document, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each identity code: in values, keys, comments, broken files and the path."""
    if holds(FINDERS["code"], document.path):
        yield Finding(RULE, Site(document.path, part="file"))
    yield from findings_in_text(RULE, document, FINDERS["code"])

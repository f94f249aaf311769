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
        "Tässä on henkilötunnus, jota ei toisteta tässä ilmoituksessa.",
        "Här finns en personbeteckning. Den visas inte i det här meddelandet.",
        "There is a personal identity code here. It is not repeated in this message.",
    ),
    Text(
        "Poista henkilötunnus heti. Jos se on jo tallennettu versionhallintaan, se on myös historiassa: ilmoita tietosuojavastaavalle.",
        "Ta genast bort personbeteckningen. Om den redan finns i versionshanteringen finns den också i historiken: meddela dataskyddsombudet.",
        "Remove the code at once. If it has been committed, it is also in the history: tell the data protection officer.",
    ),
    private=True,
)


def check(document: Document, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each identity code: in values, keys, comments, broken files and the path."""
    if holds(FINDERS["code"], document.path):
        yield Finding(RULE, Site(document.path, part="file"))
    yield from findings_in_text(RULE, document, FINDERS["code"])

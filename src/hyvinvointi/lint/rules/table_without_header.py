"""A table whose columns have no names, or whose rows no page shows as a table for want of them."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.lint.prose import FreeText
from hyvinvointi.prose.tables import headless, tables
from hyvinvointi.source import Document

RULE = Rule(
    "HV851",
    "table-without-header",
    Text(
        "Taulukosta puuttuu otsikkorivi.",
        "Tabellen saknar rubrikrad.",
        "The table has no header row.",
    ),
    Text(
        "Kirjoita ensimmäiselle riville sarakkeiden nimet ja toiselle viivat: |---|---|.",
        "Skriv kolumnrubrikerna på den första raden och streck på den andra: |---|---|.",
        "Write the names of the columns in the first row and dashes in the second row: |---|---|.",
    ),
    draft=Severity.WARNING,
    publish=Severity.ERROR,
)


def check(document: Document, context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each table without names of columns."""
    for text in context.texts(document):
        if text.prose and "|" in text.text:
            for start, end in sorted(_places(text)):
                yield Finding(RULE, text.site(start, end), value=text.text[start:end])


def _places(text: FreeText) -> Iterator[tuple[int, int]]:
    yield from headless(text.text)
    for table in tables(text.text):
        if not any(cell.text for cell in table.header):
            yield table.start, table.header[-1].end

"""A row of a table that has more or fewer cells than its header."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.prose.tables import tables
from hyvinvointi.source import Document

RULE = Rule(
    "HV850",
    "ragged-table-row",
    Text(
        "Taulukon rivillä on eri määrä soluja ({cells}) kuin otsikkorivillä ({columns}).",
        "På tabellraden är antalet celler {cells}, men på rubrikraden {columns}.",
        "The table row has a different number of cells ({cells}) from the header row ({columns}).",
    ),
    Text(
        "Lisää puuttuvat tai poista ylimääräiset pystyviivat (|). Jos pystyviiva kuuluu solun tekstiin, kirjoita \\|.",
        "Kontrollera lodstrecken (|) på raden, och lägg till eller ta bort celler. Ett lodstreck som hör till texten i en cell skrivs \\|.",
        "Check the vertical bars (|) in the row, and add or remove cells. If a bar is part of the text, write it as \\|.",
    ),
    draft=Severity.WARNING,
    publish=Severity.ERROR,
)


def check(document: Document, context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each such row: what stands in it may be of another column."""
    for text in context.texts(document):
        for table in tables(text.text) if text.prose else ():
            columns = len(table.header)
            for row in table.rows:
                if row and len(row) != columns:
                    site = text.site(row[0].start, row[-1].end)
                    args = {"cells": len(row), "columns": columns}
                    value = " | ".join(cell.text for cell in row)
                    yield Finding(RULE, site, args, value=value)

"""A text that refers to a table by a number that no table of the document has."""

import re
from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.patterns import regex
from hyvinvointi.prose.tables import numbered, tables
from hyvinvointi.source import Document

RULE = Rule(
    "HV852",
    "table-number-missing",
    Text(
        "Tekstissä viitataan taulukkoon {number}, mutta minkään taulukon otsikossa ei ole tätä numeroa.",
        "Texten hänvisar till tabell {number}, men ingen tabellrubrik har det numret.",
        "The text refers to table {number}, but no table has a caption with this number.",
    ),
    Text(
        "Tarkista numero. Jos taulukon otsikko puuttuu, kirjoita se omaksi kappaleekseen juuri ennen taulukkoa, esimerkiksi ”Taulukko {number}. Kerhojen kävijät”.",
        "Kontrollera numret. Om tabellrubriken saknas, skriv den som ett eget stycke omedelbart före tabellen, t.ex. ”Tabell {number}. Besökare i klubbarna”.",
        "Check the number. If the caption is missing, write it as a paragraph directly before the table, for example “Table {number}. Visits by year”.",
    ),
    draft=Severity.INFO,
    publish=Severity.WARNING,
)
_MENTION = regex(
    r"\b(?:taulukko|taulukon|taulukkoa|taulukossa|taulukosta|taulukkoon|tabell|tabellen|table)"
    r" (?P<number>[0-9]{1,3}[a-z]?)\b(?![.,]?[0-9])",
    re.IGNORECASE,
)
# Of an attachment or another document nothing is known here.
_OF_ANOTHER = regex(
    r"\b(?:liitteen|raportin|selvityksen|bilagans|rapportens|\w+[’']s)\s+\Z", re.IGNORECASE
)
_BEFORE = 40


def check(document: Document, context: FileContext) -> Iterator[Finding]:
    """Yield a finding at the first reference to each number, where the document has tables."""
    texts = [text for text in context.texts(document) if text.prose]
    tabled = [text for text in texts if any(True for _ in tables(text.text))]
    if not tabled:
        return
    told = {number for text in texts for number in numbered(text.text)}
    for text in texts:
        for match in _MENTION.finditer(text.words):
            before = text.words[max(0, match.start() - _BEFORE) : match.start()]
            if match["number"] not in told and not _OF_ANOTHER.search(before):
                told.add(match["number"])
                args = {"number": match["number"]}
                yield Finding(RULE, text.site(*match.span()), args, value=match["number"])

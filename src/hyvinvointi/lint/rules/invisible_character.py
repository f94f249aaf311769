"""A character that nobody sees and nothing needs."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.privacy.invisible import invisible_characters
from hyvinvointi.source import Document

RULE = Rule(
    "HV721",
    "invisible-character",
    Text(
        "Tässä on näkymätön merkki ({character}), jota tekstissä ei tarvita.",
        "Texten innehåller ett onödigt osynligt tecken ({character}).",
        "The text contains an unnecessary invisible character ({character}).",
    ),
    Text(
        "Poista merkki. Näkymätönkin merkki voi haitata hakua ja ruudunlukijaa.",
        "Ta bort tecknet. Det syns inte men kan hindra sökfunktioner och skärmläsare från att känna igen ordet.",
        "Remove the character. It cannot be seen, but search engines and screen readers may not recognise the word that it is in.",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
)


def check(document: Document, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each run of such characters: in values, ids, keys and comments."""
    yield from invisible_characters(RULE, document)

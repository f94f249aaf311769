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
        "Här finns ett osynligt tecken ({character}) som texten inte behöver.",
        "The text contains an unnecessary invisible character ({character}).",
    ),
    Text(
        "Poista merkki. Se katkaisee sanan haussa ja ruudunlukijassa, vaikka se ei näy.",
        "Ta bort tecknet. Det syns inte, men för sökningar och skärmläsare bryter det av ordet.",
        "Remove the character. Although nobody can see it, search engines and screen readers do not recognise the word it is in.",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
)


def check(document: Document, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each run of such characters: in values, ids, keys and comments."""
    yield from invisible_characters(RULE, document)

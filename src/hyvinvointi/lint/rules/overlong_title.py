"""A title that is too long for a list."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.source import Document

RULE = Rule(
    "HV817",
    "overlong-title",
    Text(
        "Otsikossa on {count} merkkiä.",
        "Rubriken har {count} tecken.",
        "The title has {count} characters: overlong.",
    ),
    Text(
        "Tiivistä otsikko ja siirrä muu selostukseen; luettelossa riittää {limit} merkkiä.",
        "Förkorta rubriken och flytta resten till redogörelsen; i en lista räcker {limit} tecken.",
        "Shorten it and move the rest to the background; {limit} characters are enough in a list.",
    ),
    draft=Severity.INFO,
    publish=Severity.INFO,
)

_LONGEST = 200


def check(document: Document, context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each title of more than 200 characters."""
    for text in context.texts(document):
        if text.field == "title" and len(text.text) > _LONGEST:
            yield Finding(RULE, text.whole, {"count": len(text.text), "limit": _LONGEST})

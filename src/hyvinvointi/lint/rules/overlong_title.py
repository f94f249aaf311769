"""A title that is too long for a list."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.source import Document

RULE = Rule(
    "HV817",
    "overlong-title",
    Text(
        "Otsikko on liian pitkä: siinä on {count} merkkiä.",
        "Rubriken är för lång: den har {count} tecken.",
        "The title is too long: it has {count} characters.",
    ),
    Text(
        "Lyhennä otsikko enintään {limit} merkkiin ja siirrä muu leipätekstiin.",
        "Förkorta rubriken till högst {limit} tecken och flytta resten till brödtexten.",
        "Shorten the title to {limit} characters or fewer, and move the rest to the body text.",
    ),
    draft=Severity.INFO,
    publish=Severity.INFO,
    rewords=True,
)

_LONGEST = 200


def check(document: Document, context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each title of more than 200 characters."""
    for text in context.texts(document):
        if text.field == "title" and len(text.text) > _LONGEST:
            yield Finding(RULE, text.whole, {"count": len(text.text), "limit": _LONGEST})

"""Somebody who acts without being told who it is."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Text
from hyvinvointi.lint.actors import actors
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.source import Document

RULE = Rule(
    "HV607",
    "actor-without-name",
    Text(
        "Toimijalta puuttuvat tunnus, nimi ja nimike.",
        "Aktören saknar id, namn och titel.",
        "The entry has no ID, name or title to show which person or body it means.",
    ),
    Text(
        "Lisää ainakin tunnus rekisteristä (id), nimi (name) tai nimike (title).",
        "Lägg till åtminstone id:t ur registret (id), namnet (name) eller titeln (title).",
        "Add at least one of these fields: “id” (an ID in the register), “name” or “title”.",
    ),
)


def check(document: Document, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each actor without `id`, `name` and `title`."""
    if document.broken:
        return
    for actor in actors(document):
        if not any(actor.has(name) for name in ("id", "name", "title")):
            yield Finding(RULE, actor.lacking)

"""Which of two places of a document comes later, and notes that stand at the other."""

from hyvinvointi.diagnostics import Message, Site, Text
from hyvinvointi.source import Document

CONTRADICTED = Text("Ristiriita on tämän kanssa.", "Strider mot detta.", "It contradicts this.")


def in_order(document: Document, one: Site, other: Site) -> tuple[Site, Site]:
    """Return two places of a document, the later first."""
    first, second = document.span(one), document.span(other)
    return (one, other) if first >= second else (other, one)


def noted(site: Site, text: Text = CONTRADICTED) -> tuple[tuple[Site, Message], ...]:
    """Return a place with a note, in the form of `Finding.related`."""
    return ((site, Message(text)),)

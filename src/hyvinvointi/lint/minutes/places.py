"""Which of two places of a document comes later, notes at the other, and where the day stands."""

from hyvinvointi.diagnostics import Message, Site, Text
from hyvinvointi.model import Decision
from hyvinvointi.source import Document

CONTRADICTED = Text("Ristiriita on tämän kanssa.", "Strider mot detta.", "It contradicts this.")


_MEETING = Text("kokous", "sammanträdet hölls", "meeting")
_DECISION = Text("päätös", "beslutet fattades", "decision")


def in_order(document: Document, one: Site, other: Site) -> tuple[Site, Site]:
    """Return two places of a document, the later first."""
    first, second = document.span(one), document.span(other)
    return (one, other) if first >= second else (other, one)


def noted(site: Site, text: Text = CONTRADICTED) -> tuple[tuple[Site, Message], ...]:
    """Return a place with a note, in the form of `Finding.related`."""
    return ((site, Message(text)),)


def day_site(decision: Decision) -> Site:
    """Return where the day stands on which a decision was made (`Decision.made_on`)."""
    return decision.site(*(("meeting", "date") if _is_of_meeting(decision) else ("decided_on",)))


def occasion(decision: Decision) -> Text:
    """Return what took place on that day, as a sentence has it: a meeting or a decision."""
    return _MEETING if _is_of_meeting(decision) else _DECISION


def _is_of_meeting(decision: Decision) -> bool:
    return decision.has("meeting", "date") or not decision.has("decided_on")

"""Which of two places of a document comes later, notes at the other, and where the day stands."""

from datetime import date

from hyvinvointi.diagnostics import Message, Site, Text
from hyvinvointi.model import Decision
from hyvinvointi.source import Document

CONTRADICTED = Text("Ristiriita on tämän kanssa.", "Strider mot detta.", "It contradicts this.")


_WAS_MEETING = Text("kokous oli", "sammanträdet hölls", "the meeting was")
_IS_MEETING = Text("kokous on", "sammanträdet hålls", "the meeting is")
_WAS_DECISION = Text("päätös oli", "beslutet fattades", "the decision was")
_IS_DECISION = Text("päätös on", "beslutet fattas", "the decision is")


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


def occasion(decision: Decision, today: date) -> Text:
    """Return what took place on that day, or will, as the beginning of a sentence."""
    made = decision.made_on
    is_past = made is not None and made.last < today
    if _is_of_meeting(decision):
        return _WAS_MEETING if is_past else _IS_MEETING
    return _WAS_DECISION if is_past else _IS_DECISION


def _is_of_meeting(decision: Decision) -> bool:
    return decision.has("meeting", "date") or not decision.has("decided_on")

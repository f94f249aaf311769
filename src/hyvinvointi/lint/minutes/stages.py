"""How far the handling of an item has come."""

from datetime import date

from hyvinvointi.diagnostics import Text
from hyvinvointi.model import Decision
from hyvinvointi.model.lifecycle import PREPARED

_DECIDED = frozenset({"decided", "inspected", "published", "final", "overturned"})
_PROCEDURAL = frozenset({"returned", "tabled", "removed"})

_IN_MINUTES = Text("Tarkista pöytäkirjasta", "Kontrollera i protokollet", "Check in the minutes")
_BEFORE = Text(
    "Sovi ennen päätöksentekoa", "Kom före beslutet överens om", "Agree before the decision is made"
)


def is_decided(decision: Decision) -> bool:
    """Whether the meeting has decided the item."""
    return decision.status in _DECIDED


def has_minutes(decision: Decision, today: date) -> bool:
    """Whether the meeting was held, so that minutes tell what happened: an agenda tells what is proposed."""
    day = decision.made_on
    if day is not None and day.first > today:
        return False
    return decision.status not in PREPARED or (day is not None and day.last < today)


def how_to_find(decision: Decision, today: date) -> Text:
    """Return how one finds out what an item is to say, as the beginning of a sentence."""
    return _IN_MINUTES if has_minutes(decision, today) else _BEFORE


def is_secret(decision: Decision) -> bool:
    """Whether the content is secret and therefore not in the file."""
    return decision.publicity is not None and decision.publicity.class_ == "secret"


def outcome_of(decision: Decision) -> str:
    """Return the outcome, empty when none is said."""
    return (decision.resolution.outcome or "") if decision.resolution else ""


def is_accepted(decision: Decision) -> bool:
    """Whether the proposal that was before the meeting was accepted in some form.

    Where a counter-proposal was, nothing follows from the words of the first one.
    """
    return outcome_of(decision).startswith("accepted")


def is_postponed(decision: Decision) -> bool:
    """Whether the organ decided nothing in the matter itself: returned, tabled or removed."""
    return outcome_of(decision) in _PROCEDURAL

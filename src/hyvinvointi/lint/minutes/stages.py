"""How far the handling of an item has come."""

from hyvinvointi.model import Decision

_DECIDED = frozenset({"decided", "inspected", "published", "final", "overturned"})
_PROCEDURAL = frozenset({"returned", "tabled", "removed"})


def is_decided(decision: Decision) -> bool:
    """Whether the meeting has decided the item."""
    return decision.status in _DECIDED


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

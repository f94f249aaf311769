"""Where a document stands, and which profile of rules goes with it."""

from datetime import date
from typing import Any, Literal

from hyvinvointi import dates
from hyvinvointi.source import Document

Profile = Literal["draft", "publish"]

OVERTURNED = "overturned"
"""Status of a decision that somebody has overturned."""

LOCKED = frozenset({"inspected", "published", "final", OVERTURNED})
"""Statuses of a decision whose minutes are inspected."""

# What a document says is looked up in these as it is, and may be a list: they are no sets.
CLOSED = ("ended", "repealed")
"""Statuses of a plan that nobody carries out any more."""

ADOPTED = ("adopted", "under-review", *CLOSED)
"""Statuses of a plan whose text an organ has adopted."""

DONE = ("done", "cancelled")
"""Statuses of a measure or a task of which nothing is left to do."""

PUBLISHED = LOCKED | {"adopted", *CLOSED}
"""Statuses in which what is missing is an error; all others, and none, are drafts."""

UNDECIDED = (None, "draft", "on-agenda")
"""Statuses of a decision that nobody has made yet."""

PUT_OFF = ("returned", "tabled", "removed", "transferred")
"""Outcomes after which a matter is to be handled again."""

TURNED_DOWN = ("rejected", "inadmissible", "lapsed")
"""Outcomes by which a matter has ended without what was proposed."""

PREPARED = frozenset({"draft", "on-agenda"})
"""Statuses that say of a decision that its meeting lies ahead."""


def is_acceptance(outcome: str | None) -> bool:
    """Whether an outcome says that a proposal was accepted: the presenter's in some form, or another."""
    return outcome == "counter-proposal-accepted" or (outcome or "").startswith("accepted")


def profile_of(document: Document) -> Profile:
    """Return the profile that a document's own status calls for."""
    data = document.data if isinstance(document.data, dict) else {}
    status = data.get("status")
    if isinstance(status, str) and status in PUBLISHED:
        return "publish"
    return "publish" if document.kind == "decision" and is_inspected(data) else "draft"


def is_inspected(decision: Any, today: date | None = None) -> bool:
    """Whether the minutes of a decision are inspected: their text is locked from then on.

    The day of inspection counts as much as the status, which is often recorded later; not of a
    matter that is only on its way to the meeting, and not of a day later than `today`.
    """
    day = inspected_from(decision)
    return day is not None and (today is None or day <= today)


def inspected_from(decision: Any) -> date | None:
    """Return the day from which the minutes of a decision are inspected, `None` when they are not.

    It is the first of all days where the status says it.
    """
    status = decision.get("status")
    if isinstance(status, str) and status in LOCKED | PREPARED:
        return date.min if status in LOCKED else None
    day = dates.parse(decision.get("inspected_on"))
    return day.first if day is not None else None

"""What a decision says by itself of what it adopts, read from its plain data."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from hyvinvointi import dates
from hyvinvointi.dates import PartialDate
from hyvinvointi.model.lifecycle import (
    OVERTURNED,
    PUT_OFF,
    TURNED_DOWN,
    UNDECIDED,
    inspected_from,
    is_acceptance,
    is_inspected,
)
from hyvinvointi.model.votes import ACCEPTED
from hyvinvointi.source import Document

_DECIDED = "decided"
_TURNING_DOWN = frozenset({"reject", "remit", "table"})
"""Kinds of proposals after which nothing is adopted, whatever the outcome says."""


def adoptions(decision: Document) -> list[list[Any]]:
    """Return what a decision pins as plain data, as follows from the decision alone.

    An item for each entry that adopts: its index, the id it names, organ, day, §, digest, blob,
    languages, and the day from which the minutes are inspected. Nothing of a decision that is not
    decided, or that adopts nothing.
    """
    return entries(decision) if is_decided(decision.data) else []


def entries(decision: Document) -> list[list[Any]]:
    """Return what a decision pins, or would pin once it is made, as `adoptions` does."""
    data = decision.data
    adopts = data.get("adopts") if isinstance(data, dict) else None
    day = _day_made(data) if adopts else None
    if day is None or not is_adopting(data):
        return []
    inspected = inspected_from(data)
    return [
        [
            index,
            entry.get("document"),
            _text(data.get("organ")) or "",
            day.isoformat(),
            _paragraph(data),
            _text(entry.get("digest")),
            _text(entry.get("blob")),
            list(_texts(entry.get("languages"))),
            inspected.isoformat() if inspected else None,
        ]
        for index, entry in enumerate(adopts if isinstance(adopts, list) else [])
        if isinstance(entry, dict)
        and entry.get("role") == "adopt"
        and isinstance(entry.get("document"), str)
    ]


def unplaced(decision: Document) -> list[str]:
    """Return what a decision adopts on a day that nobody can tell from how it is written.

    What does not say that it is a decision may be one of any day.
    """
    data = decision.data
    if not isinstance(data, dict):
        return []
    if decision.kind != "decision":
        return [name for name in named_for_adoption(data) if isinstance(name, str)]
    if _day_made(data) is not None:
        return []
    if not (data.get("meeting") or data.get("decided_on")):
        return []
    names = (entry.get("document") for entry in adopted_by(data))
    return [name for name in names if isinstance(name, str)]


def adopted_by(decision: Any) -> Iterator[Any]:
    """Yield the items of `adopts` by which a decision adopts, if it holds."""
    items = decision.get("adopts")
    for entry in items if isinstance(items, list) and is_adopting(decision) else []:
        if isinstance(entry, dict) and entry.get("role") == "adopt":
            yield entry


def named_for_adoption(decision: Any) -> Iterator[object]:
    """Yield the names of what a decision says that it adopts, whether it holds or not."""
    items = decision.get("adopts")
    for entry in items if isinstance(items, list) else []:
        if isinstance(entry, dict) and entry.get("role") == "adopt":
            yield entry.get("document")


def is_overturned(decision: Any) -> bool:
    """Whether a decision says that it was overturned."""
    return decision.get("status") == OVERTURNED or bool(decision.get("overturned_by"))


def is_decided(decision: Any) -> bool:
    """Whether a matter is decided: the minutes are inspected, or tell how it ended."""
    if is_inspected(decision):
        return True
    return decision.get("status") == _DECIDED and _outcome(decision) is not None


def is_made(decision: Any, today: date | None) -> bool:
    """Whether somebody has made a decision by a day, `None` for any: what is due of it may be due."""
    day = _when(decision)
    has_come = day is None or today is None or day.first <= today
    return has_come and decision.get("status") not in UNDECIDED


def holds_on(decision: Any, today: date | None) -> bool:
    """Whether a decision is made by a day and was not overturned: what it asks for may be due."""
    return not is_overturned(decision) and is_made(decision, today)


def is_adopting(decision: Any) -> bool:
    """Whether a decision can adopt a text: it accepted what was before it, and still holds.

    One that did not accept it adopts nothing, whatever its `adopts` says.
    """
    if is_overturned(decision):
        return False
    outcome = _outcome(decision)
    return outcome is None or (is_acceptance(outcome) and not _is_turned_down(decision))


def outcome_told(decision: Any) -> str | None:
    """Return how a matter ended that is decided, `None` where nobody tells it."""
    return _outcome(decision) if is_decided(decision) else None


def halt_of(decision: Any) -> str | None:
    """Return why a matter went no further by a decision, `None` where it did, or nobody tells."""
    if is_overturned(decision):
        return OVERTURNED
    outcome = outcome_told(decision)
    return outcome if outcome in (*PUT_OFF, *TURNED_DOWN) else None


def not_adopted_by(decision: Any) -> list[str]:
    """Return the names of what a decision says to adopt although its matter went no further by it."""
    named = named_for_adoption(decision) if halt_of(decision) else ()
    return [name for name in named if isinstance(name, str)]


def _is_turned_down(decision: Any) -> bool:
    """Whether a proposal to reject the matter, or to put it off, was the one that was accepted."""
    handling = decision.get("handling")
    made = handling.get("counter_proposals") if isinstance(handling, dict) else None
    return any(
        one.get("kind") in _TURNING_DOWN and one.get("result") in ACCEPTED
        for one in (made if isinstance(made, list) else [])
        if isinstance(one, dict)
        and isinstance(one.get("kind"), str)
        and isinstance(one.get("result"), str)
    )


def _outcome(decision: Any) -> str | None:
    resolution = decision.get("resolution")
    return _text(resolution.get("outcome")) if isinstance(resolution, dict) else None


def _when(decision: Any) -> PartialDate | None:
    meeting = decision.get("meeting")
    day = dates.parse(meeting.get("date")) if isinstance(meeting, dict) else None
    return day or dates.parse(decision.get("decided_on"))


def _day_made(decision: Any) -> date | None:
    day = _when(decision)
    return day.first if day is not None and day.is_full else None


def when_made(decision: Any) -> tuple[date, int]:
    """Return what orders decisions: the day on which each was made, the first where none is told, then its §."""
    return _day_made(decision) or date.min, _paragraph(decision)


def _paragraph(decision: Any) -> int:
    number = decision.get("paragraph")
    return number if isinstance(number, int) else 0


def _text(value: Any) -> str | None:
    return value if isinstance(value, str) and value else None


def _texts(value: Any) -> tuple[str, ...]:
    return tuple(one for one in value if isinstance(one, str)) if isinstance(value, list) else ()

"""How the handling of a matter goes on: by which decision an organ has handled it last, and how that ended."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from hyvinvointi.adoption.decisions import is_made, is_overturned, outcome_told, when_made
from hyvinvointi.diagnostics import Route
from hyvinvointi.model.lifecycle import OVERTURNED, PUT_OFF, TURNED_DOWN
from hyvinvointi.source import Document
from hyvinvointi.workspace.index import Index

OrganKey = tuple[str, Route]
"""Where an organ stands in its register; of one that no register knows, what it is called."""


class Handled(NamedTuple):
    """The decision by which an organ has handled a matter last.

    `halt` is why the matter went no further by it: how it ended, or that it was overturned.
    `is_pending` says that the organ is still to decide, or to decide anew, and has begun.
    """

    decision: Document
    halt: str | None
    is_pending: bool

    @property
    def is_halted(self) -> bool:
        """Whether the matter stands still by how the decision ended: nobody has taken it up again."""
        return not self.is_pending and self.halt not in {None, OVERTURNED}


def handled(decision: Document, index: Index, today: date | None) -> Handled:
    """Return how the organ of a decision has handled its matter last, by that decision or a later one.

    Whoever decides on a matter whose decision was overturned decides in the place of that.
    """
    seen = {decision.path}
    while True:
        later = [one for one in follow_ups(decision, index) if _replaces(one, decision, index)]
        made = [one for one in later if is_made(one.data, today) and one.path not in seen]
        if not made:
            break
        decision = max(made, key=lambda one: when_made(one.data))
        seen.add(decision.path)
    if not is_made(decision.data, today):
        return Handled(decision, None, is_pending=True)
    halt = halt_of(decision)
    is_begun = any(not is_made(one.data, today) for one in later)
    return Handled(decision, halt, is_pending=halt is not None and is_begun)


def halt_of(decision: Document) -> str | None:
    """Return why a matter went no further by a decision, `None` where it did, or nobody tells."""
    if is_overturned(decision.data):
        return OVERTURNED
    outcome = outcome_told(decision.data)
    return outcome if outcome in (*PUT_OFF, *TURNED_DOWN) else None


def follow_ups(decision: Document, index: Index) -> list[Document]:
    """Return the decisions that name one among the earlier handlings of their matter, or one of these."""
    found: dict[str, Document] = {}
    waiting = [decision]
    while waiting:
        for one in _naming(waiting.pop(), index):
            if one.path not in found and one.path != decision.path:
                found[one.path] = one
                waiting.append(one)
    return [*found.values()]


def organ_key(reference: str | None, document: Document, index: Index) -> OrganKey | None:
    """Return which organ is meant by its id in a document."""
    if not reference:
        return None
    entry = index.find(reference, document, ("organ",))
    if entry is None or entry.entity != "organ":
        return f"{index.municipality_of(document)}:{reference}", ()
    return entry.document.path, entry.route


def organ_of(decision: Document, index: Index) -> OrganKey | None:
    """Return the organ that makes a decision."""
    organ = decision.data.get("organ")
    return organ_key(organ, decision, index) if isinstance(organ, str) else None


def _naming(decision: Document, index: Index) -> Iterator[Document]:
    entry = index.find(decision.id or "", decision, ("decision",))
    for other, reference in index.references_to(entry) if entry else ():
        if other.kind == "decision" and reference.route[:1] == ("earlier",):
            yield other


def _replaces(later: Document, decision: Document, index: Index) -> bool:
    return is_overturned(decision.data) or organ_of(later, index) == organ_of(decision, index)

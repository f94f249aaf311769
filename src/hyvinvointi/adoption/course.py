"""How the handling of a matter goes on: by which decision an organ has handled it last, and how that ended."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from hyvinvointi.adoption.decisions import (
    halt_of,
    is_decided,
    is_made,
    is_overturned,
    when_made,
)
from hyvinvointi.diagnostics import Route
from hyvinvointi.model import Decision
from hyvinvointi.model.lifecycle import OVERTURNED
from hyvinvointi.source import Document
from hyvinvointi.workspace.index import Index

OrganKey = tuple[str, Route]
"""Where an organ stands in its register; of one that no register knows, what it is called."""
_NO_ORGAN: OrganKey = ("", ())


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


class FollowUps(NamedTuple):
    """What followed on a decision: of an organ, or of any.

    `made` is the newest of the decisions that are made, `to_come` of those that are not. `is_sent_on`
    says that a decision which stands, of whomever, was sent on to the organ.
    """

    made: Document | None = None
    to_come: Document | None = None
    is_sent_on: bool = False


class Course:
    """The later handlings of matters in a workspace, as they stand on a day.

    A decision follows on those that it names among the earlier handlings of its matter, and on what
    these follow on. Of an organ each decision is looked at once, however long the matter goes on.
    """

    def __init__(self, index: Index, today: date | None) -> None:
        self.index = index
        self.today = today
        self._naming: dict[str, list[Document]] = {}
        self._known: dict[tuple[str, OrganKey | None], FollowUps] = {}

    def handled(self, decision: Document) -> Handled:
        """Return how the organ of a decision has handled its matter last, by that decision or a later one.

        Whoever decides on a matter whose decision was overturned decides in the place of that.
        """
        seen = {decision.path}
        while True:
            organ = organ_of(decision, self.index)
            later = self.after(decision, None if is_overturned(decision.data) else organ)
            if later.made is None or later.made.path in seen:
                break
            decision = later.made
            seen.add(decision.path)
        if not is_made(decision.data, self.today):
            return Handled(decision, None, is_pending=True)
        halt = halt_of(decision.data)
        return Handled(decision, halt, is_pending=halt is not None and later.to_come is not None)

    def after(self, decision: Document, organ: OrganKey | None) -> FollowUps:
        """Return what followed on a decision of an organ, `None` of any."""
        waiting, entered = [decision], set[str]()
        while waiting:
            last = waiting[-1]
            if (last.path, organ) in self._known:
                waiting.pop()
            elif last.path in entered:
                self._known[last.path, organ] = self._joined(last, organ)
            else:
                entered.add(last.path)
                waiting += [one for one in self._next(last) if one.path not in entered]
        return self._known[decision.path, organ]

    def _next(self, decision: Document) -> list[Document]:
        """Return the decisions that name a decision among the earlier handlings themselves."""
        if decision.path not in self._naming:
            self._naming[decision.path] = [*_naming(decision, self.index)]
        return self._naming[decision.path]

    def _joined(self, decision: Document, organ: OrganKey | None) -> FollowUps:
        made, to_come, is_sent_on = list[Document](), list[Document](), False
        for one in self._next(decision):
            beyond = self._known.get((one.path, organ), FollowUps())
            made += filter(None, [beyond.made])
            to_come += filter(None, [beyond.to_come])
            if organ is None or organ_of(one, self.index) == organ:
                (made if is_made(one.data, self.today) else to_come).append(one)
            is_sent_on |= beyond.is_sent_on or organ in self._sent_on_to(one)
        return FollowUps(_newest(made), _newest(to_come), is_sent_on)

    def _sent_on_to(self, decision: Document) -> Iterator[OrganKey | None]:
        stands = is_decided(decision.data) and is_made(decision.data, self.today)
        if stands and not halt_of(decision.data):
            for step in Decision(decision, (), decision.data).forward_to:
                yield organ_key(step.organ, decision, self.index)


def organ_key(reference: str | None, document: Document, index: Index) -> OrganKey | None:
    """Return which organ is meant by its id in a document."""
    if not reference:
        return None
    entry = index.find(reference, document, ("organ",))
    if entry is None or entry.entity != "organ":
        return f"{index.municipality_of(document)}:{reference}", ()
    return entry.document.path, entry.route


def organ_of(decision: Document, index: Index) -> OrganKey:
    """Return the organ that makes a decision; those of office-holders have none."""
    organ = decision.data.get("organ")
    known = organ_key(organ, decision, index) if isinstance(organ, str) else None
    return known or _NO_ORGAN


def _naming(decision: Document, index: Index) -> Iterator[Document]:
    entry = index.find(decision.id or "", decision, ("decision",))
    for other, reference in index.references_to(entry) if entry else ():
        is_earlier = other.kind == "decision" and reference.route[:1] == ("earlier",)
        if is_earlier and other.path != decision.path:
            yield other


def _newest(decisions: list[Document]) -> Document | None:
    return max(decisions, key=lambda one: when_made(one.data), default=None)

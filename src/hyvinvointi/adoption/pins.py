"""Pins: which decision adopted exactly which text."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import Any

from hyvinvointi.adoption.decisions import (
    adopted_by,
    adoptions,
    entries,
    is_decided,
    is_overturned,
    named_for_adoption,
    not_adopted_by,
    unplaced,
    when_made,
)
from hyvinvointi.adoption.directory import Directory
from hyvinvointi.data_classes import dataclass
from hyvinvointi.diagnostics import Route
from hyvinvointi.schema import KINDS
from hyvinvointi.schema.canonical import PREFIX
from hyvinvointi.source import Document
from hyvinvointi.workspace import Workspace

ADOPTABLE = frozenset({"program", "strategy"})
"""Kinds of documents that a decision adopts."""


@dataclass(frozen=True, slots=True)
class Pin:
    """One entry of `adopts` that pins: by whom, when, which text.

    `route` is the place of the entry in the decision; `digest` and `blob` may be missing.
    `municipality` is whose organ decided: of a plan of several it is a pin of that one alone. A pin is
    in force when the minutes of its decision are inspected; before that the text is decided, and
    holds what is compared with it.
    """

    decision: Document
    route: Route
    document: Document
    municipality: str
    organ: str
    day: date
    paragraph: int
    digest: str | None
    blob: str | None
    languages: tuple[str, ...]
    is_in_force: bool = True

    @property
    def is_verifiable(self) -> bool:
        """Whether it has a digest of a form that this version knows."""
        return self.digest is not None and self.digest.startswith(PREFIX)

    @property
    def is_of_another(self) -> bool:
        """Whether it is of another municipality than the plan's own."""
        own = self.document.municipality
        return own is not None and own != self.municipality

    @property
    def when(self) -> tuple[date, int]:
        """What orders pins: the day on which they were made, then the § number."""
        return self.day, self.paragraph


_OfDocument = tuple[tuple[Pin, ...], tuple[tuple[Pin, Pin], ...]]
"""The pins of a document that count, and those of organs without power, each with the one before it."""
_NEVER_ADOPTED: _OfDocument = ((), ())
_Key = tuple[str, str]
"""The path of a document, and a municipality whose organ adopted it."""


def adopting(workspace: Workspace) -> tuple[Document, ...]:
    """Return the decisions that name what they adopt: of the others none need be read for that."""
    return tuple(
        document
        for document, surveyed in workspace.index.surveys.values()
        if document.kind == "decision" and "adopts" in surveyed.referring_fields
    )


class Pins:
    """The pins of a workspace, oldest first, by the document that they pin and by who adopted it.

    A plan of several municipalities is adopted in each of them, and holds there as it was adopted
    there. Where no municipality is named, that of the document is meant.

    `today` is the day that minutes must have been inspected by, `None` for any. `ask` returns the
    adoptions of a decision, for who has kept them.
    """

    def __init__(
        self,
        workspace: Workspace,
        directory: Directory,
        today: date | None = None,
        ask: Callable[[Document], Sequence[Any]] | None = None,
    ) -> None:
        self._workspace = workspace
        self._directory = directory
        self._today = today
        self._ask = ask or adoptions

    @cached_property
    def decisions(self) -> tuple[Document, ...]:
        """The decisions that name what they adopt."""
        return adopting(self._workspace)

    def of(self, document: Document, municipality: str | None = None) -> tuple[Pin, ...]:
        """Return the pins of a document by a municipality, oldest first."""
        home = self._directory.municipality_of(document) if municipality is None else municipality
        return self._by_plan.get((document.path, home), _NEVER_ADOPTED)[0]

    def powerless(self, document: Document) -> tuple[tuple[Pin, Pin], ...]:
        """Return the pins of organs that could not change a document, each with the one before it."""
        keys = ((document.path, adopter) for adopter in self.adopters(document))
        return tuple(pair for key in keys for pair in self._by_plan.get(key, _NEVER_ADOPTED)[1])

    def newest(self, document: Document, municipality: str | None = None) -> Pin | None:
        """Return the pin that counts, `None` when the document was never adopted."""
        return next(reversed(self.of(document, municipality)), None)

    def overturned(self, document: Document) -> tuple[Document, ...]:
        """Return the decisions that adopted a document later than any that holds, and were overturned.

        In another municipality whose plan it is another adoption holds.
        """
        found = []
        for decision, when in self._overturned.get(document.path, ()):
            newest = self.newest(document, self._directory.municipality_of(decision))
            if newest is None or when > newest.when:
                found.append(decision)
        return tuple(found)

    def is_unadopted(self, document: Document) -> bool:
        """Whether decisions were to adopt a document, and none of them does: turned down, put off, overturned."""
        return bool(self.not_adopting(document)) and not self.newest_of_each(document)

    def not_adopting(self, document: Document) -> tuple[Document, ...]:
        """Return the decisions that were to adopt a document, and do not."""
        return tuple(self._not_adopting.get(document.path, ()))

    @cached_property
    def _not_adopting(self) -> Mapping[str, Sequence[Document]]:
        by_plan: dict[str, list[Document]] = {}
        for decision in self.decisions:
            for name in not_adopted_by(decision.data):
                plan = self._directory.find(name, decision)
                if plan is not None:
                    by_plan.setdefault(plan.path, []).append(decision)
        return by_plan

    @cached_property
    def _overturned(self) -> Mapping[str, Sequence[tuple[Document, tuple[date, int]]]]:
        overturned: dict[str, list[tuple[Document, tuple[date, int]]]] = {}
        for decision in self.decisions:
            if not is_overturned(decision.data):
                continue
            when = when_made(decision.data)
            for name in named_for_adoption(decision.data):
                adopted = self._directory.find(name, decision)
                if adopted is not None:
                    overturned.setdefault(adopted.path, []).append((decision, when))
        return overturned

    def in_force(self, document: Document, municipality: str | None = None) -> tuple[Pin, ...]:
        """Return the pins of a document whose minutes are inspected, oldest first."""
        return tuple(pin for pin in self.of(document, municipality) if pin.is_in_force)

    def adopters(self, document: Document) -> tuple[str, ...]:
        """Return the municipalities whose plan a document is, its own first."""
        return self._directory.adopters_of(document)

    def outsiders(self, document: Document) -> tuple[str, ...]:
        """Return the municipalities that have adopted a document although it is not their plan."""
        others = self._municipalities_by_path.get(document.path, {}).keys()
        known = self.adopters(document) if others else ()
        return tuple(other for other in others if other not in known)

    @cached_property
    def _municipalities_by_path(self) -> dict[str, dict[str, None]]:
        found: dict[str, dict[str, None]] = {}
        for path, municipality in self._by_plan:
            found.setdefault(path, {})[municipality] = None
        return found

    def newest_of_each(self, document: Document) -> tuple[Pin, ...]:
        """Return the pin that counts of each municipality that has adopted a document."""
        newest = (self.newest(document, adopter) for adopter in self.adopters(document))
        return tuple(pin for pin in newest if pin is not None)

    def prepared(self, document: Document) -> tuple[Pin, ...]:
        """Return the pins of decisions that are not made yet, but hold the digest of a text."""
        return self._prepared.get(document.path, ())

    @cached_property
    def _prepared(self) -> dict[str, tuple[Pin, ...]]:
        pins: dict[str, tuple[Pin, ...]] = {}
        for decision in self.decisions:
            if not is_decided(decision.data):
                for pin in self._pins(decision, entries(decision)):
                    if pin.is_verifiable:
                        path = pin.document.path
                        pins[path] = (*pins.get(path, ()), pin)
        return pins

    def is_unsure(self, document: Document) -> bool:
        """Whether a decision that cannot be read, known as one or placed in time may have adopted a document."""
        return document.path in self._unsure

    @cached_property
    def _unsure(self) -> frozenset[str]:
        paths = set[str]()
        others = (one for one in self._workspace.documents if one.broken or one.kind not in KINDS)
        for document in (*self.decisions, *others):
            paths.update(plan.path for plan in self._perhaps_adopted(document))
        return frozenset(paths)

    def _perhaps_adopted(self, decision: Document) -> Iterator[Document]:
        if decision.broken:
            for document in self._workspace.documents:
                if document.kind in ADOPTABLE and document.id and document.id in decision.text:
                    yield document
            return
        for name in unplaced(decision):
            adopted = self._directory.find(name, decision)
            if adopted is not None:
                yield adopted

    @cached_property
    def lost(self) -> tuple[tuple[Document, str], ...]:
        """Decisions that adopted a document which is not here, with its id."""
        return tuple(
            (decision, entry["document"])
            for decision in self.decisions
            if is_decided(decision.data)
            for entry in adopted_by(decision.data)
            if isinstance(entry.get("document"), str)
            and self._directory.find(entry["document"], decision) is None
        )

    @cached_property
    def _by_plan(self) -> dict[_Key, _OfDocument]:
        by_plan: dict[_Key, list[Pin]] = {}
        for decision in self.decisions:
            for pin in self._pins(decision, self._ask(decision)):
                by_plan.setdefault((pin.document.path, pin.municipality), []).append(pin)
        return {key: self._by_power(pins) for key, pins in by_plan.items()}

    def _by_power(self, pins: Iterable[Pin]) -> _OfDocument:
        """Return pins in their order without those of organs that cannot change the text, and these.

        That is the matter of the organ that has adopted it, of the council, and of whoever adopts it
        by its own chain of approval.
        """
        kept: list[Pin] = []
        powerless: list[tuple[Pin, Pin]] = []
        for pin in sorted(pins, key=lambda pin: pin.when):
            if not kept or self._has_power(pin, kept):
                kept.append(pin)
            else:
                powerless.append((pin, kept[-1]))
        return tuple(kept), tuple(powerless)

    def _has_power(self, pin: Pin, earlier: Sequence[Pin]) -> bool:
        kind = self._directory.organ_type(pin.decision, pin.organ)
        known = {one.organ for one in earlier}
        by_chain = self._directory.adopters_by_chain(pin.document)
        is_free = kind in {None, "council"} or pin.organ in known
        return is_free or self._directory.full_id(pin.organ, pin.decision) in by_chain

    def _pins(self, decision: Document, entries: Iterable[Sequence[Any]]) -> Iterator[Pin]:
        for entry in entries:
            document = self._directory.find(entry[1], decision)
            if document is None or document.kind not in ADOPTABLE:
                continue
            if not self._directory.is_advice(decision, entry[2]):
                yield self._pin(decision, document, entry)

    def _pin(self, decision: Document, document: Document, entry: Sequence[Any]) -> Pin:
        """Return the pin of an entry, which is as `adoptions` returns it."""
        index, _, organ, day, paragraph, digest, blob, languages, inspected = entry
        is_in_force = inspected is not None and (
            self._today is None or inspected <= self._today.isoformat()
        )
        return Pin(
            decision,
            ("adopts", index),
            document,
            self._directory.municipality_of(decision),
            organ,
            date.fromisoformat(day),
            paragraph,
            digest,
            blob,
            tuple(languages),
            is_in_force,
        )

"""Whether what was adopted is still what stands: each pin against the text it adopted."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from hyvinvointi.adoption import Directory, Earlier, Pin, Pins, Stage, is_settled, stage
from hyvinvointi.data_classes import dataclass
from hyvinvointi.diff.acceptance import marked
from hyvinvointi.diff.compare import compare
from hyvinvointi.diff.since_adoption import AdoptedTexts
from hyvinvointi.diff.unreadable import fault
from hyvinvointi.diff.values import Acceptance, Change, Comparison, weight
from hyvinvointi.schema.canonical import OF_INDICATORS
from hyvinvointi.source import Document
from hyvinvointi.workspace import Workspace

Find = Callable[[Workspace, Pin], Earlier | None]
"""Returns what a pin adopted, if that is known."""


class State(StrEnum):
    """What became of an adopted text."""

    IDENTICAL = "identical"
    EDITORIAL = "editorial-only"
    CHANGED = "changed-in-substance"
    SUPERSEDED = "superseded"
    UNPINNED = "unpinned"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Verification:
    """What became of the text that one pin adopted.

    `digest` is that of the document now. `cancelled` are ids of measures that were given up since
    although their text stands: the status of a measure is outside the digest. `uncertain` are those
    of which nobody can tell whether they were given up before or since. `changes` are those since
    the adoption, `base` the state that they are seen from, `later` the newer pins of the document.
    `is_prepared` says that the decision is not made yet: how the text differs does not matter then.
    `is_settled` says that the text under review was decided anew as it stands.
    `is_unsure` says that a decision which may have adopted the document again cannot be read.
    `UNKNOWN` says that the digest differs and nobody can tell how: the adopted text was not found,
    or one side cannot be read; or that the digest is of a form that this version does not know.
    What is identical may have another digest than the decision says: it was recorded wrongly.
    """

    pin: Pin
    state: State
    digest: str
    is_under_review: bool = False
    cancelled: tuple[str, ...] = ()
    uncertain: tuple[str, ...] = ()
    changes: tuple[Change, ...] = ()
    base: Workspace | None = None
    later: tuple[Pin, ...] = ()
    is_prepared: bool = False
    is_unsure: bool = False
    is_settled: bool = False

    @property
    def stage(self) -> Stage:
        """Where the adoption stands."""
        if self.is_prepared:
            return Stage.PREPARED
        is_changed = self.state is State.CHANGED or (
            self.state is State.UNKNOWN
            and not self.is_unsure
            and self.pin.is_verifiable
            and self.digest != self.pin.digest
        )
        return stage(self.pin, self.later, is_changed=is_changed, is_settled=self.is_settled)

    @property
    def is_to_be_replaced(self) -> bool:
        """Whether a text in force was decided anew, by minutes that are not inspected yet."""
        return self.state is State.SUPERSEDED and self.stage is Stage.AMENDMENT

    @property
    def fails(self) -> bool:
        """Whether the text was changed without the decision that it needs, and nobody answers for it."""
        return self.state is State.CHANGED and not self.is_under_review and not self.is_accepted

    @property
    def is_accepted(self) -> bool:
        """Whether the text was changed in substance, and somebody answers for each such change."""
        if self.state is not State.CHANGED:
            return False
        substance = [*of_substance(self.changes)]
        # Of what is not told nobody can say that somebody answers for it.
        return bool(substance) and all(change.accepted for change in substance)

    @property
    def is_known(self) -> bool:
        """Whether everything about the text and its measures could be told."""
        is_told = self.is_prepared or self.state is not State.UNKNOWN
        return is_told and not self.uncertain


def verify(
    workspace: Workspace,
    find: Find,
    today: date | None = None,
    acceptances: Mapping[str, Acceptance] = MappingProxyType({}),
) -> tuple[Verification, ...]:
    """Return what became of every adopted text on a day, in the order of the documents' paths.

    An older pin of a document that was adopted again is only told; the newest is what holds.
    `acceptances` are the changes that somebody answers for, by their fingerprints.
    """
    verifier = Verifier(workspace, find, acceptances)
    pins = Pins(workspace, verifier.directory, today)
    verifications: list[Verification] = []
    for document in workspace.documents:
        for municipality in (*pins.adopters(document), *pins.outsiders(document)):
            verifications += _verified(verifier, pins, document, municipality)
        verifications += [
            _prepared(pin, verifier.directory.digest(document)) for pin in pins.prepared(document)
        ]
    return tuple(verifications)


def _verified(
    verifier: "Verifier", pins: Pins, document: Document, municipality: str
) -> Iterator[Verification]:
    """Yield what became of the texts of a document that a municipality has adopted."""
    known = pins.of(document, municipality)
    digest = verifier.directory.digest(document) if known else ""
    for at, pin in enumerate(known[:-1], start=1):
        yield Verification(pin, State.SUPERSEDED, digest, later=known[at:])
    for pin in known[-1:]:
        if pins.is_unsure(document):
            yield Verification(pin, State.UNKNOWN, digest, is_unsure=True)
        else:
            yield replace(verifier.verified(pin), is_settled=is_settled(known, digest))


def _prepared(pin: Pin, digest: str) -> Verification:
    """Return whether a text still is the one that a decision is going to adopt."""
    state = State.IDENTICAL if digest == pin.digest else State.UNKNOWN
    return Verification(pin, state, digest, is_prepared=True)


class Verifier:
    """Compares what stands in a workspace with what its pins adopted."""

    def __init__(
        self,
        workspace: Workspace,
        find: Find,
        acceptances: Mapping[str, Acceptance] = MappingProxyType({}),
    ) -> None:
        self.directory = Directory(workspace)
        self._acceptances = acceptances
        self._workspace = workspace
        self._find = find
        self._texts = AdoptedTexts(workspace)

    def verified(self, pin: Pin) -> Verification:
        """Return what became of the text that one pin adopted."""
        digest = self.directory.digest(pin.document)
        reviewed = pin.document.data.get("status") == "under-review"
        if not pin.is_verifiable:
            state = State.UNPINNED if pin.digest is None else State.UNKNOWN
            return Verification(pin, state, digest, reviewed)
        is_given_up = any(_cancelled(pin.document.data))
        is_asked = digest != pin.digest or is_given_up
        adopted = self._find(self._workspace, pin) if is_asked else None
        given_up = _given_up(pin, adopted)
        if digest == pin.digest:
            return Verification(pin, State.IDENTICAL, digest, reviewed, *given_up)
        if adopted is None or fault(pin.document) is not None:
            return Verification(pin, State.UNKNOWN, digest, reviewed, *given_up)
        base = self._texts.seen_from(adopted, pin)
        comparison = compare(base, self._workspace)
        state = _state(comparison)
        if not comparison.changes and digest == _digest_of(adopted.workspace, pin):
            state = State.IDENTICAL
        told = (
            change for change in comparison.changes if not _is_told_as_given_up(change, given_up[0])
        )
        changes = tuple(marked(told, self._acceptances))
        return Verification(pin, state, digest, reviewed, *given_up, changes, base)


def _is_told_as_given_up(change: Change, given_up: Sequence[str]) -> bool:
    return change.rule.slug == "measure-cancelled" and change.entity.id in given_up


def _digest_of(adopted: Workspace, pin: Pin) -> str | None:
    """Return the digest of what was adopted, which the decision may have recorded wrongly."""
    then = adopted.by_path.get(pin.document.path)
    return Directory(adopted).digest(then) if then else None


def _given_up(pin: Pin, adopted: Earlier | None) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the measures that were cancelled since the adoption, and those that may have been."""
    now = dict(_cancelled(pin.document.data))
    if adopted is None:
        return (), tuple(sorted(now))
    then = adopted.workspace.by_path.get(pin.document.path)
    before = {*dict(_cancelled(then.data))} if then else set[str]()
    known = {own_id for own_id, ids in now.items() if not ids.isdisjoint(before)}
    uncertain = set[str]() if adopted.is_sure else known
    return tuple(sorted(now.keys() - known)), tuple(sorted(uncertain))


def _state(comparison: Comparison) -> State:
    if comparison.unreadable:
        return State.UNKNOWN
    return State.CHANGED if any(of_substance(comparison.changes)) else State.EDITORIAL


def of_substance(changes: Iterable[Change]) -> Iterator[Change]:
    """Yield the changes by which a text is another one in substance."""
    heavy = weight("review")
    return (change for change in changes if weight(change.level) >= heavy and _is_of_text(change))


def _is_of_text(change: Change) -> bool:
    """Whether it changes what the digest covers; giving up a measure is told by itself."""
    if change.kind == "indicator":
        named = (change.field or "id").partition(".")[0]
        return change.entity.type == "indicator" and named in OF_INDICATORS
    return change.rule.slug != "measure-cancelled"


def _cancelled(plan: Any) -> Iterator[tuple[str, set[str]]]:
    """Yield the ids of the measures of a plan that are cancelled, each with those that it has and had."""
    groups = [plan, *_maps(plan, "sections")] if isinstance(plan, dict) else []
    for group in groups:
        for goal in _maps(group, "goals"):
            for measure in _maps(goal, "measures"):
                if measure.get("status") == "cancelled" and isinstance(measure.get("id"), str):
                    former = measure.get("former_ids")
                    own = former if isinstance(former, list) else []
                    yield (
                        measure["id"],
                        {measure["id"], *(one for one in own if isinstance(one, str))},
                    )


def _maps(value: dict[str, Any], name: str) -> list[dict[str, Any]]:
    items = value.get(name)
    return [item for item in items if isinstance(item, dict)] if isinstance(items, list) else []

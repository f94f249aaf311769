"""The adopted versions of programs and strategies of a site: their addresses and their texts.

Which versions there are, and where, follows from the decisions alone. Their texts are asked for
once, for all plans, when the first page needs one; what goes out of them is cleared as present
documents are, and only cleared texts are compared.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from functools import cache, cached_property, lru_cache, partial
from itertools import zip_longest
from typing import Any, Protocol

from hyvinvointi.adoption import Adopted, Directory, Pin, Pins, Stage, is_settled, stage
from hyvinvointi.adoption.decisions import adoptions, not_adopted_by
from hyvinvointi.adoption.directory import targets_of
from hyvinvointi.adoption.pins import ADOPTABLE
from hyvinvointi.diagnostics import Message, Route, Text
from hyvinvointi.privacy.departed import Departed
from hyvinvointi.privacy.publicity import openness
from hyvinvointi.privacy.small_groups import has_kept_back
from hyvinvointi.render.site.closed_adoptions import ClosedAdoption, ClosedAdoptions
from hyvinvointi.render.site.document_facts import DocumentFacts, FactsByBlob
from hyvinvointi.render.site.kept_back import KeptBack
from hyvinvointi.render.site.named_persons import NamedPersons
from hyvinvointi.render.site.plan_history import PlanHistory, Version, Wording, history
from hyvinvointi.render.site.publication import Sources, clear
from hyvinvointi.render.site.source_copy import source_copy
from hyvinvointi.render.site.unregistered import without_unregistered
from hyvinvointi.render.site.version_addresses import versions
from hyvinvointi.render.site.withholding import Read, Withheld, open_files
from hyvinvointi.schema import KINDS, survey
from hyvinvointi.source import Document, Unplaced, blob_of, read
from hyvinvointi.workspace import Workspace

_REMEMBERED = 16
"""Histories kept at hand: the pages of a plan's versions follow each other."""
_TEXTS = 256
"""Adopted texts kept at hand: versions share most of their indicators."""

_MASKED = Text(
    "Hyväksytyistä versioista poistettiin henkilötietoja ({count}): {names}.",
    "Ur godkända versioner togs personuppgifter bort ({count}): {names}.",
    "Personal data was removed from adopted versions ({count}): {names}.",
)


class Finder(Protocol):
    """Finds adopted texts."""

    @property
    def reach(self) -> str:
        """What stands for how far it can look: pages follow from that."""

    def texts(self, now: Workspace, pins: Sequence[Pin]) -> Sequence[Adopted | None]:
        """Return the text of each pin, `None` where nobody can tell it any more."""


class Versions:
    """The adopted versions of all plans of a site.

    `workspace` holds what may go out and `written` the same documents as they are written, whose
    digests count; `folders` are the folders of the documents that are shown, by path. `of` returns
    the history of a plan by its path, `None` when no decision has adopted it. `read` reads the files
    of today that go out, and what is `withheld` of them stays in wherever a version shows it; the
    documents that are `closed` today are closed in a version, too.
    """

    def __init__(
        self,
        workspace: Workspace,
        written: Workspace,
        folders: Mapping[str, str],
        finder: Finder,
        *,
        facts: DocumentFacts,
        today: date | None,
        departed: Departed,
        read: Read,
        withheld: Withheld,
        closed: Sequence[Document],
        tell: Callable[[Message], None],
    ) -> None:
        self._workspace = workspace
        self._written = written
        self._folders = folders
        self._finder = finder
        self._facts = facts
        self._today = today
        self._departed = departed
        self._attached = read
        self._withheld = withheld
        self._closed = written.with_documents(closed)
        self._tell = tell
        self._told: set[str] = set()
        self.of = lru_cache(_REMEMBERED)(self._of)
        self._read_then = lru_cache(_TEXTS)(_read)
        self._facts_of_texts = FactsByBlob()

    @cached_property
    def by_plan(self) -> dict[str, tuple[Version, ...]]:
        """The versions of each adopted plan that is shown, by its path."""
        by_plan = {
            document.path: versions(self._pins.in_force(document), self._folders[document.path])
            for document in self._workspace.documents
            if document.kind in ADOPTABLE
            and document.path in self._folders
            and self._is_public(document)
        }
        return {path: some for path, some in by_plan.items() if some}

    def newest_of(self, plan: Document, municipality: str) -> Pin | None:
        """Return the newest adoption of a plan by a municipality, `None` where there is none."""
        return self._pins.newest(plan, municipality)

    def pins_of(self, plan: Document, municipality: str) -> tuple[Pin, ...]:
        """Return the adoptions of a plan by a municipality, oldest first."""
        return self._pins.of(plan, municipality)

    def overturned(self, plan: Document) -> tuple[Document, ...]:
        """Return the decisions that adopted a plan last and were overturned."""
        return self._pins.overturned(plan)

    def has_pins(self, plan: Document) -> bool:
        """Whether a decision of anybody whose plan it is has adopted a plan."""
        return bool(self._pins.newest_of_each(plan))

    def is_unadopted(self, plan: Document) -> bool:
        """Whether decisions were to adopt a plan, and none of them does: turned down, put off, overturned."""
        return plan.path in self.unadopted

    @cached_property
    def unadopted(self) -> frozenset[str]:
        """The paths of plans that decisions were to adopt, and none of them does."""
        decisions = (one for one in self._workspace.documents if one.kind == "decision")
        told = self._facts.of_each_document("not adopted", decisions, _not_adopted)
        plans = (self._directory.find(name, decision) for decision, names in told for name in names)
        return frozenset(
            plan.path for plan in plans if plan and not self._pins.newest_of_each(plan)
        )

    def awaits_adoption(self, plan: Document) -> bool:
        """Whether somebody has adopted a plan, but no inspected minutes of its own municipality have."""
        return self.has_pins(plan) and not any(pin.is_in_force for pin in self._pins.of(plan))

    def stage_of(self, plan: Document, municipality: str | None = None) -> Stage:
        """Return where the adoption of a plan stands, in its own municipality or in another."""
        pin = self._pins.newest(plan, municipality)
        if pin is None:
            return Stage.PREPARED
        replaced = self.closed.newest_after(pin, municipality)
        if replaced is not None:
            pin = replaced.pin
        elif pin.is_in_force and municipality is None:
            known = self.of(plan.path)
            return stage(
                pin,
                is_changed=known is not None and known.is_changed,
                is_settled=self.is_settled(plan),
            )
        now = self._digests.digest(self._written.by_path[plan.path])
        return stage(pin, is_changed=pin.is_verifiable and pin.digest != now)

    def is_settled(self, plan: Document) -> bool:
        """Whether a text that was decided anew stands as it was adopted."""
        digest = self._digests.digest(self._written.by_path[plan.path])
        return is_settled(self._pins.of(plan), digest)

    @cached_property
    def closed(self) -> ClosedAdoptions:
        """The adoptions by decisions that are not public."""
        closed = self._closed.documents
        return ClosedAdoptions(self._written, self._digests, self._workspace, closed, self._today)

    @cached_property
    def _pins(self) -> Pins:
        # A decision that is as it was is not read again to know what it pins.
        def known(decision: Document) -> Any:
            return self._facts.of_document("pins", decision, partial(adoptions, decision))

        return Pins(self._workspace, self._directory, self._today, known)

    def _is_public(self, plan: Document) -> bool:
        """Whether a plan goes out as it stands: what it was before does not go out without it."""
        return bool(self._facts.of_document("open", plan, lambda: openness(plan)) == "public")

    @cached_property
    def by_entry(self) -> dict[tuple[str, Route], tuple[Document, Version]]:
        """The plan and its version by the place that adopts it: path of the decision and route."""
        return {
            (one.pin.decision.path, one.pin.route): (one.pin.document, one) for one in self._every
        }

    @cached_property
    def former(self) -> dict[str, str]:
        """The folders where versions were when those of a day were counted, by their folders."""
        return {one.folder: one.former for one in self._every}

    @property
    def _every(self) -> Iterator[Version]:
        return (one for some in self.by_plan.values() for one in some)

    @property
    def reach(self) -> str:
        """How far adopted texts can be looked for; empty where none is."""
        return self._finder.reach if self.by_plan else ""

    def plans_of(self, decision: Document) -> tuple[str, ...]:
        """Return the paths of the plans of which a decision adopted a version."""
        return self._plans_by_decision.get(decision.path, ())

    @cached_property
    def _plans_by_decision(self) -> dict[str, tuple[str, ...]]:
        found: dict[str, dict[str, None]] = {}
        for (path, _), (plan, _) in self.by_entry.items():
            found.setdefault(path, {})[plan.path] = None
        return {path: tuple(plans) for path, plans in found.items()}

    @cached_property
    def clearing(self) -> list[str]:
        """What tells how the texts are cleared: by which names, and what is closed or kept back today."""
        every = self._facts.of_each_document("kept back", self._workspace.documents, has_kept_back)
        kept_back = (one.blob for one, keeps in every if keeps)
        closed = (one.blob for one in self._closed.documents)
        names = "\n".join([*self._departed.mark, *closed, *kept_back])
        return [f"cleared {blob_of(names.encode())}"] if names else []

    def references(self, version: Version) -> list[list[Any]]:
        """Return what the text of a version names: each id, and the kinds that it may be of."""
        pin = version.pin
        name = f"named {self._finder.reach} {version.key} {pin.digest} {pin.blob}"
        make = partial(self._references, version)
        known: list[list[Any]] = self._facts.of_document(name, pin.document, make)
        return known

    def _references(self, version: Version) -> list[list[Any]]:
        adopted = self._adopted[version.folder]
        named: dict[tuple[str, tuple[str, ...]], None] = {}
        for path, content in adopted.files.items() if adopted else ():
            document = self._read(path, content)
            if not document.broken and document.kind in KINDS:
                named.update(((one.id, one.kinds), None) for one in survey(document).references)
        return [[own_id, [*kinds]] for own_id, kinds in named]

    def source(self, folder: str, plan: Document) -> Iterator[tuple[str, bytes]]:
        """Yield path and content of the adopted text beside the page of a version."""
        known = self.of(plan.path)
        for version, wording in zip(known.versions, known.wordings, strict=True) if known else ():
            if version.folder == folder and wording is not None:
                yield f"{version.folder}/index.yaml", source_copy(wording.plan)

    def _read(self, path: str, content: bytes) -> Document:
        """Return an adopted text; one that stands there today as it was adopted is not read again."""
        now = self._written.holding(path, content)
        return Unplaced.of(now) if now else self._read_then(path, content)

    def _of(self, path: str) -> PlanHistory | None:
        known = self.by_plan.get(path)
        if known is None:
            return None
        plan, pin = self._workspace.by_path[path], known[-1].pin
        digest = self._digests.digest(self._written.by_path[path]) if pin.is_verifiable else None
        return history(
            known,
            self._wordings(known),
            Wording(
                without_unregistered(plan, self._workspace),
                self._indicators_of(plan),
                attached=self._attached,
            ),
            self._registers,
            None if digest is None else digest == pin.digest,
            closed=tuple(self._closed_after(known)),
        )

    def _closed_after(self, known: Sequence[Version]) -> Iterator[ClosedAdoption | None]:
        """Yield for each version the adoption that is not public and replaced it."""
        pins = [one.pin for one in known]
        for pin, later in zip_longest(pins, pins[1:]):
            yield self.closed.between(pin, later)

    @cached_property
    def _directory(self) -> Directory:
        return Directory(self._workspace)

    @cached_property
    def _digests(self) -> Directory:
        return Directory(self._written)

    @cached_property
    def _registers(self) -> Workspace:
        """What every comparison of a plan needs beside its text."""
        registers = (
            document for document in self._workspace.documents if document.kind == "municipality"
        )
        return self._workspace.with_documents(registers)

    @cached_property
    def _kept_back(self) -> KeptBack:
        """What the indicators of today keep back.

        It takes a look at every document: one for each version was 1.8 % of a first site.
        """
        persons = NamedPersons(self._registers.documents, self._today, self._facts_of_texts, ())
        return KeptBack(self._workspace, self._facts_of_texts, persons.register)

    @cached_property
    def _adopted(self) -> dict[str, Adopted | None]:
        """The text of every version by its folder; one question for all."""
        known = [one for some in self.by_plan.values() for one in some]
        pins = [one.pin for one in known]
        texts = self._finder.texts(self._written, pins) if pins else ()
        return {one.folder: text for one, text in zip(known, texts, strict=True)}

    def _wordings(self, known: Sequence[Version]) -> tuple[Wording | None, ...]:
        """Return the cleared texts of versions, and tell once what was taken out."""
        masked: list[str] = []
        wordings = tuple(self._wording(one, self._adopted[one.folder], masked) for one in known)
        new = [name for name in masked if name not in self._told]
        if new:
            self._tell(Message(_MASKED, {"count": len(new), "names": new}))
        self._told.update(new)
        return wordings

    def _wording(
        self, version: Version, adopted: Adopted | None, masked: list[str]
    ) -> Wording | None:
        """Return what may go out of a text; nothing of what cannot be read and so not cleared.

        What its own status said then does not matter: a decision in force adopted it.
        """
        files = adopted.files if adopted else {}
        documents = [self._read(path, content) for path, content in files.items()]
        if adopted is None or any(document.broken for document in documents):
            return None
        registers = self._registers.documents
        given = self._workspace.with_documents([*registers, *documents])
        done = clear(
            given,
            self._today,
            self._facts_of_texts,
            sources=Sources(now=self._closed, kept_back=self._kept_back),
            departed=self._departed,
        )
        plan, *indicators = done.workspace.documents[len(registers) :]
        plan = without_unregistered(plan, self._workspace).with_values(adopted.followed)
        if done.notes:
            pin = version.pin
            section = f" § {pin.paragraph}" if pin.paragraph else ""
            masked.append(f"{plan.id} {pin.day}{section}")
        attached = files_of(adopted.then, self._withheld)
        return Wording(plan, tuple(indicators), adopted.is_sure, bool(adopted.followed), attached)

    def _indicators_of(self, plan: Document) -> tuple[Document, ...]:
        named = {name: self._directory.find(name, plan) for name in targets_of(plan.data)}
        return tuple(one for one in named.values() if one and one.kind == "indicator")


def _not_adopted(decision: Document) -> list[str]:
    return not_adopted_by(decision.data)


def files_of(then: Callable[[], Workspace | None], withheld: Withheld) -> Read:
    """Return what reads the files of an earlier state; that is looked for when the first is read."""

    @cache
    def read_then() -> Read | None:
        state = then()
        return None if state is None else open_files(state, withheld)

    def read(path: str) -> bytes | None:
        reads = read_then()
        return None if reads is None else reads(path)

    return read


def _read(path: str, content: bytes) -> Document:
    return Unplaced.of(read(path, content))

"""The adopted versions of programs and strategies: their addresses, their texts, what they changed.

Which versions there are, and where, follows from the decisions alone. Their texts are asked for
once, for all plans of a site, when the first page needs one; what goes out of them is cleared as
present documents are, and only cleared texts are compared. Of one plan all follows from the plan,
the decisions that adopt it, the register, and the texts.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, cached_property

from hyvinvointi.adoption import Adopted, Directory, Pin, Pins
from hyvinvointi.adoption.directory import targets_of
from hyvinvointi.diagnostics import Message, Route, Text
from hyvinvointi.diff import Change, Comparison, compare
from hyvinvointi.render.overviews import Overview
from hyvinvointi.render.publication import clear
from hyvinvointi.schema.canonical import OF_INDICATORS
from hyvinvointi.source import Document, read
from hyvinvointi.workspace import Workspace

LIST = "versions"
CURRENT = "current"
"""The last parts of the addresses of the list of versions, and of what changed since the newest."""

_PLANS = frozenset({"program", "strategy"})
_MASKED = Text(
    "Hyväksytyistä versioista poistettiin henkilötunnuksia ({count}): {names}.",
    "Ur godkända versioner togs personbeteckningar bort ({count}): {names}.",
    "Personal identity codes were removed from adopted versions ({count}): {names}.",
)

Find = Callable[[Workspace, Sequence[Pin]], Sequence[Adopted | None]]
"""Returns the text of each pin, `None` where nobody can tell it any more."""


@dataclass(frozen=True, slots=True)
class Version:
    """An adopted version of a plan: `key` is the last part of its address, `folder` all of it."""

    key: str
    folder: str
    pin: Pin


@dataclass(frozen=True, slots=True)
class Wording:
    """A text that may go out: the plan, and the indicators that its targets name.

    `is_sure` says that it is the one that the decision pins.
    """

    plan: Document
    indicators: tuple[Document, ...]
    is_sure: bool = True


@dataclass(frozen=True, slots=True)
class Step:
    """What changed of the adopted text from one state to the next."""

    base: Workspace
    head: Workspace
    comparison: Comparison


@dataclass(frozen=True, slots=True)
class PlanHistory:
    """The adopted versions of a plan, oldest first.

    `wordings` and `steps` belong to the versions in their order; a step leads from the version
    before. `since` leads from the newest version to the present text, where that is another one.
    Each is `None` where a text is not known. `stands` says whether the present text has the digest of the newest version,
    `None` where its decision gives none.
    """

    versions: tuple[Version, ...]
    wordings: tuple[Wording | None, ...]
    steps: tuple[Step | None, ...]
    since: Step | None
    stands: bool | None


class Versions:
    """The adopted versions of all plans of a site.

    `workspace` holds what may go out and `written` the same documents as they are written, whose
    digests count; `folders` are the folders of the documents that are shown, by path.
    """

    def __init__(
        self,
        workspace: Workspace,
        written: Workspace,
        folders: Mapping[str, str],
        find: Find,
        *,
        today: date | None,
        tell: Callable[[Message], None],
    ) -> None:
        self._workspace = workspace
        self._written = written
        self._folders = folders
        self._find = find
        self._today = today
        self._tell = tell
        self.of = cache(self._of)

    @cached_property
    def by_plan(self) -> dict[str, tuple[Version, ...]]:
        """The versions of each adopted plan that is shown, by its path."""
        pins = Pins(self._workspace, Directory(self._workspace))
        found = {
            one.path: versions(pins.of(one), self._folders[one.path])
            for one in self._workspace.documents
            if one.kind in _PLANS and one.path in self._folders
        }
        return {path: some for path, some in found.items() if some}

    @cached_property
    def by_entry(self) -> dict[tuple[str, Route], tuple[Document, Version]]:
        """The plan and its version by the place that adopts it: path of the decision and route."""
        return {
            (one.pin.decision.path, one.pin.route): (one.pin.document, one)
            for some in self.by_plan.values()
            for one in some
        }

    @cached_property
    def overviews(self) -> tuple[Overview, ...]:
        """The pages of versions: for each plan their list, each of them, and what came since."""
        return tuple(
            one
            for path in self.by_plan
            for one in _pages(self._workspace.by_path[path], self._folders[path], self.by_plan)
        )

    def sources(self, folder: str) -> Iterator[tuple[str, bytes]]:
        """Yield path and content of the adopted source beside the page of a version."""
        wording = self._wordings.get(folder) if folder in self._known_folders else None
        if wording is not None:
            yield f"{folder}/index.yaml", wording.plan.content

    def _of(self, path: str) -> PlanHistory | None:
        """Return what is known of the versions of a plan by its path, `None` without any."""
        known = self.by_plan.get(path)
        if known is None:
            return None
        wordings = tuple(self._wordings[one.folder] for one in known)
        present = _wording(self._workspace, self._workspace.by_path[path])
        return history(known, wordings, present, self._around, self._stands(known[-1].pin))

    def _stands(self, pin: Pin) -> bool | None:
        written = self._written.by_path[pin.document.path]
        return None if pin.digest is None else self._directory.digest(written) == pin.digest

    @cached_property
    def _directory(self) -> Directory:
        return Directory(self._written)

    @cached_property
    def _around(self) -> Workspace:
        """What every comparison of a plan needs beside its text: the registers."""
        registers = (one for one in self._workspace.documents if one.kind == "municipality")
        return self._workspace.with_documents(registers)

    @cached_property
    def _known_folders(self) -> frozenset[str]:
        return frozenset(one.folder for some in self.by_plan.values() for one in some)

    @cached_property
    def _wordings(self) -> dict[str, Wording | None]:
        """The cleared text of every version by its folder; one question for all."""
        known = [one for some in self.by_plan.values() for one in some]
        found = self._find(self._written, [one.pin for one in known]) if known else ()
        masked: list[str] = []
        wordings: dict[str, Wording | None] = {}
        for version, adopted in zip(known, found, strict=True):
            wordings[version.folder] = self._cleared(version, adopted, masked) if adopted else None
        if masked:
            self._tell(Message(_MASKED, {"count": len(masked), "names": masked}))
        return wordings

    def _cleared(self, version: Version, adopted: Adopted, masked: list[str]) -> Wording | None:
        """Return what may go out of a text; nothing of what cannot be read and so not cleared.

        What its own status said then does not matter: a decision in force adopted it.
        """
        documents = [read(path, content) for path, content in adopted.files.items()]
        if any(one.broken for one in documents):
            return None
        registers = self._around.documents
        done = clear(self._workspace.with_documents([*registers, *documents]), self._today)
        plan, *indicators = done.workspace.documents[len(registers) :]
        if done.notes:
            masked.append(f"{plan.id} {version.key}")
        return Wording(plan, tuple(indicators), adopted.is_sure)


def address(folder: str, key: str) -> str:
    """Return the folder of a page of versions of the plan in a folder."""
    return f"{folder}/{LIST}" if key == LIST else f"{folder}/{LIST}/{key}"


def versions(pins: Sequence[Pin], folder: str) -> tuple[Version, ...]:
    """Return the versions that pins of one plan make, oldest first, below the plan's folder.

    The day of the decision names a version; a further one of that day gets a number. Entries of
    one decision that pin the same are one version.
    """
    found: dict[tuple[str, str | None, str | None], Version] = {}
    days: Counter[date] = Counter()
    for pin in pins:
        said = (pin.decision.path, pin.digest, pin.blob)
        if said not in found:
            days[pin.day] += 1
            number = f"-{days[pin.day]}" if days[pin.day] > 1 else ""
            key = f"{pin.day.isoformat()}{number}"
            found[said] = Version(key, address(folder, key), pin)
    return tuple(found.values())


def history(
    known: tuple[Version, ...],
    wordings: tuple[Wording | None, ...],
    present: Wording,
    around: Workspace,
    stands: bool | None,
) -> PlanHistory:
    """Return what is known of the versions of one plan; pure."""
    pairs = zip((None, *wordings), wordings, strict=False)
    decisions = [one.pin.decision for one in known]
    steps = tuple(
        _step(old, new, around, decisions[: at + 1]) for at, (old, new) in enumerate(pairs)
    )
    since = None if stands else _step(wordings[-1], present, around, decisions)
    return PlanHistory(known, wordings, steps, since, stands)


def _step(
    old: Wording | None, new: Wording | None, around: Workspace, decisions: Sequence[Document]
) -> Step | None:
    """Compare two texts among what both sides have in common: who adopts, and the register.

    An indicator that only one of them names is taken along on both sides: that a plan begins to
    name it says nothing about the indicator.
    """
    if old is None or new is None:
        return None
    indicators = {one.path: one for one in (*old.indicators, *new.indicators)}
    shared = {one.path: one for one in (*around.documents, *decisions)} | indicators
    base, head = (
        around.with_documents(
            (shared | {one.path: one for one in (*side.indicators, side.plan)}).values()
        )
        for side in (old, new)
    )
    found = compare(base, head)
    if found.unreadable:
        return None
    changes = tuple(one for one in found.changes if _is_of_text(one))
    return Step(base, head, replace(found, changes=changes))


def _is_of_text(change: Change) -> bool:
    """Whether it changes what the digest covers: follow-up is not part of what was adopted."""
    if change.kind == "indicator":
        named = (change.field or "id").partition(".")[0]
        return change.entity.type == "indicator" and named in OF_INDICATORS
    return change.is_adopted


def _wording(workspace: Workspace, plan: Document) -> Wording:
    directory = Directory(workspace)
    named = {name: directory.find(name, plan) for name in targets_of(plan.data)}
    return Wording(plan, tuple(one for one in named.values() if one and one.kind == "indicator"))


def _pages(
    plan: Document, folder: str, known: Mapping[str, Sequence[Version]]
) -> Iterator[Overview]:
    yield Overview("versions", address(folder, LIST), plan)
    for version in known[plan.path]:
        yield Overview("version", version.folder, plan)
    yield Overview("version", address(folder, CURRENT), plan)

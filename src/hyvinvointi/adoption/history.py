"""The texts that were adopted, found again in Git."""

import json
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import field
from functools import cache, cached_property, lru_cache, partial
from hashlib import sha256
from pathlib import Path

from hyvinvointi import git
from hyvinvointi.adoption.directory import Directory, Keep, remembering, targets_of
from hyvinvointi.adoption.pins import Pin
from hyvinvointi.adoption.search import Holds, Memory, Search, Select
from hyvinvointi.adoption.wording import Wording
from hyvinvointi.data_classes import dataclass
from hyvinvointi.diagnostics import Route, Text
from hyvinvointi.errors import WorkError
from hyvinvointi.source import Document, read
from hyvinvointi.workspace import Workspace

_NO_REPOSITORY = Text(
    "Hyväksyttyä tekstiä ei löydy, koska kansio ei ole Git-varastossa.",
    "Den godkända texten hittas inte, eftersom mappen inte finns i ett Git-arkiv.",
    "The adopted text cannot be found: the folder is not in a Git repository.",
)
_CUT = Text(
    "Git-historia on tässä katkaistu (shallow) eikä ulotu hyväksyttyyn tekstiin; "
    "hae koko historia: git fetch --unshallow.",
    "Git-historiken är avkortad här (shallow) och når inte den godkända texten; "
    "hämta hela historiken: git fetch --unshallow.",
    "The Git history is cut off here (shallow) and does not reach the adopted text; "
    "fetch all of it: git fetch --unshallow.",
)
_PARTIAL = Text(
    "Tästä osittaisesta kloonista (partial) puuttuu vanhoja tiedostoja, hyväksytty teksti ehkä "
    "niiden mukana; hae ne: git fetch --refetch --no-filter.",
    "I den här partiella klonen (partial) saknas äldre filer, kanske också den godkända texten; "
    "hämta dem: git fetch --refetch --no-filter.",
    "This partial clone lacks older files, and maybe the adopted text with them; fetch them: "
    "git fetch --refetch --no-filter.",
)
_LACKS = {"shallow": _CUT, "partial": _PARTIAL}
_NOWHERE = Text(
    "Hyväksyttyä tekstiä ei ole Git-historiassa: sitä ei viety versionhallintaan, tai historia "
    "on kirjoitettu uudelleen.",
    "Den godkända texten finns inte i Git-historiken: den har aldrig sparats där, eller så har "
    "historiken skrivits om.",
    "The adopted text is not in the Git history: it was never committed, or the history was "
    "rewritten.",
)
_TEXTS = 8
"""Texts of files kept at hand: pins of a plan follow each other."""


@dataclass(frozen=True, slots=True)
class Adopted:
    """The text that a pin adopted.

    `files` are contents by path: of the document, which is the first, and of the indicators that
    its targets name. `is_sure` says that it is what the decision says: that the digest is equal
    or, where the decision gives none, the blob. `followed` are references of the document to what was
    renamed since, by their places, under the ids of today. `then` returns the whole workspace as it
    was when the text was adopted, `None` where nobody can tell.
    """

    files: Mapping[str, bytes]
    is_sure: bool
    followed: Mapping[Route, str] = field(default_factory=dict)
    then: Callable[[], Workspace | None] = field(default=lambda: None, compare=False)


@dataclass(frozen=True, slots=True)
class Earlier:
    """A workspace as it would be had nobody changed what a pin adopted since.

    `is_sure` says that follow-up, which no digest covers, is that of the adoption, too: measures
    that are cancelled now may have been cancelled before. `then` returns the whole workspace as it
    was when it held the text, `None` where nobody can tell.
    """

    workspace: Workspace
    is_sure: bool
    then: Callable[[], Workspace | None] = field(default=lambda: None, compare=False)


class Present:
    """What is known of adopted texts without a history: those that stand now."""

    reach = "present"

    def texts(self, now: Workspace, pins: Sequence[Pin]) -> list[Adopted | None]:
        """Return the text of each pin where it stands now, `None` where it does not."""
        near, keep = _Near(now), remembering()
        states = ((near.with_text(pin, near.present(pin)), pin) for pin in pins)
        return [
            _adopted(state, pin, keep, lambda: now) if _fits(state, pin, keep) else None
            for state, pin in states
        ]


class _Near:
    """The little of a workspace that a digest asks for, so that many pins are soon looked at."""

    def __init__(self, now: Workspace) -> None:
        self._now = now
        self._directory = Directory(now)
        self._registers = [
            document for document in now.documents if document.kind == "municipality"
        ]

    def present(self, pin: Pin) -> Document:
        """Return the document of a pin as it is now."""
        return self._now.by_path[pin.document.path]

    def with_text(self, pin: Pin, text: Document) -> Workspace:
        """Return the workspace of a text of a pin's document: what it names, and the registers."""
        named = (self._directory.find(name, text) for name in targets_of(text.data))
        around = (*self._registers, pin.decision, *(one for one in named if one), text)
        return self._now.with_documents({one.path: one for one in around}.values())


class History:
    """What the repository around a workspace remembers; without a repository nothing.

    What is read of it is kept, so that several pins share it. Commits are looked for from
    `revision` backwards. `memory` is what `Search` keeps for later runs.
    """

    def __init__(
        self,
        root: Path,
        revision: str = "HEAD",
        memory: Memory | None = None,
    ) -> None:
        self._top = git.top(root.resolve())
        self._search = Search(root, self._top or root, revision, {} if memory is None else memory)
        # Decisions on one plan pin texts that are alike, and each is asked for again and again.
        self._keep = remembering()
        self._read = lru_cache(_TEXTS)(read)

    @cached_property
    def shortcoming(self) -> Text:
        """Why an adopted text may not be found here."""
        return _NO_REPOSITORY if self._top is None else _LACKS.get(self.clone, _NOWHERE)

    @cached_property
    def clone(self) -> str:
        """What kind of a clone lacks some of its history: `shallow`, `partial`, or empty for none."""
        return git.lacks(self._top) if self._top else ""

    @cached_property
    def reach(self) -> str:
        """How far back it goes: not at all, not to the beginning, or whole."""
        if self._top is None:
            return Present.reach
        return "cut" if self.clone else "whole"

    def adopted(self, now: Workspace, pin: Pin) -> Earlier | None:
        """Return what a pin adopted, laid over the workspace as it is now.

        The adopted document, and the indicators that its targets name, say what they said then;
        all else is as it is now. The text is looked for by the pin's `blob`, then in every commit
        that touched the document or its indicators. `None` when it is not found.
        """
        if pin.blob == pin.document.blob and self._fits(now, pin):
            return Earlier(now, is_sure=True)
        if self._top is None:
            return None
        unchanged = self._by_blob(now, pin)
        of_blob = partial(self._holding, now, pin)
        if unchanged is not None and (pin.digest is None or self._fits(unchanged, pin)):
            return Earlier(unchanged, is_sure=True, then=of_blob)
        then = self._by_digest(now, pin)
        if then is not None:
            return Earlier(_mixed(now, then, pin), is_sure=not self.clone, then=lambda: then)
        return Earlier(unchanged, is_sure=True, then=of_blob) if unchanged is not None else None

    def _holding(self, now: Workspace, pin: Pin) -> Workspace | None:
        """Return the workspace of the first commit that holds the blob of a pin."""

        def holds(then: Workspace) -> bool:
            return any(document.blob == pin.blob for document in then.documents)

        def select(blobs: Collection[str]) -> Collection[str]:
            return [blob for blob in blobs if blob == pin.blob]

        return self._first(now, pin, ("blob", pin.blob), holds, lambda: select)

    def lacks(self, pin: Pin) -> bool:
        """Whether the whole repository may hold the text of a pin that was not found in this clone."""
        is_pinned = pin.digest is not None or pin.blob is not None
        return is_pinned and bool(self.clone) and self._held(pin) is None

    def _held(self, pin: Pin) -> bytes | None:
        """Return the file that the blob of a pin names, `None` when it is not here."""
        return self._search.blobs.get(pin.blob) if pin.blob and git.is_id(pin.blob) else None

    def texts(self, now: Workspace, pins: Sequence[Pin]) -> list[Adopted | None]:
        """Return the text of each pin, `None` where nobody can tell it any more.

        The blobs of all pins are asked of Git at once. What still stands is not looked for in
        commits; a blob that is not what the digest says comes last.
        """
        if self._top is None:
            return Present().texts(now, pins)
        self._search.blobs.fetch(pin.blob for pin in pins if pin.blob and git.is_id(pin.blob))
        self._search.know(now.documents)
        near = _Near(now)
        return [self._text(now, near, pin) for pin in pins]

    def _text(self, now: Workspace, near: _Near, pin: Pin) -> Adopted | None:
        content = self._held(pin)
        named = self._read(pin.document.path, content) if content is not None else None
        state = near.with_text(pin, named) if named else None
        present = near.with_text(pin, near.present(pin))
        of_pin = cache(partial(self._when_adopted, now, pin))
        for one in (state, present):
            if one is not None and self._fits(one, pin):
                return _adopted(one, pin, self._keep, of_pin)
        then = self._by_digest(now, pin)
        adopted = state if then is None else _mixed(now, then, pin)
        return _adopted(adopted, pin, self._keep, of_pin) if adopted is not None else None

    def _when_adopted(self, now: Workspace, pin: Pin) -> Workspace | None:
        """Return the workspace of the commit that recorded a pin, `None` where nobody can tell.

        No digest covers the files that a text shows: they are those that lay beside it when its
        decision was recorded, else when the text came to be. A history that is cut does not know.
        """
        if self.clone == "shallow":
            return None
        try:
            for commit in self._search.touching(pin.decision.path):
                then = self._search.state(commit)
                if _records(then, pin) and self._holds(then, pin):
                    return then
            return self._by_digest(now, pin) or (self._holding(now, pin) if pin.blob else None)
        except WorkError:  # a commit cannot be read
            return None

    def _holds(self, then: Workspace, pin: Pin) -> bool:
        """Whether a state holds the text of a pin: by its digest, or by its bytes."""
        if pin.blob and any(document.blob == pin.blob for document in then.documents):
            return True
        return pin.is_verifiable and self._fits(then, pin)

    def _fits(self, state: Workspace, pin: Pin) -> bool:
        return _fits(state, pin, self._keep)

    def _by_blob(self, now: Workspace, pin: Pin) -> Workspace | None:
        content = self._search.blobs.get(pin.blob) if pin.blob else None
        if content is None:
            return None
        return _named_by_pin(now.with_contents({pin.document.path: content}), pin)

    def _by_digest(self, now: Workspace, pin: Pin) -> Workspace | None:
        """Return the state of the first commit that holds the text: later ones have follow-up."""
        if not pin.is_verifiable:
            return None
        question = ("digest", pin.digest, _name(pin), pin.decision.municipality, *_own(pin))
        fits = partial(self._fits, pin=pin)
        return self._first(now, pin, question, fits, partial(self._sieve, pin))

    def _sieve(self, pin: Pin) -> Select | None:
        """Return what tells files that may hold the text of a pin, `None` where nobody knows it.

        Who pins a text commits it with the decision, or before: the states that touched the decision
        tell what the text says, though another one may have been the first to say so.
        """
        commits = self._search.touching(pin.decision.path)
        text = next(filter(None, (self._held_in(commit, pin) for commit in commits)), None)
        if text is None:
            return None
        wording, blobs = Wording(text), self._search.blobs
        return lambda some: {*some} - blobs.refused(some, wording.may_be_in)

    def _held_in(self, commit: str, pin: Pin) -> Document | None:
        """Return the text of a pin in a commit, `None` where it is not or nobody can tell."""
        try:
            then = self._search.state(commit)
        except WorkError:  # nothing has to be known of this commit
            return None
        return _pinned(Directory(then), then, pin) if self._fits(then, pin) else None

    def _first(
        self,
        now: Workspace,
        pin: Pin,
        question: Sequence[str | None],
        holds: Holds,
        sieve: Callable[[], Select | None],
    ) -> Workspace | None:
        """Return the first state of the document of a pin, or of its indicators, that holds something.

        `question` tells it from all else that is looked for in the same commits.
        """
        directory = Directory(now)
        named = (directory.find(name, pin.document) for name in targets_of(pin.document.data))
        paths = [pin.document.path, *sorted({one.path for one in named if one})]
        key = sha256(json.dumps(question).encode()).hexdigest()
        return self._search.first(paths, key, holds, sieve)


def _fits(state: Workspace, pin: Pin, keep: Keep) -> bool:
    """Whether a state of the workspace holds exactly what a pin adopted."""
    directory = Directory(state, keep)
    document = _pinned(directory, state, pin)
    return document is not None and directory.digest(document) == pin.digest


def _pinned(directory: Directory, state: Workspace, pin: Pin) -> Document | None:
    """Return what a pin names in a state, by its id or else by its digest.

    The id may be another one since, and the file may lie elsewhere. What no digest tells may be
    anything.
    """
    named = directory.find(_name(pin), pin.decision)
    if named is not None:
        return named
    there = state.by_path.get(pin.document.path)
    others = (document for document in state.documents if document is not there)
    kind = pin.document.kind
    alike = (one for one in (there, *others) if one is not None and one.kind == kind)
    return next((one for one in alike if directory.digest(one) == pin.digest), None)


def _records(then: Workspace, pin: Pin) -> bool:
    """Whether the decision of a pin gives that pin in a state."""
    decision = then.by_path.get(pin.decision.path)
    entries = decision.data.get("adopts") if decision else None
    pinned = (pin.digest, pin.blob)
    return any(
        isinstance(one, dict) and (one.get("digest"), one.get("blob")) == pinned
        for one in (entries if isinstance(entries, list) else ())
    )


def _adopted(
    state: Workspace, pin: Pin, keep: Keep, then: Callable[[], Workspace | None]
) -> Adopted | None:
    """The text of a pin in a state; `None` where what stands there is not what the pin names."""
    directory = Directory(state, keep)
    document = _pinned(directory, state, pin)
    if document is None or document.broken or document.kind != pin.document.kind:
        return None
    named = (directory.find(name, document) for name in targets_of(document.data))
    indicators = [one for one in named if one is not None and one.kind == "indicator"]
    files = {one.path: one.content for one in (document, *indicators)}
    is_sure = pin.digest is None or directory.digest(document) == pin.digest
    return Adopted(files, is_sure, then=then)


def _mixed(now: Workspace, then: Workspace, pin: Pin) -> Workspace:
    """The documents of now, but what was adopted as it was then, at the paths of now."""
    before, after = Directory(then), Directory(now)
    adopted = _pinned(before, then, pin)
    if adopted is None:
        return now
    olds = [adopted, *(before.find(name, adopted) for name in targets_of(adopted.data))]
    replaced: dict[str, Document] = {}
    for old in olds:
        if old is not None:
            new = after.find(f"{before.municipality_of(old)}:{old.id}", pin.decision)
            new = pin.document if old is adopted else new
            path = new.path if new else old.path
            replaced[path] = old if old.path == path else read(path, old.content)
    rest = [document for document in now.documents if document.path not in replaced]
    mixed = now.with_documents(sorted([*rest, *replaced.values()], key=lambda one: one.path))
    return _named_by_pin(mixed, pin)


def _named_by_pin(earlier: Workspace, pin: Pin) -> Workspace:
    """Return a workspace whose decision names the adopted text by the id that it had then."""
    then, name = earlier.by_path[pin.document.path].id, _name(pin)
    if not then or then == pin.document.id:
        return earlier
    own, colon, _ = name.rpartition(":")
    decision = pin.decision.with_values({(*pin.route, "document"): f"{own}{colon}{then}"})
    return earlier.with_documents(
        decision if document.path == decision.path else document for document in earlier.documents
    )


def _own(pin: Pin) -> tuple[str, str | None]:
    """What `_pinned` asks of the document besides its id."""
    return pin.document.path, pin.document.kind


def _name(pin: Pin) -> str:
    """The id by which the decision names what it adopts."""
    reference = pin.decision.value((*pin.route, "document"))
    return reference if isinstance(reference, str) else ""

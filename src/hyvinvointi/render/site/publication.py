"""What may go out to everybody: done to the documents themselves, so that every twin obeys.

Pages, data and source are all made of the cleared documents; nothing that was taken out is left
in any of them. Who publishes is told what was done, without what was taken out.
"""

from collections.abc import Container, Iterable, Iterator
from datetime import date
from functools import partial

from hyvinvointi.data_classes import dataclass
from hyvinvointi.diagnostics import Language, Message
from hyvinvointi.errors import WorkError
from hyvinvointi.model import profile_of
from hyvinvointi.privacy.departed import Departed, pairs_in
from hyvinvointi.privacy.hidden import Hidden
from hyvinvointi.privacy.masking import without_personal_data
from hyvinvointi.privacy.mention import mention
from hyvinvointi.privacy.passages import copies
from hyvinvointi.privacy.people import (
    names_leave,
    private_finder,
    private_persons,
)
from hyvinvointi.privacy.personal_data import FINDERS
from hyvinvointi.privacy.publicity import is_unclear, openness
from hyvinvointi.privacy.redaction import is_masked, redacted
from hyvinvointi.privacy.shown import Finder
from hyvinvointi.privacy.small_groups import without_small_groups
from hyvinvointi.render.site.attachments import attached, files_named
from hyvinvointi.render.site.document_facts import DocumentFacts, FactsByBlob
from hyvinvointi.render.site.kept_back import KeptBack
from hyvinvointi.render.site.named_persons import NamedPersons, meant_decision
from hyvinvointi.render.site.pictures import with_pictures
from hyvinvointi.render.site.publication_messages import (
    COPIED,
    NAME_IN_ID,
    NOTES,
    PERSONAL_DATA,
    PRIVATE_NAME,
)
from hyvinvointi.render.site.withholding import Read, Withheld
from hyvinvointi.source import Document
from hyvinvointi.workspace import Workspace

_MOST_NAMES = 5


class Leak(WorkError):
    """Finished files show what must not go out; the message names them and repeats nothing."""


@dataclass(frozen=True, slots=True)
class Sources:
    """What reads attached files by their paths, and the workspace as it stands today.

    Where an earlier state goes out, what is closed `now` is closed in it, too, and what the indicators of
    `now` keep back is kept back, or what `kept_back` knows of those that are shown; `read_now` reads the
    files of today.
    """

    read: Read = lambda _path: None
    now: Workspace | None = None
    read_now: Read = lambda _path: None
    kept_back: KeptBack | None = None


@dataclass(frozen=True, slots=True)
class Cleared:
    """A workspace that may go out, what stays in, and what was done.

    `closed` are the documents as written of which no more than a mention goes out.
    """

    workspace: Workspace
    withheld: Withheld
    hidden: Hidden
    departed: Departed
    notes: tuple[Message, ...]
    closed: tuple[Document, ...] = ()


def is_draft(document: Document) -> bool:
    """Whether a document has a status that is not yet one of decided and published documents."""
    return document.data.get("status") is not None and profile_of(document) == "draft"


def clear(
    workspace: Workspace,
    today: date | None,
    facts: DocumentFacts | None = None,
    *,
    drafts: bool = True,
    in_force: Container[str] = (),
    sources: Sources = Sources(),  # noqa: B008  nobody can change it
    departed: Departed | None = None,
) -> Cleared:
    """Return a workspace of which every document may go out, as far as a machine can tell.

    Personal identity codes and secret content never go out. Names of private persons leave a
    decision when the time for appeal has passed on `today` (Kuntalaki 410/2015, 140 §: personal
    data leaves the net then; `None` is after every such day), or at once where the ground of
    secrecy protects a person or nobody can tell when it ends; then no other document names them
    either. Without `drafts`, unfinished documents stay in, but for those whose text is `in_force`,
    by path. `departed` are the names that have left the site where the workspace is a part of it.
    Clearing what is clear changes nothing. Raises `Leak` where a document says what a closed one
    says, `WorkError` where an id names a person.
    """
    clearing = _Clearing(workspace, today, facts or DocumentFacts(), sources, departed)
    left = [
        document
        for document in workspace.documents
        if not drafts and is_draft(document) and document.path not in in_force
    ]
    unfinished = {one.path for one in left}
    kept = [document for document in workspace.documents if document.path not in unfinished]
    clearing.told["draft"] = [_name(one) for one in left]
    documents = [clearing.document(one) for one in kept]
    clearing.withhold_of(left)
    withheld = Withheld(clearing.withheld, (sources.read, sources.read_now))
    clearing.tell_shared(documents, withheld)
    clearing.require_no_copies(kept)
    changed = documents != [*workspace.documents]
    return Cleared(
        workspace.with_documents(documents) if changed else workspace,
        withheld,
        clearing.hidden,
        clearing.departed,
        tuple(_note(kind, names) for kind, names in clearing.told.items() if names),
        (*clearing.closed.values(), *(one for one in left if openness(one) == "secret")),
    )


class _Clearing:
    """One run over the documents of a workspace."""

    def __init__(
        self,
        workspace: Workspace,
        today: date | None,
        facts: DocumentFacts,
        sources: Sources,
        departed: Departed | None,
    ) -> None:
        self.today = today
        self.facts = facts
        self.withheld: set[str] = set()
        self.closed: dict[str, Document] = {}
        self.partly: set[str] = set()
        self.persons = NamedPersons(workspace.documents, today, facts, self.closed)
        self.hidden = Hidden(self.persons.texts, self.persons.shown_names)
        self.told: dict[str, list[str]] = {kind: [] for kind in NOTES}
        self.closed_now = self._closed_of(sources.now) if sources.now else frozenset[str]()
        self.kept_back = [KeptBack(workspace, facts, self.persons.register)]
        if sources.kept_back:
            self.kept_back.append(sources.kept_back)
        elif sources.now:
            self.kept_back.append(KeptBack(sources.now, FactsByBlob(), self.persons.register))
        self.departed = departed or self.persons.departed()

    def document(self, document: Document) -> Document:
        """Return a document as it may go out."""
        if document.broken:
            return _head(document)
        if self.closed_now and not self.closed_now.isdisjoint(_keys(document)):
            return self._mention(document)
        if self.persons.is_plain(document):
            return self._without_kept_back(self._without_others(document, document))
        how_open = openness(document)
        if how_open == "secret":
            return self._mention(document)
        if how_open == "partly-secret":
            self._withhold(document, "partly")
        written = document
        if document.kind == "decision":
            document = self._without_names(document)
        cleared = self._without_data(self._without_others(document, written))
        return self._with_id_of(written, self._without_kept_back(cleared))

    def _without_kept_back(self, document: Document) -> Document:
        """Return a plan without the baselines that its indicators keep back."""
        shown = document
        for kept_back in self.kept_back:
            shown = kept_back.without(shown)
        if shown is not document:
            self.told["small"].append(_name(document))
        return shown

    def _with_id_of(self, written: Document, cleared: Document) -> Document:
        """Return a cleared document; raises `WorkError` where its id could not go out."""
        if written.id != cleared.id:
            has_name = cleared.id and is_masked(cleared.id, "name")
            kind = PRIVATE_NAME if has_name else PERSONAL_DATA
            path = without_personal_data(written.path)
            raise WorkError(Message(NAME_IN_ID, {"path": path, "kind": kind}))
        return cleared

    def _without_others(self, document: Document, written: Document) -> Document:
        """Return a document without the names that have left others."""
        if not self.departed:
            return document
        pairs = self.facts.of_document("pairs", written, partial(pairs_in, written))
        if not self.departed.may_name(pairs):
            return document
        public = [*self.persons.names_in(written)]
        find = self.departed.finder(document.text, pairs, public)
        masked = self._masked(document, "name", find) if find else document
        return self._with_id_of(written, masked)

    def _without_data(self, document: Document) -> Document:
        shown = without_small_groups(document)
        if shown is not document:
            self.told["small"].append(_name(document))
            document = shown
        for kind, find in FINDERS.items():
            document = self._masked(document, kind, find)
        return document

    def withhold_of(self, documents: Iterable[Document]) -> None:
        """Keep in the files of documents that are not public, though these do not go out at all."""
        for document in documents:
            if openness(document) != "public":
                self.withheld |= files_named(document)

    def _closed_of(self, now: Workspace) -> frozenset[str]:
        """Return what names the documents that are closed today, and keep in their files."""
        shut = [document for document in now.documents if openness(document) != "public"]
        self.withhold_of(shut)
        secret = (one for one in shut if openness(one) == "secret")
        return frozenset(key for one in secret for key in _keys(one))

    def _mention(self, document: Document) -> Document:
        """A secret matter: that it was dealt with, when, by whom, and why it is secret."""
        self._withhold(document, "unclear" if is_unclear(document) else "secret")
        mentioned = mention(document)
        self.hidden.close(document, mentioned.data)
        self.closed[document.path] = document
        return self._with_id_of(mentioned, self._without_data(mentioned))

    def require_no_copies(self, documents: Iterable[Document]) -> None:
        """Raise `Leak` when a document that goes out says a passage of one that is closed."""
        shut = [one for one in self.closed.values() if not one.broken]
        if not shut:
            return
        others = (
            document
            for document in documents
            if document.path not in self.closed and not document.broken
        )
        found = [*copies(shut, others)]
        if found:
            closed, copied = (sorted({pair[at] for pair in found}) for at in (0, 1))
            raise Leak(
                Message(
                    COPIED,
                    {
                        "documents": [*map(without_personal_data, copied[:_MOST_NAMES])],
                        "closed": [*map(without_personal_data, closed[:_MOST_NAMES])],
                    },
                )
            )

    def _withhold(self, document: Document, kind: str) -> None:
        files = files_named(document)
        self.withheld |= files
        if kind == "partly":
            self.partly.add(document.path)
        if files or kind != "partly":
            self.told[kind].append(_name(document))

    def tell_shared(self, documents: Iterable[Document], withheld: Withheld) -> None:
        """Note the documents that lose a file because a secret matter names it, too."""
        shown = [*documents] if withheld else []
        named_files = zip(
            attached(shown, self.facts), with_pictures(shown, self.facts), strict=True
        )
        for (one, files), (_, pictures) in named_files:
            kept = one.path in self.closed or one.path in self.partly
            if not kept and any(file in withheld for file in (*files, *pictures) if file):
                self.told["shared"].append(_name(one))

    def _without_names(self, document: Document) -> Document:
        decision = meant_decision(document)
        register = self.persons.register(document)
        persons = private_finder(decision, register)
        if persons is None or not names_leave(decision, self.today):
            return document
        self.hidden.take_out(decision.origin, private_persons(decision, register))
        return self._masked(document, "name", persons)

    def _masked(self, document: Document, kind: str, find: Finder) -> Document:
        masked = redacted(document, kind, find, self._language(document))
        if masked is not document:
            self.told[kind].append(_name(document))
        return masked

    def _language(self, document: Document) -> Language:
        register = self.persons.register(document)
        first = register.languages[0] if register and register.languages else "fi"
        return "sv" if first == "sv" else "en" if first == "en" else "fi"


def _head(document: Document) -> Document:
    """Return no more than which document it is: nobody can tell what else may go out of its file."""
    if document.kind == "municipality":
        return document
    head = {"kind": document.kind, "id": document.id, "municipality": document.municipality}
    data = {name: value for name, value in head.items() if value is not None}
    return document.changed(content=b"", text="", data=data, root=None)


def _keys(document: Document) -> Iterator[str]:
    """Yield what tells a document from others in another state of the workspace.

    Path and id may both have changed since; a decision is known by its day and §, and by the
    case and what it is called, too.
    """
    yield document.path
    own = document.municipality or ""
    if document.id:
        yield f"{own}:{document.kind}:{document.id}"
    if document.kind == "decision" and not document.broken:
        data = document.data
        meeting = data.get("meeting")
        day = meeting.get("date") if isinstance(meeting, dict) else None
        day = day or data.get("decided_on")
        for name, parts in (
            ("item", (data.get("organ"), day, data.get("paragraph"))),
            ("case", (data.get("case_number"), data.get("title"))),
        ):
            if all(parts):
                yield f"{own}:{name}:{parts}"


def _name(document: Document) -> str:
    return without_personal_data(document.id or document.path)


def _note(kind: str, names: list[str]) -> Message:
    shown = [*names[:_MOST_NAMES], *(["…"] if len(names) > _MOST_NAMES else [])]
    return Message(NOTES[kind], {"count": len(names), "names": shown})

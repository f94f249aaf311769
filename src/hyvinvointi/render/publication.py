"""What may go out to everybody: done to the documents themselves, so that every twin obeys.

Pages, data and source are all made of the cleared documents; nothing that was taken out is left
in any of them. Who publishes is told what was done, without what was taken out.
"""

import re
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from hyvinvointi.diagnostics import Language, Message, Text
from hyvinvointi.model import Decision, Municipality, profile_of
from hyvinvointi.model.appeal import known_on, names_end
from hyvinvointi.privacy.hidden import Hidden
from hyvinvointi.privacy.mention import mention
from hyvinvointi.privacy.people import private_finder, private_persons
from hyvinvointi.privacy.personal_data import FINDERS
from hyvinvointi.privacy.publicity import is_unclear, openness
from hyvinvointi.privacy.redaction import redacted
from hyvinvointi.privacy.shown import Finder, holds
from hyvinvointi.privacy.small_groups import without_small_groups
from hyvinvointi.render.files import attached, files_named
from hyvinvointi.render.recall import Recall
from hyvinvointi.render.withholding import Read, Withheld
from hyvinvointi.source import Document
from hyvinvointi.workspace import Workspace

_NOTES = {
    "draft": Text(
        "Julkaisusta jäi pois keskeneräisiä asiakirjoja ({count}): {names}.",
        "Ofärdiga dokument utelämnades ur publiceringen ({count}): {names}.",
        "Unfinished documents were left out of the publication ({count}): {names}.",
    ),
    "secret": Text(
        "Salassa pidettävistä asioista näkyy vain maininta ({count}): {names}.",
        "Av sekretessbelagda ärenden visas bara ett omnämnande ({count}): {names}.",
        "Of secret matters only a mention is shown ({count}): {names}.",
    ),
    "unclear": Text(
        "Julkisuutta ei voi tulkita, joten näistä näkyy vain maininta; komento lint kertoo, missä "
        "vika on ({count}): {names}.",
        "Offentligheten kan inte tolkas, så av de här visas bara ett omnämnande; kommandot lint "
        "berättar var felet är ({count}): {names}.",
        "The publicity cannot be understood, so only a mention of these is shown; the command lint "
        "says what is wrong ({count}): {names}.",
    ),
    "partly": Text(
        "Osittain salassa pidettävien asioiden liitetiedostot jäivät pois ({count}): {names}.",
        "Bilagefilerna till delvis sekretessbelagda ärenden utelämnades ({count}): {names}.",
        "The attached files of partly secret matters were left out ({count}): {names}.",
    ),
    "shared": Text(
        "Liitetiedosto jätettiin pois, koska se kuuluu myös salassa pidettävään asiaan ({count}): "
        "{names}.",
        "En bilagefil utelämnades, eftersom den också hör till ett sekretessbelagt ärende ({count}): "
        "{names}.",
        "An attached file was left out, because it belongs to a secret matter, too ({count}): "
        "{names}.",
    ),
    "name": Text(
        "Yksityishenkilöiden nimet poistettiin ({count}): {names}.",
        "Privatpersoners namn togs bort ({count}): {names}.",
        "Names of private persons were removed ({count}): {names}.",
    ),
    "small": Text(
        "Liian pienten ryhmien arvoja jätettiin pois; korjaa lähdetiedostot ({count}): {names}.",
        "Värden för alltför små grupper utelämnades; rätta källfilerna ({count}): {names}.",
        "Values of groups that are too small were left out; mend the source files ({count}): {names}.",
    ),
    "code": Text(
        "Henkilötunnuksia poistettiin; korjaa lähdetiedostot ({count}): {names}.",
        "Personbeteckningar togs bort; rätta källfilerna ({count}): {names}.",
        "Personal identity codes were removed; mend the source files ({count}): {names}.",
    ),
    "account": Text(
        "Tilinumeroita poistettiin; korjaa lähdetiedostot ({count}): {names}.",
        "Kontonummer togs bort; rätta källfilerna ({count}): {names}.",
        "Account numbers were removed; mend the source files ({count}): {names}.",
    ),
    "card": Text(
        "Maksukorttien numeroita poistettiin; korjaa lähdetiedostot ({count}): {names}.",
        "Betalkortsnummer togs bort; rätta källfilerna ({count}): {names}.",
        "Numbers of payment cards were removed; mend the source files ({count}): {names}.",
    ),
    "plate": Text(
        "Rekisteritunnuksia poistettiin; korjaa lähdetiedostot ({count}): {names}.",
        "Registernummer togs bort; rätta källfilerna ({count}): {names}.",
        "Number plates were removed; mend the source files ({count}): {names}.",
    ),
    "contact": Text(
        "Yksityishenkilöiden yhteystietoja poistettiin; korjaa lähdetiedostot ({count}): {names}.",
        "Privatpersoners kontaktuppgifter togs bort; rätta källfilerna ({count}): {names}.",
        "Contact details of private persons were removed; mend the source files ({count}): {names}.",
    ),
}
_MOST_NAMES = 5

# Grounds of JulkL 621/1999, 24 § 1 mom. that protect the circumstances of a private person: not
# even while an appeal is open does the public need the name.
_PERSONAL_GROUND = re.compile(
    r"\b24\s*§.*?\b(?:2[3-9]|3[0-2])\s*[-–a-zåäö)]?\s*(?:k\b|kohta|punkt|p\b)"
)


@dataclass(frozen=True, slots=True)
class Sources:
    """What reads attached files by their paths, and the workspace as it stands today.

    Where an earlier state goes out, what is closed `now` is closed in it, too; `read_now` reads the
    files of today.
    """

    read: Read = lambda _path: None
    now: Workspace | None = None
    read_now: Read = lambda _path: None


@dataclass(frozen=True, slots=True)
class Cleared:
    """A workspace that may go out, what stays in, and what was done."""

    workspace: Workspace
    withheld: Withheld
    hidden: Hidden
    notes: tuple[Message, ...]


def is_draft(document: Document) -> bool:
    """Whether a document has a status that is not yet one of decided and published documents."""
    return document.data.get("status") is not None and profile_of(document) == "draft"


def clear(
    workspace: Workspace,
    today: date | None,
    recall: Recall | None = None,
    *,
    drafts: bool = True,
    in_force: Container[str] = (),
    sources: Sources = Sources(),
) -> Cleared:
    """Return a workspace of which every document may go out, as far as a machine can tell.

    Personal identity codes and secret content never go out. Names of private persons leave a
    decision when the time for appeal has passed on `today` (Kuntalaki 410/2015, 140 §: personal
    data leaves the net then; `None` is after every such day), or at once where the ground of
    secrecy protects a person. Without `drafts`, unfinished documents stay in, but for those whose
    text is `in_force`, by path. Clearing what is clear changes nothing.
    """
    clearing = _Clearing(workspace, today, recall or Recall(), sources)
    left = [
        one
        for one in workspace.documents
        if not drafts and is_draft(one) and one.path not in in_force
    ]
    unfinished = {one.path for one in left}
    kept = [one for one in workspace.documents if one.path not in unfinished]
    clearing.told["draft"] = [_name(one) for one in left]
    documents = [clearing.document(one) for one in kept]
    clearing.withhold_of(left)
    withheld = Withheld(clearing.withheld, (sources.read, sources.read_now))
    clearing.tell_shared(documents, withheld)
    changed = documents != [*workspace.documents]
    return Cleared(
        workspace.with_documents(documents) if changed else workspace,
        withheld,
        clearing.hidden,
        tuple(_note(kind, names) for kind, names in clearing.told.items() if names),
    )


class _Clearing:
    """One run over the documents of a workspace."""

    def __init__(
        self, workspace: Workspace, today: date | None, recall: Recall, sources: Sources
    ) -> None:
        self.today = today
        self.recall = recall
        self.withheld: set[str] = set()
        self.closed: set[str] = set()
        self.hidden = Hidden(lambda: ((one.path, one.text) for one in workspace.documents))
        self.told: dict[str, list[str]] = {kind: [] for kind in _NOTES}
        found = (one for one in workspace.documents if one.kind == "municipality")
        self.registers = {one.id: Municipality(one, (), one.data) for one in found}
        self.closed_now = self._closed_of(sources.now) if sources.now else frozenset[str]()

    def document(self, document: Document) -> Document:
        """Return a document as it may go out."""
        if document.broken:
            return _head(document)
        if not self.closed_now.isdisjoint(_keys(document)):
            return self._mention(document)
        if self.recall.bare("plain", document, partial(_is_plain, document)):
            return document
        how_open = openness(document)
        if how_open == "secret":
            return self._mention(document)
        if how_open == "partly-secret":
            self._withhold(document, "partly")
        if document.kind == "decision":
            document = self._without_names(document, Decision(document, (), document.data))
        return self._without_data(document)

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
        for one in documents:
            if openness(one) != "public":
                self.withheld |= files_named(one)

    def _closed_of(self, now: Workspace) -> frozenset[str]:
        """Return what names the documents that are closed today, and keep in their files."""
        shut = [one for one in now.documents if openness(one) != "public"]
        self.withhold_of(shut)
        secret = (one for one in shut if openness(one) == "secret")
        return frozenset(key for one in secret for key in _keys(one))

    def _mention(self, document: Document) -> Document:
        """A secret matter: that it was dealt with, when, by whom, and why it is secret."""
        self._withhold(document, "unclear" if is_unclear(document) else "secret")
        said = mention(document)
        self.hidden.close(document, said.data)
        return self._without_data(said)

    def _withhold(self, document: Document, kind: str) -> None:
        files = files_named(document)
        self.withheld |= files
        self.closed.add(document.path)
        if files or kind != "partly":
            self.told[kind].append(_name(document))

    def tell_shared(self, documents: Iterable[Document], withheld: Withheld) -> None:
        """Note the documents that lose a file because a secret matter names it, too."""
        for one, named in attached(documents if withheld else (), self.recall):
            if one.path not in self.closed and any(file in withheld for file in named if file):
                self.told["shared"].append(_name(one))

    def _without_names(self, document: Document, decision: Decision) -> Document:
        persons = private_finder(decision, self._register(document))
        if persons is None or not self._names_leave(decision):
            return document
        self.hidden.take_out(document, private_persons(decision))
        return self._masked(document, "name", persons)

    def _names_leave(self, decision: Decision) -> bool:
        ground = decision.publicity and decision.publicity.ground
        if ground and any(_PERSONAL_GROUND.search(text) for text in ground.values.values()):
            return True
        published = decision.published_on
        end = names_end(decision)
        if end is None and published and _has_no_appeal(decision):
            end = known_on(published)
        return end is not None and (self.today is None or self.today > end)

    def _masked(self, document: Document, kind: str, find: Finder) -> Document:
        masked = redacted(document, kind, find, self._language(document))
        if masked is not document:
            self.told[kind].append(_name(document))
        return masked

    def _language(self, document: Document) -> Language:
        register = self._register(document)
        first = register.languages[0] if register and register.languages else "fi"
        return "sv" if first == "sv" else "en" if first == "en" else "fi"

    def _register(self, document: Document) -> Municipality | None:
        if document.municipality is None and len(self.registers) == 1:
            return next(iter(self.registers.values()))
        return self.registers.get(document.municipality)


def _is_plain(document: Document) -> bool:
    """Whether nothing would ever be taken out of a document, on whatever day."""
    decision = Decision(document, (), document.data)
    is_decision = document.kind == "decision"
    if openness(document) != "public" or (is_decision and any(private_persons(decision))):
        return False
    if without_small_groups(document) is not document:
        return False
    return not any(holds(find, document.text, is_file=True) for find in FINDERS.values())


def _head(document: Document) -> Document:
    """Return no more than which document it is: nobody can tell what else may go out of its file."""
    if document.kind == "municipality":
        return document
    said = {"kind": document.kind, "id": document.id, "municipality": document.municipality}
    data = {name: value for name, value in said.items() if value is not None}
    return replace(document, content=b"", text="", data=data, root=None)


def _keys(document: Document) -> Iterator[str]:
    """Yield what tells a document from others in another state of the workspace: path, and id."""
    yield document.path
    if document.id:
        yield f"{document.municipality or ''}:{document.kind}:{document.id}"


def _has_no_appeal(decision: Decision) -> bool:
    return bool(decision.appeal) and all(one.type == "none" for one in decision.appeal)


def _name(document: Document) -> str:
    return document.id or document.path


def _note(kind: str, names: list[str]) -> Message:
    shown = [*names[:_MOST_NAMES], *(["…"] if len(names) > _MOST_NAMES else [])]
    return Message(_NOTES[kind], {"count": len(names), "names": shown})

"""What may go out to everybody: done to the documents themselves, so that every twin obeys.

Pages, data and source are all made of the cleared documents; nothing that was taken out is left
in any of them. Who publishes is told what was done, without what was taken out.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import partial
from posixpath import normpath

from hyvinvointi.dates import later
from hyvinvointi.diagnostics import Language, Message, Text
from hyvinvointi.model import Decision, Municipality, profile_of
from hyvinvointi.model.appeal import NOTICE, appeal_end
from hyvinvointi.privacy.people import person_pattern, private_persons
from hyvinvointi.privacy.redaction import Mask, covers, redacted, without_codes, written
from hyvinvointi.render.files import attached
from hyvinvointi.render.recall import Recall
from hyvinvointi.source import Document, read
from hyvinvointi.workspace import Workspace

_SECRET = Text("Salassa pidettävä asia", "Sekretessbelagt ärende", "Secret matter")
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
    "code": Text(
        "Henkilötunnuksia poistettiin; korjaa lähdetiedostot ({count}): {names}.",
        "Personbeteckningar togs bort; rätta källfilerna ({count}): {names}.",
        "Personal identity codes were removed; mend the source files ({count}): {names}.",
    ),
}
_MOST_NAMES = 5

# Grounds of JulkL 621/1999, 24 § 1 mom. that protect the circumstances of a private person: not
# even while an appeal is open does the public need the name.
_PERSONAL_GROUND = re.compile(
    r"\b24\s*§.*?\b(?:2[3-9]|3[0-2])\s*[-–a-zåäö)]?\s*(?:k\b|kohta|punkt|p\b)"
)
_MENTIONED = ("kind", "id", "municipality", "organ", "meeting", "paragraph", "status")
_MENTIONED_AFTER = ("publicity", "inspected_on", "published_on")


@dataclass(frozen=True, slots=True)
class Cleared:
    """A workspace that may go out, the files that stay in, and what was done."""

    workspace: Workspace
    withheld: frozenset[str]
    notes: tuple[Message, ...]

    def holds_back(self, path: str) -> bool:
        """Whether the file at a path of the workspace stays in, however the path is written."""
        return normpath(path) in self.withheld


def is_draft(document: Document) -> bool:
    """Whether a document has a status that is not yet one of decided and published documents."""
    return document.data.get("status") is not None and profile_of(document) == "draft"


def clear(
    workspace: Workspace, today: date | None, recall: Recall | None = None, *, drafts: bool = True
) -> Cleared:
    """Return a workspace of which every document may go out, as far as a machine can tell.

    Personal identity codes and secret content never go out. Names of private persons leave a
    decision when the time for appeal has passed on `today` (Kuntalaki 410/2015, 140 §: personal
    data leaves the net then; `None` is after every such day), or at once where the ground of
    secrecy protects a person. Without `drafts`, unfinished documents stay in. Clearing what is
    clear changes nothing.
    """
    clearing = _Clearing(workspace, today, recall or Recall())
    kept = [one for one in workspace.documents if drafts or not is_draft(one)]
    left = (one for one in workspace.documents if not drafts and is_draft(one))
    clearing.told["draft"] = [_name(one) for one in left]
    documents = [clearing.document(one) for one in kept]
    clearing.tell_shared(documents)
    changed = documents != [*workspace.documents]
    return Cleared(
        workspace.with_documents(documents) if changed else workspace,
        frozenset(clearing.withheld),
        tuple(_note(kind, names) for kind, names in clearing.told.items() if names),
    )


class _Clearing:
    """One run over the documents of a workspace."""

    def __init__(self, workspace: Workspace, today: date | None, recall: Recall) -> None:
        self.today = today
        self.recall = recall
        self.withheld: set[str] = set()
        self.closed: set[str] = set()
        self.told: dict[str, list[str]] = {kind: [] for kind in _NOTES}
        found = (one for one in workspace.documents if one.kind == "municipality")
        self.registers = {one.id: Municipality(one, (), one.data) for one in found}

    def document(self, document: Document) -> Document:
        """Return a document as it may go out."""
        if document.broken or self.recall.bare("plain", document, partial(_is_plain, document)):
            return document
        if document.kind == "decision":
            decision = Decision(document, (), document.data)
            if _is_secret(decision):
                return self._mention(document, decision)
            if decision.publicity and decision.publicity.class_ == "partly-secret":
                self._withhold(document, decision, "partly")
            document = self._without_names(document, decision)
        return self._masked(document, "code", without_codes)

    def _mention(self, document: Document, decision: Decision) -> Document:
        """A secret matter: that it was dealt with, when, by whom, and why it is secret."""
        self._withhold(document, decision, "secret")
        data = document.data
        said = {key: data[key] for key in _MENTIONED if key in data}
        said["title"] = {"fi": _SECRET.fi, "sv": _SECRET.sv, "en": _SECRET.en}
        said |= {key: data[key] for key in _MENTIONED_AFTER if key in data}
        content = written(said)
        return document if content == document.content else read(document.path, content)

    def _withhold(self, document: Document, decision: Decision, kind: str) -> None:
        files = {normpath(one.file) for one in decision.attachments if one.file}
        self.withheld |= files
        self.closed.add(document.path)
        if files or kind == "secret":
            self.told[kind].append(_name(document))

    def tell_shared(self, documents: Iterable[Document]) -> None:
        """Note the documents that lose a file because a secret matter names it, too."""
        for one, named in attached(documents if self.withheld else (), self.recall):
            files = {normpath(file) for file in named if file}
            if one.path not in self.closed and not self.withheld.isdisjoint(files):
                self.told["shared"].append(_name(one))

    def _without_names(self, document: Document, decision: Decision) -> Document:
        persons = [*private_persons(decision)] if self._names_leave(decision) else []
        if not persons:
            return document
        register = self._register(document)
        public = [one.name for one in register.people if one.name] if register else []
        mails = [document.value((*route[:-1], "email")) for route, _ in persons]
        pattern = person_pattern([name for _, name in persons], public, mails)
        return self._masked(document, "name", lambda text, gone: pattern.sub(gone, text))

    def _names_leave(self, decision: Decision) -> bool:
        ground = decision.publicity and decision.publicity.ground
        if ground and any(_PERSONAL_GROUND.search(text) for text in ground.values.values()):
            return True
        published = decision.published_on
        end = appeal_end(decision)
        if end is None and published and published.is_full and _has_no_appeal(decision):
            end = later(published.first, NOTICE)
        return end is not None and (self.today is None or self.today > end)

    def _masked(self, document: Document, kind: str, mask: Mask) -> Document:
        masked = redacted(document, kind, mask, self._language(document))
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
    if document.kind == "decision" and (
        (decision.publicity and decision.publicity.class_ != "public")
        or next(private_persons(decision), None)
    ):
        return False
    return not covers(document, without_codes)


def _is_secret(decision: Decision) -> bool:
    """Whether only a mention may go out; of a partly secret item without a ground, too.

    Without the ground nobody can tell which part of it is public; and what the model does not
    know is not public either.
    """
    publicity = decision.publicity
    if publicity is None or publicity.class_ in {None, "public"}:
        return False
    return publicity.class_ != "partly-secret" or not publicity.ground


def _has_no_appeal(decision: Decision) -> bool:
    return bool(decision.appeal) and all(one.type == "none" for one in decision.appeal)


def _name(document: Document) -> str:
    return document.id or document.path


def _note(kind: str, names: list[str]) -> Message:
    shown = [*names[:_MOST_NAMES], *(["…"] if len(names) > _MOST_NAMES else [])]
    return Message(_NOTES[kind], {"count": len(names), "names": shown})

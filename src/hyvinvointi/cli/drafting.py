"""How a new document comes about: what is asked, where it lies, what it takes over."""

import shlex
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from hyvinvointi.cli import asking, language, output, targets
from hyvinvointi.cli.asking import Choice, Question
from hyvinvointi.cli.creating import create
from hyvinvointi.cli.emptiness import require_documents
from hyvinvointi.cli.form_questions import FormQuestions
from hyvinvointi.cli.here import current_folder, no_workspace, own_workspace
from hyvinvointi.cli.organisation_questions import OrganisationQuestions
from hyvinvointi.data_classes import dataclass
from hyvinvointi.diagnostics import Language, Message, Text
from hyvinvointi.errors import WorkError
from hyvinvointi.model import Municipality
from hyvinvointi.model.addresses import ID
from hyvinvointi.model.municipality import MUNICIPALITY
from hyvinvointi.scaffold import continuation, ids, places
from hyvinvointi.scaffold.draft import draft
from hyvinvointi.scaffold.form import nested
from hyvinvointi.scaffold.organisation import register
from hyvinvointi.scaffold.start import text
from hyvinvointi.schema import root
from hyvinvointi.source import Document, read
from hyvinvointi.workspace import FolderTree, Workspace, load

_WHOSE = Text("Minkä organisaation?", "Vilken organisations?", "Of which organisation?")
_BAD_ID = Text(
    "Tunnus ”{id}” ei kelpaa: tunnuksessa saa olla vain pieniä kirjaimia a–z, numeroita ja yhdysmerkkejä.",
    "Id:t ”{id}” är inte giltigt: ett id får bara innehålla små bokstäver a–z, siffror och bindestreck.",
    "The ID “{id}” is not valid: an ID may contain only small letters a–z, digits and hyphens.",
)
_TAKEN = Text(
    "Tunnus ”{id}” on jo käytössä tiedostossa {path}.",
    "Id:t ”{id}” används redan i filen {path}.",
    "The ID “{id}” is already in use in {path}.",
)
_NOT_OF_KIND = Text(
    "”{name}” ei ole {kind}; valitsimen --from asiakirjan on oltava samaa lajia kuin uusi.",
    "”{name}” är inte {kind}; dokumentet för --from ska vara av samma typ som det nya.",
    "“{name}” is not of the kind {kind}; the document given with --from must be of the same kind as the new one.",
)
_BROKEN = Text(
    "Tiedostosta {path} ei voi jatkaa, koska sitä ei voi lukea loppuun. Korjaa ensin, mitä hyvinvointi "
    "lint siitä sanoo.",
    "Från filen {path} kan man inte gå vidare, eftersom den inte kan läsas till slut. Rätta först det "
    "som hyvinvointi lint säger om den.",
    "It is not possible to continue from {path}, because it cannot be read to the end. First correct what hyvinvointi lint says about it.",
)
_MADE = Text("Tehty: {path}", "Gjort: {path}", "Made: {path}")
_GO_ON = Text(
    "Täydennä tiedosto: puuttuvat kohdat on merkitty kommentein. Tarkista sitten:",
    "Komplettera filen: det som saknas är markerat med kommentarer. Granska sedan:",
    "Complete the file: what is missing is marked with comments. Then check it:",
)
_LEFT_OUT = Text(
    "Asetus documents tiedostossa hyvinvointi.toml ei kata tiedostoa {path}: lisää siihen polkumalli.",
    "Inställningen documents i hyvinvointi.toml omfattar inte filen {path}: lägg till ett "
    "sökvägsmönster.",
    "The setting documents in hyvinvointi.toml does not cover {path}: add a pattern to it.",
)
_LINK = Text(
    "Merkitse jatkokäsittely päätöksen ”{earlier}” kohtaan forward_to:\n  - {entry}",
    "Anteckna den fortsatta behandlingen i beslutet ”{earlier}” under forward_to:\n  - {entry}",
    "Record the next handling in the decision “{earlier}” under forward_to:\n  - {entry}",
)
_SEVERAL = Text(
    "Työtilassa on nyt useita organisaatioita. Lisää asiakirjoihin, joista se puuttuu: municipality "
    "ja organisaation tunnus.",
    "Arbetsytan har nu flera organisationer. Lägg till municipality och organisationens id i de "
    "dokument som saknar det.",
    "The workspace now has several organisations. Add municipality and the ID of the organisation to the documents that lack it.",
)


@dataclass(frozen=True, slots=True)
class Wish:
    """What the command line says; `given` are values of options by the names of parameters."""

    kind: str
    given: Mapping[str, Any]
    today: date

    def option(self, name: str) -> str | None:
        """Return the value of an option, `None` where it was not given."""
        value = self.given.get(name)
        return str(value) if value else None


class Drafting:
    """Makes one new document in the workspace of the current folder."""

    def __init__(self, wish: Wish) -> None:
        self._wish = wish
        self._root, self._workspace = workspace_here(needs_documents=wish.kind != MUNICIPALITY)
        self._index = self._workspace.index
        self._spoken = language.choose(wish.option("lang"), self._workspace.config.language)
        self._asker = asking.asker(self._spoken, yes=bool(wish.given.get("yes")))

    def make(self) -> int:
        """Ask, write the document, and tell where it is and what comes next."""
        path, data = self._register() if self._wish.kind == MUNICIPALITY else self._document()
        create(self._root, path, text(data, path).encode())
        shown = targets.way(current_folder(), self._root) + path
        lines = [_MADE.say(self._spoken, {"path": shown}), "", _GO_ON.say(self._spoken)]
        lines.append(f"  hyvinvointi lint {shlex.quote(shown)}")
        if not places.is_document(self._workspace, path):
            lines += ["", _LEFT_OUT.say(self._spoken, {"path": path})]
        earlier = self._wish.option("from_id")
        if earlier and self._wish.kind == "decision":
            entry = f"{{organ: {data['organ']}, decision: {data['id']}}}"
            lines += ["", _LINK.say(self._spoken, {"earlier": earlier, "entry": entry})]
        if self._wish.kind == MUNICIPALITY and self._lack_their_municipality():
            lines += ["", _SEVERAL.say(self._spoken)]
        output.emit("".join(f"{line}\n" for line in lines))
        return 0

    def _lack_their_municipality(self) -> bool:
        """Whether documents lean on there having been one municipality, which now are two."""
        documents = self._workspace.documents
        return bool(self._index.municipalities) and any(
            document.kind != MUNICIPALITY and document.municipality is None
            for document in documents
        )

    def _register(self) -> tuple[str, dict[str, Any]]:
        names = ("name", "code", "type", "languages", "council", "executive")
        given = {name: self._wish.option(name) for name in names}
        organisation = OrganisationQuestions(self._asker, self._spoken, given).organisation()
        self._asker.require_all()
        data = register(organisation, self._spoken, self._wish.today)
        data["id"] = own_id = self._own_id(organisation.id)
        return places.register_path(self._workspace, own_id), data

    def _document(self) -> tuple[str, dict[str, Any]]:
        wish, kind = self._wish, self._wish.kind
        carried, owner = self._carried()
        municipality = owner or self._municipality()
        view = _register_of(self._workspace, municipality)
        seen_from = read("new.yaml", f"kind: {kind}\nmunicipality: {municipality}\n".encode())
        answers = FormQuestions(
            kind,
            self._index,
            seen_from,
            view.languages if view and view.languages else ("fi",),
            self._spoken,
            self._asker,
            wish.given,
            carried,
        ).answers()
        self._asker.require_all()
        own_id = self._own_id(_said(answers.get(("title",)), self._spoken), municipality)
        head = {"kind": kind, "id": own_id}
        if len(self._index.municipalities) > 1 or _is_usual(self._workspace):
            head["municipality"] = municipality
        whole = {(name,): value for name, value in carried.items()} | _without_groups(
            answers, carried
        )
        organs = _organs(view) if view else {}
        holders = (
            [str(organ.id) for organ in view.organs if organ.type == "office-holder"]
            if view
            else ()
        )
        data = draft(head, whole, self._spoken, organs, holders)
        return self._path(own_id, municipality), data

    def _path(self, own_id: str, municipality: str) -> str:
        """Return where the document lies: where somebody says, else beside its like."""
        asked = self._wish.option("file")
        if asked is None:
            folder = places.folder_for(self._wish.kind, self._workspace, municipality)
            return places.path_in(folder, own_id)
        return asked if asked.endswith(".yaml") else f"{asked}.yaml"

    def _municipality(self) -> str:
        """Return whose the document is: the only one's, or as somebody says."""
        known = self._index.municipalities
        if len(known) <= 1:
            return known[0] if known else self._index.only_municipality
        choices = [Choice(one, _name_of(self._workspace, one)) for one in known]
        question = Question(
            "--municipality", _WHOSE.say(self._spoken), is_required=True, choices=choices
        )
        return self._asker.answer(question, self._wish.option("municipality"))

    def _carried(self) -> tuple[dict[str, Any], str]:
        """Return what an earlier document gives, and whose it is."""
        name = self._wish.option("from_id")
        if name is None:
            return {}, ""
        entry = targets.entry_named(self._workspace, name)
        earlier = entry.document
        if entry.entity != self._wish.kind:
            kind = root(self._wish.kind).term
            raise WorkError(Message(_NOT_OF_KIND, {"name": name, "kind": kind}))
        if earlier.broken:
            raise WorkError(Message(_BROKEN, {"path": earlier.path}))
        if earlier.kind == "decision":
            return continuation.next_handling(earlier), entry.municipality
        return continuation.next_period(earlier, self._newest(earlier)), entry.municipality

    def _newest(self, program: Document) -> continuation.Newest:
        def newest(indicator: str) -> Mapping[str, Any] | None:
            entry = self._index.find(indicator, program, ("indicator",))
            return continuation.newest_value(entry.document if entry else None)

        return newest

    def _own_id(self, title: str, municipality: str = "") -> str:
        """Return the id that was asked for, else one from the title that nothing has yet."""
        taken = {
            entry.id: entry.document.path
            for entry in self._index.entries
            if entry.municipality in {municipality, ""} or not municipality
        }
        # An id that was given up belongs to what had it.
        taken |= {one.former.id: one.entry.document.path for one in self._index.former.told}
        asked = self._wish.option("id")
        if asked is None:
            return ids.free(title, taken, self._wish.kind)
        if not ID.match(asked):
            raise WorkError(Message(_BAD_ID, {"id": asked}))
        if asked in taken:
            raise WorkError(Message(_TAKEN, {"id": asked, "path": taken[asked]}))
        return asked


def workspace_here(*, needs_documents: bool) -> tuple[Path, Workspace]:
    """Return the workspace of the current folder; raises `WorkError` outside of any."""
    root = own_workspace()
    if root is None:
        raise no_workspace(current_folder())
    workspace = load(FolderTree(root))
    if needs_documents:
        require_documents(workspace)
    return root, workspace


def _register_of(workspace: Workspace, municipality: str) -> Municipality | None:
    for document in workspace.documents:
        if document.kind == MUNICIPALITY and document.id == municipality:
            return Municipality(document, (), document.data)
    return None


def _organs(register: Municipality) -> dict[str, str]:
    """Return the id of the first organ of each type."""
    known = [organ for organ in register.organs if organ.type and organ.id and ID.match(organ.id)]
    return {str(one.type): str(one.id) for one in reversed(known)}


def _name_of(workspace: Workspace, municipality: str) -> str:
    register = _register_of(workspace, municipality)
    return str(register.name) if register and register.name else municipality


def _is_usual(workspace: Workspace) -> bool:
    """Whether the documents that are there say whose they are."""
    others = [document for document in workspace.documents if document.kind != MUNICIPALITY]
    return any("municipality" in other.data for other in others if not other.broken)


def _said(title: Any, spoken: Language) -> str:
    """Return a title in the language of whoever writes, else in the first that it has."""
    if isinstance(title, Mapping):
        return str(title.get(spoken) or next(iter(title.values()), ""))
    return str(title or "")


def _without_groups(answers: Mapping[tuple[str, ...], Any], carried: Mapping[str, Any]) -> Any:
    """Return answers by the fields at the top: of a group that was carried what was said wins."""
    data = nested(answers)
    merged = {
        name: {**carried[name], **value}
        if isinstance(value, dict) and isinstance(carried.get(name), dict)
        else value
        for name, value in data.items()
    }
    return {(name,): value for name, value in merged.items()}

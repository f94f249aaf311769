"""The work of `status`: a workspace judged, its adoptions verified, and all of it gathered."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date

from hyvinvointi.adoption import History
from hyvinvointi.adoption.overturning import without_early_overturnings
from hyvinvointi.cli import output
from hyvinvointi.cli.past_searches import PastSearches
from hyvinvointi.cli.targets import Target
from hyvinvointi.diagnostics import Diagnostic, Language, Message, Text
from hyvinvointi.diff import verification
from hyvinvointi.diff.unreadable import faults
from hyvinvointi.errors import WorkError
from hyvinvointi.lint import Options, lint
from hyvinvointi.lint.selection import selection
from hyvinvointi.schema import suggest
from hyvinvointi.status import Overview, Scope, gather
from hyvinvointi.status.preparation import is_draft
from hyvinvointi.words.values import Alternatives
from hyvinvointi.workspace import Entry, Workspace
from hyvinvointi.workspace.entry import REGISTERED

_UNREADABLE = Text(
    "{path}: asiakirjaa ei voi lukea, joten se jätettiin pois: {reason}",
    "{path}: dokumentet kan inte läsas, så det utelämnas: {reason}",
    "{path}: the document cannot be read, so it is left out: {reason}",
)
_NO_HOLDER = Text(
    "Rekisterissä ei ole toimielintä, yksikköä tai henkilöä ”{name}”.{advice}",
    "I registret finns inget organ, ingen enhet och ingen person ”{name}”.{advice}",
    "The register has no decision-making body, unit or person “{name}”.{advice}",
)
_SEVERAL = Text(
    "Nimi ”{name}” on usealla; kirjoita jokin näistä: {choices}.",
    "Flera heter ”{name}”; skriv något av dessa: {choices}.",
    "Several are called “{name}”; write one of these: {choices}.",
)


def gathered(target: Target, responsible: str | None, today: date) -> Overview:
    """Return where everything stands that a target means."""
    workspace = without_early_overturnings(target.workspace, today)
    holder = _holder(workspace, responsible) if responsible is not None else None
    scope = Scope(workspace, today, _meant(target), holder)
    history = History(target.root, memory=PastSearches(target.root))
    verified = verification.verify(workspace, history.adopted, today)
    return gather(scope, _lacks(scope), verified)


def tell_unread(target: Target, spoken: Language) -> bool:
    """Write a line for each document that cannot be read; return whether there is any."""
    unread = [one for one in faults(target.workspace.documents) if target.holds_path(one[0].path)]
    for document, fault in unread:
        reason = fault.rule.message.say(spoken, fault.args)
        output.note(_UNREADABLE.say(spoken, {"path": document.path, "reason": reason}))
    return bool(unread)


def _meant(target: Target) -> Callable[[str], bool]:
    """Return what tells whether a path is meant; a register means all that is its municipality's."""
    if target.parts is None:
        return lambda _path: True
    workspace = target.workspace
    home = workspace.index.municipality_of
    meant = [document for document in workspace.documents if target.holds_path(document.path)]
    whole = {one.id for one in meant if one.kind == "municipality"}
    paths = {one.path for one in meant}
    paths |= {document.path for document in workspace.documents if home(document) in whole}
    return lambda path: path in paths


def _lacks(scope: Scope) -> Iterable[Diagnostic]:
    """Return what is wrong with drafts, judged as if they were published."""
    drafts = {
        document.path
        for document in scope.documents
        if document.kind in _PREPARED and is_draft(document)
    }
    if not drafts:
        return ()
    options = Options(scope.today, "publish", frozenset(drafts))
    chosen = selection(scope.workspace.config.lint, None)
    return chosen.apply(lint(scope.workspace, options).diagnostics)


_PREPARED = ("program", "strategy", "decision")


def _holder(workspace: Workspace, name: str) -> Entry:
    """Return the entry of a register that an id or a name means; raises `WorkError` for none."""
    entries = [entry for entry in workspace.index.entries if entry.entity in REGISTERED]
    home, _, own = name.rpartition(":")
    found = [entry for entry in entries if entry.id == own and home in {"", entry.municipality}]
    if not found:
        wanted = suggest.fold(name)
        found = [entry for entry in entries if wanted in map(suggest.fold, _names(entry))]
    if not found:
        advice = suggest.advice(_near(wanted, entries))
        raise WorkError(Message(_NO_HOLDER, {"name": name, "advice": advice}))
    if len(found) > 1:
        choices = [f"{one.municipality}:{one.id}" for one in found]
        raise WorkError(Message(_SEVERAL, {"name": name, "choices": Alternatives(tuple(choices))}))
    return found[0]


def _near(wanted: str, entries: Sequence[Entry]) -> suggest.Suggestion | None:
    """Return the id or name that was probably meant: the nearest, else the first that holds the word."""
    words = [word for entry in entries for word in (entry.id, *_names(entry))]
    holding = (word for word in words if wanted and wanted in suggest.fold(word))
    found = next(holding, None)
    return suggest.word(wanted, words) or (suggest.Suggestion(found, sure=False) if found else None)


def _names(entry: Entry) -> list[str]:
    name = entry.document.value((*entry.route, "name"))
    names = name.values() if isinstance(name, dict) else [name]
    return [one for one in names if isinstance(one, str)]

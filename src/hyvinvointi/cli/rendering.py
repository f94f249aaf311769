"""The work of `render`: read what is meant, refuse what must not go out, write the rest at once."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Literal

from hyvinvointi import report
from hyvinvointi.adoption import Adopted, History, Pin, standing
from hyvinvointi.cli import language, output, targets
from hyvinvointi.diagnostics import Diagnostic, Language, Message, Severity, Text
from hyvinvointi.errors import WorkError
from hyvinvointi.lint import Options as LintOptions
from hyvinvointi.lint import Report, lint
from hyvinvointi.lint.local import local_rules
from hyvinvointi.lint.registry import all_rules
from hyvinvointi.lint.selection import selection
from hyvinvointi.model import Profile
from hyvinvointi.render import Options, publisher, publisher_of, render_site, write
from hyvinvointi.render.publication import is_draft
from hyvinvointi.workspace import FolderTree, GitTree, Tree, Workspace, git

_DONE = Text(
    "Kansiossa {folder} on nyt {count} tiedostoa.",
    "Mappen {folder} har nu {count} filer.",
    "{folder} now holds {count} files.",
)
_DRAFT = Text(
    "{path}: asiakirja on keskeneräinen ({status}), joten sitä ei julkaista.",
    "{path}: dokumentet är ofärdigt ({status}) och publiceras därför inte.",
    "{path}: the document is unfinished ({status}), so it is not published.",
)
_REFUSED = Text(
    "Mitään ei julkaistu: asiakirjoissa on virheitä ({count}). Sivustoa ei muutettu.",
    "Ingenting publicerades: dokumenten har fel ({count}). Webbplatsen ändrades inte.",
    "Nothing was published: the documents have errors ({count}). The site was not changed.",
)
_LOST = Text(
    "Hyväksyttyjen versioiden tekstejä ei löytynyt ({count}): {names}. {reason}",
    "Texterna till godkända versioner hittades inte ({count}): {names}. {reason}",
    "The texts of adopted versions were not found ({count}): {names}. {reason}",
)


@dataclass(frozen=True, slots=True)
class Request:
    """What a person asked of `render`; the fields are the options of the command."""

    paths: Sequence[str] = ()
    format: Literal["html", "markdown"] = "html"
    output: str | None = None
    single_file: bool = False
    profile: Profile | None = None
    as_of: str | None = None
    today: date = field(default_factory=date.today)
    language: str | None = None


def render_and_write(request: Request) -> int:
    """Render the documents that are meant into a folder and return the exit code."""
    source = _Source(request.as_of)
    target = targets.find(request.paths, source=source)
    spoken = language.choose(request.language, target.workspace.config.language)
    if request.profile == "publish" and _refuses(request, target, spoken):
        return 1
    chosen = Options(
        format=request.format,
        only=target.paths,
        language=request.language,
        single_file=request.single_file,
        templates=target.root / "templates",
        read=publisher_of(source.past) if source.past else publisher(target.root),
        adopted=_Past(target.root, source.past, spoken),
        profile=request.profile,
        today=request.today,
        tell=lambda message: output.note(message.say(spoken)),
    )
    folder = Path(request.output) if request.output else target.root / "build" / "site"
    count = write(folder, render_site(target.workspace, chosen))
    output.note(Message(_DONE, {"folder": folder, "count": count}).say(spoken))
    return 0


class _Source:
    """Where the files of a workspace come from: its folder, or `past`, a revision of it."""

    def __init__(self, wanted: str | None) -> None:
        self._wanted = wanted
        self.past: GitTree | None = None

    def __call__(self, root: Path) -> Tree:
        if self._wanted is None:
            return FolderTree(root)
        day = _day(self._wanted)
        commit = git.last_commit(git.require_top(root), day) if day else self._wanted
        self.past = GitTree(root, commit)
        return self.past


@dataclass(frozen=True, slots=True)
class _Past:
    """Finds adopted texts in Git, and tells which ones it does not find."""

    root: Path
    past: GitTree | None
    spoken: Language

    def __call__(self, now: Workspace, pins: Sequence[Pin]) -> Sequence[Adopted | None]:
        history = History(self.root, self.past.commit if self.past else "HEAD")
        try:
            found = history.texts(now, pins)
        except WorkError:  # Git itself is not installed: a site is made without it
            return standing(now, pins)
        pairs = zip(pins, found, strict=True)
        lost = [pin for pin, text in pairs if text is None and (pin.digest or pin.blob)]
        if lost:
            names = [f"{pin.document.id} {pin.day.isoformat()}" for pin in lost]
            args = {"count": len(lost), "names": names, "reason": history.shortcoming}
            output.note(Message(_LOST, args).say(self.spoken))
        return found


def _day(wanted: str) -> date | None:
    try:
        return date.fromisoformat(wanted) if wanted[4:5] == wanted[7:8] == "-" else None
    except ValueError:
        return None


def _refuses(request: Request, target: targets.Target, spoken: Language) -> bool:
    """Tell what keeps documents from going out, and return whether anything does."""
    documents = target.workspace.documents
    drafts = [one for one in documents if one.path in target.named and is_draft(one)]
    for one in drafts:
        args = {"path": one.path, "status": one.data.get("status")}
        output.note(Message(_DRAFT, args).say(spoken))
    errors = _errors(request, target)
    if errors:
        found = Report(tuple(errors), len(documents))
        here = targets.way(Path.cwd().resolve(), target.root)
        shown = report.Outcome(found, target.workspace.by_path, (), spoken, here)
        output.note(report.render("concise", shown).rstrip("\n"))
    if drafts or errors:
        output.note(Message(_REFUSED, {"count": len(drafts) + len(errors)}).say(spoken))
    return bool(drafts or errors)


def _errors(request: Request, target: targets.Target) -> list[Diagnostic]:
    """Return the errors that `lint --profile publish` finds in what is to go out."""
    settings = target.workspace.config.lint
    own = local_rules(target.root, settings.get("rules", ()))
    scope = frozenset(
        one.path
        for one in target.workspace.documents
        if target.holds_path(one.path) and not is_draft(one)
    )
    judged = lint(
        target.workspace, LintOptions(request.today, "publish", scope, (*all_rules(), *own))
    )
    chosen = selection(settings, [one.rule for one in own])
    return [one for one in chosen.apply(judged.diagnostics) if one.severity is Severity.ERROR]

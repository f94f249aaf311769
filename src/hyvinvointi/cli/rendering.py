"""The work of `render`: read what is meant, refuse what must not go out, write the rest at once."""

import re
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Literal

from hyvinvointi import git
from hyvinvointi.adoption import Adopted, History, Pin, Present
from hyvinvointi.cli import language, output, passed_over, targets
from hyvinvointi.cli.destination import destination, require_no_documents
from hyvinvointi.cli.progress import progress
from hyvinvointi.diagnostics import Language, Message, Text
from hyvinvointi.errors import WorkError
from hyvinvointi.model import Profile
from hyvinvointi.render import (
    Builder,
    Leak,
    Options,
    Past,
    cleared_site,
    make,
    publisher,
    publisher_of,
)
from hyvinvointi.render.making import Outcome
from hyvinvointi.render.output import Output, opened
from hyvinvointi.render.overrides import misfits
from hyvinvointi.resources import folder as folder_of
from hyvinvointi.source import read
from hyvinvointi.workspace import FolderTree, GitTree, Tree, Workspace, load
from hyvinvointi.workspace.cache import Cache
from hyvinvointi.workspace.cache_folder import open_cache

_MAKING = Text("Tehdään sivuja", "Sidor görs", "Making pages")
_DONE = Text(
    "Kansiossa {folder} on nyt {files} tiedostoa.",
    "Mappen {folder} har nu {files} filer.",
    "{folder} now holds {files} files.",
)
_ONE = Text(
    "Kansiossa {folder} on nyt 1 tiedosto.",
    "Mappen {folder} har nu 1 fil.",
    "{folder} now holds 1 file.",
)
_RENEWED = Text(
    "Kansiossa {folder} on nyt {files} tiedostoa; näistä uusittiin {written}.",
    "Mappen {folder} har nu {files} filer; av dem förnyades {written}.",
    "{folder} now holds {files} files; made again: {written}.",
)
_GONE = Text(
    "Osoitteita poistui ({count}): {addresses}.",
    "Adresser som försvann ({count}): {addresses}.",
    "Addresses that are gone ({count}): {addresses}.",
)
_CHANGED = Text(
    "Tiedostoja, joita ei enää tehdä, jäi kansioon, koska niitä on muutettu ({count}): {paths}.",
    "Filer som inte längre görs blev kvar, eftersom någon har ändrat dem ({count}): {paths}.",
    "Files that are no longer made stay, because somebody has changed them ({count}): {paths}.",
)
_FEW = 5
_PAGES = (".html", ".md")
_NO_DAY = Text(
    "Päivää {day} ei ole olemassa. Anna päivä muodossa 2026-03-30 tai Git-versio.",
    "Dagen {day} finns inte. Ange en dag i formen 2026-03-30 eller en Git-version.",
    "There is no day {day}. Give a day as 2026-03-30, or a Git revision.",
)
_SHORT = 10
"""Digits of a commit id that are enough to find it."""
_TEMPLATES_ELSEWHERE = Text(
    "Kansio {folder} on linkki työtilan ulkopuolelle, joten sen sivupohjia ei lueta. Poista linkki.",
    "Mappen {folder} är en länk ut ur arbetsytan, så dess sidmallar läses inte. Ta bort länken.",
    "The folder {folder} is a link out of the workspace, so its templates are not read. Remove the "
    "link.",
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
    own_rules: bool = False
    as_of: str | None = None
    today: date = field(default_factory=date.today)
    language: str | None = None
    is_cached: bool = True
    keep: Sequence[str] = ()


def render_and_write(request: Request) -> int:
    """Render the documents that are meant into a folder and return the exit code."""
    try:
        return _render_and_write(request)
    except WorkError:
        raise
    except Exception:
        if not request.is_cached:
            raise
        # What a cache says can be of any form, and then it counts as none.
        return _render_and_write(request, forgets=True)


def _render_and_write(request: Request, *, forgets: bool = False) -> int:
    with ExitStack() as stack:
        source = _Source(request, stack, forgets=forgets)
        target = targets.find(request.paths, source=source.tree, load_from=source.load)
        require_no_documents(source.real, target.root, target.workspace.by_path)
        spoken = language.choose(request.language, target.workspace.config.language)
        passed_over.tell(target.passed_over, spoken)
        if request.profile == "publish" and _refuses(target, request, spoken):
            return 1
        try:
            made = _make(request, source, target, spoken)
        except Leak as leak:
            output.note(leak.message.say(spoken))
            return 1
        _tell(made, source.folder, spoken)
        return 0


def _make(request: Request, source: "_Source", target: targets.Target, spoken: Language) -> Outcome:
    chosen = Options(
        format=request.format,
        only=target.paths,
        language=request.language,
        single_file=request.single_file,
        templates=_templates(target.root),
        read=publisher_of(source.past) if source.past else publisher(target.root),
        adopted=_Adoptions(target.root, source.past, spoken),
        profile=request.profile,
        today=request.today,
        as_of=source.state,
        now=_now(target.root, source.past) if source.past else None,
        read_now=publisher(target.root),
        tell=lambda message: output.note(message.say(spoken)),
        recall=source.before.recall,
    )
    workspace = replace(target.workspace, surveyor=source.before.survey)
    builder = Builder(cleared_site(workspace, chosen))
    for one in misfits(builder.environment, chosen.templates):
        chosen.tell(one)
    with progress(_MAKING.say(spoken)) as watch:
        return make(builder, source.output, source.before, watch)


def _tell(made: Outcome, folder: Path, spoken: Language) -> None:
    """Say what a folder holds now, and what it no longer holds."""
    said = _ONE if made.files == 1 else _DONE if made.files == made.written else _RENEWED
    args = {"folder": folder, "files": made.files, "written": made.written}
    output.note(said.say(spoken, args))
    addresses = [one.removesuffix("index.html") for one in made.gone if one.endswith(_PAGES)]
    for text, name, paths in (
        (_GONE, "addresses", addresses),
        (_CHANGED, "paths", made.changed),
    ):
        if paths:
            shown = [*paths[:_FEW], "…"] if len(paths) > _FEW else paths
            output.note(text.say(spoken, {"count": len(paths), name: shown}))


def _refuses(target: targets.Target, request: Request, spoken: Language) -> bool:
    # Only who publishes waits for all rules to be loaded.
    from hyvinvointi.cli.refusing import refuses

    return refuses(target, request.today, spoken, runs_own_rules=request.own_rules)


class _Source:
    """Where the files of a workspace come from: its folder, or `past`, a revision of it.

    `state` is the day or the revision that a person asked for. `output` is the folder that the site
    goes into, `folder` its name and `real` where it is; until `stack` ends nobody else has it.
    `before` is what the last render of it left, unless the run `forgets` that.
    """

    output: Output
    folder: Path
    real: Path

    def __init__(self, request: Request, stack: ExitStack, *, forgets: bool) -> None:
        self._request = request
        self._stack = stack
        self._forgets = forgets
        self.past: GitTree | None = None
        self.state: date | str | None = None
        self.before = Past()

    def tree(self, root: Path) -> Tree:
        """Return the files of a workspace, once the folder of its site is found to be one."""
        self._open(root)
        wanted = self._request.as_of
        if wanted is None:
            tree = FolderTree(root, self.real)
            self.before = Past(self._cache(root), tree)
            return tree
        day = _day(wanted)
        commit = git.last_commit(git.require_top(root), day) if day else wanted
        self.past = GitTree(root, commit)
        self.state = day or _revision(wanted, self.past.commit)
        return self.past

    def _open(self, root: Path) -> None:
        request = self._request
        self.folder = Path(request.output) if request.output else root / "build" / "site"
        self.real = destination(self.folder, root)
        spoken = language.choose(request.language, language.configured_here())
        opening = opened(self.real, request.keep, lambda message: output.note(message.say(spoken)))
        self.output = self._stack.enter_context(opening)

    def _cache(self, root: Path) -> Cache | None:
        """Return the cache of a workspace and the folder that it is rendered into."""
        if not self._request.is_cached:
            return None
        cache = open_cache("render", [root, git.top(root) or root, self.real])
        if cache:
            self._stack.callback(cache.close)
        if cache and self._forgets:
            cache.clear()
        return cache

    def load(self, tree: Tree, extra: Sequence[str]) -> Workspace:
        """Read a workspace; documents that are as they were are not read again."""
        # Who refuses what has errors has to look at every document.
        if self._request.profile == "publish":
            return load(tree, extra, self.before.read_whole)
        return load(tree, extra, self.before.read, self.before.known)


def _now(root: Path, past: GitTree) -> Workspace:
    """Return a workspace as it stands, and what was deleted since an earlier state as it was last."""
    now = load(FolderTree(root))
    gone = past.gone(now.by_path)
    return now.with_documents([*now.documents, *(read(path, text) for path, text in gone)])


def _templates(root: Path) -> Path | None:
    """Return the folder of a workspace's own templates, `None` where there are none but ours.

    Raises `WorkError` where it is a link out of the workspace.
    """
    own = root / "templates"
    if not own.is_dir() or own.samefile(folder_of("templates")):
        return None
    if not own.resolve().is_relative_to(root):
        raise WorkError(Message(_TEMPLATES_ELSEWHERE, {"folder": own.name}))
    return own


class _Adoptions:
    """Finds adopted texts in Git, and tells which ones it does not find."""

    def __init__(self, root: Path, past: GitTree | None, spoken: Language) -> None:
        self._history = History(root, past.commit if past else "HEAD")
        self._spoken = spoken

    @property
    def reach(self) -> str:
        """How far the history reaches, in a word."""
        try:
            return self._history.reach
        except WorkError:  # `texts` tells why Git cannot say: a site is made without it
            return Present.reach

    def texts(self, now: Workspace, pins: Sequence[Pin]) -> Sequence[Adopted | None]:
        """Return the text of each pin, `None` where it is not found."""
        try:
            found = self._history.texts(now, pins)
        except WorkError as error:
            output.note(error.message.say(self._spoken))
            return Present().texts(now, pins)
        pairs = zip(pins, found, strict=True)
        lost = [pin for pin, text in pairs if text is None and (pin.digest or pin.blob)]
        if lost:
            names = [f"{pin.document.id} {pin.day.isoformat()}" for pin in lost]
            args = {"count": len(lost), "names": names, "reason": self._history.shortcoming}
            output.note(Message(_LOST, args).say(self._spoken))
        return found


def _day(wanted: str) -> date | None:
    """Return a day that was asked for, `None` for a revision."""
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", wanted):
        return None
    try:
        return date.fromisoformat(wanted)
    except ValueError as error:
        raise WorkError(Message(_NO_DAY, {"day": wanted})) from error


def _revision(wanted: str, commit: str) -> str:
    """Return a revision so that it can be told later: `HEAD` is soon another one."""
    short = commit[:_SHORT]
    return short if commit.startswith(wanted) else f"{wanted} ({short})"

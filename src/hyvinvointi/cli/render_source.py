"""Where `render` reads a workspace from and writes its site to: a folder, or a revision in Git."""

import re
from collections.abc import Sequence
from contextlib import ExitStack
from datetime import date
from pathlib import Path

from hyvinvointi import git
from hyvinvointi.cli import output, revisions
from hyvinvointi.cli.destination import destination
from hyvinvointi.cli.known_files import reader_of
from hyvinvointi.cli.render_request import Request
from hyvinvointi.diagnostics import Message, Text
from hyvinvointi.errors import WorkError
from hyvinvointi.render.build.previous import PreviousBuild
from hyvinvointi.render.build.writing import Output, opened
from hyvinvointi.source import read
from hyvinvointi.workspace import FolderTree, GitTree, Reader, Tree, Workspace, config_of, load
from hyvinvointi.workspace.cache import Cache
from hyvinvointi.workspace.cache_folder import open_cache

PURPOSE = "render"
"""The caches of sites."""

_NO_DAY = Text(
    "Päivää {day} ei ole olemassa. Anna päivä muodossa 2026-03-30 tai Git-versio.",
    "Datumet {day} finns inte. Ange ett datum i formen 2026-03-30 eller en Git-version.",
    "There is no such date as {day}. Give a date in the form 2026-03-30, or a Git revision.",
)
_SHORT = 10
"""Digits of a commit id that are enough to find it."""


class RenderSource:
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
        self.before = PreviousBuild()

    def tree(self, root: Path) -> Tree:
        """Return the files of a workspace, once the folder of its site is found to be one."""
        self._open(root)
        wanted = self._request.as_of
        if wanted is None:
            tree = FolderTree(root, self.real)
            self.before = PreviousBuild(self._cache(root), tree, self._reader(root))
            return tree
        day, top = _day(wanted), git.require_top(root)
        tell = output.teller(self._request.language)
        if day is None:
            commit = revisions.known(top, wanted, tell)
        else:
            commit = git.last_commit(top, day, config_of(FolderTree(root)).zone)
        self.past = GitTree(root, commit, called=wanted)
        self.state = day or _revision(commit, self.past.commit)
        return self.past

    def _open(self, root: Path) -> None:
        request = self._request
        self.folder = Path(request.output) if request.output else root / "build" / "site"
        self.real = destination(self.folder, root)
        opening = opened(self.real, request.keep, output.teller(request.language))
        self.output = self._stack.enter_context(opening)

    def _cache(self, root: Path) -> Cache | None:
        """Return the cache of a workspace and the folder that it is rendered into."""
        if not self._request.is_cached:
            return None
        cache = open_cache(Cache, PURPOSE, cache_places(root, self.real))
        if cache:
            self._stack.callback(cache.close)
        if cache and self._forgets:
            cache.clear()
        return cache

    def _reader(self, root: Path) -> Reader:
        """Return what reads files of a workspace: none that `lint` knows to be sound."""
        if not self._request.is_cached or self._forgets:
            return read
        return self._stack.enter_context(reader_of(root, git.top(root) or root))

    def load(self, tree: Tree, extra: Sequence[str]) -> Workspace:
        """Read a workspace; documents that are as they were are not read again."""
        # Who refuses what has errors has to look at every document.
        if self._request.profile == "publish":
            return load(tree, extra, self.before.read_whole)
        return load(tree, extra, self.before.read, self.before.known)


def cache_places(root: Path, output: Path) -> list[Path]:
    """Return the folders that the cache of a site belongs to, and may not lie in."""
    return [root, git.top(root) or root, output]


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

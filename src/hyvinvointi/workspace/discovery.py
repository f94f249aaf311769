"""Which files of a folder are looked at, and what is passed over on the way.

Only what Git ignores, folders of rendered pages and other repositories are passed over, and nothing
that is part of the repository. Outside of Git nobody can tell what belongs to it: folders of tools
are passed over. Where Git refuses to tell, nothing is.
"""

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import field
from functools import cached_property
from itertools import islice
from pathlib import Path, PurePosixPath

from hyvinvointi import git
from hyvinvointi.data_classes import dataclass
from hyvinvointi.diagnostics import Finding, Rule, Site, Text
from hyvinvointi.disk import read_plain
from hyvinvointi.errors import WorkError
from hyvinvointi.words import system
from hyvinvointi.workspace import codes
from hyvinvointi.workspace.config import FILE_NAME
from hyvinvointi.workspace.made_sites import MOST_BYTES, SITE_MARKER, MadeSites

DEEPEST = 100
"""Folders in each other; the deepest of any municipality have about ten."""

IGNORED = Text("Git ei huomioi", "ignoreras av Git", "ignored by Git")
RENDERED = Text("valmiita sivuja", "genererade sidor", "rendered pages")
OTHER_REPOSITORY = Text("toinen Git-varasto", "ett annat Git-arkiv", "another Git repository")
OF_TOOLS = Text("työkalun kansio", "ett verktygs mapp", "a folder of tools")

_GIT = ".git"
_TOOLS = frozenset({"node_modules", "__pycache__", "venv"})
_ENDINGS = (".yaml", ".yml")
_MOST_PEEKED = 2_000
"""Entries that are looked at in all that was passed over: some folders of tools hold 100,000."""


@dataclass(frozen=True, slots=True)
class PassedOver:
    """A file or folder that was not looked at, why, and how many documents it seems to hold."""

    path: str
    reason: Text
    documents: int


@dataclass(slots=True)
class _Folder:
    """A folder on the way: `path` is its own from the root, empty for the root itself."""

    path: str
    depth: int
    entries: list[os.DirEntry[str]] = field(default_factory=list)

    def below(self, name: str) -> str:
        return f"{self.path}/{name}" if self.path else name


class Discovery:
    """One walk through a folder: `paths`, `json_paths`, `findings`, and what was passed over.

    `output` is a folder that this very run renders into: what lies there is its own.
    """

    def __init__(self, root: Path, output: Path | None = None) -> None:
        self._root = root
        self._output = output
        self._skipped: list[tuple[str, Text]] = []
        self._committed, self._made = MadeSites(), MadeSites()
        self.findings: list[Finding] = []
        self.json_paths: list[str] = []
        self.paths = sorted(self._walk())
        self.findings.sort(key=lambda one: one.site.path)

    def passed_over(self, is_document: Callable[[str], bool]) -> list[PassedOver]:
        """Return what was passed over and seems to hold documents, in order of path."""
        counts = dict.fromkeys((path for path, _ in self._skipped), 0)
        for path, inside in self._peeked():
            counts[path] += is_document(inside) and not self._made.is_listed(inside)
        found = (PassedOver(path, reason, counts[path]) for path, reason in self._skipped)
        return sorted((one for one in found if one.documents), key=lambda one: one.path)

    def _walk(self) -> Iterator[str]:
        waiting = [_Folder("", 0)]
        while waiting:
            folder = waiting.pop()
            if not self._read(folder) or self._is_site(folder) or self._is_repository(folder):
                continue
            for entry in folder.entries:
                path = folder.below(entry.name)
                if entry.is_symlink() and not self._is_inside(entry):
                    self._tell_irregular(entry, path)
                elif entry.is_dir(follow_symlinks=False):
                    waiting += self._entered(path, entry.name, folder.depth + 1)
                elif is_yaml(entry.name):
                    yield from self._file(entry, path)
                elif entry.name.endswith(".json") and _is_regular(entry):
                    self.json_paths += [] if self._is_copy(path) else [path]
                elif entry.name == FILE_NAME and folder.path:
                    self._tell(codes.NESTED_CONFIGURATION, path)

    def _read(self, folder: _Folder) -> bool:
        """Read the entries of a folder; return whether that was possible."""
        try:
            with os.scandir(f"{self._root}/{folder.path}") as entries:
                folder.entries = list(entries)
        except OSError as error:
            self._tell(codes.UNREADABLE_FOLDER, folder.path, reason=system.reason(error))
            return False
        return True

    def _is_site(self, folder: _Folder) -> bool:
        """Whether a folder holds rendered pages; of committed ones copies alone are passed over."""
        if not folder.path or not _has_marker(folder.entries):
            return False
        if self._output is not None and self._root / folder.path == self._output:
            return True
        if self._tracks(folder.path):
            self._tell(codes.COMMITTED_SITE, folder.below(SITE_MARKER))
            self._committed.add(folder.path, self._content(folder.below(SITE_MARKER), MOST_BYTES))
            return False
        self._pass_over(folder, RENDERED)
        self._made.add(folder.path, self._content(folder.below(SITE_MARKER), MOST_BYTES))
        return True

    def _is_copy(self, path: str) -> bool:
        """Whether a file is what was made for the pages that it lies beside."""
        return self._committed.is_copy(path, lambda: self._content(path, git.LARGEST_DOCUMENT))

    def _content(self, path: str, most: int) -> bytes:
        """Return the content of a file, nothing where it is none that can be read as a whole."""
        try:
            return read_plain(self._root / path, most)
        except (OSError, ValueError):
            return b""

    def _is_repository(self, folder: _Folder) -> bool:
        """Whether a folder is another repository, such as a submodule: Git holds none of its files.

        Whoever begins one in a folder of this repository hides nothing by it.
        """
        is_other = bool(folder.path) and any(entry.name == _GIT for entry in folder.entries)
        if not is_other or self._top is None:
            return False
        inside = f"{prefix_below(self._top, self._root)}{folder.path}"
        if self._ignored is not None and git.tracks_below(self._top, inside):
            return False
        self._pass_over(folder, OTHER_REPOSITORY)
        return True

    def _pass_over(self, folder: _Folder, reason: Text) -> None:
        """Pass a folder over; raises `WorkError` where Git refuses to say what is part of it."""
        if self._refused is not None:
            raise self._refused
        self._skipped.append((folder.path, reason))

    def _entered(self, path: str, name: str, depth: int) -> list[_Folder]:
        if name == _GIT:
            return []
        reason = self._reason(f"{path}/", name)
        if reason is not None:
            self._skipped.append((path, reason))
        elif depth > DEEPEST:
            self._tell(codes.FOLDER_TOO_DEEP, path, most=DEEPEST)
        else:
            return [_Folder(path, depth)]
        return []

    def _file(self, entry: os.DirEntry[str], path: str) -> Iterator[str]:
        if self._ignored is not None and path in self._ignored:
            self._skipped.append((path, IGNORED))
        elif _is_regular(entry):
            if not self._is_copy(path):
                yield path
        else:
            self._tell_irregular(entry, path)

    def _reason(self, path: str, name: str) -> Text | None:
        """Return why a folder is passed over, `None` when it is not."""
        if self._ignored is not None:
            return IGNORED if path in self._ignored else None
        is_of_tools = name.startswith(".") or name in _TOOLS
        # What may be part of the repository is read, though nobody can tell.
        return OF_TOOLS if is_of_tools and self._refused is None else None

    def _is_inside(self, entry: os.DirEntry[str]) -> bool:
        """Whether a link stays in the folder, and out of the repository itself."""
        target = Path(os.path.realpath(entry.path))
        is_below = target.is_relative_to(self._root)
        return is_below and _GIT not in target.relative_to(self._root).parts

    def _tell_irregular(self, entry: os.DirEntry[str], path: str) -> None:
        if is_yaml(entry.name) or _is_folder(entry):
            self._tell(codes.NOT_A_REGULAR_FILE, path)

    def _tell(self, rule: Rule, path: str, **args: object) -> None:
        self.findings.append(Finding(rule, Site(path, part="file"), args))

    @cached_property
    def _top(self) -> Path | None:
        return git.top(self._root)

    @cached_property
    def _ignored(self) -> frozenset[str] | None:
        """What Git ignores, from the root of the folder; `None` where Git has nothing to say.

        That is outside of Git, without the program, where it does not open the repository, and in
        a folder that it ignores as a whole.
        """
        if self._top is None or isinstance(self._listed, WorkError):
            return None
        prefix, listed = prefix_below(self._top, self._root), self._listed
        if any(path.endswith("/") and prefix.startswith(path) for path in listed):
            return None
        return frozenset(path.removeprefix(prefix) for path in listed)

    @cached_property
    def _listed(self) -> list[str] | WorkError:
        if self._top is None:
            return []
        try:
            return git.ignored(self._top, folder_below(self._top, self._root))
        except WorkError as error:
            return error

    @property
    def _refused(self) -> WorkError | None:
        """Why Git, which is there, does not open the repository around the folder."""
        if isinstance(self._listed, list | git.GitNotInstalled):
            return None
        return self._listed

    def _tracks(self, path: str) -> bool:
        if self._ignored is None or self._top is None:
            return False
        return git.tracks(self._top, f"{prefix_below(self._top, self._root)}{path}")

    def _peeked(self) -> Iterator[tuple[str, str]]:
        """Yield what was passed over, each with the paths of files in it, nearest first."""
        waiting = deque((path, path, reason) for path, reason in self._skipped)
        left = _MOST_PEEKED
        while waiting:
            skipped, path, reason = waiting.popleft()
            if is_yaml(path):
                yield skipped, path
                continue
            entries = self._peek(path, left)
            left -= len(entries)
            # Copies on pages are no documents; only who owns this clone puts a marker where Git
            # ignores it.
            if not (reason is IGNORED and _has_marker(entries)):
                names = (entry.name for entry in entries if _leads_on(entry))
                waiting.extend((skipped, f"{path}/{name}", reason) for name in names)

    def _peek(self, path: str, most: int) -> list[os.DirEntry[str]]:
        if self._output is not None and self._root / path == self._output:
            return []
        try:
            with os.scandir(f"{self._root}/{path}") as entries:
                return list(islice(entries, most))
        except OSError:
            return []


def is_yaml(path: str) -> bool:
    """Whether a file is called as YAML is, in whatever letters."""
    return path.lower().endswith(_ENDINGS)


def folder_below(top: Path, root: Path) -> str:
    """Return the folder of a workspace below the top of its repository, empty where it is the top."""
    inside = PurePosixPath(root.relative_to(top)).as_posix()
    return "" if inside == "." else inside


def prefix_below(top: Path, root: Path) -> str:
    """Return what Git puts before the paths of a workspace: its folder and a slash, or nothing."""
    inside = folder_below(top, root)
    return f"{inside}/" if inside else ""


def _has_marker(entries: Iterable[os.DirEntry[str]]) -> bool:
    return any(entry.name == SITE_MARKER for entry in entries)


def _leads_on(entry: os.DirEntry[str]) -> bool:
    """Whether there may be documents: a file of theirs, or a folder."""
    is_folder = entry.is_dir(follow_symlinks=False) and entry.name != _GIT
    return is_folder or is_yaml(entry.name)


def _is_regular(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_file()
    except OSError:
        return False


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False

"""Where the bytes of a workspace come from: a folder, or a revision without a checkout."""

import os
from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path
from time import time_ns
from typing import Protocol

from hyvinvointi import git
from hyvinvointi.diagnostics import Finding, Site
from hyvinvointi.workspace import codes

_SKIPPED = frozenset({"node_modules", "__pycache__", "build", "dist", "venv"})
_FRESH = 2 * 10**9
"""Nanoseconds: the coarsest clock of a disk (FAT) counts two seconds."""
_TO_READ = os.O_RDONLY | getattr(os, "O_BINARY", 0)

SITE_MARKER = ".hyvinvointi-site"
"""The file that tells a folder of rendered pages: what lies beside them are copies."""


class Tree(Protocol):
    """Files by path relative to the workspace, with `/`."""

    def paths(self) -> Iterator[str]:
        """Yield the path of every regular file, sorted."""

    def read(self, path: str) -> bytes:
        """Return the content of a file; raises `OSError` when it cannot be read."""

    def findings(self) -> list[Finding]:
        """Return what was passed over on the way, after `paths` has been walked."""


class StampedTree(Tree, Protocol):
    """Files of which can be told whether somebody has written them."""

    def stamp(self, path: str) -> str:
        """Return what is another whenever a file is written, empty while nobody can tell."""


class FolderTree:
    """The working tree below a folder; links out of it, FIFOs and devices are passed over."""

    def __init__(self, root: Path) -> None:
        self.root = root.resolve()
        self._base = str(self.root)
        self._findings: list[Finding] = []

    def paths(self) -> Iterator[str]:
        """Yield the path of every regular file, sorted."""
        self._findings = []
        yield from self._walk(self.root)

    def read(self, path: str) -> bytes:
        """Return the content of a file; a file far above the size limit is cut."""
        file = os.open(f"{self._base}/{path}", _TO_READ)
        try:
            # Room for more than there is would cost more than reading.
            most = min(os.fstat(file).st_size, git.LARGEST_DOCUMENT)
            content = os.read(file, most)
            while len(content) < most and (more := os.read(file, most - len(content))):
                content += more
        finally:
            os.close(file)
        return content

    def stamp(self, path: str) -> str:
        """Return what is another whenever a file is written, empty while nobody can tell.

        A file written moments ago may be written again within one tick of the clock of its disk.
        """
        try:
            about = os.stat(f"{self._base}/{path}")  # noqa: PTH116  as many as there are documents
        except OSError:
            return ""
        written = max(about.st_mtime_ns, about.st_ctime_ns)
        if time_ns() - written < _FRESH:
            return ""
        return f"{about.st_ino} {about.st_size} {about.st_mtime_ns} {about.st_ctime_ns}"

    def findings(self) -> list[Finding]:
        """Return what was passed over on the way."""
        return self._findings

    def _walk(self, folder: Path) -> Iterator[str]:
        try:
            entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
        except OSError as error:
            self._tell(folder, error.strerror or str(error))
            return
        if folder != self.root and any(entry.name == SITE_MARKER for entry in entries):
            return
        path = self._path(folder)
        inside = f"{path}/" if path else ""
        for entry in entries:
            if entry.is_symlink() and not self._is_inside(entry):
                self._pass_over(entry)
            elif entry.is_dir(follow_symlinks=False):
                if not _is_skipped(entry.name):
                    yield from self._walk(Path(entry.path))
            elif entry.name.endswith((".yaml", ".yml")):
                if _is_regular(entry):
                    yield f"{inside}{entry.name}"
                else:
                    self._pass_over(entry)

    def _is_inside(self, entry: os.DirEntry[str]) -> bool:
        target = Path(os.path.realpath(entry.path))
        return target.is_relative_to(self.root)

    def _path(self, path: str | Path) -> str:
        return os.fspath(path)[len(self._base) :].replace(os.sep, "/").strip("/")

    def _pass_over(self, entry: os.DirEntry[str]) -> None:
        if entry.name.endswith((".yaml", ".yml")) or entry.is_dir():
            site = Site(self._path(entry.path), part="file")
            self._findings.append(Finding(codes.NOT_A_REGULAR_FILE, site))

    def _tell(self, folder: Path, reason: str) -> None:
        site = Site(self._path(folder), part="file")
        self._findings.append(Finding(codes.UNREADABLE_FOLDER, site, {"reason": reason}))


def _is_skipped(folder: str) -> bool:
    return folder.startswith(".") or folder in _SKIPPED


def _is_regular(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_file()
    except OSError:
        return False


class MemoryTree:
    """Files held in memory: examples, standard input."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        self._files = files

    def paths(self) -> Iterator[str]:
        """Yield the path of every file, sorted."""
        yield from sorted(self._files)

    def read(self, path: str) -> bytes:
        """Return the content of a file."""
        if path not in self._files:
            raise FileNotFoundError(path)
        return self._files[path]

    def findings(self) -> list[Finding]:
        """Return nothing: memory holds files only."""
        return []


class _ObjectTree(ABC):
    """A workspace whose files are Git's objects."""

    def __init__(self, root: Path, blobs: git.Blobs | None = None) -> None:
        self.top = git.require_top(root.resolve())
        self.folder = root.resolve().relative_to(self.top).as_posix().removeprefix(".")
        self._store = blobs or git.Blobs(self.top)

    @property
    @abstractmethod
    def name(self) -> str:
        """What people call this state."""

    def paths(self) -> Iterator[str]:
        """Yield the path of every regular file, sorted, of the folders that are walked on disk."""
        found = self._paths
        self._store.fetch(self.blobs[path] for path in found)
        yield from found

    def read(self, path: str) -> bytes:
        """Return the content of a file; raises `WorkError` when the repository lacks it."""
        if path not in self.blobs:
            raise FileNotFoundError(path)
        content = self._store.get(self.blobs[path])
        if content is None:
            count = sum(self._store.get(self.blobs[one]) is None for one in self._paths)
            raise git.missing(self.name, max(count, 1), is_partial=self._store.is_partial)
        return content

    def findings(self) -> list[Finding]:
        """Return nothing: Git's objects are no FIFOs, and links are not followed."""
        return []

    @cached_property
    def blobs(self) -> dict[str, str]:
        """Blob id of every regular file by its path in the workspace."""
        prefix = f"{self.folder}/" if self.folder else ""
        return {path.removeprefix(prefix): blob for path, blob in self._listing()}

    @cached_property
    def _paths(self) -> list[str]:
        sites = tuple(
            path.removesuffix(SITE_MARKER)
            for path in self.blobs
            if path.endswith(f"/{SITE_MARKER}")
        )
        return [
            path
            for path in sorted(self.blobs)
            if path.endswith((".yaml", ".yml"))
            and not path.startswith(sites)
            and not any(_is_skipped(folder) for folder in path.split("/")[:-1])
        ]

    @abstractmethod
    def _listing(self) -> Iterator[tuple[str, str]]:
        """Yield path (from the root of the repository) and blob id of every regular file."""


class GitTree(_ObjectTree):
    """A workspace as it stood in a revision, without a checkout.

    Trees that share `blobs` read what they both hold once.
    """

    def __init__(self, root: Path, revision: str, blobs: git.Blobs | None = None) -> None:
        super().__init__(root, blobs)
        self.commit = git.resolve(self.top, revision)
        self._revision = revision

    @property
    def name(self) -> str:
        """The revision as it was written."""
        return self._revision

    def _listing(self) -> Iterator[tuple[str, str]]:
        return git.files(self.top, self.commit, self.folder)


class StagedTree(_ObjectTree):
    """A workspace as it would be committed: Git's index."""

    name = "index"

    def _listing(self) -> Iterator[tuple[str, str]]:
        return git.staged_files(self.top, self.folder)

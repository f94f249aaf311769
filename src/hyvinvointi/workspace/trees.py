"""Where the bytes of a workspace come from: a folder, or a revision without a checkout."""

import contextlib
import errno
import os
import stat
from abc import ABC, abstractmethod
from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from functools import cached_property
from itertools import chain
from pathlib import Path
from time import time_ns
from typing import Protocol

from hyvinvointi import git
from hyvinvointi.diagnostics import Finding
from hyvinvointi.workspace.config import FILE_NAME
from hyvinvointi.workspace.discovery import Discovery, PassedOver

_FRESH = 2 * 10**9
"""Nanoseconds: the coarsest clock of a disk (FAT) counts two seconds."""
_TO_READ = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0)
"""Opening a pipe does not wait for somebody to write into it."""


class NotRegularError(OSError):
    """What was to be read is a folder, a FIFO or a device, or a link where none is followed."""

    def __init__(self, path: str) -> None:
        super().__init__(errno.EINVAL, "not a regular file", path)


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
    """The working tree below a folder; links out of it, FIFOs and devices are passed over.

    `output` is a folder that this very run renders into: what lies there is its own.
    """

    def __init__(self, root: Path, output: Path | None = None) -> None:
        self.root = root.resolve()
        self._base = str(self.root)
        self._output = output
        self._discovery: Discovery | None = None

    def paths(self) -> Iterator[str]:
        """Yield the path of every regular file, sorted."""
        self._discovery = Discovery(self.root, self._output)
        yield from self._discovery.paths

    def read(self, path: str) -> bytes:
        """Return the content of a regular file; a file far above the size limit is cut.

        The settings are not read through a link: nobody has looked where it leads.
        """
        if path == FILE_NAME and os.path.islink(f"{self._base}/{path}"):  # noqa: PTH114  as below
            raise NotRegularError(path)
        return self._read(path, git.LARGEST_DOCUMENT)

    @property
    def json_paths(self) -> list[str]:
        """JSON files, after `paths` has been walked."""
        return self._discovery.json_paths if self._discovery else []

    def contents(self, paths: Iterable[str]) -> dict[str, bytes]:
        """Return the contents of those of some files that are in the folder and can be read."""
        found = {}
        for path in paths:
            with contextlib.suppress(OSError):
                if Path(os.path.realpath(f"{self._base}/{path}")).is_relative_to(self.root):
                    found[path] = self.read(path)
        return found

    def _read(self, path: str, most: int) -> bytes:
        file = os.open(f"{self._base}/{path}", _TO_READ)
        try:
            about = os.fstat(file)
            if not stat.S_ISREG(about.st_mode):
                raise NotRegularError(path)
            # Room for more than there is would cost more than reading.
            most = min(about.st_size, most)
            content = os.read(file, most)
            while len(content) < most and (more := os.read(file, most - len(content))):
                content += more
        finally:
            os.close(file)
        return content

    def head(self, path: str, most: int) -> bytes:
        """Return how a file begins, nothing when it cannot be read."""
        try:
            return self._read(path, most)
        except OSError:
            return b""

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
        """Return what was wrong on the way."""
        return self._discovery.findings if self._discovery else []

    def passed_over(self, is_document: Callable[[str], bool]) -> list[PassedOver]:
        """Return what was not looked at and holds documents, after `paths` has been walked."""
        return self._discovery.passed_over(is_document) if self._discovery else []


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
        """Yield the path of every regular file, sorted: what is committed is never passed over."""
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

    @property
    def json_paths(self) -> list[str]:
        """JSON files, wherever they are."""
        return [path for path in self.blobs if path.endswith(".json")]

    def contents(self, paths: Iterable[str]) -> dict[str, bytes]:
        """Return the contents of those of some files that are there, read all at once."""
        wanted = {path: self.blobs[path] for path in paths if path in self.blobs}
        self._store.fetch(wanted.values())
        found = {path: self._store.get(blob) for path, blob in wanted.items()}
        return {path: content for path, content in found.items() if content is not None}

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
        return [path for path in sorted(self.blobs) if path.endswith((".yaml", ".yml"))]

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

    def gone(self, known: Container[str]) -> Iterator[tuple[str, bytes]]:
        """Yield path and last content of the documents that were there then or later and are not `known`."""
        prefix = f"{self.folder}/" if self.folder else ""
        last: dict[str, str] = {}
        # What only the working tree lacks is in `HEAD` yet.
        listed = git.files(self.top, "HEAD", self.folder)
        deleted = git.deleted_since(self.top, self.commit, self.folder)
        for path, blob in chain(listed, deleted):
            name = path.removeprefix(prefix)
            if name.endswith(".yaml") and name not in known:
                last.setdefault(name, blob)
        self._store.fetch(last.values())
        contents = ((name, self._store.get(blob)) for name, blob in last.items())
        yield from ((name, content) for name, content in contents if content is not None)

    def _listing(self) -> Iterator[tuple[str, str]]:
        return git.files(self.top, self.commit, self.folder)


class StagedTree(_ObjectTree):
    """A workspace as it would be committed: Git's index."""

    name = "index"

    def _listing(self) -> Iterator[tuple[str, str]]:
        return git.staged_files(self.top, self.folder)

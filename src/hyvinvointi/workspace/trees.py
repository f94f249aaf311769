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

from hyvinvointi import git, pictures
from hyvinvointi.diagnostics import Finding, Rule, Site
from hyvinvointi.errors import WorkError
from hyvinvointi.source import blob_of
from hyvinvointi.workspace import codes
from hyvinvointi.workspace.checkout import Checkout
from hyvinvointi.workspace.config import FILE_NAME
from hyvinvointi.workspace.discovery import DEEPEST, SITE_MARKER, Discovery, PassedOver, is_yaml
from hyvinvointi.workspace.links import target_of

_FRESH = 2 * 10**9
"""Nanoseconds: the coarsest clock of a disk (FAT) counts two seconds."""
_LARGEST_ATTACHED = pictures.LARGEST + 1
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

    def holds(self, path: str) -> bool:
        """Whether a path leads to a regular file of the workspace, be it a document or not."""

    def attached(self, path: str) -> bytes | None:
        """Return a file that documents name, cut above the largest picture; `None` where none is."""

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
        self.checkout = Checkout(self.root)
        self._base = str(self.root)
        self._output = output
        self._discovery: Discovery | None = None
        self._ways: dict[str, str] = {}

    def paths(self) -> Iterator[str]:
        """Yield the path of every regular file, sorted; what a sparse checkout lacks, too."""
        self._discovery = Discovery(self.root, self._output)
        self._ways = self._written_out()
        absent = (path for path in self._absent if is_yaml(path))
        paths = {*self._discovery.paths, *absent}
        yield from sorted(path for path in paths if path not in self._ways or self.holds(path))

    def read(self, path: str) -> bytes:
        """Return the content of a regular file; a file far above the size limit is cut.

        The settings are not read through a link: nobody has looked where it leads. What a sparse
        checkout lacks is read from the index of Git.
        """
        if path == FILE_NAME and os.path.islink(f"{self._base}/{path}"):  # noqa: PTH114  as below
            raise NotRegularError(path)
        target = self._target(path)
        try:
            return self._read(target, git.LARGEST_DOCUMENT)
        except FileNotFoundError:
            if target not in self._absent:
                raise
            return self.checkout.content(self._absent[target])

    def _target(self, path: str) -> str:
        """Return the path of the file that is read, where a link is a file that names another."""
        return self._ways.get(path, path)

    def _written_out(self) -> dict[str, str]:
        try:
            links = self.checkout.written_out
        except WorkError:  # without Git nobody knows what it holds
            return {}
        return {path: target_of(path, links) or "" for path in links}

    @property
    def json_paths(self) -> list[str]:
        """JSON files, after `paths` has been walked."""
        absent = [path for path in self._absent if path.endswith(".json")]
        return [*(self._discovery.json_paths if self._discovery else ()), *absent]

    @cached_property
    def _absent(self) -> dict[str, str]:
        try:
            return self.checkout.absent
        except WorkError:  # as above
            return {}

    def below(self, folder: str) -> list[str]:
        """Return the path of every file below a folder, whatever Git says of it."""
        walked = os.walk(f"{self._base}/{folder}")
        return [
            os.path.relpath(f"{at}/{name}", self._base).replace(os.sep, "/")
            for at, _, names in walked
            for name in names
        ]

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

    def holds(self, path: str) -> bool:
        """Whether a path leads to a regular file in the folder, be it left out of the checkout."""
        target = self._target(path)
        try:
            file = (self.root / target).resolve()
            is_there = file.is_relative_to(self.root) and file.is_file()
        # A NUL in the name, or links that lead in a circle.
        except (OSError, RuntimeError, ValueError):
            return False
        return is_there or target in self._absent

    def attached(self, path: str) -> bytes | None:
        """Return a file that documents name, cut above the largest picture; `None` where none is."""
        if not self.holds(path):
            return None
        target = self._target(path)
        try:
            return self._read(target, _LARGEST_ATTACHED)
        except OSError:
            return self.checkout.content(self._absent[target]) if target in self._absent else None

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
            # As many as there are documents.
            about = os.stat(f"{self._base}/{self._target(path)}")  # noqa: PTH116
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


class StoredTree(FolderTree):
    """The working tree as Git holds it: what it converts on the way in counts as converted."""

    def read(self, path: str) -> bytes:
        """Return the content of a file; raises `WorkError` where only a filter could tell it."""
        content = super().read(path)
        here = blob_of(content)
        held = self.checkout.blob(self._real(path), here)
        return content if held == here else self.checkout.content(held)

    def _real(self, path: str) -> str:
        """Return the path of the file that a path leads to; it is in the folder."""
        if not self.checkout.is_link(path):
            return path
        real = Path(os.path.realpath(self.root / self._target(path)))
        return real.relative_to(self.root).as_posix() if real.is_relative_to(self.root) else path


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

    def holds(self, path: str) -> bool:
        """Whether memory holds a file."""
        return path in self._files

    def attached(self, path: str) -> bytes | None:
        """Return the content of a file, `None` where memory holds none."""
        return self._files.get(path)

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

    def below(self, folder: str) -> list[str]:
        """Return the path of every file below a folder."""
        return [path for path in self.blobs if path.startswith(f"{folder}/")]

    def contents(self, paths: Iterable[str]) -> dict[str, bytes]:
        """Return the contents of those of some files that are there, read all at once."""
        wanted = {path: self.blobs[path] for path in paths if path in self.blobs}
        self._store.fetch(wanted.values())
        found = {path: self._store.get(blob) for path, blob in wanted.items()}
        return {path: content for path, content in found.items() if content is not None}

    def holds(self, path: str) -> bool:
        """Whether Git has a regular file at a path."""
        return path in self.blobs

    def attached(self, path: str) -> bytes | None:
        """Return a file that documents name, cut above the largest picture; `None` where none is."""
        return self._attached.get(self.blobs[path]) if path in self.blobs else None

    @cached_property
    def _attached(self) -> git.Blobs:
        return git.Blobs(self.top, _LARGEST_ATTACHED)

    def findings(self) -> list[Finding]:
        """Return what a walk through these files would tell; more links than it may be told."""
        rules = ((path, self._rule(path)) for path in sorted(self._entries))
        found = [Finding(rule, Site(path, part="file")) for path, rule in rules if rule]
        deep = {"/".join(path.split("/")[: DEEPEST + 1]) for path in self._too_deep}
        args = {"most": DEEPEST}
        found += [Finding(codes.FOLDER_TOO_DEEP, Site(one, part="file"), args) for one in deep]
        return sorted(found, key=lambda one: one.site.path)

    def _rule(self, path: str) -> Rule | None:
        """Return what is wrong with a file as such."""
        folder, _, name = path.rpartition("/")
        if path in self._links and path not in self.blobs:
            return codes.NOT_A_REGULAR_FILE
        if folder and path in self.blobs:
            return {FILE_NAME: codes.NESTED_CONFIGURATION, SITE_MARKER: codes.COMMITTED_SITE}.get(
                name
            )
        return None

    @property
    def _too_deep(self) -> list[str]:
        return [path for path in self._entries if path.count("/") > DEEPEST]

    @cached_property
    def blobs(self) -> dict[str, str]:
        """Blob id of every regular file by its path in the workspace, through links to files."""
        entries = self._entries
        files = {path: one.blob for path, one in entries.items() if not one.is_link}
        for path in self._links:
            target = target_of(path, self._links)
            if target in files and path != FILE_NAME:
                files[path] = entries[target].blob
        return {path: blob for path, blob in files.items() if path.count("/") <= DEEPEST}

    @cached_property
    def _links(self) -> dict[str, str]:
        """What the links say, by their paths."""
        links = {path: one.blob for path, one in self._entries.items() if one.is_link}
        self._store.fetch(links.values())
        said = {path: self._store.get(blob) for path, blob in links.items()}
        return {path: (to or b"").decode("utf-8", "surrogateescape") for path, to in said.items()}

    @cached_property
    def _entries(self) -> dict[str, git.Entry]:
        prefix = f"{self.folder}/" if self.folder else ""
        return {one.path.removeprefix(prefix): one for one in self._listing()}

    @cached_property
    def _paths(self) -> list[str]:
        return [path for path in sorted(self.blobs) if is_yaml(path)]

    @abstractmethod
    def _listing(self) -> Iterator[git.Entry]:
        """Yield every file and link, with its path from the root of the repository."""


class GitTree(_ObjectTree):
    """A workspace as it stood in a revision, without a checkout.

    Trees that share `blobs` read what they both hold once. `called` is what a person wrote for it.
    """

    def __init__(
        self, root: Path, revision: str, blobs: git.Blobs | None = None, called: str = ""
    ) -> None:
        super().__init__(root, blobs)
        self.commit = git.resolve(self.top, revision)
        self._called = called or revision

    @property
    def name(self) -> str:
        """The revision as it was written."""
        return self._called

    def gone(self, known: Container[str]) -> Iterator[tuple[str, bytes]]:
        """Yield path and last content of the documents that were there then or later and are not `known`."""
        prefix = f"{self.folder}/" if self.folder else ""
        last: dict[str, str] = {}
        # What only the working tree lacks is in `HEAD` yet.
        files = git.files(self.top, "HEAD", self.folder)
        listed = ((one.path, one.blob) for one in files if not one.is_link)
        deleted = git.deleted_since(self.top, self.commit, self.folder)
        for path, blob in chain(listed, deleted):
            name = path.removeprefix(prefix)
            if name.endswith(".yaml") and name not in known:
                last.setdefault(name, blob)
        self._store.fetch(last.values())
        contents = ((name, self._store.get(blob)) for name, blob in last.items())
        yield from ((name, content) for name, content in contents if content is not None)

    def _listing(self) -> Iterator[git.Entry]:
        return git.files(self.top, self.commit, self.folder)


class StagedTree(_ObjectTree):
    """A workspace as it would be committed: Git's index."""

    name = "index"

    def _listing(self) -> Iterator[git.Entry]:
        return git.staged_files(self.top, self.folder)

"""Where the bytes of a workspace come from: a folder, or memory."""

import contextlib
import os
import stat
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from pathlib import Path
from time import time_ns
from typing import Protocol

from hyvinvointi import git, limits, pictures
from hyvinvointi.diagnostics import Finding
from hyvinvointi.disk import NotRegularError
from hyvinvointi.errors import WorkError
from hyvinvointi.source import blob_of
from hyvinvointi.workspace.checkout import Checkout
from hyvinvointi.workspace.config import FILE_NAME
from hyvinvointi.workspace.discovery import Discovery, PassedOver, is_yaml
from hyvinvointi.workspace.links import target_of
from hyvinvointi.workspace.made_sites import MOST_BYTES, SITE_MARKER, MadeSites

_FRESH = 2 * 10**9
"""Nanoseconds: the coarsest clock of a disk (FAT) counts two seconds."""
LARGEST_ATTACHED = pictures.LARGEST + 1
"""Bytes that are read of a file that documents name: enough to tell that a picture is too large."""
_TO_READ = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0)
"""Opening a pipe does not wait for somebody to write into it."""


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

    def is_too_large(self, path: str) -> bool:
        """Whether a file that documents name is larger than what is published."""

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
        absent = (path for path in self._absent if is_yaml(path) and not self._is_absent_copy(path))
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
        found = (path for path in self._absent if path.endswith(".json"))
        absent = [path for path in found if not self._is_absent_copy(path)]
        return [*(self._discovery.json_paths if self._discovery else ()), *absent]

    @cached_property
    def _absent(self) -> dict[str, str]:
        try:
            return self.checkout.absent
        except WorkError:  # as above
            return {}

    def _is_absent_copy(self, path: str) -> bool:
        """Whether a file that a sparse checkout lacks is a copy beside pages that it lacks, too."""
        return self._absent_sites.is_copy(path, lambda: self.checkout.content(self._absent[path]))

    @cached_property
    def _absent_sites(self) -> MadeSites:
        sites, absent = MadeSites(), self._absent
        markers = {path: blob for path, blob in absent.items() if path.endswith(f"/{SITE_MARKER}")}
        if markers:
            lists = git.Blobs(git.require_top(self.root), MOST_BYTES)
            for path, blob in markers.items():
                sites.add(path.removesuffix(f"/{SITE_MARKER}"), lists.get(blob) or b"")
        return sites

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
            return self._read(target, LARGEST_ATTACHED)
        except OSError:
            return self.checkout.content(self._absent[target]) if target in self._absent else None

    def is_too_large(self, path: str) -> bool:
        """Whether a file that documents name is larger than what is published."""
        if not self.holds(path):
            return False
        try:
            size = (self.root / self._target(path)).stat().st_size
        # What a sparse checkout lacks, and what went while we looked.
        except OSError:
            return False
        return size > limits.ATTACHED_BYTES

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

    def is_too_large(self, path: str) -> bool:
        """Whether a file is larger than what is published."""
        return len(self._files.get(path, b"")) > limits.ATTACHED_BYTES

    def findings(self) -> list[Finding]:
        """Return nothing: memory holds files only."""
        return []

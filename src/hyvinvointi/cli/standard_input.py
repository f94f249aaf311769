"""Text that comes through standard input and stands for a file of a workspace."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from hyvinvointi.cli import output
from hyvinvointi.cli.here import current_folder, own_workspace
from hyvinvointi.data_classes import dataclass
from hyvinvointi.diagnostics import Finding, Message, Text
from hyvinvointi.errors import WorkError
from hyvinvointi.words import system
from hyvinvointi.workspace import Tree

NAME = "-"
"""The argument that means standard input."""

_UNREADABLE = Text(
    "Vakiosyötettä ei voi lukea: {reason}.",
    "Standardindata kan inte läsas: {reason}.",
    "Standard input cannot be read: {reason}.",
)
_CLOSED = Text("se on suljettu", "den är stängd", "it is closed")
_OUTSIDE = Text(
    "Valitsimen --stdin-filename polku ”{path}” ei ole työtilassa ”{root}”.",
    "Sökvägen ”{path}” i --stdin-filename finns inte i arbetsytan ”{root}”.",
    "The path “{path}” of --stdin-filename is not in the workspace “{root}”.",
)


_asked: list[bool] = []
"""Whether the command has asked for standard input."""


@contextmanager
def passed_on() -> Iterator[None]:
    """Write standard input to standard output, where a command ends before it has asked for it.

    Editors put what they get in the place of what they gave, whatever the exit code is.
    """
    _asked.clear()
    try:
        yield
    finally:
        if not _asked and sys.stdin is not None and not sys.stdin.isatty():
            output.emit_bytes(sys.stdin.buffer.read())


def content() -> bytes:
    """Return all that comes through standard input; raises `WorkError` where nothing can."""
    _asked.append(True)
    if sys.stdin is None:
        raise WorkError(Message(_UNREADABLE, {"reason": _CLOSED}))
    try:
        return sys.stdin.buffer.read()
    except OSError as error:
        reason = system.reason(error)
        raise WorkError(Message(_UNREADABLE, {"reason": reason})) from error


def path_of(filename: str | None) -> str:
    """Return the path in the workspace that standard input stands for.

    Raises `WorkError` when the file it is named after is elsewhere.
    """
    if not filename:
        return NAME
    root = own_workspace() or current_folder()
    file = Path(os.path.realpath(filename))
    if not file.is_relative_to(root):
        raise WorkError(Message(_OUTSIDE, {"path": filename, "root": root}))
    return file.relative_to(root).as_posix()


@dataclass(frozen=True, slots=True)
class Overlaid:
    """A tree in which one file is what came through standard input."""

    tree: Tree
    path: str
    content: bytes

    def paths(self) -> Iterator[str]:
        """Yield the path of every regular file of the tree."""
        yield from self.tree.paths()

    def read(self, path: str) -> bytes:
        """Return the content of a file, or what came in its place."""
        return self.content if path == self.path else self.tree.read(path)

    def holds(self, path: str) -> bool:
        """Whether the tree has a file, or it is the one that came."""
        return path == self.path or self.tree.holds(path)

    def attached(self, path: str) -> bytes | None:
        """Return a file of the tree that documents name, or the one that came."""
        return self.content if path == self.path else self.tree.attached(path)

    def is_too_large(self, path: str) -> bool:
        """Whether a file of the tree is larger than what is published."""
        return path != self.path and self.tree.is_too_large(path)

    def findings(self) -> list[Finding]:
        """Return what the tree passed over."""
        return self.tree.findings()

"""Text that comes through standard input and stands for a file of a workspace."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from hyvinvointi.cli.here import current_folder, own_workspace
from hyvinvointi.diagnostics import Finding, Message, Text
from hyvinvointi.errors import WorkError
from hyvinvointi.workspace import Tree

NAME = "-"
"""The argument that means standard input."""

_OUTSIDE = Text(
    "Valitsimen --stdin-filename polku ”{path}” ei ole työtilassa ”{root}”.",
    "Sökvägen ”{path}” i --stdin-filename finns inte i arbetsytan ”{root}”.",
    "The path “{path}” of --stdin-filename is not in the workspace “{root}”.",
)


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

    def findings(self) -> list[Finding]:
        """Return what the tree passed over."""
        return self.tree.findings()

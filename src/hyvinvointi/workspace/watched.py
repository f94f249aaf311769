"""A tree that notes what it was asked for, so that a later run can tell whether all that still holds."""

from collections.abc import Iterator, Mapping
from dataclasses import field

from hyvinvointi.data_classes import dataclass
from hyvinvointi.diagnostics import Finding
from hyvinvointi.source import blob_of
from hyvinvointi.workspace.trees import Tree

_SIZE = "\0size"
"""No path holds a NUL."""
_UNREAD = ""
"""What stands for the content of a file that is not there, or that cannot be read."""


@dataclass(frozen=True, slots=True)
class WatchedTree:
    """A tree that is walked and read once; `blobs` are what was read, `held` what paths led to files.

    Behind a path `_SIZE` asks whether the file is too large to be published.
    `files` are the blobs of what documents name, cut above the largest picture.
    """

    tree: Tree
    blobs: dict[str, str] = field(default_factory=dict)
    held: dict[str, bool] = field(default_factory=dict)
    files: dict[str, str] = field(default_factory=dict)
    _paths: list[str] = field(default_factory=list)
    _contents: dict[str, bytes] = field(default_factory=dict)

    def paths(self) -> Iterator[str]:
        """Yield the path of every regular file of the tree, as it was when it was walked."""
        if not self._paths:
            self._paths.extend(self.tree.paths())
        yield from self._paths

    def read(self, path: str) -> bytes:
        """Return the content of a file; raises `OSError` when it cannot be read."""
        if not self.blobs.get(path):
            self.blobs[path] = _UNREAD
            self.blobs[path] = blob_of(self._content(path))
        return self._content(path)

    def _content(self, path: str) -> bytes:
        """Return what was read of a file, be it only to see whether it is as it was.

        To read it once for both saves a twentieth of `lint` after one edit in 1,000 documents.
        """
        if path not in self._contents:
            self._contents[path] = self.tree.read(path)
        return self._contents[path]

    def holds(self, path: str) -> bool:
        """Whether a path leads to a regular file of the workspace."""
        self.held[path] = self.tree.holds(path)
        return self.held[path]

    def attached(self, path: str) -> bytes | None:
        """Return a file that documents name; `None` where none is."""
        content = self.tree.attached(path)
        self.files[path] = _blob_of_file(content)
        return content

    def is_too_large(self, path: str) -> bool:
        """Whether a file that documents name is larger than what is published."""
        self.held[path + _SIZE] = self.tree.is_too_large(path)
        return self.held[path + _SIZE]

    def findings(self) -> list[Finding]:
        """Return what was passed over on the way."""
        return self.tree.findings()

    def is_as(
        self, blobs: Mapping[str, str], held: Mapping[str, bool], files: Mapping[str, str]
    ) -> bool:
        """Whether files hold what they held, and paths lead to files where they did."""
        return (
            all(self._blob(path) == blob for path, blob in blobs.items())
            and all(self._flag(path) == holds for path, holds in held.items())
            and all(_blob_of_file(self.tree.attached(path)) == one for path, one in files.items())
        )

    def _flag(self, path: str) -> bool:
        if path.endswith(_SIZE):
            return self.tree.is_too_large(path.removesuffix(_SIZE))
        return self.tree.holds(path)

    def _blob(self, path: str) -> str:
        try:
            return blob_of(self._content(path))
        except OSError:
            return _UNREAD


def _blob_of_file(content: bytes | None) -> str:
    return _UNREAD if content is None else blob_of(content)

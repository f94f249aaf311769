"""Where the bytes of a workspace come from without a checkout: a revision or the index of Git."""

from abc import ABC, abstractmethod
from collections.abc import Container, Iterable, Iterator
from functools import cached_property
from itertools import chain
from pathlib import Path, PurePosixPath

from hyvinvointi import git, limits
from hyvinvointi.diagnostics import Finding, Rule, Site
from hyvinvointi.workspace import codes
from hyvinvointi.workspace.config import FILE_NAME
from hyvinvointi.workspace.discovery import DEEPEST, folder_below, is_yaml
from hyvinvointi.workspace.links import target_of
from hyvinvointi.workspace.made_sites import MOST_BYTES, SITE_MARKER, MadeSites
from hyvinvointi.workspace.trees import LARGEST_ATTACHED


class _ObjectTree(ABC):
    """A workspace whose files are Git's objects."""

    def __init__(self, root: Path, blobs: git.Blobs | None = None) -> None:
        self.top = git.require_top(root.resolve())
        self.folder = folder_below(self.top, root.resolve())
        self._store = blobs or git.Blobs(self.top)

    @property
    @abstractmethod
    def name(self) -> str:
        """What people call this state."""

    def paths(self) -> Iterator[str]:
        """Yield the path of every regular file, sorted: what is committed is never passed over.

        Copies beside rendered pages are no documents while they are what was made.
        """
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
        found = (path for path in self.blobs if path.endswith(".json"))
        return [path for path in found if not self._is_copy(path)]

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

    def is_too_large(self, path: str) -> bool:
        """Whether a file that documents name is larger than what is published."""
        kind = PurePosixPath(path).suffix
        if kind not in self._sizes:
            # All files of one kind at once: documents name many pictures and annexes, and there are
            # many more documents whose sizes nobody asks for.
            alike = (
                blob for name, blob in self.blobs.items() if PurePosixPath(name).suffix == kind
            )
            self._sizes[kind] = git.sizes(self.top, alike)
        return self._sizes[kind].get(self.blobs.get(path, ""), 0) > limits.ATTACHED_BYTES

    @cached_property
    def _sizes(self) -> dict[str, dict[str, int]]:
        """Bytes of the blobs of files by how the names of these end."""
        return {}

    @cached_property
    def _attached(self) -> git.Blobs:
        return git.Blobs(self.top, LARGEST_ATTACHED)

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
        return {entry.path.removeprefix(prefix): entry for entry in self._listing()}

    @cached_property
    def _paths(self) -> list[str]:
        found = (path for path in sorted(self.blobs) if is_yaml(path))
        return [path for path in found if not self._is_copy(path)]

    def _is_copy(self, path: str) -> bool:
        return self._sites.is_copy(path, lambda: self._store.get(self.blobs[path]) or b"")

    @cached_property
    def _sites(self) -> MadeSites:
        """The folders of rendered pages that are committed."""
        sites, lists = MadeSites(), git.Blobs(self.top, MOST_BYTES)
        for path, blob in self.blobs.items():
            folder, _, name = path.rpartition("/")
            if folder and name == SITE_MARKER:
                sites.add(folder, lists.get(blob) or b"")
        return sites

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

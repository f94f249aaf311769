"""Looks through the commits behind a revision for the first state that holds something.

No commit is looked at twice: what is known not to hold it is kept by whoever asks. Of the others only
those are read as workspaces that hold a file which may be meant.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from functools import cache, cached_property, lru_cache
from itertools import islice
from pathlib import Path
from typing import Protocol

from hyvinvointi import git
from hyvinvointi.errors import WorkError
from hyvinvointi.source import Document, Unplaced, read
from hyvinvointi.workspace import GitTree, Workspace, load
from hyvinvointi.workspace.discovery import folder_below, is_yaml

Holds = Callable[[Workspace], bool]
Select = Callable[[Collection[str]], Collection[str]]
"""Returns those of some blobs that may be what is looked for."""


class Memory(Protocol):
    """Keeps texts by key; what it no longer knows is only looked for again."""

    def get(self, key: str, default: str, /) -> str:
        """Return what is kept under a key."""

    def __setitem__(self, key: str, value: str, /) -> None:
        """Keep a text."""


_STATES = 64
"""Workspaces that are kept at hand; the texts of many pins are found in few commits."""
_AT_ONCE = 256
"""Commits whose files are looked at before one of them is read."""
_FEW = 4
"""Commits that are sooner read than sifted."""


class Search:
    """The commits behind a `revision` of the repository at `top`, in which `root` is a workspace.

    `memory` keeps by key which commits do not hold something, maybe for later runs.
    """

    def __init__(self, root: Path, top: Path, revision: str, memory: Memory) -> None:
        self.blobs = git.Blobs(top)
        self.touching = cache(self._touching)
        self.state = lru_cache(_STATES)(self._state)
        self._root = root
        self._top = top
        self._folder = folder_below(top, root.resolve())
        self._revision = revision
        self._memory = memory
        self._documents: dict[tuple[str, bytes], Document] = {}

    def know(self, documents: Iterable[Document]) -> None:
        """Take documents as they were read for those of the same files in commits.

        Only what is certainly said by its bytes: another one may have been given other values.
        """
        for document in documents:
            if isinstance(document, Unplaced):
                self._documents.setdefault((document.path, document.content), document)

    def first(
        self, paths: Iterable[str], key: str, holds: Holds, sieve: Callable[[], Select | None]
    ) -> Workspace | None:
        """Return the state of the first commit that holds something, `None` where none does.

        Looked into are the commits that touched one of `paths`: those of the first path first, each
        oldest first. `key` stands for what is looked for, and all that `holds` asks. `sieve` tells
        commits that need not be read, `None` where nobody can tell; it is made when it is needed.
        """
        unfit = {*self._memory.get(key, "").split()}
        before, sieve = len(unfit), cache(sieve)
        commit = None
        for path in paths:
            commits = [one for one in self.touching(path) if one not in unfit]
            read_ones = self._sifted(commits, sieve)
            commit = next((one for one in read_ones if holds(self.state(one))), None)
            unfit.update(commits if commit is None else commits[: commits.index(commit)])
            if commit is not None:
                break
        if len(unfit) > before:
            self._memory[key] = " ".join(sorted(unfit))
        return None if commit is None else self.state(commit)

    def _sifted(self, commits: Sequence[str], sieve: Callable[[], Select | None]) -> Iterator[str]:
        """Yield the commits to read: the first ones in any case."""
        yield from commits[:_FEW]
        others = commits[_FEW:]
        select = sieve() if others else None
        yield from others if select is None else self._suspects(others, select)

    def _suspects(self, commits: Sequence[str], select: Select) -> Iterator[str]:
        """Yield the commits that hold a file which may be meant, or a link to one.

        All are, from where Git cannot tell: reading them says why.
        """
        sieve = Sieve(select)
        states = zip(commits, git.changes(self._top, commits, self._folder), strict=True)
        seen = 0
        try:
            while some := [*islice(states, _AT_ONCE)]:
                passing = [*sieve.passing(some)]
                seen += len(some)
                yield from passing
        except WorkError:
            yield from commits[seen:]

    def _touching(self, path: str) -> tuple[str, ...]:
        """Return the commits that changed a file of the workspace, oldest first."""
        inside = f"{self._folder}/{path}" if self._folder else path
        return (*reversed(self._log.touching(inside)),) if self._log else ()

    @cached_property
    def _log(self) -> git.Log | None:
        """The commits to look back through, `None` before there is any."""
        start = git.find(self._top, self._revision)
        return git.Log(self._top, start) if start else None

    def _state(self, commit: str) -> Workspace:
        """Read a commit; documents of the one that was read before it are not read again."""
        before, self._documents = self._documents, {}

        def remembering(path: str, content: bytes) -> Document:
            key = path, content
            document = before.get(key) or read(path, content)
            self._documents[key] = document
            return document

        return load(GitTree(self._root, commit, self.blobs), reader=remembering)


class Sieve:
    """Tells commits that hold a file which may be meant, by how each differs from the one before."""

    def __init__(self, select: Select) -> None:
        self._select = select
        self._suspected: set[str] = set()
        self._here: set[str] = set()

    def passing(self, some: Sequence[tuple[str, Sequence[git.Change]]]) -> Iterator[str]:
        """Yield the commits that pass, of the next ones with their changes."""
        changes = [row for _, rows in some for row in rows if is_yaml(row.path) and not row.is_link]
        self._suspected.update(
            self._select({change.blob for change in changes if change.blob is not None})
        )
        for commit, rows in some:
            for row in rows:
                if is_yaml(row.path) and self._is_suspect(row):
                    self._here.add(row.path)
                else:
                    self._here.discard(row.path)
            if self._here:
                yield commit

    def _is_suspect(self, change: git.Change) -> bool:
        # A link may lead to a file that is not called as documents are.
        return change.blob is not None and (change.is_link or change.blob in self._suspected)

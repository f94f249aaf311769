"""What a revision or the index holds: paths, and contents by their ids."""

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from hyvinvointi import limits
from hyvinvointi.diagnostics import Message, Text
from hyvinvointi.errors import WorkError
from hyvinvointi.git import reasons
from hyvinvointi.git.process import Running, ask, stream

_UNMERGED = Text(
    "Tiedoston {path} yhdistäminen on kesken Gitissä; ratkaise ristiriita ensin.",
    "Sammanslagningen av filen {path} är inte slutförd i Git; lös konflikten först.",
    "The merge of {path} is not finished in Git; solve the conflict first.",
)
_ID = re.compile(r"[0-9a-f]{40}(?:[0-9a-f]{24})?\Z")
_REGULAR = "100"
"""How the modes of regular files begin: links and submodules are none."""

_RAW_FIELDS = 5
"""Modes and blob ids on both sides and what was done (git-diff(1), “Raw output format”)."""

LARGEST_DOCUMENT = limits.FILE_BYTES + 1
"""Bytes of a file that are read: enough to see that it is too large for a document."""

MOST_CONTENT = 1024 * 1024 * 1024
"""Bytes of all files together: small packs can unfold to any size."""


def files(root: Path, commit: str, folder: str) -> Iterator[tuple[str, str]]:
    """Yield path (from the root of the repository) and blob id of every file below a folder."""
    arguments = ["ls-tree", "-r", "-z", "--full-tree", commit]
    answer = ask(root, *arguments, *_below(folder))
    for head, path in _rows(answer.output):
        if head[0].startswith(_REGULAR):
            yield path, head[2]


def staged_files(root: Path, folder: str) -> Iterator[tuple[str, str]]:
    """Yield the same of the index; raises `WorkError` while a merge is not finished."""
    answer = ask(root, "ls-files", "--stage", "-z", "--full-name", *_below(folder))
    for head, path in _rows(answer.output):
        if head[2] != "0":
            raise WorkError(Message(_UNMERGED, {"path": path}))
        if head[0].startswith(_REGULAR):
            yield path, head[1]


def deleted_since(root: Path, commit: str, folder: str) -> Iterator[tuple[str, str]]:
    """Yield path and last blob id of every file below a folder that was deleted after a commit.

    A file that was deleted several times comes several times, the last time first.
    """
    arguments = [
        "log",
        "--raw",
        "-z",
        "--no-abbrev",
        "--no-renames",
        "--format=",
        "--diff-filter=D",
    ]
    merges = "--diff-merges=first-parent"
    answer = ask(root, *arguments, merges, f"{commit}..HEAD", *_below(folder))
    rows = iter(answer.output.split(b"\0"))
    for head in rows:
        fields = head.decode().split()
        if len(fields) == _RAW_FIELDS and fields[0].startswith(f":{_REGULAR}"):
            yield next(rows, b"").decode("utf-8", errors="surrogateescape"), fields[2]


def _below(folder: str) -> list[str]:
    return ["--", folder] if folder else []


def _rows(listing: bytes) -> Iterator[tuple[list[str], str]]:
    for row in listing.split(b"\0"):
        head, _, path = row.partition(b"\t")
        if path:
            yield head.decode().split(), path.decode("utf-8", errors="surrogateescape")


class Blobs:
    """Contents of blobs by their id; each is asked of Git once, whoever needs it.

    A blob above `largest` bytes is cut there. `is_partial` says that the repository was cloned
    without some of its objects.
    """

    def __init__(self, root: Path, largest: int = LARGEST_DOCUMENT) -> None:
        self._root = root
        self._largest = largest
        self._known: dict[str, bytes | None] = {}
        self.is_partial = False

    def fetch(self, blobs: Iterable[str]) -> None:
        """Read many at once, all through one process; those that are not there are passed over."""
        wanted = [one for one in dict.fromkeys(blobs) if one not in self._known and _ID.match(one)]
        if not wanted:
            return
        try:
            found = self._contents(wanted)
        except reasons.ObjectNotHere:
            self.is_partial = True
            found = self._contents(_present(self._root, wanted))
        self._known |= dict.fromkeys(wanted) | found

    def get(self, blob: str) -> bytes | None:
        """Return the content of a blob, `None` when this repository does not hold it."""
        self.fetch([blob])
        return self._known.get(blob)

    def _contents(self, wanted: Sequence[str]) -> dict[str, bytes]:
        if not wanted:
            return {}
        command, given = ["cat-file", "--batch", "--buffer"], "\n".join(wanted).encode()
        with stream(self._root, command, given) as running:
            return dict(self._parts(running))

    def _parts(self, running: Running) -> Iterator[tuple[str, bytes]]:
        total = 0
        while line := running.output.readline():
            head = line.split()
            if len(head) < 3:  # noqa: PLR2004  "<id> missing" has no size
                continue
            size = int(head[2])
            content = running.output.read(min(size, self._largest))
            total += len(content)
            if total > MOST_CONTENT:
                raise reasons.too_much("cat-file", MOST_CONTENT)
            _skip(running, size - len(content) + 1)
            if head[1] == b"blob":
                yield head[0].decode(), content


def _skip(running: Running, count: int) -> None:
    while count and (skipped := running.output.read(min(count, 1 << 20))):
        count -= len(skipped)


def _present(root: Path, wanted: Sequence[str]) -> list[str]:
    """Return those objects that a partial clone holds: asked for another, `cat-file` ends."""
    how = ["--objects", "--no-walk", "--ignore-missing", "--missing=print", "--stdin"]
    answer = ask(root, "rev-list", *how, given="\n".join(wanted).encode())
    return [line.split()[0] for line in answer.text.splitlines() if not line.startswith("?")]

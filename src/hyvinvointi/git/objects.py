"""What a revision or the index holds: paths, and contents by their ids."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from hyvinvointi import limits
from hyvinvointi.diagnostics import Message, Text
from hyvinvointi.errors import WorkError
from hyvinvointi.git import reasons
from hyvinvointi.git.filters import without_filters
from hyvinvointi.git.process import Running, ask, stream
from hyvinvointi.patterns import regex

_UNMERGED = Text(
    "Tiedoston {path} yhdistäminen on kesken Gitissä; ratkaise ristiriita ensin.",
    "Sammanslagningen av filen {path} är inte slutförd i Git; lös konflikten först.",
    "The merge of {path} is not finished in Git; resolve the conflict first.",
)
_ID = regex(r"[0-9a-f]{40}(?:[0-9a-f]{24})?\Z")

REGULAR = "100"
"""How the modes of regular files begin."""

LINK = "120000"
"""The mode of a link."""

_EMPTY = frozenset(
    {
        "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391",
        "473a0f4c3be8a93681a267e3b1e9a7dcda1185436fe141f7749120a303721813",
    }
)
"""The ids of a blob that holds nothing: all that the index says of what is intended to be added."""

_RAW_FIELDS = 5
"""Modes and blob ids on both sides and what was done (git-diff(1), “Raw output format”)."""

LARGEST_DOCUMENT = limits.FILE_BYTES + 1
"""Bytes of a file that are read: enough to see that it is too large for a document."""

MOST_CONTENT = 1024 * 1024 * 1024
"""Bytes of all files together: small packs can unfold to any size."""


_AT_ONCE = 512
"""Blobs that are looked through by one process: of the largest documents a quarter of a gigabyte."""


def is_id(text: str) -> bool:
    """Whether a text is what Git calls a content or a commit by."""
    return _ID.match(text) is not None


class Entry(NamedTuple):
    """A file of a revision or of the index: its path from the root of the repository, its blob.

    `is_link` says that the blob holds where a link leads. `is_absent` marks what the index keeps
    out of the working tree (a sparse checkout), `is_unmerged` what waits for the end of a merge.
    """

    path: str
    blob: str
    is_link: bool
    is_absent: bool = False
    is_unmerged: bool = False


def files(root: Path, commit: str, folder: str) -> Iterator[Entry]:
    """Yield every file and link of a revision below a folder; submodules are neither."""
    arguments = ["ls-tree", "-r", "-z", "--full-tree", commit]
    answer = ask(root, *arguments, *below(folder))
    for (mode, _, blob, *_), path in _rows(answer.output):
        if mode.startswith(REGULAR) or mode == LINK:
            yield Entry(path, blob, mode == LINK)


def index(root: Path, folder: str) -> Iterator[Entry]:
    """Yield the same of the index; what is only intended to be added has an empty blob there."""
    answer = ask(root, "ls-files", "-t", "--stage", "-z", "--full-name", *below(folder))
    for (tag, mode, blob, stage), path in _rows(answer.output):
        if mode.startswith(REGULAR) or mode == LINK:
            yield Entry(path, blob, mode == LINK, tag == "S", stage != "0")


def staged_files(root: Path, folder: str) -> Iterator[Entry]:
    """Yield what would be committed; raises `WorkError` while a merge is not finished."""
    entries = [*index(root, folder)]
    may_be_intended = any(entry.blob in _EMPTY for entry in entries)
    intended = _intended(root, folder) if may_be_intended else frozenset()
    for entry in entries:
        if entry.is_unmerged:
            raise WorkError(Message(_UNMERGED, {"path": entry.path}))
        if entry.path not in intended:
            yield entry


def _intended(root: Path, folder: str) -> frozenset[str]:
    """Return the files of which `git add -N` has only said that they will be added."""
    how = ("--name-only", "-z", "--diff-filter=A", "--ignore-submodules=all")
    answer = ask(root, "diff-files", *how, *below(folder), settings=without_filters(root))
    return frozenset(filter(None, answer.text.split("\0")))


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
    answer = ask(root, *arguments, merges, f"{commit}..HEAD", *below(folder))
    rows = iter(answer.output.split(b"\0"))
    for head in rows:
        fields = head.decode().split()
        if len(fields) == _RAW_FIELDS and fields[0].startswith(f":{REGULAR}"):
            yield next(rows, b"").decode("utf-8", errors="surrogateescape"), fields[2]


def below(folder: str) -> list[str]:
    """Return the arguments that limit a question to a folder; an empty one stands for all."""
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

    def know(self, contents: Mapping[str, bytes]) -> None:
        """Take contents that were read elsewhere, by the ids that follow from them."""
        self._known |= contents

    def fetch(self, blobs: Iterable[str]) -> None:
        """Read many at once, all through one process; those that are not there are passed over."""
        wanted = [blob for blob in dict.fromkeys(blobs) if blob not in self._known and is_id(blob)]
        if not wanted:
            return
        try:
            contents = self._contents(wanted)
        except reasons.ObjectNotHere:
            self.is_partial = True
            contents = self._contents(_present(self._root, wanted))
        self._known |= dict.fromkeys(wanted) | contents

    def get(self, blob: str) -> bytes | None:
        """Return the content of a blob, `None` when this repository does not hold it."""
        self.fetch([blob])
        return self._known.get(blob)

    def refused(self, blobs: Iterable[str], accepts: Callable[[bytes], bool]) -> set[str]:
        """Return those blobs whose content is not accepted; no content is kept.

        What this repository does not hold is not among them: nobody can tell.
        """
        wanted, refused = (
            [blob for blob in dict.fromkeys(blobs) if is_id(blob)],
            set[str](),
        )
        for start in range(0, len(wanted), _AT_ONCE):
            some = wanted[start : start + _AT_ONCE]
            try:
                refused |= self._refused(some, accepts)
            except reasons.ObjectNotHere:
                self.is_partial = True
                refused |= self._refused(_present(self._root, some), accepts)
        return refused

    def _refused(self, wanted: Sequence[str], accepts: Callable[[bytes], bool]) -> set[str]:
        return {blob for blob, content in self._each(wanted) if not accepts(content)}

    def _contents(self, wanted: Sequence[str]) -> dict[str, bytes]:
        return dict(self._each(wanted))

    def _each(self, wanted: Sequence[str]) -> Iterator[tuple[str, bytes]]:
        if not wanted:
            return
        command, ids = ["cat-file", "--batch", "--buffer"], "\n".join(wanted).encode()
        with stream(self._root, command, ids) as running:
            yield from self._parts(running)

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


def sizes(root: Path, blobs: Iterable[str]) -> dict[str, int]:
    """Return the bytes of blobs by their id, all asked at once; those that are not here are left out."""
    wanted = [blob for blob in dict.fromkeys(blobs) if is_id(blob)]
    try:
        answer = _sizes(root, wanted)
    except reasons.ObjectNotHere:
        answer = _sizes(root, _present(root, wanted))
    told = (line.split() for line in answer.splitlines())
    return {line[0]: int(line[1]) for line in told if len(line) > 1 and line[1].isdecimal()}


def _sizes(root: Path, wanted: Sequence[str]) -> str:
    command = ["cat-file", "--batch-check=%(objectname) %(objectsize)"]
    return ask(root, *command, standard_input="\n".join(wanted).encode()).text if wanted else ""


def _present(root: Path, wanted: Sequence[str]) -> list[str]:
    """Return those objects that a partial clone holds: asked for another, `cat-file` ends."""
    how = ["--objects", "--no-walk", "--ignore-missing", "--missing=print", "--stdin"]
    answer = ask(root, "rev-list", *how, standard_input="\n".join(wanted).encode())
    return [line.split()[0] for line in answer.text.splitlines() if not line.startswith("?")]

"""Which commits changed which file: the answer of one `git log` for all files."""

import re
from array import array
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from hyvinvointi.git.process import Running, ask, stream

_COMMIT = re.compile(rb"([0-9a-f]{40}(?:[0-9a-f]{24})?) ([0-9a-f ]*)\Z")
"""The id of a commit and those of its parents."""
_CHUNK = 1 << 20


class _Read(NamedTuple):
    """Commits, newest first, the numbers of those without parents, and what each path went through.

    A row of a path is twice the number of a commit that changed it, and 1 more where it was added.
    """

    commits: list[str]
    roots: set[int]
    rows: dict[bytes, "array[int]"]


class Log:
    """The commits up to one, newest first, and the files that each changed against its parent.

    A merge changes nothing by itself. All is asked once, when the first file is asked for.
    """

    def __init__(self, root: Path, commit: str) -> None:
        self._root = root
        self._commit = commit

    def touching(self, path: str) -> list[str]:
        """Return the commits that changed a file, newest first, through renames and copies.

        They are those of `git log --follow`, which asks about one file only.
        """
        found: list[str] = []
        at = -1
        name: bytes | None = path.encode("utf-8", "surrogateescape")
        while name is not None:
            rows = [one for one in self._read.rows.get(name, ()) if one >> 1 > at]
            name = None
            for row in rows:
                at = row >> 1
                found.append(self._read.commits[at])
                name = self._source(at, path) if row & 1 else None
                if name is not None:
                    path = name.decode("utf-8", "surrogateescape")
                    break
        return found

    def _source(self, at: int, path: str) -> bytes | None:
        """Return from which file a commit made one that it added, `None` where from no other."""
        if at in self._read.roots:
            return None
        how = (
            "--follow",
            "--root",
            "--name-status",
            "-z",
            "--format=",
            "-1",
            self._read.commits[at],
        )
        status, *names = ask(self._root, "log", *how, "--", path).output.split(b"\0")
        return names[0] if status.lstrip(b"\n")[:1] in {b"C", b"R"} else None

    @cached_property
    def _read(self) -> "_Read":
        read = _Read([], set(), {})
        how = ("--root", "--name-status", "--no-renames", "-z", "--format=%H %P")
        with stream(self._root, ("log", *how, self._commit)) as running:
            fields = _fields(running)
            for field in fields:
                if commit := _COMMIT.match(field):
                    if not commit[2]:
                        read.roots.add(len(read.commits))
                    read.commits.append(commit[1].decode())
                elif status := field.lstrip(b"\n"):
                    row = 2 * (len(read.commits) - 1) + (status == b"A")
                    read.rows.setdefault(next(fields), array("I")).append(row)
        return read


def _fields(running: Running) -> Iterator[bytes]:
    rest = b""
    while chunk := running.output.read(_CHUNK):
        *fields, rest = (rest + chunk).split(b"\0")
        yield from fields
    if rest:
        yield rest

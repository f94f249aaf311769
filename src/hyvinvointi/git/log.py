"""Which commits changed which file: the answer of one `git log` for all files."""

from array import array
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from hyvinvointi.git.process import Running, ask, stream
from hyvinvointi.patterns import regex

_COMMIT = regex(rb"([0-9a-f]{40}(?:[0-9a-f]{24})?) ([0-9a-f ]*)\Z")
"""The id of a commit and those of its parents."""
_CHUNK = 1 << 20
_MOST = 64 * 1024 * 1024
"""Bytes of names that are read. A few kilobytes of nested trees can name billions of files."""


class TooMany(Exception):
    """The commits name more files than anybody reads."""


class _Read(NamedTuple):
    """Commits, newest first, the numbers of those without parents, and what each path went through.

    A row of a path is twice the number of a commit that changed it, and 1 more where it was added.
    """

    commits: list[str]
    roots: set[int]
    rows: dict[bytes, "array[int]"]


class Log:
    """The commits up to one, newest first, and the files that each changed against its parent.

    A merge changes nothing by itself. All is asked once, when the first file is asked for; only where
    the answer would be too long is each file asked for by itself.
    """

    def __init__(self, root: Path, commit: str) -> None:
        self._root = root
        self._commit = commit

    def touching(self, path: str) -> list[str]:
        """Return the commits that changed a file, newest first, through renames and copies.

        They are those of `git log --follow`, which asks about one file only.
        """
        read = self._read
        if read is None:
            how = ("--follow", "--root", "--format=%H", self._commit)
            return ask(self._root, "log", *how, "--", path).text.split()
        commits: list[str] = []
        at = -1
        name: bytes | None = path.encode("utf-8", "surrogateescape")
        while name is not None:
            rows = [one for one in read.rows.get(name, ()) if one >> 1 > at]
            name = None
            for row in rows:
                at = row >> 1
                commits.append(read.commits[at])
                is_copy = row & 1 and at not in read.roots
                name = self._source(commits[-1], path) if is_copy else None
                if name is not None:
                    path = name.decode("utf-8", "surrogateescape")
                    break
        return commits

    def _source(self, commit: str, path: str) -> bytes | None:
        """Return from which file a commit made one that it added, `None` where from no other."""
        how = ("--follow", "--root", "--name-status", "-z", "--format=", "-1", commit)
        status, *names = ask(self._root, "log", *how, "--", path).output.split(b"\0")
        return names[0] if status.lstrip(b"\n")[:1] in {b"C", b"R"} else None

    @cached_property
    def _read(self) -> _Read | None:
        """What Git tells of all files; `None` where that is too long."""
        how = ("--root", "--name-status", "--no-renames", "-z", "--format=%H %P")
        try:
            with stream(self._root, ("log", *how, self._commit)) as running:
                return _read(running)
        except TooMany:
            return None


def _read(running: Running) -> _Read:
    commits: list[str] = []
    roots: set[int] = set()
    rows: dict[bytes, array[int]] = {}
    fields = fields_of(running)
    for field in fields:
        if commit := _COMMIT.match(field):
            if not commit[2]:
                roots.add(len(commits))
            commits.append(commit[1].decode())
        elif status := field.lstrip(b"\n"):
            row = 2 * (len(commits) - 1) + (status == b"A")
            rows.setdefault(next(fields, b""), array("I")).append(row)
    return _Read(commits, roots, rows)


def fields_of(running: Running) -> Iterator[bytes]:
    """Yield what Git tells, field by field; raises `TooMany` where that is too long."""
    rest, size = b"", 0
    while chunk := running.output.read(_CHUNK):
        size += len(chunk)
        if size > _MOST:
            raise TooMany
        *fields, rest = (rest + chunk).split(b"\0")
        yield from fields
    if rest:
        yield rest

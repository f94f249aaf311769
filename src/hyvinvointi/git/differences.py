"""How the files of many revisions differ, asked at once instead of listing each of them."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from hyvinvointi.git.objects import LINK, REGULAR, below, files
from hyvinvointi.git.process import ask

_AT_ONCE = 256
"""Commits of one question, so that its answer stays far below what is read of an answer."""


class Change(NamedTuple):
    """What stands at a path from a revision on: a blob, `None` for no file any more.

    The path is from the root of the repository. The blob of a link holds where it leads.
    """

    path: str
    blob: str | None
    is_link: bool


def changes(root: Path, commits: Sequence[str], folder: str) -> Iterator[list[Change]]:
    """Yield for each commit how its files below a folder differ from those of the one before it.

    The order is that of `commits`, whatever their parents are; of the first all files come.
    Submodules are no files.
    """
    if not commits:
        return
    yield [Change(file.path, file.blob, file.is_link) for file in files(root, commits[0], folder)]
    pairs = [*pairwise(commits)]
    for start in range(0, len(pairs), _AT_ONCE):
        yield from _differences(root, pairs[start : start + _AT_ONCE], folder)


def _differences(
    root: Path, pairs: Sequence[tuple[str, str]], folder: str
) -> Iterator[list[Change]]:
    how = ("--stdin", "--always", "-r", "-z", "--raw", "--no-abbrev", "--no-renames")
    pairs_of_commits = "".join(f"{after} {before}\n" for before, after in pairs).encode()
    fields = iter(
        ask(root, "diff-tree", *how, *below(folder), standard_input=pairs_of_commits).output.split(
            b"\0"
        )
    )
    names = {after.encode() for _, after in pairs}
    rows: list[Change] | None = None
    for field in fields:
        if field in names:
            if rows is not None:
                yield rows
            rows = []
        elif field and rows is not None:
            rows.append(_change(field, next(fields, b"")))
    if rows is not None:
        yield rows


def _change(head: bytes, path: bytes) -> Change:
    _, mode, _, blob, *_ = head.decode().split()
    is_file = mode.startswith(REGULAR) or mode == LINK
    name = path.decode("utf-8", errors="surrogateescape")
    return Change(name, blob if is_file else None, mode == LINK)

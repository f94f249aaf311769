"""Questions about files of a working tree."""

from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

from hyvinvointi.git.filters import programs, without_filters
from hyvinvointi.git.process import ask
from hyvinvointi.git.repository import require_readable

_DIFFERENT = 1
_FIELDS = {"1": 8, "u": 10}
"""Spaces before the path in a row of `git status --porcelain=v2`, by what it tells of."""


def tracks(root: Path, *folders: str) -> bool:
    """Whether anything in some folders is part of the repository."""
    return bool(ask(root, "ls-files", "-z", "--", *folders).output)


def tracks_below(root: Path, folder: str) -> bool:
    """Whether a file in a folder is part of the repository: of a submodule only the folder is."""
    listed = ask(root, "ls-files", "-z", "--", folder).text.split("\0")
    return any(path.startswith(f"{folder}/") for path in listed)


def ignored(root: Path, folder: str) -> list[str]:
    """Return what Git ignores below a folder: files, and folders with `/` that hold nothing else.

    Paths are from the root of the repository. What is part of it is never among them.
    """
    how = ("--others", "--ignored", "--exclude-standard", "--directory")
    below = ("--", folder) if folder else ()
    listing = ask(root, "ls-files", "-z", *how, *below).text
    return [path for path in listing.split("\0") if path]


def changed(root: Path, folder: str) -> frozenset[str]:
    """Return the tracked files below a folder whose content is another than that of the index.

    What Git converts by itself on the way in (line ends, encodings) counts as it holds it. Filters
    do not run: a file that one would have to look at counts as changed.
    """
    how = ("--porcelain=v2", "-z", "--untracked-files=no", "--ignore-submodules=all")
    below = ("--", folder) if folder else ()
    command = ("status", *how, "--no-renames", *below)
    answer = ask(root, *command, settings=without_filters(root))
    return frozenset(_changed(answer.text.split("\0")))


def _changed(rows: Iterable[str]) -> Iterator[str]:
    """Yield the paths of those rows of `git status` that tell of the working tree."""
    for row in rows:
        fields = row.split(" ", _FIELDS.get(row[:1], 0))
        if row[:1] == "u" or (row[:1] == "1" and fields[1][1] != "."):
            yield fields[-1]


def filters(root: Path, paths: Collection[str]) -> dict[str, str]:
    """Return those of some files that a configured filter converts, with its name."""
    configured = {name.split(".", 1)[1].rpartition(".")[0] for name in programs(root)}
    if not (configured and paths):
        return {}
    lines = "".join(f"{path}\0" for path in paths).encode("utf-8", "surrogateescape")
    answer = ask(root, "check-attr", "-z", "--stdin", "filter", standard_input=lines)
    fields = answer.text.split("\0")
    pairs = zip(fields[::3], fields[2::3], strict=False)
    return {path: name for path, name in pairs if name in configured}


def stored_name(root: Path, path: Path, content: bytes) -> str:
    """Return the blob id under which Git would store what is to be written to a file."""
    require_readable(root)
    inside = str(path.relative_to(root))
    command = ("hash-object", "--stdin", "--path", inside)
    return ask(root, *command, standard_input=content, settings=without_filters(root)).text.strip()


def lines_changed(root: Path, old: Path, new: Path) -> str:
    """Return the difference of two files by lines, as Git shows it."""
    command = ("diff", "--no-index", "--no-ext-diff", "--no-textconv", "--", str(old), str(new))
    answer = ask(root, *command, ends=(0, _DIFFERENT), settings=without_filters(root))
    return answer.output.decode("utf-8", "replace")

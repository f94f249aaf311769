"""What Git inherits: nothing that names a repository, a program, or a place to write to."""

import os
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from hyvinvointi.git import reasons

_FIXED = {
    # What Git says to people is read here.
    "LC_ALL": "C",
    "GIT_OPTIONAL_LOCKS": "0",
    # Objects that a partial clone lacks are told, not fetched; older versions know the second only.
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_ALLOW_PROTOCOL": "none",
    "GIT_TERMINAL_PROMPT": "0",
    # An id stands for the very object that was committed, and a commit has the parents it names.
    "GIT_NO_REPLACE_OBJECTS": "1",
    "GIT_GRAFT_FILE": os.devnull,
    "GIT_LITERAL_PATHSPECS": "1",
}
_DROPPED = frozenset({"LANGUAGE", "SSH_ASKPASS", "PAGER", "EDITOR", "VISUAL"})
_GIT = "git.exe" if os.name == "nt" else "git"


def clean_environment(top: Path, settings: Mapping[str, str]) -> dict[str, str]:
    """Return the environment of a Git process that works on the working tree at `top`.

    No inherited `GIT_*` variable is left but the index that a hook of this very repository gives.
    The repository is not named: Git looks for it from `top`, and no higher, so that it still checks
    who owns it (safe.directory), which it does not where `GIT_DIR` names one.
    """
    inherited = {
        name: value
        for name, value in os.environ.items()
        if not name.upper().startswith("GIT_") and name not in _DROPPED
    }
    own = {"GIT_CEILING_DIRECTORIES": str(top.parent), "GIT_WORK_TREE": str(top)}
    index = _index_of_hook(top)
    if index is not None:
        own["GIT_INDEX_FILE"] = str(index)
    if settings:
        own["GIT_CONFIG_COUNT"] = str(len(settings))
    for number, (name, value) in enumerate(settings.items()):
        own |= {f"GIT_CONFIG_KEY_{number}": name, f"GIT_CONFIG_VALUE_{number}": value}
    return inherited | _FIXED | own


def _index_of_hook(top: Path) -> Path | None:
    """Return the index of the commit that is being made, when a hook of this repository asks.

    `git commit FILE` and `git commit -a` lay what they will commit into an index of its own. Git
    names its repository beside it in a linked working tree only; elsewhere the index lies in it.
    """
    named_index, named = os.environ.get("GIT_INDEX_FILE"), os.environ.get("GIT_DIR")
    if not named_index:
        return None
    index = top / named_index
    folder = _repository(top)
    owner = top / named if named else index.parent
    is_own = folder is not None and index.is_file() and _is_same(owner, folder)
    return index if is_own else None


def _repository(top: Path) -> Path | None:
    """Return the folder of the repository of a working tree: `.git`, or the one that it names."""
    marker = top / ".git"
    if marker.is_dir():
        return marker
    if not marker.is_file():  # a pipe would never end
        return None
    try:
        line = marker.read_bytes()[:4096].decode("utf-8", "surrogateescape")
    except OSError:
        return None
    name, _, folder = line.partition(":")
    return top / folder.strip() if name == "gitdir" else None


def _is_same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except (OSError, ValueError):
        return False


def require_repository(top: Path) -> None:
    """Raise `WorkError` where Git could look elsewhere than into the `.git` of a working tree.

    Where that is broken it takes the folder itself for a bare repository (before Git 2.38, which
    knows `safe.bareRepository`), or goes up, since a ceiling cannot hold a path with a colon.
    """
    has = {name for name in ("HEAD", "commondir", "objects", "refs") if _has(top / name)}
    if "HEAD" in has and ("commondir" in has or {"objects", "refs"} <= has):
        raise reasons.bare(top)
    if _has(top / ".git"):
        folder = _repository(top)
        if folder is None or not _has(folder / "HEAD"):
            raise reasons.broken(top, ".git")


def _has(path: Path) -> bool:
    return os.path.lexists(path)


def executable(top: Path) -> str:
    """Return the path of Git; raises `GitNotInstalled`.

    A program that lies in the checkout is not Git: Windows looks into the current folder first,
    and `PATH` may name relative folders.
    """
    program = _executable(os.environ.get("PATH", os.defpath), top)
    if program is None:
        raise reasons.GitNotInstalled
    return program


@cache
def _executable(path: str, top: Path) -> str | None:
    for folder in path.split(os.pathsep):
        if not Path(folder).is_absolute():
            continue
        program = Path(os.path.realpath(folder)) / _GIT
        if program.is_relative_to(top) and top != Path(top.anchor):
            continue
        if program.is_file() and os.access(program, os.X_OK):
            return str(program)
    return None

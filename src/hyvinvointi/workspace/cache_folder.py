"""Where caches lie: in the user's own folder, never in a checkout, which anyone may have filled."""

import contextlib
import os
import stat
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path
from typing import TypeVar

from hyvinvointi.disk import is_own
from hyvinvointi.patterns import regex
from hyvinvointi.sealed import MOST_BYTES, SealedDatabase

D = TypeVar("D", bound=SealedDatabase)

VARIABLE = "HYVINVOINTI_CACHE_DIR"
_MOST = 16
"""Databases that are kept: as many workspaces and output folders as somebody works with."""

_OURS = regex(r"([a-z]+-[0-9a-f]{32})\.(?:sqlite(?:-journal)?|sha256)")


def open_cache(kind: type[D], purpose: str, places: Iterable[Path]) -> D | None:
    """Return the database of a purpose for these folders: a workspace, its checkout, an output.

    `None` where there can be none: the user's folder cannot be made, belongs to somebody else, may
    be written by others, or lies in one of the places.
    """
    folder = _user_folder()
    places = [*places]
    if folder is None or any(folder.is_relative_to(place) for place in places):
        return None
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        about = folder.stat(follow_symlinks=False)
    except OSError:
        return None
    if not stat.S_ISDIR(about.st_mode) or not is_own(about):
        return None
    name = _name(purpose, places)
    _drop_oldest(folder, name)
    return kind(folder / f"{name}.sqlite", _joined(places))


def drop_cache(purpose: str, places: Iterable[Path]) -> None:
    """Take away the database of a purpose for folders one of which is gone for good."""
    folder = _user_folder()
    if folder is None:
        return
    with contextlib.suppress(OSError):
        for file in _caches(folder).get(_name(purpose, [*places]), (0, 0, []))[2]:
            file.unlink(missing_ok=True)


def _name(purpose: str, places: Iterable[Path]) -> str:
    return f"{purpose}-{sha256(os.fsencode(_joined(places))).hexdigest()[:32]}"


def _joined(places: Iterable[Path]) -> str:
    return "\0".join(map(os.fspath, places))


def _user_folder() -> Path | None:
    """Return the real path of the folder for caches, `None` where the user has none."""
    named = os.environ.get(VARIABLE)
    if not named:
        from platformdirs import user_cache_dir  # noqa: PLC0415  only commands that keep anything

        named = user_cache_dir("hyvinvointi", appauthor=False)
        if not Path(named).is_absolute():  # no home folder
            return None
    return Path(os.path.realpath(named))


def _drop_oldest(folder: Path, kept: str) -> None:
    """Take away what was left for folders that nobody has rendered into lately."""
    with contextlib.suppress(OSError):
        caches = sorted(_caches(folder).items(), key=lambda cache: cache[1][0], reverse=True)
        others = [(files, size) for name, (_, size, files) in caches if name != kept]
        total = 0
        for number, (files, size) in enumerate(others, 2):
            total += size
            if number > _MOST or total > MOST_BYTES:
                for file in files:
                    file.unlink(missing_ok=True)


def _caches(folder: Path) -> dict[str, tuple[int, int, list[Path]]]:
    """Return by name when each cache was written, its bytes and its files."""
    found: dict[str, tuple[int, int, list[Path]]] = {}
    for name, entry in _entries(folder):
        about = entry.stat(follow_symlinks=False)
        time, size, files = found.get(name, (0, 0, []))
        found[name] = (
            max(time, about.st_mtime_ns),
            size + about.st_size,
            [*files, Path(entry.path)],
        )
    return found


def _entries(folder: Path) -> Iterator[tuple[str, os.DirEntry[str]]]:
    with os.scandir(folder) as entries:
        for entry in entries:
            ours = _OURS.fullmatch(entry.name)
            if ours and not entry.is_dir(follow_symlinks=False):
                yield ours[1], entry

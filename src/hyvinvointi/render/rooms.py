"""Rooms: folders beside a site in which the new one is made.

A room goes in the end. One whose render was killed stays, until the next render takes it away, and
puts back the site that stands in it when no other one has taken its place.
"""

import contextlib
import re
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

try:
    import fcntl
except ImportError:  # Windows: nobody can tell whether a room is in use, so each stays
    fcntl = None  # type: ignore[assignment]

_CLAIM = ".hyvinvointi-room"
"""The file that makes a room ours; it is locked as long as its render runs."""

WHOLE = "whole"
"""Where a room holds a site for the moment in which the new one takes its place."""


@contextmanager
def beside(target: Path) -> Iterator[Path]:
    """A folder on the disk of a site, gone in the end; those left by killed renders go, too."""
    for left in _rooms(target):
        _take_away(left, target)
    prefix = f".{target.name}-"
    with tempfile.TemporaryDirectory(prefix=prefix, dir=target.parent) as name:
        room = Path(name)
        with _claimed(room):
            yield room


def _rooms(target: Path) -> Iterator[Path]:
    named = re.compile(rf"\.{re.escape(target.name)}-[a-z0-9_]{{8}}")
    for one in target.parent.iterdir():
        if named.fullmatch(one.name) and one.is_dir() and not one.is_symlink():
            yield one


@contextmanager
def _claimed(room: Path) -> Iterator[None]:
    # It gets its name when it is locked: who finds it unlocked knows that the render has ended.
    with (room / "claim").open("w") as claim:
        _lock(claim)
        (room / "claim").replace(room / _CLAIM)
        yield


def _take_away(room: Path, target: Path) -> None:
    with contextlib.suppress(OSError), (room / _CLAIM).open("r+") as claim:
        if _lock(claim):
            if (room / WHOLE).is_dir() and not target.exists():
                (room / WHOLE).replace(target)
            shutil.rmtree(room, ignore_errors=True)


def _lock(claim: IO[str]) -> bool:
    """Whether nobody else has locked a file, and it is locked from now on until it is closed."""
    try:
        fcntl.flock(claim, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (AttributeError, OSError):
        return False
    return True

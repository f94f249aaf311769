"""The folder in which the new files of a site are made, and what a run that was killed left of it."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

from hyvinvointi.workspace.made_sites import SITE_MARKER

_NAME = ".hyvinvointi-staging"
"""In the folder of the site: nothing is written anywhere else. Where the name is taken, a number follows."""
_PARTS = ("new", "old")
_OWN = frozenset({SITE_MARKER, *_PARTS})


@contextmanager
def staging(target: Path) -> Iterator[Path]:
    """A folder on the disk of a site that nobody else may look into, gone in the end."""
    names = (f"{_NAME}-{number}" if number else _NAME for number in count())
    room = next(target / name for name in names if not os.path.lexists(target / name))
    room.mkdir(mode=0o700)
    try:
        (room / SITE_MARKER).touch()  # what lies here are copies, too: nobody reads them
        for part in _PARTS:
            (room / part).mkdir()
        yield room
    finally:
        _take_away(room)


def clear(target: Path) -> None:
    """Take away what killed runs left; what has another form is somebody's own, and stays."""
    for name in os.listdir(target):  # noqa: PTH208  names alone
        if name.startswith(_NAME) and _is_left_over(target / name):
            _take_away(target / name)


def _is_left_over(room: Path) -> bool:
    """Whether a folder holds what we put into one and nothing else: the mark first, away last."""
    try:
        names = {*os.listdir(room)}  # noqa: PTH208  names alone
    except OSError:
        return False
    return not room.is_symlink() and (not names or SITE_MARKER in names) and names <= _OWN


def _take_away(room: Path) -> None:
    """Take away a folder of ours, its mark when nothing else is left of it."""
    for part in _PARTS:
        shutil.rmtree(room / part, ignore_errors=True)
    shutil.rmtree(room, ignore_errors=True)

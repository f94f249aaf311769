"""New files take the places of old ones, each at once; when one cannot, all of it is undone.

At every moment a visitor finds the old page or the new one. Addresses that are new come first and
those that are gone go last, so that no page links to one that is not there.
"""

import os
import shutil
import stat
from collections.abc import Iterable, Sequence
from enum import Enum

from hyvinvointi.workspace.made_sites import SITE_MARKER


class Place(Enum):
    """What stands where a path leads."""

    NOTHING = 1
    FOLDER = 2
    FILE = 3
    OTHER = 4


class Folders:
    """The folders of a site, asked for once each; nothing is looked for behind a link."""

    def __init__(self, target: str) -> None:
        self._target = target
        self._known = {"": Place.FOLDER}

    def above(self, path: str) -> Place:
        """Return what stands where the folder of a path has to be."""
        return self._at(path.rpartition("/")[0])

    def first_missing(self, path: str) -> str:
        """Return the uppermost part of a path that is not there, else the path."""
        while self.above(path) is Place.NOTHING:
            path = path.rpartition("/")[0]
        return path

    def _at(self, folder: str) -> Place:
        known = self._known.get(folder)
        if known is None:
            known = self.above(folder)
            if known is Place.FOLDER:
                known = place(f"{self._target}/{folder}")
            self._known[folder] = known
        return known


def place(path: str) -> Place:
    """Return what stands at a path; a link is something else, whatever it leads to."""
    try:
        mode = os.lstat(path).st_mode
    except FileNotFoundError:
        return Place.NOTHING
    if stat.S_ISDIR(mode):
        return Place.FOLDER
    return Place.FILE if stat.S_ISREG(mode) else Place.OTHER


class Exchange:
    """The exchange of files of a site, `target`, with those that `room` holds in `new`.

    The room is on the same disk. What was there is kept in `old`, by number, until all is done.
    """

    def __init__(self, target: str, room: str) -> None:
        self._target = target
        self._new = f"{room}/new"
        self._old = f"{room}/old"
        self._kept: dict[str, str] = {}

    def carry_out(
        self, paths: Iterable[str], gone: Sequence[str], during: bytes, after: bytes
    ) -> None:
        """Put files in their places, take others away, and mark the folder `during` it and `after`.

        Raises `OSError` when a file cannot be moved; then everything is as it was.
        """
        moved = [SITE_MARKER, *self._units(paths)]
        _write(f"{self._new}/{SITE_MARKER}", during)
        _write(f"{self._old}/{SITE_MARKER}", after)
        self._kept = {path: f"{self._old}/{at}" for at, path in enumerate((*moved, *gone))}
        try:
            for unit in moved:
                self._put(unit)
            for path in gone:
                os.replace(f"{self._target}/{path}", self._kept[path])
            os.replace(f"{self._old}/{SITE_MARKER}", f"{self._target}/{SITE_MARKER}")
        except BaseException:
            self._undo(moved, gone)
            raise
        _prune(self._target, gone)

    def _units(self, paths: Iterable[str]) -> list[str]:
        """Return what is moved at once: files, and folders that are not there yet, those first."""
        folders = Folders(self._target)
        fresh: dict[str, None] = {}
        others: list[str] = []
        for path in paths:
            unit = folders.first_missing(path)
            if unit != path or place(f"{self._target}/{path}") is Place.NOTHING:
                fresh[unit] = None
            else:
                others.append(path)
        # Of a site that is quite new the pages from which one comes to all others come last.
        return [*sorted(fresh, key=lambda unit: "/" not in unit and "." in unit), *others]

    def _put(self, unit: str) -> None:
        goal = f"{self._target}/{unit}"
        if os.path.lexists(goal):
            _keep(goal, self._kept[unit])
        os.replace(f"{self._new}/{unit}", goal)

    def _undo(self, moved: Iterable[str], gone: Iterable[str]) -> None:
        """Bring back what was there: how far it came is told by the files themselves.

        The mark comes last: until then nobody takes the folder for a site that is whole.
        """
        for path in gone:
            if os.path.lexists(self._kept[path]):
                os.replace(self._kept[path], f"{self._target}/{path}")
        for unit in reversed([*moved]):
            goal, kept, new = f"{self._target}/{unit}", self._kept[unit], f"{self._new}/{unit}"
            if os.path.lexists(kept):
                os.replace(kept, goal)
            elif not os.path.lexists(new) and os.path.lexists(goal):
                os.replace(goal, new)


def _write(path: str, content: bytes) -> None:
    with open(path, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _keep(file: str, kept: str) -> None:
    """Keep what is now in the place of a new file, which stays there."""
    try:
        os.link(file, kept, follow_symlinks=False)
    except OSError:  # a disk without links; half a copy must not be taken for what was there
        shutil.copy2(file, f"{kept}~", follow_symlinks=False)
        os.replace(f"{kept}~", kept)


def _prune(target: str, gone: Iterable[str]) -> None:
    """Take away the folders that hold nothing any more."""
    for folder in sorted({path.rpartition("/")[0] for path in gone}, reverse=True):
        emptied = folder
        while emptied:
            try:
                os.rmdir(f"{target}/{emptied}")
            except OSError:
                break
            emptied = emptied.rpartition("/")[0]

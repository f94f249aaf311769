"""Writing a site: whole or not at all, and never over a folder that is not a site of ours."""

import os
import shutil
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from hyvinvointi.diagnostics import Message, Text
from hyvinvointi.errors import WorkError
from hyvinvointi.render import rooms
from hyvinvointi.workspace.cache import File
from hyvinvointi.workspace.discovery import SITE_MARKER

_NOT_OURS = Text(
    "Kansiota {folder} ei korvata: siinä on tiedostoja, joita tämä työkalu ei ole tehnyt.",
    "Mappen {folder} ersätts inte: den innehåller filer som det här verktyget inte har gjort.",
    "The folder {folder} is not replaced: it holds files that this tool did not make.",
)
_UNWRITABLE = Text(
    "Kansioon {folder} ei voi kirjoittaa: {reason}.",
    "Det går inte att skriva i mappen {folder}: {reason}.",
    "The folder {folder} cannot be written: {reason}.",
)

Made = tuple[str, str, bytes]
"""A file to be written: the piece it belongs to, its path, and its content."""

Written = dict[str, list[File]]
"""What was written, by piece."""


def write(target: Path, files: Iterable[Made], mark: str = "") -> Written:
    """Replace `target` by a folder with these files and return what was written.

    The new folder is built beside the old one, which stays whole until the new one is complete.
    `mark` names what the folder holds from now on. Raises `WorkError` when the target is not a
    site of ours or cannot be written.
    """
    target = target.resolve()
    _refuse_foreign(target)
    with _room_beside(target) as room:
        new = room / "new"
        new.mkdir()
        written = _fill(new, files)
        (new / SITE_MARKER).write_text(mark)
        _swap(room, target)
    return written


def renew(target: Path, files: Iterable[Made], gone: Iterable[str], mark: str) -> Written:
    """Put new files into a site, take others out, and return what was written.

    Nothing is touched until all files are there. Then each takes its place at once; when that
    fails midway, those before go back. Who is killed midway leaves a site without a mark.
    """
    target = target.resolve()
    with _room_beside(target) as room:
        new = room / "new"
        new.mkdir()
        written = _fill(new, files)
        marker = target / SITE_MARKER
        marker.write_text("")
        paths = [path for some in written.values() for path, _, _ in some]
        _exchange(room, target, paths, sorted(set(gone).difference(paths)))
        marker.write_text(mark)
    return written


def mark_of(target: Path) -> str:
    """Return what a folder is marked to hold; empty when nobody knows."""
    try:
        return (target / SITE_MARKER).read_text()
    except (OSError, ValueError):
        return ""


def is_intact(target: Path, files: Iterable[File]) -> bool:
    """Whether these files are as they were written."""
    root = f"{target}/"
    try:
        for path, size, time in files:
            about = os.lstat(root + path)
            if about.st_size != size or about.st_mtime_ns != time:
                return False
    except (OSError, ValueError):
        return False
    return True


def _refuse_foreign(target: Path) -> None:
    is_free = not target.exists() or (
        target.is_dir() and ((target / SITE_MARKER).is_file() or not any(target.iterdir()))
    )
    if not is_free:
        raise WorkError(Message(_NOT_OURS, {"folder": target}))


@contextmanager
def _room_beside(target: Path) -> Iterator[Path]:
    """A folder on the same disk, gone in the end; faults of writing become ours."""
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with rooms.beside(target) as room:
            yield room
    except OSError as error:
        reason = error.strerror or str(error)
        raise WorkError(Message(_UNWRITABLE, {"folder": target, "reason": reason})) from error


def _fill(folder: Path, files: Iterable[Made]) -> Written:
    written: Written = {}
    known: set[str] = set()
    root = str(folder)
    for piece, path, content in files:
        parent = f"{root}/{path}".rpartition("/")[0]
        if parent not in known:
            os.makedirs(parent, exist_ok=True)  # noqa: PTH103  tens of thousands
            known.add(parent)
        with open(f"{root}/{path}", "wb") as file:  # noqa: PTH123  as above
            file.write(content)
            file.flush()
            time = os.fstat(file.fileno()).st_mtime_ns
        written.setdefault(piece, []).append((path, len(content), time))
    return written


def _swap(room: Path, target: Path) -> None:
    old = room / rooms.WHOLE
    try:
        if target.exists():
            target.replace(old)
        (room / "new").replace(target)
    except BaseException:
        if old.exists() and not target.exists():
            old.replace(target)
        raise


def _exchange(room: Path, target: Path, paths: Collection[str], gone: Collection[str]) -> None:
    """Put each new file at once in the place of the old one, then take others away.

    Visitors find either at any moment. All of it is undone when it fails or is interrupted: what
    was there is kept in the room.
    """
    try:
        for path in paths:
            _keep(target / path, room, room / "old" / path)
            _parented(target / path)
            (room / "new" / path).replace(target / path)
        for path in gone:
            if os.path.lexists(target / path):
                (target / path).replace(_parented(room / "old" / path))
    except BaseException:
        _undo(room, target, paths, gone)
        raise
    _prune(target, gone)


def _keep(file: Path, room: Path, kept: Path) -> None:
    """Keep in a room what is now in the place of a new file, which stays there if it can."""
    if not os.path.lexists(file):
        return
    _parented(kept)
    if file.is_dir() and not file.is_symlink():
        file.replace(kept)
        return
    try:
        os.link(file, kept, follow_symlinks=False)
    except OSError:  # a disk without links; half a copy must not be taken for what was there
        shutil.copy2(file, room / "copy", follow_symlinks=False)
        (room / "copy").replace(kept)


def _undo(room: Path, target: Path, paths: Iterable[str], gone: Iterable[str]) -> None:
    """Bring back what was there: how far it came is told by the files themselves."""
    placed = [path for path in paths if not (room / "new" / path).exists()]
    for path in placed:
        (target / path).unlink(missing_ok=True)
    for path in (*paths, *gone):
        kept = room / "old" / path
        if os.path.lexists(kept):
            kept.replace(_parented(target / path))
    _prune(target, placed)


def _parented(path: Path) -> Path:
    """Return a path whose folder is there."""
    path.parent.mkdir(parents=True, exist_ok=True)
    return path


def _prune(target: Path, gone: Iterable[str]) -> None:
    """Take away the folders that hold nothing any more."""
    for folder in sorted({(target / path).parent for path in gone}, reverse=True):
        emptied = folder
        while emptied.is_dir() and emptied != target and not any(emptied.iterdir()):
            emptied.rmdir()
            emptied = emptied.parent

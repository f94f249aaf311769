"""Files in places that others may write to: read only where they are plain, locked while in use."""

import errno
import os
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import BufferedReader
from pathlib import Path
from time import sleep, time

from hyvinvointi.words import system

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

_NO_FOLLOW = getattr(os, "O_NOFOLLOW", 0)
_PAUSE, _LONG = 0.1, 3600
_TO_READ = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0) | _NO_FOLLOW


class NotRegularError(OSError):
    """What was to be read is a folder, a FIFO or a device, or a link where none is followed."""

    reason = system.NOT_REGULAR

    def __init__(self, path: str | os.PathLike[str]) -> None:
        super().__init__(errno.EINVAL, self.reason.en, os.fspath(path))


def open_plain(path: Path) -> BufferedReader:
    """Open a regular file to read; raises `OSError` for a link, a FIFO, a device or a folder.

    Nothing is waited for: opening a FIFO would never end.
    """
    _require_plain(path, os.lstat(path))
    file = os.fdopen(os.open(path, _TO_READ), "rb")
    try:
        _require_plain(path, os.fstat(file.fileno()))
    except OSError:
        file.close()
        raise
    return file


def read_plain(path: Path, most: int) -> bytes:
    """Return the content of a regular file of at most so many bytes; else raises `OSError`."""
    with open_plain(path) as file:
        if os.fstat(file.fileno()).st_size > most:
            raise OSError(errno.EFBIG, os.strerror(errno.EFBIG), os.fspath(path))
        return file.read(most)


def is_own(about: os.stat_result) -> bool:
    """Whether a file or folder is this user's and nobody else may write to it.

    Where files have no such owners and modes (Windows) everything is.
    """
    if not hasattr(os, "geteuid"):
        return True
    return about.st_uid == os.geteuid() and not about.st_mode & (stat.S_IWGRP | stat.S_IWOTH)


def lock(handle: int, *, waits: bool = False) -> bool:
    """Lock an open file or folder until it is closed; return whether files can be locked here.

    The lock goes with its process, however that ends. Raises `BlockingIOError` when somebody else
    has it and nobody `waits`.
    """
    if fcntl is None:
        return False
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | (0 if waits else fcntl.LOCK_NB))
    except BlockingIOError:
        raise
    except OSError:  # some disks of networks
        return False
    return True


@contextmanager
def locked_folder(folder: Path, tell: Callable[[], None]) -> Iterator[None]:
    """Have a folder for oneself; when somebody else has it, `tell` that, and wait.

    It is made where it is missing, and made again when who had it took it away.
    """
    if fcntl is None:
        with _lock_file(folder, tell):
            yield
        return
    while True:
        folder.mkdir(parents=True, exist_ok=True)
        handle = os.open(folder, os.O_RDONLY)
        try:
            try:
                lock(handle)
            except BlockingIOError:
                tell()
                lock(handle, waits=True)
            if not is_still(folder, handle):
                continue
            yield
            return
        finally:
            os.close(handle)


@contextmanager
def _lock_file(folder: Path, tell: Callable[[], None]) -> Iterator[None]:
    """A file that Windows removes with the process that made it stands for a lock of its folder."""
    file = folder / ".hyvinvointi-lock"
    flags = os.O_CREAT | os.O_EXCL | os.O_RDWR | getattr(os, "O_TEMPORARY", 0)
    handle = None
    is_told = False
    while handle is None:
        folder.mkdir(parents=True, exist_ok=True)
        try:
            handle = os.open(file, flags)
        except (FileExistsError, PermissionError):
            if not os.path.lexists(file):
                raise
            if not is_told:
                tell()
            is_told = True
            sleep(_PAUSE)
    try:
        yield
    finally:
        os.close(handle)


def take_abandoned(path: Path) -> bool:
    """Take away a file of a run that has ended, and return whether it was one.

    It is a plain file that nobody has locked. Where files cannot be locked it has lain for an hour,
    or (Windows) nobody has it open.
    """
    try:
        about = path.lstat()
        if not stat.S_ISREG(about.st_mode):
            return False
        if fcntl is None:
            path.unlink()
            return True
        handle = os.open(path, _TO_READ)
        try:
            is_ended = lock(handle) or time() - about.st_mtime > _LONG
            if is_ended and is_still(path, handle):
                path.unlink()
                return True
        finally:
            os.close(handle)
    except OSError:
        pass
    return False


def is_still(path: Path, handle: int) -> bool:
    """Whether a path leads to what was opened there."""
    try:
        return os.path.samestat(path.stat(), os.fstat(handle))
    except OSError:
        return False


def _require_plain(path: Path, about: os.stat_result) -> None:
    if not stat.S_ISREG(about.st_mode):
        raise NotRegularError(path)

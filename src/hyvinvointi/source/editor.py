"""Changing files: splices of the text as it stands, written whole or not at all."""

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from errno import EACCES, EEXIST
from pathlib import Path
from time import sleep
from typing import BinaryIO

from hyvinvointi.diagnostics import Edit, Message, Text
from hyvinvointi.disk import is_still, lock, take_abandoned
from hyvinvointi.errors import WorkError
from hyvinvointi.words import system

_CHANGED = Text(
    "Tiedosto {path} on muuttunut sen jälkeen kun se luettiin; siihen ei kirjoitettu mitään.",
    "Filen {path} har ändrats efter att den lästes; ingenting skrevs.",
    "The file {path} has changed since it was read; nothing was written to it.",
)
_NOT_WRITTEN = Text(
    "Tiedostoon {path} ei voi kirjoittaa: {reason}.",
    "Det går inte att skriva till filen {path}: {reason}.",
    "Cannot write to the file {path}: {reason}.",
)
_BUSY = Text(
    "Tiedostoa {path} kirjoittaa toinen ajo, tai {temporary} on tiellä; siihen ei kirjoitettu mitään.",
    "En annan körning skriver filen {path}, eller så är {temporary} i vägen; ingenting skrevs till den.",
    "Another run is writing the file {path}, or {temporary} is in the way; nothing was written to it.",
)
_LEADS_OUT = Text(
    "{path} johtaa linkin kautta muualle, tiedostoon {real}; siihen ei kirjoitettu mitään.",
    "{path} leder via en länk någon annanstans, till filen {real}; ingenting skrevs till den.",
    "{path} leads elsewhere through a link, to the file {real}; nothing was written to it.",
)
_TEMPORARY = ".hyv-tmp"
_TRIES, _PAUSE = 40, 0.05


def splice(content: bytes, edits: Iterable[Edit]) -> bytes:
    """Return UTF-8 content with edits made; offsets count code points, a BOM too.

    Everything that no edit covers keeps its bytes: comments, layout, BOM, line endings. Edits must
    not overlap.
    """
    text = content.decode("utf-8")
    parts, at = [], 0
    for edit in sorted(edits, key=lambda one: (one.start, one.end)):
        parts += [text[at : edit.start], edit.text]
        at = edit.end
    return "".join([*parts, text[at:]]).encode()


def write(
    path: Path, content: bytes, expected: bytes | None = None, *, inside: Path | None = None
) -> None:
    """Replace a file by new content, atomically and with its mode; a link is followed.

    The file is the old one or the new one at every moment. With `expected`, raises `WorkError` when
    the file no longer holds that; with `inside`, when a link leads out of that folder. Raises
    `WorkError` too when it cannot be written, is read-only, or another run is writing it.
    """
    real = real_path(path, inside)
    try:
        _require_writable(real)
        with _temporary(real) as (file, temporary):
            if expected is not None and real.read_bytes() != expected:
                raise WorkError(Message(_CHANGED, {"path": path}))
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
            _keep_owner_and_mode(temporary, real)
            if os.name == "nt":  # what is open cannot be moved there
                file.close()
            temporary.replace(real)
    except OSError as error:
        args = {"path": path, "reason": system.reason(error)}
        raise WorkError(Message(_NOT_WRITTEN, args)) from error


def create(path: Path, content: bytes, *, inside: Path) -> None:
    """Write a new file: whole or not at all, and never over one that somebody else just made.

    Raises `FileExistsError` when there is one, `WorkError` when a link leads out of the folder
    `inside`.
    """
    real = real_path(path, inside)
    with _temporary(real) as (file, temporary):
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
        if os.name == "nt":  # a move does not replace there, and what is open cannot be moved
            file.close()
            temporary.rename(real)
            return
        _link(temporary, real)


def _link(temporary: Path, real: Path) -> None:
    """Give a file its name without replacing another, also where a disk knows no second names."""
    try:
        os.link(temporary, real)
    except FileExistsError:
        raise
    except OSError:
        if os.path.lexists(real):
            raise FileExistsError(EEXIST, os.strerror(EEXIST)) from None
        temporary.rename(real)


def _require_writable(file: Path) -> None:
    """A file is replaced by the right to its folder, but whoever made it read-only meant that."""
    if file.exists() and not file.stat().st_mode & 0o222:
        raise PermissionError(EACCES, os.strerror(EACCES))


def real_path(path: Path, inside: Path | None = None) -> Path:
    """Return where a path leads; raises `WorkError` when that is not `inside` a folder."""
    real = Path(os.path.realpath(path))
    if inside is not None and not real.is_relative_to(os.path.realpath(inside)):
        raise WorkError(Message(_LEADS_OUT, {"path": path, "real": real}))
    return real


def clear(folders: Iterable[Path]) -> None:
    """Take away the temporary files that killed runs have left in these folders."""
    for folder in {*folders}:
        with suppress(OSError), os.scandir(folder) as entries:
            left = [one for one in entries if one.name.startswith(".")]
            for entry in left:
                if entry.name.endswith(_TEMPORARY):
                    take_abandoned(Path(entry.path))


@contextmanager
def _temporary(real: Path) -> Iterator[tuple[BinaryIO, Path]]:
    """A file beside another one, locked, and under a name that only one run has at a time."""
    temporary = real.with_name(f".{real.name}{_TEMPORARY}")
    with _made(temporary, 0o600 if real.exists() else 0o666) as file:
        try:
            yield file, temporary
        finally:
            if not file.closed and is_still(temporary, file.fileno()):
                if os.name == "nt":  # what is open cannot be taken away there
                    file.close()
                temporary.unlink()


def _made(temporary: Path, mode: int) -> BinaryIO:
    def opener(path: str, flags: int) -> int:
        return os.open(path, flags, mode)

    for _ in range(_TRIES):
        try:
            file = open(temporary, "xb", opener=opener)  # noqa: SIM115  with its mode, locked
        except FileExistsError:
            if not take_abandoned(temporary):
                sleep(_PAUSE)
            continue
        try:
            lock(file.fileno())
            # Who takes away what is abandoned may have come between.
            if is_still(temporary, file.fileno()):
                return file
        except BlockingIOError:
            pass
        except BaseException:
            file.close()
            raise
        file.close()
    path = temporary.name.removeprefix(".").removesuffix(_TEMPORARY)
    raise WorkError(Message(_BUSY, {"path": path, "temporary": temporary.name}))


def _keep_owner_and_mode(temporary: Path, real: Path) -> None:
    with suppress(FileNotFoundError):
        about = real.stat()
        if hasattr(os, "chown"):
            with suppress(PermissionError):
                os.chown(temporary, about.st_uid, about.st_gid)
        temporary.chmod(about.st_mode & 0o7777)

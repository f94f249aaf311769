"""Changing files: splices of the text as it stands, written whole or not at all."""

import os
import tempfile
from collections.abc import Iterable
from pathlib import Path

from hyvinvointi.diagnostics import Edit, Message, Text
from hyvinvointi.errors import WorkError

_CHANGED = Text(
    "Tiedosto {path} on muuttunut sen jälkeen kun se luettiin; siihen ei kirjoitettu mitään.",
    "Filen {path} har ändrats efter att den lästes; ingenting skrevs.",
    "The file {path} has changed since it was read; nothing was written to it.",
)
_NOT_WRITTEN = Text(
    "Tiedostoon {path} ei voi kirjoittaa: {reason}.",
    "Det går inte att skriva till filen {path}: {reason}.",
    "The file {path} cannot be written: {reason}.",
)


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


def write(path: Path, content: bytes, expected: bytes | None = None) -> None:
    """Replace a file by new content, atomically and with its mode.

    The file is the old one or the new one at every moment. With `expected`, raises `WorkError`
    when the file no longer holds that; raises `WorkError` too when it cannot be written.
    """
    try:
        if expected is not None and path.read_bytes() != expected:
            raise WorkError(Message(_CHANGED, {"path": path}))
        _replace(path, content)
    except OSError as error:
        args = {"path": path, "reason": error.strerror or error}
        raise WorkError(Message(_NOT_WRITTEN, args)) from error


def _replace(path: Path, content: bytes) -> None:
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(path.stat().st_mode & 0o7777 if path.exists() else 0o644)
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise

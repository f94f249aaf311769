"""Results written to files: whole or not at all, and never over what people write by hand."""

import os
from pathlib import Path

from hyvinvointi.cli.here import current_folder, own_workspace
from hyvinvointi.diagnostics import Message, Text
from hyvinvointi.errors import WorkError
from hyvinvointi.source import editor
from hyvinvointi.words import system

_CANNOT_WRITE = Text(
    "Tiedostoon ”{path}” ei voi kirjoittaa: {reason}.",
    "Det går inte att skriva till filen ”{path}”: {reason}.",
    "Cannot write to the file “{path}”: {reason}.",
)
_NOT_OURS = Text(
    "Tiedosto ”{path}” ei ole tulosteita varten, joten siihen ei kirjoiteta. Anna toinen nimi.",
    "Filen ”{path}” är inte till för utskrifter, så den skrivs inte över. Ange ett annat namn.",
    "The file “{path}” is not meant for output, so it will not be overwritten. Give another name.",
)
_BY_HAND = frozenset({".yaml", ".yml", ".toml"})
_STREAMS = frozenset({("/", "dev"), ("/", "proc")})
_GIT = ".git"


def save(path: str, content: str | bytes, expected: bytes | None = None) -> None:
    """Write a result to a file, which is the old one or the new one at every moment.

    A device or a pipe is written to as it stands. Raises `WorkError` when that is impossible, when
    the file is one that people write by hand or Git's own, when a link leads out of the workspace,
    and when the file holds something else than is `expected`.
    """
    # A name that is no text in UTF-8 becomes an escape that JSON has, too.
    data = content.encode("utf-8", "backslashreplace") if isinstance(content, str) else content
    try:
        if _is_stream(Path(path)):
            Path(path).write_bytes(data)
            return
        real = real_path(path)
        if _is_of_git(real) or (real.exists() and _is_by_hand(Path(path), real)):
            raise not_ours(path)
        real.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        args = {"path": path, "reason": system.reason(error)}
        raise WorkError(Message(_CANNOT_WRITE, args)) from error
    editor.write(real, data, expected)


def real_path(path: str) -> Path:
    """Return the file that a path leads to.

    Raises `WorkError` when a link leads out of the workspace: a checkout's come from strangers.
    """
    root = own_workspace() or current_folder()
    return editor.real_path(Path(path), root if _typed(path).is_relative_to(root) else None)


def not_ours(path: str | Path) -> WorkError:
    """Return the error that a file exists that is not the tool's to write over."""
    return WorkError(Message(_NOT_OURS, {"path": path}))


def _is_stream(file: Path) -> bool:
    """Whether a path names no file that another could replace: `/dev/stdout`, a pipe."""
    named = file.absolute().parts[:2] in _STREAMS
    return named or (file.exists() and not file.is_file() and not file.is_dir())


def _is_by_hand(file: Path, real: Path) -> bool:
    return bool({file.suffix.lower(), real.suffix.lower()} & _BY_HAND)


def _is_of_git(real: Path) -> bool:
    return any(part.casefold() == _GIT for part in real.parts)


def _typed(path: str | Path) -> Path:
    return Path(os.path.abspath(path))  # noqa: PTH100  resolve() would follow the links

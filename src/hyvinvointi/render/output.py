"""Writing a site: whole or not at all, and never over a folder that is not a site of ours."""

import shutil
import tempfile
from collections.abc import Iterable
from pathlib import Path

from hyvinvointi.diagnostics import Message, Text
from hyvinvointi.errors import WorkError
from hyvinvointi.workspace.trees import SITE_MARKER

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


def write(target: Path, files: Iterable[tuple[str, bytes]]) -> int:
    """Replace `target` by a folder with these files and return how many there are.

    The new folder is built beside the old one, which stays whole until the new one is complete.
    Raises `WorkError` when the target is not a site of ours or cannot be written.
    """
    target = target.resolve()
    _refuse_foreign(target)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=f".{target.name}-", dir=target.parent) as room:
            count = _fill(Path(room) / "new", files)
            _swap(Path(room), target)
    except OSError as error:
        reason = error.strerror or str(error)
        raise WorkError(Message(_UNWRITABLE, {"folder": target, "reason": reason})) from error
    return count


def _refuse_foreign(target: Path) -> None:
    is_free = not target.exists() or (
        target.is_dir() and ((target / SITE_MARKER).is_file() or not any(target.iterdir()))
    )
    if not is_free:
        raise WorkError(Message(_NOT_OURS, {"folder": target}))


def _fill(folder: Path, files: Iterable[tuple[str, bytes]]) -> int:
    folder.mkdir()
    (folder / SITE_MARKER).touch()
    count = 0
    for path, content in files:
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
        count += 1
    return count


def _swap(room: Path, target: Path) -> None:
    old = room / "old"
    if target.exists():
        target.replace(old)
    try:
        (room / "new").replace(target)
    except OSError:
        if old.exists():
            old.replace(target)
        raise
    shutil.rmtree(old, ignore_errors=True)

"""New files: written whole, and never over what is there."""

import os
from collections.abc import Iterable, Iterator
from enum import StrEnum
from pathlib import Path

from hyvinvointi.data_classes import dataclass
from hyvinvointi.diagnostics import Message, Text
from hyvinvointi.disk import read_plain
from hyvinvointi.errors import WorkError
from hyvinvointi.scaffold.files import PlannedFile
from hyvinvointi.scaffold.start import with_missing_lines
from hyvinvointi.source import editor
from hyvinvointi.words import system

_LARGEST = 1024 * 1024
_CANNOT = Text(
    "Tiedostoa ”{path}” ei voi kirjoittaa: {reason}.",
    "Filen ”{path}” kan inte skrivas: {reason}.",
    "The file “{path}” cannot be written: {reason}.",
)
_IS_THERE = Text(
    "Tiedosto ”{path}” on jo; siihen ei kirjoitettu mitään.",
    "Filen ”{path}” finns redan; ingenting skrevs till den.",
    "The file “{path}” already exists; nothing was written to it.",
)


class Outcome(StrEnum):
    """What became of a planned file."""

    MADE = "made"
    COMPLETED = "completed"
    REPLACED = "replaced"
    KEPT = "kept"


@dataclass(frozen=True, slots=True)
class Created:
    """A planned file, and what became of it."""

    file: PlannedFile
    outcome: Outcome


def create_all(root: Path, files: Iterable[PlannedFile], *, force: bool) -> Iterator[Created]:
    """Write what is missing; with `force` also over what is there. Yield what became of each."""
    wanted = [*files]
    editor.clear(_own_folders(root, wanted))
    for file in wanted:
        yield Created(file, _put(root, file, force=force))


def create(root: Path, path: str, content: bytes) -> None:
    """Write a new file; raises `WorkError` where there is one, or the path leads out of the root."""
    target = root / path
    try:
        editor.real_path(target.parent, root)
        target.parent.mkdir(parents=True, exist_ok=True)
        editor.clear([target.parent])
        editor.create(target, content, inside=root)
    except FileExistsError as error:
        raise WorkError(Message(_IS_THERE, {"path": path})) from error
    except OSError as error:
        args = {"path": path, "reason": system.reason(error)}
        raise WorkError(Message(_CANNOT, args)) from error


def _own_folders(root: Path, files: Iterable[PlannedFile]) -> Iterator[Path]:
    """Yield where a run that was killed may have left something; no link leads out of there."""
    top = root.resolve()
    for file in files:
        folder = (root / file.path).parent
        if folder.resolve().is_relative_to(top):
            yield folder


def _put(root: Path, file: PlannedFile, *, force: bool) -> Outcome:
    target = root / file.path
    if not os.path.lexists(target):
        create(root, file.path, file.data)
        return Outcome.MADE
    before = _content(target, file.path) if file.of_lines or force else b""
    if file.of_lines:
        wanted = with_missing_lines(file, before.decode("utf-8", "surrogateescape"))
        if wanted is None:
            return Outcome.KEPT
        content = wanted.content.encode("utf-8", "surrogateescape")
        editor.write(target, content, expected=before, inside=root)
        return Outcome.COMPLETED
    if not force or before == file.data:
        return Outcome.KEPT
    editor.write(target, file.data, expected=before, inside=root)
    return Outcome.REPLACED


def _content(target: Path, path: str) -> bytes:
    try:
        return read_plain(target, _LARGEST)
    except OSError as error:
        args = {"path": path, "reason": system.reason(error)}
        raise WorkError(Message(_CANNOT, args)) from error

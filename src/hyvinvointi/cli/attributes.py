"""What Git must know to show documents: attributes of their files, and a driver for them."""

import shlex
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from hyvinvointi import git
from hyvinvointi.cli.attribute_patterns import attribute_patterns
from hyvinvointi.data_classes import dataclass
from hyvinvointi.diagnostics import Message, Text
from hyvinvointi.disk import read_plain
from hyvinvointi.errors import WorkError
from hyvinvointi.source import editor
from hyvinvointi.words import system
from hyvinvointi.workspace import FolderTree, config_of

_LARGEST = 1024 * 1024
_UNREADABLE = Text(
    "Tiedostoa {path} ei voi lukea: {reason}. Sen on oltava tavallinen tiedosto.",
    "Filen {path} kan inte läsas: {reason}. Den måste vara en vanlig fil.",
    "The file {path} cannot be read: {reason}. It has to be a regular file.",
)
_ALL = ("*.yaml",)
_DRIVER = "diff=hyvinvointi"
_FUNCTION = "^ *- id: (.*)$"
"""Puts the id of the item that a change is in into the header of each hunk."""


@dataclass(frozen=True, slots=True)
class Setup:
    """What is to be changed: the attributes of files, and settings of this clone alone.

    `content` is the new content of the file of attributes, `None` when it stays, and `before` what
    it held, `None` where there is none; a setting whose value is `None` is removed.
    """

    top: Path
    attributes: Path
    before: bytes | None
    content: bytes | None
    settings: Mapping[str, str | None]
    shown: Sequence[str]


def planned(root: Path, top: Path, *, undo: bool) -> Setup:
    """Return what is missing in a workspace, or with `undo` what is to be taken back."""
    file = root / ".gitattributes"
    before = _content(file)
    lines = (before or b"").decode("utf-8", "surrogateescape").splitlines(keepends=True)
    globs = config_of(FolderTree(root)).documents or _ALL
    wanted = [f"{pattern} {_DRIVER}" for glob in globs for pattern in attribute_patterns(glob)]
    known = [line.strip() for line in lines]
    changed = [one for one in wanted if (one in known) is undo]
    kept = [line for line in lines if not (undo and line.strip() in wanted)]
    settings = {
        key: None if undo else value
        for key, value in _settings().items()
        if git.setting(top, key) != (None if undo else value)
    }
    content = None
    if changed:
        gap = "\n" if kept and not kept[-1].endswith("\n") else ""
        added = "" if undo else gap + "".join(f"{one}\n" for one in changed)
        content = ("".join(kept) + added).encode("utf-8", "surrogateescape")
    sign = "-" if undo else "+"
    shown = [f"{sign} {file.relative_to(top).as_posix()}: {one}" for one in changed]
    shown += [f"{sign} git config {key} {value or ''}".rstrip() for key, value in settings.items()]
    return Setup(top, file, before, content, settings, shown)


def _content(file: Path) -> bytes | None:
    """Return what stands in a file of attributes; Git does not follow a link there, either."""
    try:
        return read_plain(file, _LARGEST)
    except FileNotFoundError:
        return None
    except OSError as error:
        args = {"path": file.name, "reason": system.reason(error)}
        raise WorkError(Message(_UNREADABLE, args)) from error


def carry_out(setup: Setup) -> None:
    """Write what was planned; a file of attributes that holds nothing is removed."""
    if setup.content:
        editor.write(setup.attributes, setup.content, expected=setup.before, inside=setup.top)
    elif setup.content is not None and setup.attributes.read_bytes() == setup.before:
        setup.attributes.unlink()
    for key, value in setup.settings.items():
        git.change_setting(setup.top, key, value)


def _settings() -> dict[str, str]:
    """The driver, by the way to this very program: Git's own path may not hold it."""
    command = [sys.executable, "-P", "-m", "hyvinvointi", "diff", "--git-driver", "--"]
    return {
        "diff.hyvinvointi.xfuncname": _FUNCTION,
        "diff.hyvinvointi.command": shlex.join(command),
    }

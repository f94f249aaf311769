"""The repository around a folder, and the settings of this clone."""

import os
from pathlib import Path

from hyvinvointi.diagnostics import Message, Text
from hyvinvointi.errors import WorkError
from hyvinvointi.git.process import ask

_NO_REPOSITORY = Text(
    "Kansio ”{folder}” ei ole Git-varastossa.",
    "Mappen ”{folder}” finns inte i ett Git-arkiv.",
    "The folder “{folder}” is not in a Git repository.",
)
_NOT_SET = 1


def top(folder: Path) -> Path | None:
    """Return the root of the working tree that `folder` is in, `None` outside of Git."""
    for parent in (folder, *folder.parents):
        if os.path.lexists(parent / ".git"):
            return parent
    return None


def require_top(folder: Path) -> Path:
    """Return the root of the working tree; raises `WorkError` outside of Git."""
    root = top(folder)
    if root is None:
        raise WorkError(Message(_NO_REPOSITORY, {"folder": folder}))
    return root


def require_readable(root: Path) -> None:
    """Raise `WorkError` where Git does not open the repository.

    Some of its commands do their work without one, and say nothing.
    """
    ask(root, "rev-parse", "--git-dir")


def is_shallow(root: Path) -> bool:
    """Whether older commits are not in this repository: it was cloned without them."""
    return ask(root, "rev-parse", "--is-shallow-repository").output.strip() == b"true"


def lacks(root: Path) -> str:
    """Return what a clone may lack of its history: `shallow`, `partial`, or nothing."""
    if is_shallow(root):
        return "shallow"
    command = ("config", "--get-regexp", r"^(extensions\.partialclone|remote\..*\.promisor)$")
    return "partial" if ask(root, *command, ends=(0, _NOT_SET)).output else ""


def setting(root: Path, key: str) -> str | None:
    """Return a setting of this clone, `None` when it is not set here."""
    require_readable(root)
    answer = ask(root, "config", "--local", "--get", key, ends=(0, _NOT_SET))
    return answer.text.removesuffix("\n") if answer.code == 0 else None


def change_setting(root: Path, key: str, value: str | None) -> None:
    """Set or, with `None`, remove a setting of this clone."""
    require_readable(root)
    how = ["--unset-all", key] if value is None else ["--replace-all", key, value]
    ask(root, "config", "--local", *how)

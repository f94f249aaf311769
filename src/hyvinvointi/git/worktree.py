"""Questions about files of a working tree."""

from pathlib import Path

from hyvinvointi.git.process import ask
from hyvinvointi.git.repository import require_readable

_DIFFERENT = 1
_NONE = 1


def tracks(root: Path, *folders: str) -> bool:
    """Whether anything in some folders is part of the repository."""
    return bool(ask(root, "ls-files", "-z", "--", *folders).output)


def ignored(root: Path, folder: str) -> list[str]:
    """Return what Git ignores below a folder: files, and folders with `/` that hold nothing else.

    Paths are from the root of the repository. What is part of it is never among them.
    """
    how = ("--others", "--ignored", "--exclude-standard", "--directory")
    below = ("--", folder) if folder else ()
    listing = ask(root, "ls-files", "-z", *how, *below).text
    return [path for path in listing.split("\0") if path]


def stored_name(root: Path, path: Path, content: bytes) -> str:
    """Return the blob id under which Git would store what is to be written to a file."""
    require_readable(root)
    inside = str(path.relative_to(root))
    command = ("hash-object", "--stdin", "--path", inside)
    return ask(root, *command, given=content, settings=_without_filters(root)).text.strip()


def lines_changed(root: Path, old: Path, new: Path) -> str:
    """Return the difference of two files by lines, as Git shows it."""
    command = ("diff", "--no-index", "--no-ext-diff", "--no-textconv", "--", str(old), str(new))
    answer = ask(root, *command, ends=(0, _DIFFERENT), settings=_without_filters(root))
    return answer.output.decode("utf-8", "replace")


def _without_filters(root: Path) -> dict[str, str]:
    """Return the settings under which no filter of contents runs.

    `.gitattributes` of a checkout says which files go through a program that is configured.
    """
    command = ("config", "-z", "--name-only", "--get-regexp", r"^filter\..*\.(clean|process)$")
    answer = ask(root, *command, ends=(0, _NONE))
    names = [name for name in answer.text.split("\0") if name]
    required = {f"{name.rpartition('.')[0]}.required": "false" for name in names}
    return dict.fromkeys(names, "") | required

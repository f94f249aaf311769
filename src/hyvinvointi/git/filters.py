"""Programs that a configuration names for contents on their way into Git: none of them ever runs."""

from pathlib import Path

from hyvinvointi.git.process import ask

_NONE = 1


def without_filters(root: Path) -> dict[str, str]:
    """Return the settings under which no filter of contents runs.

    `.gitattributes` of a checkout says which files go through a program that is configured.
    """
    names = programs(root)
    required = {f"{name.rpartition('.')[0]}.required": "false" for name in names}
    return dict.fromkeys(names, "") | required


def programs(root: Path) -> list[str]:
    """Return the names of the settings that are programs which convert contents on the way in."""
    command = ("config", "-z", "--name-only", "--get-regexp", r"^filter\..*\.(clean|process)$")
    answer = ask(root, *command, ends=(0, _NONE))
    return [name for name in answer.text.split("\0") if name]

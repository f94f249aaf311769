"""The output formats of all commands, as the commands themselves have them: none can be forgotten."""

from importlib import import_module
from typing import get_args, get_type_hints

import pytest

from hyvinvointi.cli.app import COMMANDS

_FAST = ("text", "json")


def formats() -> dict[str, tuple[str, ...]]:
    """Return the values of `--format` of each command that has the option, by its name."""
    found = {}
    for name in COMMANDS:
        module = import_module(f"hyvinvointi.cli.commands.{name.replace('-', '_')}")
        work = getattr(module, name.replace("-", "_"), None)
        # A group of commands has no options of its own.
        hints = get_type_hints(work, include_extras=True) if work else {}
        if "format" in hints:
            choices, *_ = get_args(hints["format"])
            found[name] = tuple(get_args(choices))
    return found


def each(command: str) -> list[object]:
    """Return every format of a command; most are tried with the slow tests."""
    return [
        name if name in _FAST else pytest.param(name, marks=pytest.mark.slow)
        for name in formats()[command]
    ]

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
        hints = get_type_hints(getattr(module, name.replace("-", "_")), include_extras=True)
        if "format" in hints:
            choices, *_ = get_args(hints["format"])
            found[name] = tuple(get_args(choices))
    return found


def each(choices: object) -> list[object]:
    """Return every format of an option; most are tried with the slow tests."""
    return [
        one if one in _FAST else pytest.param(one, marks=pytest.mark.slow)
        for one in get_args(choices)
    ]

"""The output formats of all commands, as the commands themselves have them: none can be forgotten."""

from enum import EnumType
from importlib import import_module
from typing import Literal, get_args, get_origin, get_type_hints

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
            found[name] = _choices(hints["format"])
    return found


def _choices(hint: object) -> tuple[str, ...]:
    """Return the choices of an option: of one that may be given again they are an enumeration."""
    if isinstance(hint, EnumType):
        return tuple(str(one) for one in hint)
    inside = get_args(hint)
    return inside if get_origin(hint) is Literal else _choices(inside[0])


def each(command: str) -> list[object]:
    """Return every format of a command; most are tried with the slow tests."""
    return [
        name if name in _FAST else pytest.param(name, marks=pytest.mark.slow)
        for name in formats()[command]
    ]

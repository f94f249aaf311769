"""The output formats: every module of `formats/`, found by being there.

Their names are those of the files; a module is imported when its format is written.
"""

from functools import cache
from importlib import import_module
from types import ModuleType
from typing import Literal

from hyvinvointi import resources, visible
from hyvinvointi.diagnostics import Text
from hyvinvointi.report import formats
from hyvinvointi.report.formats import Result

Kind = Literal["findings", "changes", "verifications", "rules", "status"]
"""Kinds of results: the packages of `formats/`."""

DEFAULT = "text"
"""The format of each kind that is written where none is asked for."""


@cache
def names(kind: Kind) -> tuple[str, ...]:
    """Return the names of the formats of a kind of result, the default first."""
    folders = [f"{folder}/{kind}" for folder in formats.__path__]
    modules = resources.modules(folders)
    return tuple(sorted(modules, key=lambda name: (name != DEFAULT, name)))


def about(kind: Kind, name: str) -> Text:
    """Return what a format of a kind of result is."""
    text: Text = import_module(f"{formats.__name__}.{kind}.{name}").ABOUT
    return text


def render(name: str, result: Result) -> str:
    """Return a result in a format of its kind; nothing in it acts on a terminal or a log."""
    text: str = _format(name, result).render(result)
    return visible.lines(text) if is_for_people(name, result) else text


def is_for_people(name: str, result: Result) -> bool:
    """Return whether people read a format as it is, and not a program."""
    is_read: bool = _format(name, result).FOR_PEOPLE
    return is_read


def _format(name: str, result: Result) -> ModuleType:
    return import_module(f"{type(result).__module__}.{name}")

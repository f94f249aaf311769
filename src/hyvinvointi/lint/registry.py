"""The rules: every module of `rules/`, found by being there."""

import pkgutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any, get_type_hints

from hyvinvointi.diagnostics import Finding, Rule
from hyvinvointi.lint import rules


@dataclass(frozen=True, slots=True)
class LintRule:
    """A rule with its check.

    `looks_at` is the type of the first argument of the check: a kind of document, `Document`
    for its text, or `Context` for a rule about the whole workspace.
    """

    rule: Rule
    looks_at: type[Any]
    check: Callable[..., Iterator[Finding]]
    page: Path


@cache
def all_rules() -> tuple[LintRule, ...]:
    """Return the built-in rules in the order of their codes."""
    names = sorted(module.name for module in pkgutil.iter_modules(rules.__path__))
    found = (import_module(f"{rules.__name__}.{name}") for name in names)
    return tuple(sorted((from_module(module) for module in found), key=lambda one: one.rule.code))


def rules_of(module: ModuleType) -> list[Rule]:
    """Return the rules that a module of codes holds as constants."""
    return [value for value in vars(module).values() if isinstance(value, Rule)]


def from_module(module: ModuleType) -> LintRule:
    """Return the rule that a module holds as `RULE` and `check`."""
    annotations = dict(module.check.__annotations__)
    if any(isinstance(one, str) for one in annotations.values()):
        # `from __future__ import annotations`; asking always would cost every start.
        annotations = get_type_hints(module.check)
    annotations.pop("return", None)
    looks_at = next(iter(annotations.values()))
    return LintRule(
        module.RULE, looks_at, module.check, Path(str(module.__file__)).with_suffix(".md")
    )

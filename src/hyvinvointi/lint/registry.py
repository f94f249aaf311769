"""The rules: every module of `rules/`, found by being there."""

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any, Literal

from hyvinvointi.data_classes import dataclass
from hyvinvointi.diagnostics import Finding, Rule
from hyvinvointi.lint import rules
from hyvinvointi.lint.context import Context
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.lint.neighbour_context import NeighbourContext
from hyvinvointi.model import ENTITIES, Plan, View
from hyvinvointi.resources import modules
from hyvinvointi.source import Document

Scope = Literal["file", "neighbours", "workspace"]


# Each rule is there once: comparing all by what they hold took a fiftieth of linting a single file.
@dataclass(frozen=True, slots=True, eq=False)
class LintRule:
    """A rule with its check.

    `looks_at` is the type of the first argument of the check: a kind of document, `Document`
    for its text, or `Context` for a rule about the whole workspace. `scope` is how far it may look:
    at the file alone, at its neighbours in the workspace, too, or at all of it.
    """

    rule: Rule
    looks_at: type[Any]
    scope: Scope
    check: Callable[..., Iterator[Finding]]
    page: Path


@cache
def all_rules() -> tuple[LintRule, ...]:
    """Return the built-in rules in the order of their codes."""
    found = (import_module(f"{rules.__name__}.{name}") for name in modules(rules.__path__))
    return tuple(sorted((from_module(module) for module in found), key=lambda one: one.rule.code))


def rules_of(module: ModuleType) -> list[Rule]:
    """Return the rules that a module of codes holds as constants."""
    return [value for value in vars(module).values() if isinstance(value, Rule)]


def from_module(module: ModuleType) -> LintRule:
    """Return the rule that a module holds as `RULE` and `check`."""
    annotations = {**module.check.__annotations__}
    annotations.pop("return", None)
    looks_at, *others = (_type(one, module) for one in annotations.values())
    return LintRule(
        module.RULE,
        looks_at,
        _scope(others),
        module.check,
        Path(str(module.__file__)).with_suffix(".md"),
    )


def _scope(given: Sequence[type[Any]]) -> Scope:
    """Return how far a check may look: what it is given says so."""
    if FileContext in given:
        return "file"
    return "neighbours" if NeighbourContext in given else "workspace"


def _type(annotation: Any, module: ModuleType) -> type[Any]:
    if isinstance(annotation, str):
        return _named(annotation.rpartition(".")[2], module)
    kind: type[Any] = annotation
    return kind


def _named(name: str, module: ModuleType) -> type[Any]:
    """Return a type by its name: annotations are texts where they are postponed.

    The module need not hold it: what stands below `TYPE_CHECKING` only type checkers import.
    """
    kinds: tuple[type[Any], ...] = (
        Context,
        NeighbourContext,
        FileContext,
        Document,
        Plan,
        View,
        *ENTITIES.values(),
    )
    found: type[Any] = {**{kind.__name__: kind for kind in kinds}, **vars(module)}[name]
    return found

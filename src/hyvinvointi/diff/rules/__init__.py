"""Change rules: each is a module with a page of the same name beside it, found by looking.

A rule has `RULE`, `ACTS` (what it is asked about) and `judge`, which returns what it says of a
difference or `None`. Rules know nothing of each other: where several speak, the heaviest is told,
of equals the one with the lowest code; where none does, `unlisted-field-changed` and its like.
"""

from collections.abc import Callable
from functools import cache
from importlib import import_module
from typing import Any

from hyvinvointi import resources
from hyvinvointi.data_classes import dataclass
from hyvinvointi.diff.values import Act, ChangeRule, Verdict


@dataclass(frozen=True, slots=True)
class Judge:
    """A rule with the function that applies it: to a `Difference`, or to a `Loosening`."""

    rule: ChangeRule
    acts: frozenset[Act]
    judge: Callable[[Any], Verdict | None]


@cache
def judges() -> tuple[Judge, ...]:
    """Return every rule, by code."""
    modules = [import_module(f"{__name__}.{name}") for name in resources.modules(__path__)]
    every = [Judge(module.RULE, frozenset(module.ACTS), module.judge) for module in modules]
    return tuple(sorted(every, key=lambda one: one.rule.code))


@cache
def judges_of(act: Act) -> tuple[Judge, ...]:
    """Return the rules that are asked about an act."""
    return tuple(judge for judge in judges() if act in judge.acts)

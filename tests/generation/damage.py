"""Damage without a plan: values swapped, dropped and replaced by anything."""

from collections.abc import Iterator
from copy import deepcopy
from random import Random
from typing import Any

VALUES: list[Any] = [
    None, True, 0, -1, 2**40, 0.5, 1e300, "", "x", "2026-02-30", "1.2.2026", "a/b", "a:b/c", "-", "§ 12",
    [], {}, [[]], [{}], [None], {"x": 1}, "ä" * 50, {"fi": "a", "sv": 3}, ["x", 3], "010190-999Y",
]  # fmt: skip
KEYS = ("x", "id", "titel", "Tavoitteet", "", "x-oma", "kind")


def damaged(data: Any, chance: Random) -> Any:
    """Return data in which some values are others than they should be."""
    data = deepcopy(data)
    for _ in range(chance.randint(1, 8)):
        restructure(data, chance)
    return data


def restructure(data: Any, chance: Random) -> None:
    """Change one place of data."""
    holders = [*_holders(data)]
    if not holders:
        return
    holder, key = chance.choice(holders)
    act = chance.randrange(4)
    if act == 0:
        holder[key] = deepcopy(chance.choice(VALUES))
    elif act == 1:
        other, place = chance.choice(holders)
        other[place] = deepcopy(holder[key])
    elif act == 2:
        del holder[key]
    elif isinstance(holder, dict):
        holder[chance.choice([*KEYS, str(key)[:-1]])] = deepcopy(holder[key])
    else:
        holder.insert(0, deepcopy(holder[key]))


def _holders(data: Any) -> Iterator[tuple[Any, Any]]:
    stack = [data]
    while stack:
        holder = stack.pop()
        keys = list(holder) if isinstance(holder, dict) else range(len(holder))
        for key in keys:
            yield holder, key
            if isinstance(holder[key], dict | list):
                stack.append(holder[key])

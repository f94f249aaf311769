"""Values at the edge of what a field can hold: where reckoning overflows, underflows or ends."""

from collections.abc import Iterator
from random import Random
from typing import Any

from hyvinvointi.schema import KINDS, Field, root

NUMBERS: list[Any] = [
    0, -0.0, 1, -1, 9, 10, 99_999, 2**31, 2**53, 999_999_999_999_999, -999_999_999_999_999, 10**30,
    1e30, -1e30, 1e-30, 1e308, -1e308, 1.7976931348623157e308, 5e-324, 1e-7, 0.1, 100.0, 1e21,
    123456789.125, 0.000001, 99.9999999, 1e15, 1e16,
]  # fmt: skip
YEARS: list[Any] = [
    0,
    1,
    999,
    1000,
    1582,
    1899,
    1900,
    1970,
    2000,
    2026,
    2038,
    2200,
    9998,
    9999,
    10000,
    "0000",
]
DAYS = [
    "0001-01-01", "0001", "0001-01", "1000-01-01", "1582-10-10", "1900-02-29", "2000-02-29", "2026-02-28",
    "2026-12-31", "9999-12-31", "9999-12-30", "9999-12", "9999", "9998-12-31", "9999-12-32", "2026-00-10",
]  # fmt: skip
TEXTS = [
    "", " ", "\u00a0", "\u200b", "\u202e", "\ufeff", "\x85", "\u2028", "😀", "e\u0301" * 20, "§", "§ 0", "1" * 20,
    "a" * 300, "A" * 70, "hyvinvointi" * 12, "*" * 50, "[" * 50, "[a](b" * 20, "1. " * 30, "> " * 30, "`" * 9,
    "|a|b|\n|-|-|\n|1|2|", "![", "<a <a", "&#x0;", "&#99999999;", "\\" * 9, "- " * 20, "0.0.0000", "31.12.9999",
    "9999-12-31", "1.1.0001", "25:61", "/" * 20, "..", "con", "%s%n{0}", "{{ 1 }}", "131052-308T",
]  # fmt: skip


def edged(data: Any, chance: Random) -> None:
    """Put values of the edge into some places of a document."""
    kind = data.get("kind") if isinstance(data, dict) else None
    if kind not in KINDS:
        return
    places = [*_places(data, root(kind))]
    for _ in range(min(len(places), chance.choice([1, 2, 5, 20]))):
        holder, key, field = chance.choice(places)
        if key in holder if isinstance(holder, dict) else key < len(holder):
            holder[key] = _edge(field, chance)
    if chance.random() < 0.2:
        _repeat(data, chance)


def _places(value: Any, meaning: Field) -> Iterator[tuple[Any, Any, Field]]:
    """Yield every value that is no collection, with what holds it and its field."""
    if isinstance(value, dict):
        for name, one in value.items():
            field = meaning.properties.get(name)
            if field is not None and isinstance(one, dict | list):
                yield from _places(one, field)
            elif field is not None and name not in {"kind", "id"}:
                yield value, name, field
    elif isinstance(value, list) and meaning.item is not None:
        for index, one in enumerate(value):
            if isinstance(one, dict | list):
                yield from _places(one, meaning.item)
            else:
                yield value, index, meaning.item


def _edge(field: Field, chance: Random) -> Any:
    if chance.random() < 0.1:
        return chance.choice(NUMBERS + YEARS + DAYS + TEXTS)
    if field.date:
        return chance.choice(DAYS + YEARS if field.date == "partial" else DAYS)
    if field.types & {"number", "integer"}:
        return chance.choice(YEARS if "year" in field.name else NUMBERS)
    return chance.choice(field.enum) if field.enum else chance.choice(TEXTS)


def _repeat(data: Any, chance: Random) -> None:
    """Repeat the last items of a list, so that there are dozens of them."""
    lists = [one for one in data.values() if isinstance(one, list) and one]
    if lists:
        items = chance.choice(lists)
        items += items[-3:] * chance.choice([1, 5, 30])

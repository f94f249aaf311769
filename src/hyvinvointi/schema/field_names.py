"""The field that a key stands for, and whether a value may be meant for it."""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

from hyvinvointi import dates
from hyvinvointi.schema.fields import Field
from hyvinvointi.schema.suggest import (
    Budget,
    Suggestion,
    folded,
    folded_or_sign,
    nearest,
    nearest_alike,
    slip,
    value_names,
)

_CUTOFF_FOR_NAMES = 0.9
"""How alike the name of a field elsewhere has to be to one that may stand here: `measure` and `measures`."""
_SHORTEST_SLIP = 2
"""Of words of one or two letters each is like many others with a letter wrong."""
_LONGEST_NAME = 6
"""Words in what somebody or something is called; what has more is a text."""


def field_name(
    typed: str, field: Field, value: Any, budget: Budget, *, is_elsewhere: bool = False
) -> Suggestion | None:
    """Return the field of an object that `typed` stands for: a label in any language, or a slip.

    What only is typed for it is never sure. Words may be alike by chance: unless no more than a letter
    of the very name is wrong, a field is only meant where it may hold the value, and where nothing
    `is_elsewhere`: where no field of another group is called so.
    """
    names, plain = _called(field), folded_or_sign(typed)
    if plain in names:
        return Suggestion(names[plain], sure="?" not in typed)
    if plain in _typed_for(field):
        return Suggestion(_best_for(value, field, _typed_for(field)[plain]), sure=False)
    if is_elsewhere:
        return nearest(typed, names, budget, _CUTOFF_FOR_NAMES)
    if not budget.spend(len(names)):
        return None
    meaning = {name for name, one in field.properties.items() if _may_mean(one, value)}
    fitting = {word: name for word, name in names.items() if name in meaning}
    return nearest_alike(typed, fitting, budget) or _slip(plain, field, value)


def _slip(plain: str, field: Field, value: Any) -> Suggestion | None:
    """Return the field of whose name or label a letter is wrong, whatever its very name holds."""
    names = _called(field)
    meant = slip(plain, names) if len(plain) > _SHORTEST_SLIP else None
    if meant is None:
        return None
    name = names[meant.word]
    is_meant = meant.word == folded_or_sign(name) or _may_be_given(field.properties[name], value)
    return Suggestion(name, sure=False) if is_meant else None


def called(field: Field, typed: str) -> str | None:
    """Return the field of an object that is called so, in any spelling and language."""
    plain = folded_or_sign(typed)
    typed_for = _typed_for(field).get(plain)
    return _called(field).get(plain) or (typed_for[0] if typed_for else None)


@lru_cache(maxsize=512)
def _called(field: Field) -> Mapping[str, str]:
    """The fields of an object by their folded names and labels."""
    labels = {name: child.labels() for name, child in field.properties.items()}
    return folded(field.properties, labels)


@lru_cache(maxsize=512)
def _typed_for(field: Field) -> Mapping[str, tuple[str, ...]]:
    """The fields of an object by the folded words that people type for them."""
    typed: dict[str, tuple[str, ...]] = {}
    for name, one in field.properties.items():
        for word in map(folded_or_sign, one.typed_names):
            typed[word] = (*typed.get(word, ()), name)
    return typed


def _best_for(value: Any, field: Field, names: Iterable[str]) -> str:
    """Return which of some fields holds a value best: a text stands where texts are written."""

    def holds(name: str) -> tuple[bool, bool, bool]:
        one = field.properties[name]
        return may_hold(one, value), fits(value, one), one.is_text and isinstance(value, str)

    return max(names, key=holds)


def may_hold(field: Field, value: Any) -> bool:
    """Whether a value is of a type that a field may have."""
    kinds = {str: "string", list: "array", dict: "object", bool: "boolean"}
    return kinds.get(type(value), "number") in field.types | (
        {"number"} if "integer" in field.types else set()
    )


def _may_mean(field: Field, value: Any) -> bool:
    """Whether a value may be one of a field, in whatever words where it has a choice of some."""
    if not field.enum:
        return may_hold(field, value)
    return folded_or_sign(str(value)) in value_names(field) or str(value) in field.typed_for


def _may_be_given(field: Field, value: Any) -> bool:
    return _may_mean(field, value) if field.enum else may_be_shaped_for(field, value)


def fits(value: object, meaning: Field, *, by_name: bool = False) -> bool:
    """Whether a value may have been meant for a field.

    A day names nothing, and of a group at least one field is known where it belongs, by whatever it
    is called; `by_name` alone tells groups apart that call different fields alike.
    """
    if meaning.refs and dates.parse(value) is not None:
        return False
    groups = value if isinstance(value, list) else [value]
    return all(
        not isinstance(group, dict) or not group or _is_known(group, meaning.group, by_name=by_name)
        for group in groups
    )


def _is_known(group: Mapping[str, object], meaning: Field, *, by_name: bool) -> bool:
    """Whether a group has a field that it has here, or one of a municipality's own."""
    return any(
        name in meaning.properties
        or name.startswith("x-")
        or (not by_name and called(meaning, name) is not None)
        for name in group
    )


def may_be_shaped_for(field: Field, value: Any) -> bool:
    """Whether a field may hold a value, if need be as the one item of its list or in its group."""
    if value is None or may_hold(field, value):
        return not (isinstance(value, str) and field.refs) or len(value.split()) <= _LONGEST_NAME
    if isinstance(value, list):
        return len(value) == 1 and may_hold(field, value[0])
    if isinstance(value, dict):
        return field.item is not None and may_hold(field.item, value)
    inner = field.item or field.properties.get(field.bare or "")
    if inner is not None and may_be_shaped_for(inner, value):
        return True
    if isinstance(value, str) and field.types <= {"number", "integer"}:
        return any(map(str.isdigit, value))
    is_period = {"start", "end"} <= set(field.properties)  # a year, or two
    return is_period or bool(field.types - {"array", "object"})

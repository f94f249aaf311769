"""The same data in the words of people: labels for keys and values, numbers as text."""

import re
from random import Random
from typing import Any

from hyvinvointi.schema import Field, field_names, root, suggest

_OFTEN = 0.3


def foreign(data: dict[str, Any], chance: Random) -> dict[str, Any]:
    """Return data of which every other word is one that can be told for sure to mean it."""
    done: dict[str, Any] = _foreign(data, root(data["kind"]), chance)
    return done


def _foreign(value: Any, meaning: Field | None, chance: Random) -> Any:
    if meaning is None:
        return value
    if isinstance(value, dict):
        known = meaning.properties
        below = {name: _foreign(one, known.get(name), chance) for name, one in value.items()}
        return {_key(name, below, meaning, chance): one for name, one in below.items()}
    if isinstance(value, list):
        return [_foreign(one, meaning.item, chance) for one in value]
    if chance.random() > _OFTEN:
        return value
    if meaning.enum:
        labels = meaning.value_labels().get(str(value), [])
        sure = suggest.Suggestion(str(value), sure=True)
        return chance.choice(
            [one for one in labels if suggest.value(one, meaning, suggest.Budget()) == sure]
            or [value]
        )
    return _text(value) if meaning.types <= {"integer", "number"} else value


def _text(value: Any) -> Any:
    """A number as text, where a person would write it like that."""
    return repr(value) if re.fullmatch(r"-?[0-9]{1,15}(\.[0-9]{1,5})?", repr(value)) else value


def _key(name: str, holder: dict[str, Any], meaning: Field, chance: Random) -> str:
    field = meaning.properties.get(name)
    if field is None or name == "kind" or chance.random() > _OFTEN:
        return name
    sure = suggest.Suggestion(name, sure=True)
    labels = [
        one
        for one in field.labels()
        if one not in holder
        and field_names.field_name(one, meaning, holder[name], suggest.Budget()) == sure
    ]
    return chance.choice(labels or [name])

"""What else a new document may hold: commented out, with the examples of the schema."""

import re
from collections.abc import Container, Mapping
from typing import Any

from hyvinvointi.diagnostics import Language
from hyvinvointi.scaffold.form import ASKED
from hyvinvointi.schema import Field, root
from hyvinvointi.schema.fields import EXAMPLE
from hyvinvointi.source import read
from hyvinvointi.words.capitals import uncapitalised

Shape = Mapping[str, Any]
"""Names of fields, and for groups and lists of groups which of their fields are shown."""

_MEASURE: Shape = {
    "id": None,
    "title": None,
    "responsible": None,
    "schedule": None,
    "resources": None,
    "indicators": None,
    "status": None,
}
_TARGET: Shape = {"indicator": None, "baseline": None, "target": None}
_GOAL: Shape = {
    "id": None,
    "title": None,
    "description": None,
    "targets": _TARGET,
    "indicators": None,
    "measures": _MEASURE,
}
SHAPES: Mapping[str, Shape] = {
    "strategy": {
        "summary": None,
        "vision": None,
        "values": None,
        "policies": None,
        "goals": {
            "id": None,
            "title": None,
            "description": None,
            "targets": _TARGET,
            "indicators": None,
        },
        "planned_programs": None,
        "approval": None,
    },
    "program": {
        "parent": None,
        "legal_basis": None,
        "supports": None,
        "summary": None,
        "purpose": None,
        "preparation": None,
        "goals": _GOAL,
        "approval": None,
    },
    "indicator": {
        "description": None,
        "decimals": None,
        "scale": None,
        "values": None,
        "source": None,
    },
    "decision": {
        "meeting": None,
        "paragraph": None,
        "preparers": None,
        "prepared_on": None,
        "presenter": None,
        "background": None,
        "legal_basis": None,
        "proposal": None,
        "resolution": {"text": None, "outcome": None},
        "assignments": None,
        "attachments": None,
        "forward_to": None,
        "notify": None,
        "appeal": None,
    },
}
"""What of each kind is shown besides what is asked: what nearly every document has in the end."""

_WITHOUT_MEETING = {"meeting": "decided_on", "presenter": None, "proposal": None}
"""What stands in the place of fields of a decision that an office-holder makes."""

_ORGANS = {
    "kaupunginvaltuusto": "council",
    "stadsfullmaktige": "council",
    "city-council": "council",
    "kaupunginhallitus": "executive",
    "stadsstyrelsen": "executive",
    "city-board": "executive",
    "vapaa-aikalautakunta": "committee",
    "fritidsnamnden": "committee",
    "leisure-committee": "committee",
}
"""Organs of the examples in each language: in their stead those of the register stand."""

_OR: Mapping[Language, str] = {"fi": " tai ", "sv": " eller ", "en": " or "}
_QUOTED = re.compile("[”“](?P<text>[^”]*)”")
_EXPLAINED = re.compile(r" \([^()]*\)\Z")


def with_outline(
    kind: str,
    data: Mapping[str, Any],
    reader: Language,
    organs: Mapping[str, str],
    office_holders: Container[str] = (),
) -> dict[str, Any]:
    """Return a document in the order of the schema, with comments where something is missing.

    `organs` are ids of the register by the types of organs, `office_holders` those who hold no
    meetings.
    """
    own = {name: organs[type_] for name, type_ in _ORGANS.items() if type_ in organs}
    meaning = root(kind)
    shape = _shape(kind, is_office_holders=data.get("organ") in office_holders)
    whole = {name: value for name, value in data.items() if name.startswith("#")}
    for name, field in meaning.properties.items():
        if name in data:
            whole |= {key: data[key] for key in (f"#{name}", name) if key in data}
        elif name in shape:
            whole[f"#{name}"] = described(field, reader)
            whole[f"#{name}:"] = {name: _renamed(_shown(field, shape[name], reader), own)}
    return whole | {name: value for name, value in data.items() if name not in whole}


def _shape(kind: str, *, is_office_holders: bool) -> Shape:
    """Return what is shown: what was asked and left empty is missing, too."""
    asked = (route.partition(".")[0] for route in ASKED[kind])
    shape: Shape = {**dict.fromkeys(asked), **SHAPES[kind]}
    if not is_office_holders:
        return shape
    named = ((_WITHOUT_MEETING.get(name, name), part) for name, part in shape.items())
    return {name: part for name, part in named if name is not None}


def described(field: Field, reader: Language) -> str:
    """Return a field in the reader's words: its name and what the schema says, without example."""
    text = field.description(reader).partition(EXAMPLE[reader])[0]
    return f"{field.term.say(reader)}: {uncapitalised(text).rstrip('.')}."


def _shown(field: Field, shape: Shape | None, reader: Language) -> Any:
    if shape is None:
        return example(field, reader)
    inner = field.item or field
    # What belongs together in one item comes from the example of the item.
    whole = example(inner, reader)
    known = whole if isinstance(whole, Mapping) else {}
    group = {
        name: known.get(name) or _shown(inner.properties[name], part, reader)
        for name, part in shape.items()
        if name in inner.properties
    }
    return [group] if field.item else group


def _renamed(value: Any, names: Mapping[str, str]) -> Any:
    """Return a value with other words in the place of some that stand alone."""
    if isinstance(value, Mapping):
        return {key: _renamed(one, names) for key, one in value.items()}
    if isinstance(value, list):
        return [_renamed(one, names) for one in value]
    return names.get(value, value) if isinstance(value, str) else value


def example(field: Field, reader: Language) -> Any:
    """Return the example that ends what the schema says of a field, as the value that it means."""
    typed = field.description(reader).partition(EXAMPLE[reader])[2].removesuffix(".")
    if quoted := _QUOTED.match(typed):
        return f"{quoted['text']}\n" if field.spec.get("x-prose") else quoted["text"]
    first = typed if typed.startswith(("[", "{")) else typed.partition(_OR[reader])[0]
    value = read("example.yaml", f"x: {_EXPLAINED.sub('', first)}\n".encode()).data.get("x")
    return [value] if field.item is not None and not isinstance(value, list) else value

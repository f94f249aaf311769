"""Schemas as an editor shows them: in one language, with a term for each value."""

from copy import deepcopy
from typing import Any

from hyvinvointi.diagnostics import Language
from hyvinvointi.schema.descriptions import description, hover
from hyvinvointi.schema.fields import Field, shared_definitions

_HOLDERS = ("properties", "definitions")


def spoken(schema: dict[str, Any], language: Language) -> dict[str, Any]:
    """Return a schema whose titles and descriptions are in a language.

    `markdownDescription` and `enumDescriptions` are what editors read that know YAML; everybody else
    passes over them.
    """
    said = deepcopy(schema)
    definitions = shared_definitions() | schema.get("definitions", {})
    _speak("", said, definitions, language)
    return said


def _speak(
    name: str,
    spec: dict[str, Any],
    definitions: dict[str, Any],
    language: Language,
    *,
    is_required: bool = False,
) -> None:
    required = frozenset(spec.get("required", ()))
    for holder in _HOLDERS:
        for inner, child in spec.get(holder, {}).items():
            is_asked = holder == "properties" and inner in required
            _speak(inner, child, definitions, language, is_required=is_asked)
    if isinstance(spec.get("items"), dict):
        _speak(name, spec["items"], definitions, language)
    if "x-terms" in spec:
        field = _field(name, spec, definitions)
        # From what the schema says itself, before it is put into the words of one language.
        spec["markdownDescription"] = hover(field, language, required=is_required)
        if field.enum:
            terms = (field.value_term(str(one)) for one in field.enum)
            spec["enumDescriptions"] = [term.say(language) for term in terms]
        spec["title"], spec["description"] = field.term.say(language), _said(field, language)


def _said(field: Field, language: Language) -> str:
    return description(field).say(language)


def _field(name: str, spec: dict[str, Any], definitions: dict[str, Any]) -> Field:
    """Return the meaning of a place; what a reference leads to says what may stand there."""
    while "$ref" in spec:
        target = definitions.get(spec["$ref"].rpartition("/")[2], {})
        spec = {**target, **{key: value for key, value in spec.items() if key != "$ref"}}
    change = spec.get("x-change", "review")
    return Field(name, spec, change, spec.get("x-adopted", True), definitions)

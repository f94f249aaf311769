"""What editors show: every property has a hover, every value its term, in the chosen language."""

import json
from collections.abc import Iterator
from typing import Any

import jsonschema
import pytest

from hyvinvointi.diagnostics import LANGUAGES
from hyvinvointi.resources import folder
from hyvinvointi.schema import KINDS, bundle, root
from hyvinvointi.schema.hover import spoken

FILES = sorted(folder("schemas").glob("*.schema.json"))


def described(schema: Any) -> Iterator[dict[str, Any]]:
    """Every part of a schema that says what people call it."""
    if isinstance(schema, dict):
        if "x-terms" in schema:
            yield schema
        for one in schema.values():
            yield from described(one)
    elif isinstance(schema, list):
        for one in schema:
            yield from described(one)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("file", FILES, ids=lambda one: one.name)
def test_what_is_described_is_shown_in_its_language(file, language):
    before = json.loads(file.read_text("utf-8"))
    said = spoken(before, language)
    jsonschema.Draft7Validator.check_schema(said)
    parts = [*described(said)]
    for part in parts:
        assert part["title"] == part["x-terms"][language][0]
        assert part["markdownDescription"].startswith(part["description"])
        if "enum" in part:
            assert len(part["enumDescriptions"]) == len(part["enum"])
    assert len(parts) == len([*described(before)])


def test_only_what_people_read_is_another():
    words = {"title", "description", "markdownDescription", "enumDescriptions"}

    def bare(schema: Any) -> Any:
        if isinstance(schema, dict) and "x-terms" in schema:
            schema = {name: one for name, one in schema.items() if name not in words}
        if isinstance(schema, dict):
            return {name: bare(one) for name, one in schema.items()}
        return [bare(one) for one in schema] if isinstance(schema, list) else schema

    for kind in KINDS:
        assert bare(spoken(bundle(kind), "sv")) == bare(bundle(kind))


def test_a_hover_says_the_values_with_their_terms_and_what_is_required():
    status = spoken(bundle("decision"), "fi")["properties"]["status"]
    assert status["enumDescriptions"][:2] == ["Luonnos", "Esityslistalla"]
    assert "Pakollinen." in status["markdownDescription"]
    assert "- `draft`: Luonnos" in status["markdownDescription"]
    owner = spoken(bundle("program"), "sv")["properties"]["owner"]
    assert owner["title"] == root("program").properties["owner"].term.sv
    assert "*id: organ*" in owner["markdownDescription"]

"""The schemas keep the rules of schemas/README.md: nothing undescribed, nothing open, nothing ambiguous."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import jsonschema_rs
import pytest
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT7

FOLDER = Path(__file__).parents[2] / "schemas"
SCHEMAS: dict[str, dict[str, Any]] = {
    path.name: json.loads(path.read_text(encoding="utf-8"))
    for path in sorted(FOLDER.glob("*.schema.json"))
}
KINDS = ("municipality", "strategy", "program", "indicator", "decision")
LANGUAGES = ("fi", "sv", "en")
LANGUAGE_MAPS = ("localized-title", "prose")
REFERENCES = {
    *("organ", "unit", "person", "municipality", "program", "strategy", "indicator", "decision"),
    *("goal", "policy", "section", "measure", "attachment", "planned-program"),
    *("counter-proposal", "wish"),
}
ANNOTATIONS = {
    *("title", "description", "x-description", "x-terms", "x-enum-terms", "x-text", "x-prose"),
    *(
        "x-date",
        "x-ref",
        "x-entity",
        "x-key",
        "x-apart",
        "x-order",
        "x-change",
        "x-adopted",
        "x-path",
    ),
    *("x-bare", "x-typed", "x-typed-name", "x-enum-terms-of", "x-fixed", "x-unit"),
}
MINIMAL: dict[str, dict[str, Any]] = {
    "municipality": {"id": "koivuranta", "name": "Koivuranta"},
    "strategy": {"id": "strategia", "title": "S", "organ": "valtuusto", "status": "idea"},
    "program": {
        "id": "liikunta",
        "title": "L",
        "type": "sports-program",
        "status": "idea",
    },
    "indicator": {"id": "liikkuvat", "title": "L"},
    "decision": {"id": "valtk-37", "organ": "lautakunta", "title": "L", "status": "draft"},
}
PATTERN_EXAMPLES = {
    "id": "liikuntaohjelma-2025",
    "municipality-id": "raisio",
    "municipalities": "raisio",
    "organ-id": "raisio:kaupunginhallitus",
    "register-id": "heino-raili",
    "reference-id": "raisio:kaupunkistrategia/tavoite-1",
    "appointee": "heino-raili",
    "actor": "heino-raili",
    "reference": "valtuusto-2025-064",
    "supports": "kaupunkistrategia/tavoite-1",
    "followed-indicator": "raisio:vahan-liikkuvat",
    "considers": "kaupunkistrategia",
    "code": "020",
    "time": "17:30",
    "digest": "sha256:" + 64 * "a",
    "blob": 40 * "a",
}

Node = tuple[str, dict[str, Any]]


def nodes(schema: dict[str, Any], path: str) -> Iterator[Node]:
    """Every subschema with its path; the path of a property ends in its name."""
    yield path, schema
    for name, child in (schema.get("definitions") or {}).items():
        yield from nodes(child, f"{path}#{name}")
    for name, child in (schema.get("properties") or {}).items():
        yield from nodes(child, f"{path}/{name}")
    if "items" in schema:
        yield from nodes(schema["items"], f"{path}[]")


ALL = [node for name, schema in SCHEMAS.items() for node in nodes(schema, name.split(".")[0])]
PROPERTIES = [
    (f"{path}/{name}", child)
    for path, node in ALL
    for name, child in node.get("properties", {}).items()
]
LISTS = [node for node in ALL if node[1].get("type") == "array"]
OBJECTS = [node for node in ALL if "properties" in node[1]]


def target(schema: dict[str, Any]) -> dict[str, Any]:
    """The schema with its shared definition, the place of use winning."""
    if "$ref" not in schema:
        return schema
    file, _, name = schema["$ref"].partition("#/definitions/")
    return {**target(SCHEMAS[file]["definitions"][name]), **schema}


def validator(name: str) -> jsonschema.Draft7Validator:
    registry: Registry[Any] = Registry().with_resources(
        (file, Resource(contents=schema, specification=DRAFT7)) for file, schema in SCHEMAS.items()
    )
    return jsonschema.Draft7Validator(SCHEMAS[name], registry=registry)


def fast_validator(name: str) -> Any:
    registry = jsonschema_rs.Registry(list(SCHEMAS.items()), draft=jsonschema_rs.Draft7)
    return jsonschema_rs.Draft7Validator(SCHEMAS[name], registry=registry)


def ids(nodes_: list[Node]) -> list[str]:
    return [path for path, _ in nodes_]


@pytest.mark.parametrize("name", SCHEMAS)
def test_draft_07_and_written_as_json_writes_it(name: str) -> None:
    jsonschema.Draft7Validator.check_schema(SCHEMAS[name])
    written = json.dumps(SCHEMAS[name], indent=2, ensure_ascii=False) + "\n"
    assert (FOLDER / name).read_text(encoding="utf-8") == written


def test_every_property_is_described_in_three_languages() -> None:
    for path, schema in PROPERTIES:
        terms = schema["x-terms"]
        assert schema["title"] == terms["fi"][0], path
        assert "esimerkiksi " in schema["description"], path
        assert "t.ex. " in schema["x-description"]["sv"], path
        assert "for example " in schema["x-description"]["en"], path
        assert list(terms) == list(LANGUAGES), path
        for labels in terms.values():
            assert labels, path
            assert all(label == label.strip() and label for label in labels), path
            assert len({label.casefold() for label in labels}) == len(labels), path
            assert labels[0][0] == labels[0][0].upper(), path


@pytest.mark.parametrize(("path", "schema"), OBJECTS, ids=ids(OBJECTS))
def test_objects_are_closed_and_a_label_means_one_key(path: str, schema: dict[str, Any]) -> None:
    if path == "document":
        return
    assert schema["additionalProperties"] is False
    if path.partition("#")[2] not in LANGUAGE_MAPS:
        assert schema["patternProperties"] == {"^x-": {}}
    assert set(schema.get("required", ())) <= set(schema["properties"])
    for language in LANGUAGES:
        seen: dict[str, str] = {}
        for name, child in schema["properties"].items():
            for label in child["x-terms"][language]:
                assert seen.setdefault(label.casefold(), name) == name, f"{path}: {label}"


@pytest.mark.parametrize(("path", "schema"), LISTS, ids=ids(LISTS))
def test_every_list_tells_its_key_and_whether_order_matters(
    path: str, schema: dict[str, Any]
) -> None:
    item = target(schema["items"])
    assert schema["x-order"] in {"set", "sequence"}
    if "properties" in item and "x-text" not in item:
        assert schema["x-key"], path
        assert set(schema["x-key"]) <= set(item["properties"])
        # An actor is somebody named in a list, not an item of it.
        is_actor = schema["items"].get("$ref", "").endswith(("/actor", "/appointee"))
        assert ("x-entity" in item) is not is_actor
    else:
        assert schema["x-key"] == []


def test_keywords_stay_within_the_agreed_few() -> None:
    for path, schema in ALL:
        assert not {"oneOf", "anyOf", "$id", "format"} & set(schema), path
        assert "null" not in schema.get("type", ""), path
        if "$ref" in schema:
            assert set(schema) - {"$ref"} <= ANNOTATIONS, path
            assert schema["$ref"].startswith("common.schema.json#/definitions/"), path
            target(schema)
        assert schema.get("x-change", "review") in {"substantive", "review", "notice", "editorial"}
        assert schema.get("x-adopted", False) is False, path
        assert set(schema.get("x-ref", ())) <= REFERENCES, path
        assert schema.get("x-date", "full") in {"partial", "full"}, path
        if "enum" in schema:
            assert list(schema["x-enum-terms"]) == schema["enum"], path
            for terms in schema["x-enum-terms"].values():
                assert list(terms) == list(LANGUAGES)
                assert all(terms.values()), path
                assert all(labels[0][0] == labels[0][0].upper() for labels in terms.values()), path
        for terms_of in schema.get("x-enum-terms-of", {}).values():
            assert set(terms_of) <= set(schema["enum"]), path
            for terms in terms_of.values():
                assert list(terms) == list(LANGUAGES)
                assert all(terms.values()), path


def test_only_types_of_organisations_have_words_of_their_own() -> None:
    types = set(SCHEMAS["municipality.schema.json"]["properties"]["type"]["enum"])
    own = [set(schema["x-enum-terms-of"]) for _, schema in ALL if "x-enum-terms-of" in schema]
    assert own
    assert all(one <= types - {"municipality"} for one in own)


def test_patterns_mean_the_same_everywhere_and_refuse_line_breaks() -> None:
    patterns = [(path, schema["pattern"]) for path, schema in ALL if "pattern" in schema]
    for path, pattern in patterns:
        assert not re.search(r"\\[dwsp]", pattern, re.IGNORECASE), path
        example = PATTERN_EXAMPLES[re.split(r"[#/]", path)[-1].removesuffix("[]")]
        assert re.search(pattern, example), path
        for spoiled in (f"{example}\n", f"\n{example}", f"{example}\r", f"{example} "):
            assert not re.search(pattern, spoiled), path


@pytest.mark.parametrize("kind", KINDS)
def test_root_is_the_entity_of_its_kind(kind: str) -> None:
    schema = SCHEMAS[f"{kind}.schema.json"]
    assert schema["x-entity"] == kind
    assert schema["properties"]["kind"]["enum"] == [kind]
    assert schema["x-terms"]
    assert schema["x-change"]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("build", [validator, fast_validator])
def test_a_minimal_document_is_enough_and_each_required_key_is(kind: str, build: Any) -> None:
    minimal = {"kind": kind, **MINIMAL[kind]}
    for name in ("document.schema.json", f"{kind}.schema.json"):
        checker = build(name)
        assert checker.is_valid({**minimal, "x-oma": [None]})
        assert not checker.is_valid({**minimal, "vastuutaho": "heino-raili"})
        for key in minimal:
            assert not checker.is_valid({k: v for k, v in minimal.items() if k != key})


def test_follow_up_of_a_plan_is_exactly_what_hv1_leaves_out() -> None:
    marked = {path for path, schema in ALL if schema.get("x-adopted") is False}
    assert {path for path in marked if path.startswith(("program", "strategy", "common"))} == {
        "program/status",
        "program/approval",
        "program/reviews",
        "program/steering_group/members[]/from",
        "program/steering_group/members[]/until",
        "strategy/status",
        "strategy/approval",
        "common#former-ids",
        "common#measure/status",
        "common#measure/status_note",
        "common#preparation-step/status",
    }

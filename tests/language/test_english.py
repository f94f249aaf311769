"""English is that of a British public-sector editor: a welfare programme, an ID, no “e.g.”."""

import ast
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import hyvinvointi

SOURCE = Path(hyvinvointi.__file__).parent
ROOT = Path(__file__).parents[2]
# A value, key or command keeps its name as code: `kind: program`, `new program`, sports-program.
CODE = r"(?<![\w{./-])(?<!kind: )(?<!new )(?<!kind )(?<!explain )"
PROGRAM = re.compile(rf"{CODE}[Pp]rograms?\b(?![\w}}/=-])(?!\.\w)")
ID = re.compile(r"(?<![\w{“./-])(?<!field )(?<!key )\b[Ii]ds?\b(?![\w}=:/-])(?!\.\w)")
LATIN = re.compile(r"\be\.g\.|\bi\.e\.")
# Kinds of documents as the field `kind` has them.
KINDS = ("What document this is", "at least one of id, name and title")


def of_module(path: Path) -> Iterator[str]:
    """Yield the English of each text that a module writes out."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        is_text = isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Text"
        if is_text and len(node.args) == 3 and isinstance(node.args[2], ast.Constant):
            yield str(node.args[2].value)


def of_schema(content: Any) -> Iterator[str]:
    """Yield the English of each description and term of a schema."""
    if isinstance(content, dict):
        english = content.get("en", [])
        yield from [english] if isinstance(english, str) else english
        for one in content.values():
            yield from of_schema(one)
    elif isinstance(content, list):
        for one in content:
            yield from of_schema(one)


def english() -> Iterator[str]:
    for path in SOURCE.rglob("*.py"):
        yield from of_module(path)
    for path in (ROOT / "schemas").glob("*.json"):
        yield from of_schema(json.loads(path.read_text("utf-8")))


def test_texts_are_found():
    said = {*english()}
    assert len(said) > 1500
    assert {"Programme", "ID"} <= said


def test_a_municipality_has_a_programme():
    said = [one for one in english() if not one.startswith(KINDS)]
    assert [one for one in said if PROGRAM.search(one)] == []


def test_what_is_referred_to_has_an_id():
    said = [one for one in english() if not any(kind in one for kind in KINDS)]
    assert [one for one in said if ID.search(one)] == []


def test_words_are_written_out():
    assert [one for one in english() if LATIN.search(one)] == []


def test_the_patterns_tell_prose_from_code():
    assert PROGRAM.search("A program is adopted.")
    assert PROGRAM.search("of the programs.")
    assert not PROGRAM.search("kind: program, new program, sports-program, {program.id}")
    assert ID.search("The id is taken.")
    assert not ID.search("{id: malli}, “id” or {decision.id}")

"""English is that of a British public-sector editor: a welfare programme, an ID, no “e.g.”."""

import ast
import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import hyvinvointi

pytestmark = pytest.mark.slow

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
    """Yield the English of each text that a module writes out, or the parts of one that is built."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Text":
            said = [*node.args[2:3], *(one.value for one in node.keywords if one.arg == "en")]
        elif isinstance(node, ast.Dict):
            pairs = zip(node.keys, node.values, strict=True)
            said = [value for key, value in pairs if getattr(key, "value", "") == "en"]
        else:
            continue
        for one in said:
            yield from _written(one)


def _written(node: ast.expr) -> Iterator[str]:
    """Yield a text that stands in an expression; a value put into it stands as `…`."""
    if isinstance(node, ast.JoinedStr):
        parts = (getattr(one, "value", "") for one in node.values)
        yield "".join(one if isinstance(one, str) else "…" for one in parts)
    elif isinstance(node, ast.Constant):
        yield from [node.value] if isinstance(node.value, str) else []
    else:
        for child in ast.iter_child_nodes(node):
            yield from _written(child) if isinstance(child, ast.expr) else ()


def _prose(page: str) -> str:
    """A page without its code."""
    return re.sub("`[^`]*`", "…", re.sub(r"^```.*?^```", "", page, flags=re.DOTALL | re.MULTILINE))


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


@cache
def english() -> tuple[str, ...]:
    """All that is said; the sources are read once."""
    return (*_english(),)


def _english() -> Iterator[str]:
    for path in SOURCE.rglob("*.py"):
        yield from of_module(path)
    for path in (*(ROOT / "schemas").glob("*.json"), SOURCE / "law/register.json"):
        yield from of_schema(json.loads(path.read_text("utf-8")))


@cache
def pages() -> tuple[str, ...]:
    """What is said in English for readers of documentation; there a program may be one of a computer."""
    rules = (path.read_text("utf-8") for path in SOURCE.rglob("rules/*.md"))
    said = [page.partition("\n## en\n")[2].partition("\n## ")[0] for page in rules]
    said += [path.read_text("utf-8") for path in (ROOT / "docs/en").rglob("*.md")]
    return tuple(_prose(one) for one in said if one)


def test_texts_are_found():
    said = {*english()}
    assert len(said) > 1500
    assert {"Programme", "ID", "one of the IDs …", "until {}"} <= said
    assert len(pages()) > 350


def test_a_municipality_has_a_programme():
    said = [one for one in english() if not one.startswith(KINDS)]
    assert [one for one in said if PROGRAM.search(one)] == []


def test_what_is_referred_to_has_an_id():
    said = [one for one in english() if not any(kind in one for kind in KINDS)]
    assert [one for one in [*said, *pages()] if ID.search(one)] == []


def test_words_are_written_out():
    assert [one for one in [*english(), *pages()] if LATIN.search(one)] == []


def test_the_patterns_tell_prose_from_code():
    assert PROGRAM.search("A program is adopted.")
    assert PROGRAM.search("of the programs.")
    assert not PROGRAM.search("kind: program, new program, sports-program, {program.id}")
    assert ID.search("The id is taken.")
    assert not ID.search("{id: malli}, “id” or {decision.id}")

"""A rule that tells from a file alone that a document does not concern it finds nothing in it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from hyvinvointi.lint import Options, lint
from hyvinvointi.lint.kept_rules import concerned
from hyvinvointi.lint.registry import all_rules
from hyvinvointi.source import read
from hyvinvointi.testing import examples
from hyvinvointi.workspace import MemoryTree, load

DAY = date(2026, 11, 21)
PROGRAMS = Path(__file__).parents[2] / "programs"
SENTENCES = Path(__file__).with_name("sensitive_sentences.yaml")
RULES = [rule for rule in all_rules() if rule.concerns is not None]
HIDDEN = ("", "\u00ad", "\u200b", "*", "&auml;", "\u0130", "ſ")
"""What stands inside words without being seen, or for letters of them."""


def texts() -> list[str]:
    said = yaml.safe_load(SENTENCES.read_text("utf-8"))
    return [one for by_language in said.values() for some in by_language.values() for one in some]


def decision(text: str) -> dict[str, bytes]:
    said = {
        "kind": "decision",
        "id": "paatos",
        "title": "Asia",
        "status": "draft",
        "background": text,
        "notify": [{"name": "Maija Meikäläinen", "title": "hakija"}],
    }
    plain = yaml.safe_dump(said, allow_unicode=True)
    escaped = yaml.safe_dump(said, allow_unicode=False, default_style='"')
    return {"plain.yaml": plain.encode(), "escaped.yaml": escaped.replace("paatos", "b").encode()}


def found_unasked(files: dict[str, bytes]) -> Iterator[tuple[str, str]]:
    """Yield what rules find where they are not asked whether a document concerns them."""
    unasked = [replace(rule, concerns=None) for rule in RULES]
    report = lint(load(MemoryTree(files)), Options(DAY, rules=unasked, cap=None))
    slugs = {rule.rule.slug for rule in RULES}
    for one in report.diagnostics:
        if one.rule.slug in slugs:
            yield one.rule.code, one.place.path


def assert_told(files: dict[str, bytes]) -> int:
    found = [*found_unasked(files)]
    for code, path in found:
        assert concerned(read(path, files[path]))[code], (code, path)
    return len(found)


def test_rules_concern_what_they_find_something_in():
    workspaces = [one.files for rule in RULES for one in examples(rule.page.read_text("utf-8"))]
    folders = [folder for folder in PROGRAMS.iterdir() if folder.is_dir()]
    workspaces += [
        {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*.yaml")}
        for folder in folders
    ]
    assert sum(map(assert_told, workspaces)) >= len(RULES) > 0


@given(st.sampled_from(texts()), st.sampled_from(HIDDEN), st.integers(0, 60), st.booleans())
def test_no_spelling_hides_that_a_document_concerns_a_rule(text, sign, at, is_large):
    spelled = text[:at] + sign + text[at:]
    assert_told(decision(spelled.upper() if is_large else spelled))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.rule.slug)
def test_most_documents_do_not_concern_a_rule(rule):
    documents = [read(path.name, path.read_bytes()) for path in PROGRAMS.rglob("*.yaml")]
    assert sum(map(rule.concerns, documents)) < len(documents) / 2

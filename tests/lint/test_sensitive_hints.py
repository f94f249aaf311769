"""The fast no of sensitive details: where no word of them can be, nobody finds any beside a name."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from unittest.mock import patch

import yaml
from hypothesis import given
from hypothesis import strategies as st

from hyvinvointi.lint import Options, lint
from hyvinvointi.lint.registry import all_rules
from hyvinvointi.lint.rules import sensitive_detail_beside_name as rule
from hyvinvointi.testing import examples
from hyvinvointi.workspace import MemoryTree, load

DAY = date(2026, 11, 21)
PROGRAMS = Path(__file__).parents[2] / "programs"
SENTENCES = Path(__file__).with_name("sensitive_sentences.yaml")
(RULE,) = (one for one in all_rules() if one.rule is rule.RULE)
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


def found(files: dict[str, bytes]) -> Iterator[tuple[str, int, int]]:
    report = lint(load(MemoryTree(files)), Options(DAY, rules=[RULE], cap=None))
    for one in report.diagnostics:
        if one.rule is rule.RULE:
            yield one.place.path, one.place.line, one.place.column


def assert_nothing_is_hidden(files: dict[str, bytes]) -> int:
    with patch.object(rule, "_may_tell", lambda *_: True):
        everything = [*found(files)]
    assert [*found(files)] == everything
    return len(everything)


def test_no_example_is_passed_over():
    workspaces = [one.files for one in examples(RULE.page.read_text("utf-8"))]
    workspaces += [
        {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*.yaml")}
        for folder in PROGRAMS.iterdir()
        if folder.is_dir()
    ]
    assert sum(map(assert_nothing_is_hidden, workspaces)) > 0


@given(st.sampled_from(texts()), st.sampled_from(HIDDEN), st.integers(0, 60), st.booleans())
def test_no_spelling_of_a_word_is_passed_over(text, sign, at, is_large):
    spelled = text[:at] + sign + text[at:]
    assert_nothing_is_hidden(decision(spelled.upper() if is_large else spelled))

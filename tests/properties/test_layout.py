"""What is laid out stays laid out, whatever command writes into it; new documents are so from the start."""

from datetime import date

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from generation import CHANCE, MUTATIONS, RICHNESS, document, workspace, written
from hyvinvointi.adoption import Directory
from hyvinvointi.adoption.pinning import pinned
from hyvinvointi.diagnostics import LANGUAGES
from hyvinvointi.errors import WorkError
from hyvinvointi.lint import Options, lint
from hyvinvointi.lint.fixes import mend
from hyvinvointi.scaffold.draft import draft
from hyvinvointi.scaffold.form import FIRST_STATUS, form
from hyvinvointi.scaffold.review import with_review
from hyvinvointi.scaffold.start import text
from hyvinvointi.schema.layout import laid_out
from hyvinvointi.source import read
from hyvinvointi.workspace import MemoryTree, load

pytestmark = pytest.mark.slow

DAY = date(2026, 11, 21)


def is_laid_out(path, content):
    return laid_out(read(path, content)) == content


def laid(path, data, chance):
    """A document made by chance, and laid out; without one that `fmt` refuses."""
    content = laid_out(read(path, written(data, chance)))
    assume(isinstance(content, bytes))
    return content


@given(CHANCE, RICHNESS, st.sampled_from(["", "\n# Tarkistettu 3.3.2026.\n", "# loppu"]))
def test_a_decision_that_adopts_is_laid_out_as_before(chance, richness, end):
    data = workspace(chance, richness=richness)
    files = {path: laid(path, one, chance) + end.encode() for path, one in data.items()}
    space = load(MemoryTree(files))
    for decision in (one for one in space.documents if one.kind == "decision"):
        for plan in (one for one in space.documents if one.kind in {"program", "strategy"}):
            try:
                content = pinned(decision, plan, Directory(space), lambda one: one.blob)
            except WorkError:
                continue
            was_laid_out = is_laid_out(decision.path, decision.content)
            assert is_laid_out(decision.path, content) or not was_laid_out
            assert content.decode().strip().endswith(end.strip())


@given(CHANCE, RICHNESS, st.sampled_from(LANGUAGES))
def test_a_program_with_a_review_is_laid_out_as_before(chance, richness, reader):
    content = laid("p.yaml", document("program", chance, richness=richness), chance)
    assert is_laid_out("p.yaml", with_review(read("p.yaml", content), 2026, reader))


@pytest.mark.parametrize("fault", MUTATIONS)
@given(CHANCE, RICHNESS)
def test_what_is_mended_is_laid_out_as_before(fault, chance, richness):
    data = workspace(chance, richness=richness)
    path = chance.choice(sorted(data))
    mutated = MUTATIONS[fault](data[path], chance)
    assume(mutated is not None)
    files = {name: written(one, chance) for name, one in (data | {path: mutated.data}).items()}
    before = laid_out(read(path, files[path]))
    assume(isinstance(before, bytes))
    space = load(MemoryTree(files | {path: before}), [path])

    def judge(now):
        return lint(now, Options(DAY, rules=())).diagnostics

    mended = mend(space, judge, unsafe=True)
    after = mended.contents.get(path, before)
    assert is_laid_out(path, after)


@pytest.mark.parametrize("kind", [*FIRST_STATUS, "indicator"])
@given(CHANCE, st.sampled_from(LANGUAGES))
def test_a_new_document_is_laid_out(kind, chance, reader):
    made = document(kind, chance, richness=0.5)
    answers = {}
    for field in form(kind):
        value = made
        for step in field.route:
            value = value.get(step) if isinstance(value, dict) else None
        if value is not None:
            answers[field.route] = value
    head = {"kind": kind, "id": "uusi"}
    content = text(draft(head, answers, reader, {}), "programs/uusi.yaml").encode()
    assert is_laid_out("programs/uusi.yaml", content)

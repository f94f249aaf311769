"""A plan and what is in it get other ids after they were adopted: the decision still finds them."""

import json

import pytest

from cli.repository import commit
from diff.village import ADOPTION

pytestmark = pytest.mark.slow

PLAN = "programs/ohjelma.yaml"
DECISION = "decisions/valtuusto-2025-064.yaml"
WHOLE = ("id: ohjelma\n", "id: suunnitelma\nformer_ids: [ohjelma]\n")
MEASURE = ("id: latuverkko\n", "id: hiihto\n        former_ids: [latuverkko]\n")
TARGET = ("target: {year: 2029, value: 4}", "target: {year: 2029, value: 6}")


def _edited(folder, *edits):
    text = (folder / PLAN).read_text(encoding="utf-8")
    for old, new in edits:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    commit(folder, {PLAN: text})


def _pins(run):
    ran = run("verify", "--format", "json")
    return ran.code, [one["standing"] for one in json.loads(ran.out)["pins"]]


@pytest.mark.parametrize(
    "edits", [[WHOLE], [MEASURE], [WHOLE, MEASURE]], ids=["plan", "item", "both"]
)
def test_a_rename_that_is_told_changes_no_adopted_text(run, adopted, edits):
    before = _pins(run)
    _edited(adopted, *edits)
    assert before == (0, ["identical"])
    assert _pins(run) == (0, ["editorial-only"])
    assert run("diff", "--since-adoption").code == 0
    assert "adopted-text-changed" not in run("lint").out


def test_a_rename_hides_no_other_change(run, adopted):
    _edited(adopted, WHOLE, MEASURE, TARGET)
    assert _pins(run) == (1, ["changed-in-substance"])
    assert run("diff", "--since-adoption").code == 1


def test_a_measure_that_was_given_up_before_the_rename_is_not_given_up_since(run, village):
    text = (village / PLAN).read_text(encoding="utf-8")
    given_up = text.replace(
        "year: 2027}\n        status: in-progress", "year: 2027}\n        status: cancelled"
    )
    assert given_up != text
    commit(village, {PLAN: given_up, DECISION: ADOPTION})
    assert run("adopt", "valtuusto-2025-064", "ohjelma").code == 0
    commit(village, {})
    _edited(village, MEASURE)
    [pin] = json.loads(run("verify", "--format", "json").out)["pins"]
    assert pin["cancelled"] == []


def test_lint_mends_references_to_the_former_ids(run, adopted):
    _edited(adopted, WHOLE)
    ran = run("lint", "--select", "HV214", "--format", "json")
    told = [one["path"] for one in json.loads(ran.out)["diagnostics"]]
    assert DECISION in told
    assert run("lint", "--select", "HV214", "--fix").code == 0
    assert "document: suunnitelma" in (adopted / DECISION).read_text(encoding="utf-8")
    assert _pins(run) == (0, ["editorial-only"])


def test_no_new_document_gets_an_id_that_was_given_up(run, adopted):
    _edited(adopted, WHOLE)
    ran = run("new", "program", "--title", "Toinen", "--type", "other", "--id", "ohjelma", "--yes")
    assert ran.code == 2
    assert "programs/ohjelma.yaml" in ran.err

"""A later adopting decision stands behind the text that it pins, and nothing else does."""

from collections.abc import Mapping

import pytest

from diff.village import FILES, compared, edited, told, workspace
from hyvinvointi.adoption import Directory
from hyvinvointi.diff import compare

PATH = "programs/ohjelma.yaml"
EDITS = [("amount: 60000", "amount: 45000"), ("end: 2029-03}", "end: 2029-09}")]


def _decision(name: str, digest: str, **other: str) -> str:
    said = {
        "organ": "valtuusto",
        "status": "final",
        "date": "2026-05-18",
        "paragraph": "21",
    } | other
    return f"""\
kind: decision
id: {name}
municipality: lehtola
organ: {said["organ"]}
meeting: {{date: {said["date"]}}}
paragraph: {said["paragraph"]}
title: Ohjelman hyväksyminen
status: {said["status"]}
resolution: {{text: Hyväksyttiin., outcome: {said.get("outcome", "accepted-unanimously")}}}
adopts:
  - {{document: ohjelma, role: {said.get("role", "adopt")}, digest: "{digest}"}}
"""


def _digest(files: Mapping[str, str]) -> str:
    here = workspace(files)
    return Directory(here).digest(here.by_path[PATH])


BASE = {
    **FILES,
    "decisions/kv-1.yaml": _decision("kv-1", _digest(FILES), date="2025-12-08", paragraph="64"),
}
HEAD = edited(*EDITS, files=BASE)


def test_without_a_decision_the_gate_fails() -> None:
    assert not compared(HEAD, BASE).passes()


def test_later_decision_of_the_council_legitimises() -> None:
    comparison = compared({**HEAD, "decisions/kv-2.yaml": _decision("kv-2", _digest(HEAD))}, BASE)
    assert comparison.passes()
    assert {one.legitimised_by for one in comparison.changes if one.level == "substantive"} == {
        "kv-2"
    }
    assert "notice decision-added kv-2 -" in told(comparison)


@pytest.mark.parametrize(
    "other",
    [
        {"status": "decided"},
        {"status": "overturned"},
        {"date": "2025-12-01"},
        {"date": "2025-12-08", "paragraph": "63"},
        {"organ": "lautakunta"},
        {"role": "propose"},
        {"outcome": "rejected"},
    ],
    ids=lambda other: " ".join(other.values()),
)
def test_decision_without_that_power_does_not(other: dict[str, str]) -> None:
    late = _decision("kv-2", _digest(HEAD), **other)
    assert not compared({**HEAD, "decisions/kv-2.yaml": late}, BASE).passes()


def test_decision_on_another_text_does_not() -> None:
    late = _decision("kv-2", _digest(BASE))
    assert not compared({**HEAD, "decisions/kv-2.yaml": late}, BASE).passes()


def test_digest_bent_to_fit_is_critical() -> None:
    bent = {
        **HEAD,
        "decisions/kv-1.yaml": BASE["decisions/kv-1.yaml"].replace(_digest(BASE), _digest(HEAD)),
    }
    comparison = compared(bent, BASE)
    assert not comparison.passes("critical")
    assert not any(one.legitimised_by for one in comparison.changes)


def test_follow_up_is_outside_the_digest() -> None:
    given_up = edited(("status: in-progress", "status: cancelled"), files=BASE)
    late = {**given_up, "decisions/kv-2.yaml": _decision("kv-2", _digest(given_up))}
    assert not compared(late, BASE).passes()


def test_swapped_ids_need_more_than_a_decision() -> None:
    swapped = edited(
        ("id: uimataito", "id: vaihto"),
        ("id: latuverkko", "id: uimataito"),
        ("id: vaihto", "id: latuverkko"),
        files=BASE,
    )
    late = {**swapped, "decisions/kv-2.yaml": _decision("kv-2", _digest(swapped))}
    assert not compared(late, BASE).passes()


def test_indicator_is_legitimised_with_the_plan_that_names_it() -> None:
    turned = edited(("direction: decrease", "direction: increase"), files=BASE)
    assert not compared(turned, BASE).passes()
    late = {**turned, "decisions/kv-2.yaml": _decision("kv-2", _digest(turned))}
    assert compared(late, BASE).passes()


def test_under_review_passes_with_a_note() -> None:
    amended = edited(*EDITS, ("status: adopted", "status: under-review"), files=BASE)
    comparison = compared(amended, BASE)
    assert comparison.passes()
    assert {one.level for one in comparison.changes if one.is_amendment} == {
        "substantive",
        "notice",
    }


def test_order_of_documents_does_not_matter() -> None:
    files = {**HEAD, "decisions/kv-2.yaml": _decision("kv-2", _digest(HEAD))}
    head = workspace(files)
    turned = head.with_documents(reversed(head.documents))
    base = workspace(BASE)
    assert sorted(told(compare(base, turned))) == sorted(told(compare(base, head)))

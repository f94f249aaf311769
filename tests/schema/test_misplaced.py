"""A field that stands in the wrong group is told where it belongs."""

import pytest

from hyvinvointi.schema import check
from hyvinvointi.source import read

DECISION = "kind: decision\nid: p\norgan: kunnanhallitus\ntitle: T\nstatus: draft\n"
PROGRAM = "kind: program\nid: p\ntitle: T\ntype: other\nstatus: idea\n"
MEASURE = "goals:\n  - id: g\n    title: G\n    measures:\n      - {id: m, title: M, "
AT_TOP = "The field belongs at the top level of the document"

CASES = {
    "not deep enough": (DECISION + "votes: []\n", ": handling.votes."),
    "by its label": (DECISION + "äänestykset: []\n", ": handling.votes."),
    "two places": (
        DECISION + "outcome: approved\n",
        ": preparation.outcome or resolution.outcome.",
    ),
    "where its content belongs": (
        PROGRAM + "measures: [{id: m, title: M}]\n",
        ": goals.measures.",
    ),
    "other content of that name": (
        PROGRAM + "measures: [{measure: m, note: N}]\n",
        ": reviews.measures.",
    ),
    "too deep": (DECISION + "resolution: {text: T, adopts: []}\n", AT_TOP),
    "much too deep": (PROGRAM + MEASURE + "purpose: P}\n", AT_TOP),
    "too deep by one": (PROGRAM + MEASURE + "targets: []}\n", ": goals.targets."),
    "not deep enough or too deep": (
        PROGRAM + "goals:\n  - {id: g, title: G, responsible: [liikunta]}\n",
        ": goals.measures.responsible or the top level of the document.",
    ),
    "below a group beside": (
        DECISION + "resolution: {text: T, votes: []}\n",
        ": handling.votes.",
    ),
}


@pytest.mark.parametrize(("text", "place"), CASES.values(), ids=CASES)
def test_a_field_in_the_wrong_group_is_told_its_place(text: str, place: str) -> None:
    assert place in _advice(text)


UNSAID = {
    "no field": DECISION + "vuosikello: syksy\n",
    "there already": PROGRAM + MEASURE + "goals: []}\n",
    "a value that no such field holds": DECISION + "votes: 7\n",
}


@pytest.mark.parametrize("text", UNSAID.values(), ids=UNSAID)
def test_nothing_is_said_of_places_where_there_is_none(text: str) -> None:
    advice = _advice(text)
    assert "elsewhere" not in advice
    assert AT_TOP not in advice
    assert "Remove or rename the field." in advice


def test_a_slip_of_a_letter_is_still_a_slip() -> None:
    """Fields called `measure` stand elsewhere, and yet a goal has `measures`."""
    text = PROGRAM + "goals:\n  - {id: g, title: G, measure: []}\n"
    assert [one.args["suggestion"] for one in check(read("p.yaml", text.encode())).findings] == [
        "measures"
    ]


MEANT = {
    "vote: [kh]": None,
    "overturned_on: 2026-05-01": None,
    "goal: []": None,
    "annexes: []": "attachments",
    "recipients: [kirjasto]": "notify",
    "case_no: 1/2026": "case_number",
    "meeting_date: 2026-03-01": "meeting",
}
"""Keys of a decision, and the field each is taken for; `None` where the names are only alike by chance."""


@pytest.mark.parametrize(("key", "name"), MEANT.items())
def test_a_key_is_taken_for_no_field_that_is_only_alike(key: str, name: str | None) -> None:
    (finding, *_) = check(read("p.yaml", f"{DECISION}{key}\n".encode())).findings
    assert finding.args.get("suggestion") == name


SIDES = {
    "abstention: 2": "abstained",
    "abstaining: 2": "abstained",
    "favour: {count: 5}": "for",
    "in_favour: {count: 5}": "for",
    "opposed: {count: 5}": "against",
    "contra: {count: 5}": "against",
}


@pytest.mark.parametrize(("key", "name"), SIDES.items())
def test_what_people_call_the_sides_of_a_vote_is_understood(key: str, name: str) -> None:
    """Whoever abstains is not absent."""
    text = f"{DECISION}handling:\n  votes:\n    - question: K\n      {key}\n"
    finding = check(read("p.yaml", text.encode())).findings[0]
    assert finding.args.get("suggestion") == name


def _advice(text: str) -> str:
    (finding,) = check(read("p.yaml", text.encode())).findings
    assert finding.rule.code == "HV105"
    return finding.args["advice"].say("en")

"""`status` of a matter that was put off or turned down: who is to handle it, and that it went no further."""

import pytest

from status.test_status import FILES, PROGRAM, standing

APPROVAL = """\
approval:
  - {organ: kunnanhallitus, role: propose, decision: kh-1}
  - {organ: kunnanvaltuusto, role: adopt}
"""
DECISION = """\
kind: decision
id: {id}
organ: kunnanhallitus
meeting: {{date: 2026-03-15}}
title: Esitys
status: inspected
resolution: {{outcome: {outcome}}}
forward_to: [{{organ: kunnanvaltuusto, role: adopt}}]
{more}"""


def _found(
    outcome: str,
    later: str = "",
    status: str = "inspected",
    approval: str = APPROVAL,
    more: str = "",
):
    files = {path: text for path, text in FILES.items() if path != "kv-1.yaml"}
    made = DECISION.format(id="kh-1", outcome=outcome, more=more).replace("inspected", status)
    program = PROGRAM.replace("status: adopted", "status: proposed")
    files |= {"ohjelma.yaml": program + approval, "kh-1.yaml": made}
    if later:
        files["kh-2.yaml"] = DECISION.format(id="kh-2", outcome=later, more="earlier: [kh-1]\n")
    return standing(files)


def _awaited(found) -> list[tuple[str, str]]:
    of_plan = [one for one in found.handlings if one.subject.id == "ohjelma"]
    return [(one.organ.id.rpartition(":")[2], one.term.fi) for one in of_plan]


@pytest.mark.parametrize(
    ("outcome", "awaited", "halt"),
    [
        ("accepted", [("kunnanvaltuusto", "hyväksyy")], None),
        ("noted", [("kunnanvaltuusto", "hyväksyy")], None),
        ("returned", [("kunnanhallitus", "palautettiin valmisteltavaksi")], "palautettiin valmisteltavaksi"),
        ("tabled", [("kunnanhallitus", "jätettiin pöydälle")], "jätettiin pöydälle"),
        ("removed", [("kunnanhallitus", "poistettiin esityslistalta")], "poistettiin esityslistalta"),
        ("rejected", [], "hylättiin"),
        ("lapsed", [], "raukesi"),
    ],
)  # fmt: skip
def test_what_went_no_further_is_awaited_of_the_same_organ_or_of_nobody(outcome, awaited, halt):
    found = _found(outcome)
    told = _awaited(found)
    assert [organ for organ, _ in told] == [organ for organ, _ in awaited]
    assert all(said in term for (_, term), (_, said) in zip(told, awaited, strict=True))
    (draft,) = (one for one in found.drafts if one.subject.id == "ohjelma")
    said = draft.halt.text.fi.replace("\u00a0", " ") if draft.halt else None
    assert said == (halt and f"Kunnanhallitus 15.3.2026: {halt}")
    # What was put off was not sent on, whatever stands of the next organ.
    sent = [one for one in found.handlings if one.subject.id == "kh-1" and one.role == "adopt"]
    assert bool(sent) == (halt is None)


@pytest.mark.parametrize("outcome", ["returned", "tabled"])
def test_what_was_taken_up_again_is_told_by_that(outcome):
    found = _found(outcome, later="accepted")
    assert _awaited(found) == [("kunnanvaltuusto", "hyväksyy")]
    (draft,) = (one for one in found.drafts if one.subject.id == "ohjelma")
    assert draft.halt is None


def test_what_is_only_on_the_agenda_has_put_nothing_off():
    found = _found("tabled", status="on-agenda")
    # Nor has it sent anything on: the meeting is awaited.
    assert _awaited(found) == []
    assert [(one.subject.id, one.role) for one in found.handlings] == [("kh-1", "meeting")]
    (draft,) = (one for one in found.drafts if one.subject.id == "ohjelma")
    assert draft.halt is None


def test_a_decision_that_proposes_the_plan_has_taken_the_step_of_its_organ():
    unnamed = APPROVAL.replace(", decision: kh-1", "")
    adopts = "adopts: [{document: ohjelma, role: propose}]\n"
    assert _awaited(_found("accepted", approval=unnamed)) == [
        ("kunnanhallitus", "esittää hyväksyttäväksi")
    ]
    assert _awaited(_found("accepted", approval=unnamed, more=adopts)) == [
        ("kunnanvaltuusto", "hyväksyy")
    ]


TURNED_DOWN = """\
kind: decision
id: kv-1
organ: kunnanvaltuusto
meeting: {date: 2026-03-15}
title: Hyväksyminen
status: inspected
resolution: {outcome: OUTCOME}
adopts: [{document: ohjelma, role: adopt}]
"""


@pytest.mark.parametrize("status", ["adopted", "proposed"])
@pytest.mark.parametrize("outcome", ["rejected", "returned", "tabled"])
def test_a_plan_that_was_not_adopted_is_prepared_whatever_it_says_and_nothing_of_it_is_due(
    status, outcome
):
    files = FILES | {
        "ohjelma.yaml": PROGRAM.replace("status: adopted", f"status: {status}"),
        "kv-1.yaml": TURNED_DOWN.replace("OUTCOME", outcome),
    }
    found = standing(files)
    (draft,) = (one for one in found.drafts if one.subject.id == "ohjelma")
    assert draft.halt is not None
    assert (draft.status, draft.halt.outcome) == (status, outcome)
    assert not [one for one in found.deadlines if one.subject.kind == "measure"]
    assert not found.aims


def test_a_plan_that_was_adopted_after_all_is_not_prepared():
    later = TURNED_DOWN.replace("kv-1", "kv-2").replace("-03-", "-04-")
    files = FILES | {
        "kv-1.yaml": TURNED_DOWN.replace("OUTCOME", "tabled"),
        "kv-2.yaml": later.replace("OUTCOME", "accepted"),
    }
    found = standing(files)
    assert "ohjelma" not in [one.subject.id for one in found.drafts]
    assert [one.subject.id for one in found.deadlines if one.subject.kind == "measure"]

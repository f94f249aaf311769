"""`status` of a plan of which a decision was overturned: its organ is awaited again, and why is said."""

import pytest

from status.test_status import PROGRAM, REGISTER, overview

COUNTY = """\
kind: municipality
id: alue
name: Alue
type: wellbeing-county
languages: [fi]
organs:
  - {id: aluevaltuusto, name: Aluevaltuusto, type: council}
"""
DECISION = """\
kind: decision
id: paatos
organ: ORGAN
meeting: {date: 2026-03-15}
title: Hyväksyminen
status: inspected
resolution: {outcome: accepted}
adopts: [{document: 'malli:ohjelma', role: adopt}]
"""
BY_COURT = "overturned_by: {title: Hallinto-oikeus 1/2026}\n"
BY_STATUS = ("status: inspected", "status: overturned")


def _made(decision: str, organ: str) -> str:
    return decision.replace("ORGAN", organ) + f"municipality: {organ.partition(':')[0]}\n"


def _awaited(organ: str, decision: str, named: str = "", anew: str = "") -> list[tuple[str, str]]:
    """Which handlings of a plan that two organisations adopt await an organ."""
    steps = f"approval: [{{organ: '{organ}', role: adopt{named}}}]\n"
    joint = "municipality: malli\nmunicipalities: [malli, alue]\n"
    plan = PROGRAM.replace("status: adopted", "status: proposed") + joint + steps
    files = {
        "malli.yaml": REGISTER,
        "alue.yaml": COUNTY,
        "ohjelma.yaml": plan,
        "paatos.yaml": _made(decision, organ),
    }
    if anew:
        files["uusi.yaml"] = _made(anew, organ)
    handlings = [one for standing in overview(files).standings for one in standing.handlings]
    return [(one.organ.id, one.term.fi) for one in handlings if one.subject.id == "ohjelma"]


@pytest.mark.parametrize("named", [False, True])
@pytest.mark.parametrize("organ", ["malli:kunnanvaltuusto", "alue:aluevaltuusto"])
@pytest.mark.parametrize("decision", [DECISION + BY_COURT, DECISION.replace(*BY_STATUS)])
def test_whose_decision_was_overturned_is_told_so(organ: str, decision: str, named: bool) -> None:
    owner = organ.partition(":")[0]
    assert _awaited(organ, decision, f", decision: '{owner}:paatos'" if named else "") == [
        (organ, "hyväksyy, aiempi päätös kumottu")
    ]


@pytest.mark.parametrize("organ", ["malli:kunnanvaltuusto", "alue:aluevaltuusto"])
def test_who_decided_anew_is_not_awaited(organ: str) -> None:
    anew = DECISION.replace("paatos", "uusi").replace("03-15", "09-15") + "earlier: [paatos]\n"
    assert _awaited(organ, DECISION + BY_COURT, anew=anew) == []

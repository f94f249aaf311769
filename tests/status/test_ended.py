"""`status` of plans that have ended: told in a line of their own, and nothing of them is due."""

from datetime import date

import pytest

from hyvinvointi.report import registry
from hyvinvointi.report.formats.status import Status
from status.test_status import FILES, PROGRAM, TODAY, overview, standing

AFTER = date(2030, 1, 2)
NEXT = """\
kind: program
id: seuraava
title: Seuraava
type: welfare-program
status: adopted
period: {start: 2030, end: 2033}
goals: [{id: tavoite, title: Tavoite}]
"""
CASES = {
    "period over": (PROGRAM, AFTER),
    "under review, period over": (PROGRAM.replace("adopted", "under-review"), AFTER),
    "ended": (PROGRAM.replace("status: adopted", "status: ended"), TODAY),
    "repealed": (PROGRAM.replace("status: adopted", "status: repealed"), TODAY),
}


def _of_program(found) -> list[str]:
    """Everything of the program that is due, late, owed or judged."""
    told = (*found.deadlines, *found.reviews, *found.aims, *found.adoptions)
    return [one.subject.id for one in told if one.subject.id.startswith("ohjelma")]


@pytest.mark.parametrize("case", CASES)
def test_a_plan_that_has_ended_owes_nothing_and_is_told(case):
    program, today = CASES[case]
    found = standing(FILES | {"ohjelma.yaml": program}, today=today)
    # The year that has gone by is still to be reported where the program does not say that it ended.
    owed = [one.subject.id for one in found.reviews]
    assert _of_program(found) == owed == (["ohjelma"] if today is AFTER else [])
    assert found.undated == 0
    (ended,) = found.ended
    assert (ended.subject.id, ended.left) == ("ohjelma", 3)
    assert str(ended.day) == ("2029" if today is AFTER else "None")
    assert (ended.term is None) == (today is AFTER)


@pytest.mark.parametrize("today", [date(2029, 12, 31), TODAY])
def test_one_whose_period_is_not_over_goes_on(today):
    found = standing(FILES, today=today)
    assert (found.ended, found.undated) == ((), 1)
    assert "ohjelma/lukukoira" in _of_program(found)


@pytest.mark.parametrize(
    "period", ["{start: 2030, end: 2024}", "{start: 2024}", "2024", "{end: soon}"]
)
def test_of_a_period_that_says_no_end_nothing_is_over(period):
    program = PROGRAM.replace("{start: 2024, end: 2029}", period)
    found = standing(FILES | {"ohjelma.yaml": program})
    assert (found.ended, "ohjelma/lukukoira" in _of_program(found)) == ((), True)


@pytest.mark.parametrize("status", ["idea", "in-preparation", "consultation", "proposed"])
def test_of_a_plan_that_nobody_adopted_nothing_is_due(status):
    program = PROGRAM.replace("status: adopted", f"status: {status}")
    files = {path: text for path, text in FILES.items() if path != "kv-1.yaml"}
    for today in (TODAY, AFTER):
        found = standing(files | {"ohjelma.yaml": program}, today=today)
        assert (_of_program(found), found.undated, found.ended) == ([], 0, ())


@pytest.mark.parametrize("more", ["", "overturned_by: {organ: {name: Hallinto-oikeus}}\n"])
def test_of_a_plan_whose_adoption_was_overturned_nothing_is_due(more):
    decision = FILES["kv-1.yaml"] + more
    if not more:
        decision = decision.replace("status: inspected", "status: overturned")
    found = standing(FILES | {"kv-1.yaml": decision})
    # Nor is anything that the decision itself asked for.
    assert (found.deadlines, found.aims, found.reviews, found.undated) == ((), (), (), 0)
    assert found.not_begun == ()


OTHER = PROGRAM.replace("type: welfare-program", "type: other")


@pytest.mark.parametrize(
    ("program", "files", "newer", "is_adopted", "is_known"),
    [
        (PROGRAM, {"n.yaml": NEXT}, "Seuraava", True, True),
        (PROGRAM, {"n.yaml": NEXT.replace("adopted", "proposed")}, "Seuraava", False, True),
        (PROGRAM, {}, None, False, True),
        # Another kind of plan, a part of one, an earlier one, one that has ended, too.
        (PROGRAM, {"n.yaml": NEXT.replace("welfare-program", "culture-plan")}, None, False, True),
        (PROGRAM, {"n.yaml": f"{NEXT}parent: ohjelma\n"}, None, False, True),
        (PROGRAM, {"n.yaml": NEXT.replace("start: 2030", "start: 2024")}, None, False, True),
        (PROGRAM, {"n.yaml": NEXT.replace("adopted", "repealed")}, None, False, True),
        # Of others of no kind, and of a part, nobody can tell.
        (OTHER, {"n.yaml": NEXT.replace("welfare-program", "other")}, None, False, False),
        (f"{PROGRAM}parent: muu\n", {"n.yaml": NEXT}, None, False, False),
    ],
)
def test_what_follows_it_is_told_as_far_as_it_is_known(program, files, newer, is_adopted, is_known):
    found = standing(FILES | {"ohjelma.yaml": program} | files, today=AFTER)
    (ended,) = (one for one in found.ended if one.subject.id == "ohjelma")
    title = ended.newer.fi if ended.newer else None
    assert (title, ended.is_adopted, ended.is_known) == (newer, is_adopted, is_known)


def test_one_that_is_adopted_and_has_begun_comes_before_a_draft_and_one_to_come():
    later = NEXT.replace("seuraava", "tuleva").replace("Seuraava", "Tuleva").replace("2030", "2031")
    draft = NEXT.replace("seuraava", "luonnos").replace("Seuraava", "Luonnos")
    draft = draft.replace("adopted", "proposed")
    found = standing(FILES | {"n.yaml": NEXT, "t.yaml": later, "l.yaml": draft}, today=AFTER)
    assert [one.newer and one.newer.fi for one in found.ended] == ["Seuraava"]


NEIGHBOUR = """\
kind: municipality
id: naapuri
name: Naapuri
code: "998"
organs: [{id: valtuusto, name: Valtuusto, type: council}]
"""
THEIRS = """\
kind: decision
id: nkv-1
municipality: naapuri
organ: valtuusto
meeting: {date: 2024-02-15}
title: Yhteinen ohjelma
status: inspected
resolution: {outcome: accepted}
adopts: [{document: "malli:ohjelma", role: adopt}]
"""


@pytest.mark.parametrize("has_adopted", [True, False])
def test_a_joint_plan_has_ended_where_it_was_adopted(has_adopted):
    def placed(text: str) -> str:
        return text.replace("\nid: ", "\nmunicipality: malli\nid: ", 1)

    files = {
        path: text if path == "register.yaml" else placed(text) for path, text in FILES.items()
    }
    files |= {"ohjelma.yaml": f"{files['ohjelma.yaml']}municipalities: [naapuri]\n"}
    # Whatever goes on in the one is not what goes on in the other.
    files |= {"naapuri.yaml": NEIGHBOUR, "n.yaml": placed(NEXT)}
    if has_adopted:
        files |= {"nkv-1.yaml": THEIRS}
    ours, theirs = overview(files, today=AFTER).standings
    told = [(one.subject.id, one.newer and one.newer.fi) for one in ours.ended]
    assert told == [("ohjelma", "Seuraava")]
    told = [(one.subject.id, one.newer) for one in theirs.ended]
    assert told == ([("ohjelma", None)] if has_adopted else [])


@pytest.mark.parametrize(("language", "said"), [
    ("fi", ("Päättyneet asiakirjat (1)", "2029  Ohjelma – kausi päättynyt", "ei ole hyväksytty eikä valmisteilla", "toteutuneiksi: 3")),
    ("sv", ("Avslutade dokument (1)", "2029  Programmet – perioden har gått ut", "inget nyare av samma typ", "genomförda: 3")),
    ("en", ("Ended documents (1)", "2029  Ohjelma – period ended", "no newer one of the same type", "done: 3")),
])  # fmt: skip
def test_it_is_said_in_a_line(language, said):
    status = Status(overview(FILES, today=AFTER), language, 100)
    text = registry.render("text", status)
    for one in said:
        assert one in text

"""`status` of a matter that goes from body to body: who is awaited, since when and why, however it went."""

import json
from datetime import date

import pytest

from hyvinvointi.report import registry
from hyvinvointi.report.formats.status import Status
from status.test_status import PROGRAM, REGISTER, overview

TODAY = date(2026, 12, 3)
ORGANS = ("hyvinvointilautakunta", "kunnanhallitus", "kunnanvaltuusto")
SENT = """\
forward_to:
  - {organ: kunnanhallitus, role: propose}
  - {organ: kunnanvaltuusto, role: adopt}
"""
DECISION = """\
kind: decision
id: {id}
organ: {organ}
meeting: {{date: {day}}}
title: Asia
status: {status}
resolution: {{outcome: {outcome}}}
{more}"""
GOES_ON = ("accepted", "accepted-after-vote", "accepted-as-revised", "noted", "statement-given")
PUT_OFF = {
    "returned": "palautettiin valmisteltavaksi",
    "tabled": "jätettiin pöydälle",
    "removed": "poistettiin esityslistalta",
    "transferred": "siirrettiin",
}
TURNED_DOWN = ("rejected", "inadmissible", "lapsed")
MADE = ("decided", "inspected", "published", "final")
UNDECIDED = ("draft", "on-agenda")
BY_COURT = "overturned_by: {organ: {name: Turun hallinto-oikeus}, date: 2026-11-01}\n"


def _decision(own_id, organ, day, outcome="accepted", *, status="final", more=""):
    return DECISION.format(
        id=own_id, organ=organ, day=day, outcome=outcome, status=status, more=more
    )


def _overview(files, today=TODAY):
    return overview({"register.yaml": REGISTER} | files, today=today)


def _awaited(files, subjects=("ltk-1", "kh-1"), today=TODAY):
    """Who is awaited in which role, since when and why: of minutes and meetings nothing."""
    (standing,) = _overview(files, today).standings
    return [
        (one.organ.id.partition(":")[2], str(one.since), one.reason)
        for one in standing.handlings
        if one.subject.id in subjects and one.role not in {"inspect", "meeting"}
    ]


def _chain(outcome="accepted", status="final", more="", first=""):
    """A board's decision that is sent to two bodies, of which the first one has handled it."""
    return {
        "ltk-1.yaml": _decision("ltk-1", ORGANS[0], "2026-09-01", more=SENT + first),
        "kh-1.yaml": _decision(
            "kh-1",
            ORGANS[1],
            "2026-10-01",
            outcome,
            status=status,
            more=f"earlier: [ltk-1]\n{more}",
        ),
    }


def test_bodies_are_awaited_in_their_order():
    sent = {"ltk-1.yaml": _chain()["ltk-1.yaml"]}
    assert _awaited(sent) == [("kunnanhallitus", "2026-09-01", None)]


@pytest.mark.parametrize("status", MADE)
@pytest.mark.parametrize("outcome", GOES_ON)
def test_what_went_on_awaits_the_next_body_since_that_day(outcome, status):
    assert _awaited(_chain(outcome, status)) == [("kunnanvaltuusto", "2026-10-01", None)]


@pytest.mark.parametrize("status", MADE)
@pytest.mark.parametrize("outcome", PUT_OFF)
def test_what_was_put_off_awaits_the_same_body_and_no_later_one(outcome, status):
    assert _awaited(_chain(outcome, status)) == [("kunnanhallitus", "2026-10-01", outcome)]


@pytest.mark.parametrize("status", MADE)
@pytest.mark.parametrize("outcome", TURNED_DOWN)
def test_what_was_turned_down_awaits_nobody(outcome, status):
    assert _awaited(_chain(outcome, status)) == []


@pytest.mark.parametrize("status", UNDECIDED)
@pytest.mark.parametrize("outcome", ["accepted", "returned", "rejected"])
def test_what_nobody_has_decided_yet_sends_nothing_on(outcome, status):
    assert _awaited(_chain(outcome, status)) == []


def test_what_is_decided_on_a_day_to_come_is_awaited_of_that_meeting():
    files = _chain(status="decided")
    files["kh-1.yaml"] = files["kh-1.yaml"].replace("2026-10-01", "2027-01-10")
    assert _awaited(files) == []
    (standing,) = _overview(files).standings
    assert [(one.role, str(one.since), str(one.planned)) for one in standing.handlings] == [
        ("meeting", "None", "2027-01-10")
    ]


@pytest.mark.parametrize("later", ["earlier: [ltk-1]\n", "earlier: [kh-1]\n"])
def test_a_body_that_took_it_up_again_is_told_by_that(later):
    files = _chain("tabled")
    files["kh-2.yaml"] = _decision("kh-2", ORGANS[1], "2026-11-01", more=later)
    assert _awaited(files) == [("kunnanvaltuusto", "2026-11-01", None)]
    files["kh-2.yaml"] = _decision("kh-2", ORGANS[1], "2026-11-01", "returned", more=later)
    assert _awaited(files) == [("kunnanhallitus", "2026-11-01", "returned")]
    files["kh-2.yaml"] = _decision("kh-2", ORGANS[1], "2026-12-10", status="on-agenda", more=later)
    assert _awaited(files) == []


def test_what_was_prepared_anew_is_still_to_be_handled_by_who_returned_it():
    files = _chain("returned")
    files["ltk-2.yaml"] = _decision("ltk-2", ORGANS[0], "2026-11-01", more="earlier: [kh-1]\n")
    assert _awaited(files) == [("kunnanhallitus", "2026-10-01", "returned")]
    files["kh-2.yaml"] = _decision("kh-2", ORGANS[1], "2026-11-20", more="earlier: [ltk-2]\n")
    assert _awaited(files) == [("kunnanvaltuusto", "2026-11-20", None)]


def test_a_chain_that_was_gone_through_awaits_nobody():
    files = _chain()
    files["kv-1.yaml"] = _decision("kv-1", ORGANS[2], "2026-11-01", more="earlier: [kh-1]\n")
    assert _awaited(files) == []


def test_who_sent_it_on_itself_tells_of_that_alone():
    more = "forward_to: [{organ: kunnanvaltuusto, role: adopt}]\n"
    (standing,) = _overview(_chain(more=more)).standings
    assert [(one.subject.id, str(one.since)) for one in standing.handlings] == [
        ("kh-1", "2026-10-01")
    ]


def test_a_step_that_names_its_decision_is_read_by_how_that_ended():
    named = {
        "forward_to:\n  - {organ: kunnanhallitus": "forward_to:\n  - {decision: kh-1, organ: kunnanhallitus"
    }
    for outcome, expected in (
        ("accepted", [("kunnanvaltuusto", "2026-10-01", None)]),
        ("returned", [("kunnanhallitus", "2026-10-01", "returned")]),
        ("rejected", []),
    ):
        files = _chain(outcome)
        for old, new in named.items():
            files["ltk-1.yaml"] = files["ltk-1.yaml"].replace(old, new)
        files["kh-1.yaml"] = files["kh-1.yaml"].replace("earlier: [ltk-1]\n", "")
        assert _awaited(files) == expected


def test_statements_are_awaited_together_and_before_what_follows():
    first = SENT.replace("propose}", "statement}").replace("adopt}", "statement}")
    more = f"{first}  - {{organ: liikuntajaosto, role: propose}}\n"
    files = {"ltk-1.yaml": _decision("ltk-1", ORGANS[0], "2026-09-01", more=more)}
    assert [organ for organ, *_ in _awaited(files)] == ["kunnanhallitus", "kunnanvaltuusto"]


@pytest.mark.parametrize(
    "overturned", [("final", BY_COURT), ("overturned", ""), ("overturned", BY_COURT)]
)
def test_a_decision_that_was_overturned_sends_nothing_on(overturned):
    status, more = overturned
    files = _chain(first=more)
    files["ltk-1.yaml"] = files["ltk-1.yaml"].replace("status: final", f"status: {status}")
    for some in (files, {"ltk-1.yaml": files["ltk-1.yaml"]}):
        assert _awaited(some, subjects=("ltk-1",)) == []
    # Of a body on the way that was overturned, the same body is to decide anew.
    assert _awaited(_chain(status=status, more=more)) == [("kunnanhallitus", "None", "overturned")]


def _plan(named=", decision: kh-1"):
    chain = (
        "approval:\n"
        "  - {organ: hyvinvointilautakunta, role: propose, decision: ltk-1}\n"
        f"  - {{organ: kunnanhallitus, role: propose{named}}}\n"
        "  - {organ: kunnanvaltuusto, role: adopt}\n"
    )
    return PROGRAM.replace("status: adopted", "status: proposed") + chain


PROPOSES = "adopts: [{document: ohjelma, role: propose}]\n"
ENDS = (
    *((one, "kunnanvaltuusto", "2026-10-01", None) for one in GOES_ON),
    *((one, "kunnanhallitus", "2026-10-01", one) for one in PUT_OFF),
    *((one, None, None, None) for one in TURNED_DOWN),
)


@pytest.mark.parametrize("named", [True, False])
@pytest.mark.parametrize(("outcome", "organ", "since", "reason"), ENDS)
def test_a_chain_of_approval_is_read_as_what_was_sent_on(outcome, organ, since, reason, named):
    files = _chain(outcome, more="" if named else PROPOSES)
    files["ohjelma.yaml"] = _plan(*([] if named else [""]))
    expected = [(organ, since, reason)] if organ else []
    assert _awaited(files, subjects=("ohjelma",)) == expected


@pytest.mark.parametrize("how", [("overturned", ""), ("final", BY_COURT)])
def test_the_chain_forgets_the_day_of_a_decision_that_was_overturned(how):
    files = _chain(status=how[0], more=how[1])
    files["ohjelma.yaml"] = _plan()
    assert _awaited(files, subjects=("ohjelma",)) == [("kunnanhallitus", "None", "overturned")]
    anew = _decision("kh-2", ORGANS[1], "2026-11-01", more="earlier: [kh-1]\n")
    files["kh-2.yaml"] = anew
    assert _awaited(files, subjects=("ohjelma",)) == [("kunnanvaltuusto", "2026-11-01", None)]
    files["kh-2.yaml"] = anew.replace("accepted", "returned")
    assert _awaited(files, subjects=("ohjelma",)) == [("kunnanhallitus", "2026-11-01", "returned")]


LANGUAGES = ("fi", "sv", "en")


def _told(files, name="json"):
    found = _overview(files)
    return [registry.render(name, Status(found, language, 200)) for language in LANGUAGES]


@pytest.mark.parametrize("outcome", [*GOES_ON, *PUT_OFF, *TURNED_DOWN])
def test_json_says_why_as_the_text_does(outcome):
    files = _chain(outcome) | {"ohjelma.yaml": _plan()}
    for told, text in zip(_told(files), _told(files, "text"), strict=True):
        (one,) = json.loads(told)["municipalities"]
        (draft,) = one["drafts"]
        goes_on = outcome in GOES_ON
        assert (draft["halt"] is None) == goes_on
        if not goes_on:
            halt = draft["halt"]
            assert (halt["decision"], halt["date"], halt["outcome"]) == (
                "kh-1",
                "2026-10-01",
                outcome,
            )
            assert halt["message"] in text
        reasons = {each["reason"] for each in one["handlings"]}
        assert reasons == ({outcome} if outcome in PUT_OFF else {None} if goes_on else set())
        for handling in one["handlings"]:
            assert handling["message"] in text


ADOPTING = _decision(
    "kv-1",
    ORGANS[2],
    "2024-01-15",
    more="adopts: [{document: ohjelma, role: adopt}]\n",
)
ANEW = ADOPTING.replace("kv-1", "kv-0").replace("2024-01-15", "2023-12-11")
WHO = {
    "": (None, None, None),
    BY_COURT: (None, "Turun hallinto-oikeus", "2026-11-01"),
    "overturned_by: kh-9\n": ("kh-9", "Kunnanhallitus", "2026-02-01"),
}


@pytest.mark.parametrize("holds", [False, True])
@pytest.mark.parametrize("status", ["adopted", "proposed", "under-review", "ended"])
@pytest.mark.parametrize("who", WHO)
def test_an_adoption_that_was_overturned_is_told_where_it_stands(who, status, holds):
    gone = ADOPTING + who if who else ADOPTING.replace("status: final", "status: overturned")
    files = {
        "ohjelma.yaml": PROGRAM.replace("status: adopted", f"status: {status}"),
        "kv-1.yaml": gone,
        "kh-9.yaml": _decision("kh-9", ORGANS[1], "2026-02-01"),
    } | ({"kv-0.yaml": ANEW} if holds else {})
    own_id, organ, day = WHO[who]
    said = ("aiempi hyväksyminen", "tidigare godkännande", "earlier adoption")
    none = ("muuta voimassa olevaa", "inget annat gällande", "no other decision")
    texts = [" ".join(text.split()) for text in _told(files, "text")]
    for language, told, text in zip(range(3), _told(files), texts, strict=True):
        (one,) = json.loads(told)["municipalities"]
        (gone_one,) = one["overturned_adoptions"]
        assert (gone_one["id"], gone_one["decision"], gone_one["date"]) == (
            "ohjelma",
            "kv-1",
            "2024-01-15",
        )
        by = gone_one["overturned_by"]
        assert (by is None) == (not who)
        if by:
            assert (by["decision"], by["organ"]["name"], by["date"]) == (own_id, organ, day)
            assert organ in text
        assert gone_one["is_adopted"] == holds
        assert (said if holds else none)[language] in text
        if not holds:
            assert (one["deadlines"], one["targets"], one["adoptions"]) == ([], [], [])


@pytest.mark.parametrize("status", ["adopted", "proposed", "under-review"])
def test_who_adopts_it_is_awaited_again_whatever_the_plan_says(status):
    chain = "approval: [{organ: kunnanvaltuusto, role: adopt, decision: kv-1}]\n"
    files = {
        "ohjelma.yaml": PROGRAM.replace("status: adopted", f"status: {status}") + chain,
        "kv-1.yaml": ADOPTING + BY_COURT,
    }
    assert _awaited(files, subjects=("ohjelma",)) == [("kunnanvaltuusto", "None", "overturned")]
    if status == "adopted":
        assert _awaited(files | {"kv-0.yaml": ANEW}, subjects=("ohjelma",)) == []


def test_before_a_step_that_was_taken_nobody_is_awaited():
    files = {"ohjelma.yaml": _plan("")}
    files["kv-1.yaml"] = ADOPTING.replace("accepted", "returned")
    assert _awaited(files, subjects=("ohjelma",)) == [("kunnanvaltuusto", "2024-01-15", "returned")]
    files["kv-1.yaml"] = ADOPTING + BY_COURT
    assert _awaited(files, subjects=("ohjelma",)) == [("kunnanvaltuusto", "None", "overturned")]


def test_the_chain_of_a_review_awaits_its_first_step_whatever_adopted_the_text_before():
    plan = _plan("").replace("role: adopt}", "role: adopt, decision: kv-1}")
    files = {
        "ohjelma.yaml": plan.replace("status: proposed", "status: under-review"),
        "ltk-1.yaml": _decision("ltk-1", ORGANS[0], "2026-09-01"),
        "kv-1.yaml": ADOPTING,
    }
    assert _awaited(files, subjects=("ohjelma",)) == [("kunnanhallitus", "2026-09-01", None)]


PLANNED = "planned_programs: [{id: tuki, title: Tuki, type: other, due: 2026-06-30}]\n"


@pytest.mark.parametrize("status", [*MADE, *UNDECIDED])
@pytest.mark.parametrize("outcome", [*GOES_ON, *PUT_OFF, *TURNED_DOWN])
@pytest.mark.parametrize(
    ("day", "more"), [("2026-03-01", ""), ("2026-03-01", BY_COURT), ("2027-01-10", "")]
)
def test_a_program_is_to_be_prepared_only_where_that_was_decided(outcome, status, day, more):
    decision = _decision("kv-1", ORGANS[2], day, outcome, status=status, more=PLANNED + more)
    (standing,) = _overview({"kv-1.yaml": decision}).standings
    is_due = outcome in GOES_ON and status in MADE and day < "2027" and not more
    assert [one.is_late for one in standing.deadlines] == ([True] if is_due else [])
    assert len(standing.not_begun) == is_due


def test_deadlines_of_one_name_are_told_apart_by_what_they_are_of():
    measure = "{id: m, title: Kysely, schedule: {end: 2026-06}}"
    plan = (
        "kind: program\nid: {id}\ntitle: {title}\ntype: other\nstatus: adopted\n"
        f"goals: [{{{{id: g, title: G, measures: [{measure.replace('{', '{{').replace('}', '}}')}]}}}}]\n"
    )
    files = {f"{one}.yaml": plan.format(id=one, title=one.upper()) for one in ("a", "b")}
    for text in _told(files, "text"):
        assert "Kysely – A" in text
        assert "Kysely – B" in text
    for text in _told({"a.yaml": files["a.yaml"]}, "text"):
        assert "Kysely – A" not in text


@pytest.mark.parametrize("day", ["2026-02-10", "2026-12-03", "2026-12-20"])
def test_a_meeting_whose_day_has_passed_is_not_said_to_be_planned_alone(day):
    files = {"kh-1.yaml": _decision("kh-1", ORGANS[1], day, status="on-agenda")}
    is_past = day < "2026-12-03"
    said = ("ajankohta on ohi", "tidpunkten har passerat", "the time has passed")
    for told, text, words in zip(_told(files), _told(files, "text"), said, strict=True):
        (one,) = json.loads(told)["municipalities"]
        (meeting,) = one["handlings"]
        assert (meeting["role"], meeting["planned"]) == ("meeting", day)
        assert meeting["planned_is_past"] == is_past
        assert (words in text) == is_past


@pytest.mark.parametrize(
    ("today", "decision", "stage"),
    [
        (date(2023, 1, 1), "kv-0", "tulee voimaan"),
        (date(2024, 1, 10), "kv-0", "voimassa"),
        (date(2024, 1, 15), "kv-1", "voimassa"),
    ],
)
def test_an_adoption_is_told_by_the_newest_decision_of_the_day(today, decision, stage):
    files = {"kv-0.yaml": ANEW, "kv-1.yaml": ADOPTING}
    files["ohjelma.yaml"] = PROGRAM.replace("start: 2024", "start: 2022")
    (standing,) = _overview(files, today).standings
    assert [(one.decision, one.stage_text.fi.split(" 1")[0]) for one in standing.adoptions] == [
        (decision, stage)
    ]
    assert [one.in_force for one in standing.adoptions] == [None]


@pytest.mark.parametrize(
    ("day", "stage"), [("2026-11-01", "päätetty"), ("2027-01-10", "tulee voimaan")]
)
def test_an_adoption_that_lies_ahead_is_said_to(day, stage):
    decision = ADOPTING.replace("2024-01-15", day).replace("final", "decided")
    (standing,) = _overview({"ohjelma.yaml": PROGRAM, "kv-1.yaml": decision}).standings
    assert [one.stage_text.fi.startswith(stage) for one in standing.adoptions] == [True]
    assert bool(standing.aims) == (stage == "päätetty")

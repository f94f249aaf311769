"""`status`: what is prepared, awaited, adopted, due and owed, and by whom."""

import json
from datetime import date

import pytest

from hyvinvointi.adoption import Stage
from hyvinvointi.diff.verification import verify
from hyvinvointi.lint import Options, lint
from hyvinvointi.report import registry
from hyvinvointi.report.formats.status import Status
from hyvinvointi.status import Overview, Scope, gather
from hyvinvointi.testing import REGISTER
from hyvinvointi.workspace import MemoryTree, load

TODAY = date(2026, 11, 1)
PROGRAM = """\
kind: program
id: ohjelma
title: {fi: Ohjelma, sv: Programmet}
type: welfare-program
status: adopted
period: {start: 2024, end: 2029}
owner: kunnanvaltuusto
goals:
  - id: lukeminen
    title: Lapset lukevat
    targets:
      - indicator: lukutaito
        baseline: {year: 2023, value: 60}
        target: {year: 2029, value: 75}
      - {indicator: puuttuva, target: {year: 2029, value: 1}}
    measures:
      - {id: lukukoira, title: Lukukoira, responsible: [kirjasto], schedule: {end: 2026-10}}
      - {id: satutunti, title: Satutunti, responsible: [esimerkki-eero], schedule: {end: 2026-11}}
      - {id: tehty, title: Tehty, responsible: [kirjasto], schedule: {end: 2025}, status: done}
      - {id: ajaton, title: Ajaton, responsible: [{name: Yhdistys}]}
"""
INDICATOR = """\
kind: indicator
id: lukutaito
title: Lukutaito
unit: "%"
direction: increase
frequency: yearly
responsible: [malli-maija]
values:
  - {year: 2023, value: 60}
  - {year: 2024, value: 58.5}
"""
ADOPTING = """\
kind: decision
id: kv-1
organ: kunnanvaltuusto
meeting: {date: 2024-01-15}
paragraph: 1
title: Ohjelman hyväksyminen
status: inspected
resolution: {text: Hyväksyttiin., outcome: accepted}
adopts:
  - {document: ohjelma, role: adopt}
assignments:
  - {title: Esteettömyyskartoitus, due: 2026-12, responsible: [hyvinvointipalvelut]}
tasks:
  - {id: tiedote, title: Tiedote, due: 2026-10-31, responsible: [malli-maija]}
planned_programs:
  - {id: asunto-ohjelma, title: Asunto-ohjelma, due: 2027, responsible: [kirjasto]}
"""
FILES = {
    "register.yaml": REGISTER,
    "ohjelma.yaml": PROGRAM,
    "lukutaito.yaml": INDICATOR,
    "kv-1.yaml": ADOPTING,
}


def overview(files: dict[str, str], holder: str | None = None, today: date = TODAY) -> Overview:
    workspace = load(MemoryTree({path: text.encode() for path, text in files.items()}))
    entries = {one.id: one for one in workspace.index.entries}
    scope = Scope(workspace, today, holder=entries[holder] if holder else None)
    lacks = lint(workspace, Options(today, "publish")).diagnostics
    return gather(scope, lacks, verify(workspace, lambda *_: None, today))


def standing(files: dict[str, str], holder: str | None = None, today: date = TODAY):
    (only,) = overview(files, holder, today).standings
    return only


def test_what_is_late_and_what_comes_next_stands_by_day():
    found = standing(FILES)
    assert [(one.subject.kind, one.subject.id, str(one.day), one.is_late) for one in found.deadlines] == [
        ("task", "kv-1/tiedote", "2026-10-31", True),
        ("measure", "ohjelma/lukukoira", "2026-10-31", True),
        ("measure", "ohjelma/satutunti", "2026-11-30", False),
        ("assignment", "kv-1", "2026-12-31", False),
        ("planned_program", "kv-1/asunto-ohjelma", "2027-12-31", False),
    ]  # fmt: skip
    assert (found.undated, found.is_overdue) == (1, True)


@pytest.mark.parametrize(
    ("own", "reviewed", "is_late", "told"),
    [
        ("in-progress", "done", True, "Toteutunut"),
        ("delayed", "cancelled", True, "Luovuttu"),
        ("in-progress", "in-progress", True, None),
        ("done", "in-progress", False, None),
        (None, "done", False, None),
        (None, "in-progress", True, None),
    ],
)
def test_a_measure_is_over_by_its_own_word_and_what_a_review_says_against_it_is_told(
    own, reviewed, is_late, told
):
    status = f", status: {own}" if own else ""
    review = f"reviews: [{{year: 2025, measures: [{{measure: lukukoira, status: {reviewed}}}]}}]\n"
    program = PROGRAM.replace("{end: 2026-10}}", f"{{end: 2026-10}}{status}}}") + review
    found = standing(FILES | {"ohjelma.yaml": program}).deadlines
    late = [one for one in found if one.subject.id == "ohjelma/lukukoira" and one.is_late]
    assert bool(late) == is_late
    if late:
        (year, state) = late[0].over_by or (None, None)
        assert (year, state and state.fi) == ((2025, told) if told else (None, None))


@pytest.mark.parametrize(
    ("holder", "expected"),
    [
        ("kirjasto", ["lukukoira", "satutunti", "asunto-ohjelma"]),
        ("esimerkki-eero", ["satutunti"]),
        ("hyvinvointipalvelut", ["tiedote", "lukukoira", "satutunti", "", "asunto-ohjelma"]),
        ("malli-maija", ["tiedote"]),
        ("vanhusneuvosto", []),
    ],
)
def test_a_holder_owes_what_it_its_parts_and_its_people_owe(holder, expected):
    found = standing(FILES, holder)
    assert [one.subject.id.partition("/")[2] for one in found.deadlines] == expected


@pytest.mark.parametrize("status", ["ended", "repealed"])
def test_nothing_of_a_plan_that_has_ended_is_due(status):
    files = FILES | {"ohjelma.yaml": PROGRAM.replace("status: adopted", f"status: {status}")}
    found = standing(files)
    assert {one.subject.kind for one in found.deadlines} == {
        "task",
        "assignment",
        "planned_program",
    }
    assert (found.aims, found.undated) == ((), 0)


def test_targets_say_how_their_indicators_stand_or_that_nobody_knows():
    first, second = standing(FILES).aims
    assert (first.progress, first.year, first.value, first.unit) == ("away", 2024, 58.5, "%")
    assert (second.progress, second.indicator, second.value) == ("unmeasured", "puuttuva", None)
    (of_library, _) = standing(FILES, "kirjasto").aims
    assert of_library == first


@pytest.mark.parametrize(
    ("values", "newest"),
    [
        ("", None),
        ("values:\n  - {year: 2023, value: 1}\n", 2023),
        ("values:\n  - {year: 2025, value: 1}\n", False),
        ("values:\n  - {year: 2020, value: 1}\n  - {year: 2025, status: suppressed}\n", False),
    ],
)
def test_an_indicator_is_to_be_updated_when_its_newest_value_is_old(values, newest):
    files = FILES | {"lukutaito.yaml": INDICATOR.partition("values:")[0] + values}
    expected = [] if newest is False else [(newest, 1)]
    assert [(one.year, one.interval) for one in standing(files).outdated] == expected


@pytest.mark.parametrize(
    ("day", "more", "expected"),
    [
        (date(2026, 11, 1), "", [(2025, True)]),
        (date(2026, 3, 1), "", [(2025, False)]),
        (date(2026, 11, 1), "reviews:\n  - {year: 2025}\n", []),
        (date(2024, 11, 1), "", []),
        (date(2031, 11, 1), "", []),
    ],
)
def test_a_program_in_force_owes_a_review_of_each_year(day, more, expected):
    files = FILES | {"ohjelma.yaml": PROGRAM + more}
    assert [(one.year, one.is_late) for one in standing(files, today=day).reviews] == expected


def test_a_planned_program_is_begun_when_its_document_is_there():
    (only,) = standing(FILES).not_begun
    assert (only.subject.id, str(only.due)) == ("kv-1/asunto-ohjelma", "2027")
    begun = "kind: program\nid: asunto-ohjelma\ntitle: A\ntype: housing-program\nstatus: idea\nperiod: {start: 2027}\n"
    found = standing(FILES | {"asunto.yaml": begun})
    assert found.not_begun == ()
    assert ("idea", "asunto-ohjelma") in [(one.status, one.subject.id) for one in found.drafts]
    assert "planned_program" in {one.subject.kind for one in found.deadlines}
    adopted = begun.replace("status: idea", "status: adopted")
    done = standing(FILES | {"asunto.yaml": adopted})
    assert "planned_program" not in {one.subject.kind for one in done.deadlines}
    assert done.not_begun == ()


DRAFT = """\
kind: decision
id: luonnos
organ: hyvinvointilautakunta
title: Luonnos
status: draft
preparers: [malli-maija]
"""


def test_a_draft_says_what_publishing_it_lacks():
    (draft,) = standing(FILES | {"luonnos.yaml": DRAFT}).drafts
    assert (draft.status, draft.term.fi, draft.subject.id) == ("draft", "luonnos", "luonnos")
    assert draft.errors >= len(draft.lacks) == 3
    assert [one.name.fi for one in draft.subject.responsible] == ["Maija Malli"]
    under_review = PROGRAM.replace("status: adopted", "status: under-review")
    (amended,) = standing(FILES | {"ohjelma.yaml": under_review}).drafts
    assert amended.status == "under-review"


APPROVAL = """\
approval:
  - {organ: hyvinvointilautakunta, role: propose, decision: ltk-1}
  - {organ: kunnanhallitus, role: propose, planned: 2026-12}
  - {organ: kunnanvaltuusto, role: adopt, planned: 2027-01}
"""
SENT = """\
kind: decision
id: ltk-1
organ: hyvinvointilautakunta
meeting: {date: 2026-10-05}
paragraph: 3
title: Esitys
status: inspected
resolution: {text: Hyväksyttiin., outcome: accepted}
adopts:
  - {document: ohjelma, role: propose}
forward_to:
  - {organ: kunnanhallitus, role: propose}
"""


def awaited(files):
    return [
        (one.subject.id, one.organ.id.partition(":")[2], one.role, str(one.since), str(one.planned))
        for one in standing(files).handlings
    ]


def test_the_next_step_awaits_its_organ_since_the_meeting_before_it():
    plan = PROGRAM.replace("status: adopted", "status: proposed") + APPROVAL
    files = {"register.yaml": REGISTER, "ohjelma.yaml": plan, "ltk-1.yaml": SENT}
    # What the decision sends on is the same step.
    assert awaited(files) == [("ohjelma", "kunnanhallitus", "propose", "2026-10-05", "2026-12")]
    unknown = files | {"ltk-1.yaml": SENT.replace("meeting: {date: 2026-10-05}\n", "")}
    assert awaited(unknown)[0][3] == "None"
    assert awaited({"register.yaml": REGISTER, "ohjelma.yaml": PROGRAM + APPROVAL}) == []


def test_what_was_sent_on_awaits_until_the_organ_takes_it_up():
    files = {"register.yaml": REGISTER, "ltk-1.yaml": SENT.replace("ohjelma", "muu")}
    assert awaited(files) == [("ltk-1", "kunnanhallitus", "propose", "2026-10-05", "None")]
    taken_up = DRAFT.replace("hyvinvointilautakunta", "kunnanhallitus") + "earlier: [ltk-1]\n"
    assert awaited(files | {"kh.yaml": taken_up}) == []


def test_meetings_to_come_and_minutes_to_be_inspected_are_awaited():
    agenda = DRAFT.replace("draft", "on-agenda") + "meeting: {date: 2026-11-20}\n"
    assert awaited({"register.yaml": REGISTER, "a.yaml": agenda}) == [
        ("luonnos", "hyvinvointilautakunta", "meeting", "None", "2026-11-20")
    ]
    decided = DRAFT.replace("draft", "decided") + (
        "meeting: {date: 2026-10-20}\nresolution: {text: H., outcome: accepted}\n"
    )
    assert awaited({"register.yaml": REGISTER, "a.yaml": decided}) == [
        ("luonnos", "hyvinvointilautakunta", "inspect", "2026-10-20", "None")
    ]


def test_an_office_holder_awaits_neither_a_meeting_nor_inspectors():
    holder = "organs:\n  - {id: johtaja, name: Johtaja, type: office-holder}\n"
    register = REGISTER.replace("organs:\n", holder)
    decided = DRAFT.replace("hyvinvointilautakunta", "johtaja")
    for text in (
        decided.replace("draft", "on-agenda") + "decided_on: 2026-11-20\n",
        decided.replace("draft", "decided")
        + "decided_on: 2026-10-20\nresolution: {text: H., outcome: accepted}\n",
    ):
        assert awaited({"register.yaml": register, "a.yaml": text}) == []


def test_an_adoption_says_where_it_stands_and_whether_that_is_known():
    (only,) = standing(FILES).adoptions
    assert (only.decision, str(only.day), only.stage) == ("kv-1", "2024-01-15", Stage.IN_FORCE)
    assert (only.is_known, only.fails) == (False, False)


def test_what_is_personal_or_closed_is_not_shown():
    secret = DRAFT.replace("title: Luonnos", 'title: "Anna Asiakas 131052-308T"') + (
        "publicity: {class: secret, ground: JulkL 24 § 1 mom. 25 k.}\n"
    )
    found = overview(FILES | {"luonnos.yaml": secret})
    for name in registry.names("status"):
        said = registry.render(name, Status(found, "fi"))
        assert "131052" not in said
        assert "Asiakas" not in said


def test_ids_within_a_closed_document_are_not_shown():
    secret = DRAFT.replace("draft", "decided") + (
        "publicity: {class: secret, ground: JulkL 24 § 1 mom. 25 k.}\n"
        "planned_programs: [{id: anna-asiakkaan-tuki, title: Tuki, type: other, due: 2026-01-05}]\n"
        "tasks: [{id: kotikaynti-annan-luo, title: Tuki, due: 2026-01-05, status: not-started}]\n"
    )
    found = overview(FILES | {"luonnos.yaml": secret})
    for name in registry.names("status"):
        assert "anna" not in registry.render(name, Status(found, "fi"))


@pytest.mark.parametrize(("status", "due"), [("draft", 0), ("on-agenda", 0), ("decided", 3)])
def test_nothing_is_due_of_what_is_only_proposed(status, due):
    proposed = DRAFT.replace("draft", status) + (
        "planned_programs: [{id: tuki, title: Tuki, type: other, due: 2026-01-05}]\n"
        "assignments: [{title: Selvitys, due: 2026-01-05}]\n"
        "tasks: [{id: kaynti, title: Tuki, due: 2026-01-05, status: not-started}]\n"
    )
    found = standing(FILES | {"luonnos.yaml": proposed})
    own = [one for one in found.deadlines if one.subject.path == "luonnos.yaml"]
    assert (len(own), len([one for one in found.not_begun if "tuki" in one.subject.id])) == (
        due,
        due // 3,
    )


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
@pytest.mark.parametrize("width", [80, 120])
def test_the_text_fits_its_terminal(language, width):
    files = FILES | {"luonnos.yaml": DRAFT, "pitka.yaml": SENT}
    said = registry.render("text", Status(overview(files), language, width))
    assert max(map(len, said.splitlines())) <= width
    assert said.startswith("Malli, ")


def test_json_says_the_same_in_every_language_but_for_words():
    def data(language):
        told = json.loads(
            registry.render("json", Status(overview(FILES), language)), object_hook=without_message
        )
        return json.dumps(told, sort_keys=True).replace("Programmet", "Ohjelma")

    def without_message(group):
        return {name: value for name, value in group.items() if name != "message"}

    assert data("fi") == data("sv") == data("en").replace("Programmet", "Ohjelma")
    told = json.loads(data("fi"))
    assert (told["version"], told["gate"], told["day"]) == (1, "failed", "2026-11-01")


def test_nothing_is_an_answer():
    said = registry.render("text", Status(overview({"register.yaml": REGISTER}), "en"))
    assert said.splitlines()[2].startswith("Nothing: overdue, next deadlines, ")


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("value: 1", ("met", 1, "Kyllä")),
        ("text: Rakenteilla", ("worded", None, "Rakenteilla")),
        ("value: 1, group: kylät", ("away", 0, "Ei")),
    ],
)
def test_a_value_of_a_scale_or_in_words_is_said_so(value, expected):
    indicator = (
        "kind: indicator\nid: lukutaito\ntitle: Kirjasto on auki\n"
        "scale: [{value: 0, label: Ei}, {value: 1, label: Kyllä}]\n"
        f"values:\n  - {{year: 2024, value: 0}}\n  - {{year: 2025, {value}}}\n"
    )
    program = PROGRAM.replace("value: 60", "value: 1").replace("value: 75", "value: 1")
    files = {**FILES, "lukutaito.yaml": indicator, "ohjelma.yaml": program}
    aim = standing(files).aims[0]
    assert (aim.progress, aim.value, aim.label and aim.label.fi) == expected
    text = registry.render("text", Status(overview(files), "fi"))
    assert ("Ei (2024)" in text) == (expected[0] == "away")

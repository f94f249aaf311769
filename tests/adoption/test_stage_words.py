"""In which words it is said where an adoption stands, and which text is in force from when."""

from datetime import date

import pytest

from hyvinvointi.adoption import Directory, Pins, Stage, stage_in
from hyvinvointi.adoption.stages import stage_words
from hyvinvointi.diff.verification import verify
from hyvinvointi.testing import REGISTER
from hyvinvointi.workspace import MemoryTree, Workspace, load

TODAY = date(2026, 12, 2)
PLAN = """\
kind: program
id: ohjelma
title: {title}
type: welfare-program
status: {status}
period: {{start: {start}, end: {end}}}
"""
DECISION = """\
kind: decision
id: {id}
organ: kunnanvaltuusto
meeting: {{date: {day}}}
title: Ohjelma
status: {status}
resolution: {{outcome: accepted}}
adopts: [{{document: ohjelma, role: adopt, digest: "{digest}"}}]
"""
Decided = tuple[str, str, str]
"""Day and status of a decision, and the title that its text had."""
FIRST, SECOND, OPEN = (
    ("2024-03-15", "inspected", "Ensin"),
    ("2026-11-20", "inspected", "Sitten"),
    ("2026-11-20", "decided", "Sitten"),
)


def _workspace(files: dict[str, str]) -> Workspace:
    return load(MemoryTree({f"{name}.yaml": text.encode() for name, text in files.items()}))


def _digest(plan: str) -> str:
    made = _workspace({"register": REGISTER, "ohjelma": plan})
    return Directory(made).digest(made.by_path["ohjelma.yaml"])


def _made(
    decisions: tuple[Decided, ...],
    status: str = "adopted",
    title: str = "Sitten",
    start: int = 2024,
    end: int = 2028,
) -> Workspace:
    def plan(title: str) -> str:
        return PLAN.format(title=title, status=status, start=start, end=end)

    files = {"register": REGISTER, "ohjelma": plan(title)}
    for number, (day, stage, text) in enumerate(decisions, start=1):
        known = {"id": f"kv-{number}", "day": day, "status": stage, "digest": _digest(plan(text))}
        files[f"kv-{number}"] = DECISION.format(**known)
    return _workspace(files)


def _said(given: Workspace, decision: str, today: date = TODAY) -> list[str]:
    """What `adopt` says of a decision, in each language."""
    directory = Directory(given)
    plan = given.by_path["ohjelma.yaml"]
    pins = Pins(given, directory, today).of(plan)
    deciding = given.by_path[f"{decision}.yaml"]
    text = stage_in(pins, deciding, plan, directory.digest(plan), today)
    return [text.fi, text.sv, text.en.replace("\xa0", " ")]


IN_FORCE = ["voimassa", "i kraft", "in force"]
ANEW = [
    "voimassa 20.11.2026 alkaen",
    "i kraft från 20.11.2026",
    "in force from 20 November 2026",
]


@pytest.mark.parametrize(
    ("decisions", "status", "decision", "said"),
    [
        ((FIRST,), "adopted", "kv-1", IN_FORCE),
        ((FIRST,), "under-review", "kv-1", [
            "voimassa, muutos valmisteilla", "i kraft, en ändring bereds", "in force, amendment under way",
        ]),
        ((FIRST, SECOND), "adopted", "kv-2", ANEW),
        # What was under review has been decided: the status is left from before.
        ((FIRST, SECOND), "under-review", "kv-2", ANEW),
        ((FIRST, SECOND), "adopted", "kv-1", [
            "korvattu; kv-2 on voimassa 20.11.2026 alkaen", "ersatt; kv-2 är i kraft från 20.11.2026",
            "replaced; kv-2 is in force from 20 November 2026",
        ]),
        ((FIRST, OPEN), "adopted", "kv-2", [
            "päätetty, pöytäkirja tarkastamatta; siihen asti on voimassa kv-1",
            "beslut fattat, protokollet ojusterat; till dess är kv-1 i kraft",
            "decided, minutes not yet inspected; until then kv-1 is in force",
        ]),
        ((FIRST, OPEN), "under-review", "kv-1", [
            "voimassa, kunnes päätöksen kv-2 pöytäkirja on tarkastettu",
            "i kraft tills protokollet för beslutet kv-2 har justerats",
            "in force until the minutes of the decision kv-2 are inspected",
        ]),
        ((OPEN,), "adopted", "kv-1", [
            "päätetty, pöytäkirja tarkastamatta", "beslut fattat, protokollet ojusterat",
            "decided, minutes not yet inspected",
        ]),
        ((FIRST, SECOND), "ended", "kv-2", ["päättynyt", "avslutat", "ended"]),
        ((FIRST, SECOND), "repealed", "kv-2", ["kumottu", "upphävt", "repealed"]),
    ],
)  # fmt: skip
def test_it_is_said_what_is_in_force_from_when(decisions, status, decision, said):
    assert _said(_made(decisions, status), decision) == said


@pytest.mark.parametrize("status", ["adopted", "under-review"])
@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        (2024, 2025, ["kausi päättynyt", "perioden har gått ut", "period ended"]),
        (2027, 2030, ["kausi alkaa 2027", "perioden börjar 2027", "period begins 2027"]),
        (2026, 2026, None),
        (2030, 2024, None),
    ],
)
def test_nothing_is_in_force_before_its_period_and_after_it(status, start, end, said):
    given = _made((FIRST, SECOND), status, start=start, end=end)
    assert _said(given, "kv-2") == (said or ANEW)
    (newest,) = (one for one in verify(given, lambda *_: None, TODAY) if not one.later)
    told = stage_words(newest.stage, newest.pin.document, TODAY)
    assert [told.fi, told.sv, told.en] == (said or IN_FORCE)


def test_one_that_is_reviewed_once_more_is_told_so_as_soon_as_its_text_is_another():
    for title, stage in (("Sitten", Stage.IN_FORCE), ("Kolmas", Stage.AMENDMENT)):
        given = _made((FIRST, SECOND), "under-review", title)
        (newest,) = (one for one in verify(given, lambda *_: None, TODAY) if not one.later)
        assert newest.stage is stage


def test_a_decision_that_adopts_the_same_text_again_settles_no_review():
    again = (FIRST, ("2026-11-20", "inspected", "Ensin"))
    assert (
        _said(_made(again, "under-review", "Ensin"), "kv-2")[0] == "voimassa, muutos valmisteilla"
    )

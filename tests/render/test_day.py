"""The day of a site: what is late, what comes next, and when its pages were made."""

from datetime import date

import pytest

from render.reading import text_of
from render.sites import site, workspace

PROGRAM = """\
kind: program
id: ohjelma
municipality: malli
title: Ohjelma
type: other
status: adopted
period: {start: 2026, end: 2029}
goals:
  - id: tavoite
    title: Tavoite
    measures:
      - {id: eka, title: Ensimmäinen, schedule: {start: 2026, end: 2026-06}, status: in-progress}
      - {id: toka, title: Toinen, schedule: {start: 2026, end: 2027-12-31}, status: not-started}
      - {id: kolmas, title: Kolmas, schedule: {start: 2026, end: 2026-03}, status: done}
      - {id: neljas, title: Neljäs, schedule: {start: 2026, recurrence: yearly}}
"""
DECISION = """\
kind: decision
id: paatos
municipality: malli
organ: lautakunta
title: Päätös
status: decided
meeting: {date: 2026-01-10}
tasks:
  - {id: selvitys, title: Selvitys, due: 2026-05-31, responsible: [malli-maija]}
  - {id: raportti, title: Raportti, due: 2026-05-31, status: done, done_on: 2026-05-20}
"""


def _plan(today, format_="html", **options):
    ending = "md" if format_ == "markdown" else "html"
    given = workspace(o=PROGRAM, p=DECISION)
    return site(given, today=today, format=format_, **options), ending


@pytest.mark.parametrize("format_", ["html", "markdown"])
@pytest.mark.parametrize(
    ("today", "late", "coming"),
    [
        (date(2026, 6, 30), [], ["Ensimmäinen", "Toinen"]),
        (date(2026, 7, 1), ["Ensimmäinen"], ["Toinen"]),
        (date(2028, 1, 1), ["Ensimmäinen", "Toinen"], []),
    ],
)
def test_a_plan_says_what_is_late_and_what_comes_next(format_, today, late, coming):
    files, ending = _plan(today, format_)
    page = files[f"malli/programs/ohjelma/all/index.{ending}"]
    shown = text_of(page) if format_ == "html" else page.decode()
    told = shown[shown.index(f"Tilanne {today.day}.{today.month}.{today.year}") :]
    lists = [told.find("Määräaika on mennyt"), told.find("Seuraavaksi päättyvät")]
    assert [at >= 0 for at in lists] == [bool(late), bool(coming)]
    assert shown.lower().count("myöhässä") >= len(late)
    assert ("myöhässä" in shown.lower()) == bool(late)
    assert f"Sivut tehty {today.day}.{today.month}.{today.year}." in shown.replace("\\", "")


def test_a_task_is_late_where_it_is_given_and_where_it_is_answered_for():
    files, _ = _plan(date(2026, 6, 1))
    assert text_of(files["malli/decisions/paatos/index.html"]).count("Myöhässä") == 1
    files, _ = _plan(date(2026, 5, 31))
    assert "Myöhässä" not in text_of(files["malli/decisions/paatos/index.html"])


GIVEN = """\
kind: decision
id: toimeksianto
municipality: malli
organ: lautakunta
title: Toimeksianto
status: decided
meeting: {date: 2026-01-10}
%s
"""
PLANNED = "planned_programs: [{id: %s, title: Tuleva, due: 2026-05, responsible: [malli-maija]}]"
ASSIGNED = "assignments: [{document: %s, due: 2026-05, responsible: [malli-maija]}]"
TITLED = "assignments: [{title: Selvitys, due: 2026-05, responsible: [malli-maija]}]"


@pytest.mark.parametrize("format_", ["html", "markdown"])
@pytest.mark.parametrize(
    ("given", "status", "today", "is_told"),
    [
        (PLANNED % "ohjelma", "adopted", date(2026, 6, 1), False),
        (ASSIGNED % "ohjelma", "adopted", date(2026, 6, 1), False),
        (ASSIGNED % "ohjelma", "under-review", date(2026, 6, 1), False),
        (PLANNED % "ohjelma", "in-preparation", date(2026, 6, 1), True),
        (ASSIGNED % "ohjelma", "in-preparation", date(2026, 6, 1), True),
        (PLANNED % "tuleva", "adopted", date(2026, 6, 1), True),
        (ASSIGNED % "tuntematon", "adopted", date(2026, 6, 1), True),
        (TITLED, "adopted", date(2026, 6, 1), True),
        (TITLED, "adopted", date(2026, 5, 31), False),
    ],
)
def test_what_has_no_status_is_not_late_but_past_its_day(format_, given, status, today, is_told):
    plan = PROGRAM.replace("status: adopted", f"status: {status}")
    files = site(workspace(o=plan, t=GIVEN % given), today=today, format=format_)
    ending = "md" if format_ == "markdown" else "html"
    of_decision = files[f"malli/decisions/toimeksianto/index.{ending}"].decode().lower()
    persons = [path for path in files if "malli-maija" in path and path.endswith(ending)]
    for page in (of_decision, *(files[path].decode().lower() for path in persons)):
        assert "myöhässä" not in page
        assert ("määräaika on mennyt" in page) == is_told
    assert persons


def test_pages_of_other_days_differ_and_those_of_one_day_do_not():
    first, again, later = (
        _plan(one)[0] for one in (date(2026, 1, 1), date(2026, 1, 1), date(2028, 1, 1))
    )
    assert first == again
    pages = [path for path in first if path.endswith("index.html")]
    assert pages
    assert all(first[path] != later[path] for path in pages)


def test_an_earlier_state_goes_by_its_own_day_and_a_revision_by_none():
    of_day, _ = _plan(date(2028, 1, 1), as_of=date(2026, 1, 1))
    of_revision, _ = _plan(date(2028, 1, 1), as_of="a1b2c3")
    path = "malli/programs/ohjelma/all/index.html"
    assert "Myöhässä" not in text_of(of_day[path])
    assert "Tilanne 1.1.2026" in text_of(of_day[path])
    assert "Myöhässä" not in text_of(of_revision[path])
    assert "Sivut tehty 1.1.2028." in text_of(of_revision[path])


@pytest.mark.parametrize("format_", ["html", "markdown"])
@pytest.mark.parametrize(
    ("today", "status", "is_told"),
    [
        (date(2029, 12, 31), "adopted", False),
        (date(2030, 1, 1), "adopted", True),
        (date(2030, 1, 1), "under-review", True),
        # What is said of these is more than that their period is over.
        (date(2030, 1, 1), "ended", False),
        (date(2030, 1, 1), "in-preparation", False),
        (None, "adopted", False),
    ],
)
def test_a_plan_says_that_its_period_is_over(format_, today, status, is_told):
    plan = PROGRAM.replace("status: adopted", f"status: {status}")
    files = site(workspace(o=plan), today=today, format=format_)
    ending = "md" if format_ == "markdown" else "html"
    for page in ("", "all/"):
        shown = files[f"malli/programs/ohjelma/{page}index.{ending}"].decode()
        assert ("Kausi päättyi 2029. Tiedot voivat olla vanhentuneita" in shown) == is_told


COURT = "overturned_by: {organ: {name: Turun hallinto-oikeus}, date: 2026-04-01}\n"
ASKING = """\
kind: decision
id: paatos
organ: lautakunta
meeting: {{date: {day}}}
title: Päätös
status: {status}
resolution: {{outcome: {outcome}}}
planned_programs: [{{id: tuki, title: Tuki, type: other, due: 2026-05-31}}]
assignments: [{{title: Kartoitus, due: 2026-05-31}}]
tasks: [{{id: selvitys, title: Selvitys, due: 2026-05-31}}]
{more}"""
IS_GIVEN = ("accepted", "accepted-as-revised", "noted")
GOES_NO_FURTHER = ("rejected", "lapsed", "returned", "tabled", "removed")


@pytest.mark.parametrize("outcome", [*IS_GIVEN, *GOES_NO_FURTHER])
@pytest.mark.parametrize("status", ["draft", "on-agenda", "decided", "final", "overturned"])
@pytest.mark.parametrize(
    ("day", "more"), [("2026-03-01", ""), ("2026-03-01", COURT), ("2026-12-30", "")]
)
def test_nothing_is_due_of_what_nobody_decided(outcome, status, day, more):
    given = ASKING.format(day=day, status=status, outcome=outcome, more=more)
    files = site(workspace(paatos=given), today=date(2026, 12, 2))
    page = text_of(files["malli/decisions/paatos/index.html"])
    is_due = status in {"decided", "final"} and day < "2026-12" and not more
    is_planned = is_due and outcome in IS_GIVEN
    assert (page.count("Myöhässä"), page.count("Määräaika on mennyt")) == (
        is_due,
        is_due + is_planned,
    )
    calendar = files.get("malli/calendar.ics", b"").decode()
    assert ("Selvitys" in calendar, "Tuki" in calendar) == (is_due, is_planned)

"""The timeline of measures: what it draws, and what it says beside the drawing."""

import re
from datetime import date

import pytest

from render.reading import read, text_of
from render.sites import example_site, site, workspace

FOLDER = "esimerkkila/programs/hyvinvointiohjelma-2026-2029"
PROGRAM = """\
kind: program
id: ohjelma
title: Ohjelma
type: welfare-program
status: adopted
period: {start: 2026, end: 2029}
goals:
  - id: tavoite
    title: Tavoite
    measures:
"""
STATES = ["not-started", "in-progress", "done", "delayed", "cancelled"]


def _site(*measures: str, **options: object) -> dict[str, bytes]:
    text = PROGRAM + "".join(f"      - {{{one}}}\n" for one in measures)
    return site(workspace(ohjelma=text), **options)


def _page(*measures: str, **options: object) -> str:
    return _site(*measures, **options)["malli/programs/ohjelma/all/index.html"].decode()


def _lanes(page: str) -> list[str]:
    part = page.split('<div class="timeline">')[1].split("</section>", 1)[0]
    return re.findall(r"<li>(.*?)</li>", part, re.DOTALL)


def _bars(page: str) -> list[tuple[str, str, float, float]]:
    shown = []
    for lane in _lanes(page):
        bar = re.search(r'class="bar bar-([\w-]+)">.*?x="([\d.]+)" width="([\d.]+)"', lane)
        words = " ".join(text_of(lane.split("<svg")[0].encode()).split())
        assert bar
        shown.append((bar[1], words, round(float(bar[2])), round(float(bar[3]))))
    return shown


def test_a_bar_reaches_from_start_to_end_and_says_its_state() -> None:
    page = _page(
        "id: a, title: Eka, status: done, schedule: {start: 2026, end: 2026}",
        "id: b, title: Toka, status: delayed, schedule: {start: 2028-01}",
        "id: c, title: Kolmas, status: not-started, schedule: {recurrence: yearly}",
        "id: d, title: Ajaton",
        "id: e, title: Nurin, schedule: {start: 2029, end: 2026}",
    )
    assert _bars(page) == [
        ("done", "Eka Toteutunut 2026", 0, 249),
        ("delayed", "Toka Viivästynyt 1/2028 alkaen", 500, 500),
        ("not-started", "Kolmas Ei aloitettu", 0, 999),
    ]
    assert "joille ei ole kerrottu aikaa: 2." in text_of(page.encode())


def test_every_row_leads_to_its_measure_below_its_goal() -> None:
    page = _page(*(f"id: {one}, title: {one}, schedule: {{start: 2026}}" for one in "ab"))
    assert [re.findall('href="([^"]*)"', lane) for lane in _lanes(page)] == [["#a"], ["#b"]]
    assert '<div class="lane-goal"><p class="name"><a href="#tavoite">Tavoite</a>' in page


def test_one_measure_needs_no_timeline() -> None:
    pages = _site("id: a, title: Eka, schedule: {start: 2026}")
    assert b"timeline" not in pages["malli/programs/ohjelma/all/index.html"].split(b"<main")[1]
    assert "malli/programs/ohjelma/measures/chart.svg" not in pages


def test_no_two_states_look_the_same_without_colour() -> None:
    page = _page(*(f"id: {s}, title: T, status: {s}, schedule: {{start: 2026}}" for s in STATES))
    looks = [re.sub(r' (?:fill|stroke)="#\w+"|bar-[\w-]+', "", one) for one in _lanes(page)]
    shapes = [one.split('class="bar ')[1] for one in looks]
    assert len(set(shapes)) == len(STATES)


@pytest.mark.parametrize(
    ("day", "tails"), [(date(2027, 7, 1), 1), (date(2026, 1, 1), 0), (None, 0)]
)
def test_what_is_overdue_reaches_to_the_day_and_a_line_stands_there(
    day: date | None, tails: int
) -> None:
    page = _page(
        "id: a, title: Eka, status: in-progress, schedule: {start: 2026, end: 2026}",
        "id: b, title: Toka, status: done, schedule: {start: 2026, end: 2028}",
        today=day,
    )
    lanes = _lanes(page)
    assert lanes[0].count("bar-overdue") == tails
    assert lanes[0].count('height="14"') == 2 * tails
    assert [one.count('class="today"') for one in lanes] == [int(day is not None)] * 2


def test_every_measure_stands_in_the_table_with_its_time() -> None:
    page = example_site()[f"{FOLDER}/all/index.html"].decode()
    table = page.split('id="_all_measures"')[1]
    rows = table.split("</table>")[0].count('<th scope="row"')
    assert rows == page.count('<section class="measure"') == len(_lanes(page))


def test_many_years_have_names_for_some_and_ids_are_unique() -> None:
    page = _page(
        "id: m1, title: M1, schedule: {start: 2000}",
        *(f"id: m{n}, title: M{n}, status: done, schedule: {{start: 2026}}" for n in range(2, 78)),
    )
    years = re.findall(r'class="lane-years" aria-hidden="true">(.*?)</p>', page)[0]
    assert re.findall("<span>([^<]*)</span>", years) == [str(one) for one in range(2000, 2030, 3)]
    assert len(_lanes(page)) == 77
    ids = read(page.encode()).ids
    assert len(ids) == len(set(ids))


def test_a_year_far_away_makes_no_endless_axis() -> None:
    page = _page(
        "id: a, title: A, schedule: {start: 1900, end: 1901}",
        "id: b, title: B, schedule: {start: 2099, end: 2099}",
    )
    part = page.split('class="lane-years" aria-hidden="true">')[1].split("</p>", 1)[0]
    assert 1 < part.count("<span>") <= 12
    assert all(0 <= x <= x + width <= 1004 for _, _, x, width in _bars(page))


def test_the_timeline_lies_beside_as_a_file_that_says_all() -> None:
    file = example_site()[f"{FOLDER}/measures/chart.svg"].decode()
    title = re.findall("<title>([^<]*)</title>", file)
    assert title == ["Esimerkkilän hyvinvointiohjelma 2026–2029: toimenpiteiden aikataulu"]
    described = re.findall("<desc>([^<]*)</desc>", file)[0]
    assert described.count(";") + 1 == len(re.findall('class="bar ', file)) == 34
    assert "Käynnissä: Liikuntaneuvonta terveysasemalle ja kirjastoon" in described

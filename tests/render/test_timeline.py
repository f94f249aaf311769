"""The timeline of measures: what it draws, and what it says beside the drawing."""

import re

from render.reading import read, text_of
from render.sites import example_site, site, workspace

PAGE = "esimerkkila/programs/hyvinvointiohjelma-2026-2029/all/index.html"
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


def _page(*measures: str) -> bytes:
    text = PROGRAM + "".join(f"      - {{{one}}}\n" for one in measures)
    return site(workspace(ohjelma=text))["malli/programs/ohjelma/all/index.html"]


def _bars(page: bytes) -> list[tuple[str, str, float, float]]:
    wide = page.decode().split("chart-wide timeline")[1].split("</svg>")[0]
    found = re.findall(
        r'class="bar bar-([\w-]+)"><text[^>]*>(.*?)</text><rect x="([\d.]+)".*?width="([\d.]+)"',
        wide,
    )
    return [(state, words, float(x), float(width)) for state, words, x, width in found]


def test_a_bar_reaches_from_start_to_end_and_says_its_state() -> None:
    page = _page(
        "id: a, title: Eka, status: done, schedule: {start: 2026, end: 2026}",
        "id: b, title: Toka, status: delayed, schedule: {start: 2028-01}",
        "id: c, title: Kolmas, status: not-started, schedule: {recurrence: yearly}",
        "id: d, title: Ajaton",
        "id: e, title: Nurin, schedule: {start: 2029, end: 2026}",
    )
    assert [(one[0], one[1], round(one[2]), round(one[3])) for one in _bars(page)] == [
        ("done", "Toteutunut: Eka", 400, 80),
        ("delayed", "Viivästynyt: Toka", 560, 160),
        ("not-started", "Ei aloitettu: Kolmas", 400, 320),
    ]
    assert "Ajaton" in text_of(page).split("Toimenpiteiden aikataulu")[-1]


def test_one_measure_needs_no_timeline() -> None:
    assert b"timeline-" not in _page("id: a, title: Eka, schedule: {start: 2026}")


def test_no_two_states_look_the_same_without_colour() -> None:
    states = ["not-started", "in-progress", "done", "delayed", "cancelled"]
    page = _page(*(f"id: {s}, title: T, status: {s}, schedule: {{start: 2026}}" for s in states))
    wide = page.decode().split("chart-wide timeline")[1].split("</svg>")[0]
    looks = re.findall(r'stroke-width="1.5"( fill=.*?)</g>', wide)
    plain = [re.sub(r'd="M[^"]*"', "", one) for one in looks]
    assert len(set(plain)) == len(states)


def test_every_measure_stands_in_the_table_with_its_time() -> None:
    reader = read(example_site()[PAGE])
    assert {"_timeline-wide-title", "_timeline-narrow-desc"} <= set(reader.ids)
    table = example_site()[PAGE].decode().split('id="_all_measures"')[1]
    rows = table.split("</table>")[0].count('<th scope="row"')
    assert rows == example_site()[PAGE].count(b'<section class="measure"')


def test_many_measures_are_drawn_in_parts_that_fit_on_a_sheet() -> None:
    page = _page(
        "id: m1, title: M1, schedule: {start: 2024}",
        *(f"id: m{n}, title: M{n}, status: done, schedule: {{start: 2026}}" for n in range(2, 78)),
    )
    wide = re.findall(r'<svg class="chart chart-wide timeline.*?</svg>', page.decode(), re.DOTALL)
    assert [part.count('class="bar ') for part in wide] == [26, 26, 25]
    assert [re.findall(r"<title[^>]*>(.*?)</title>", part)[0] for part in wide] == [
        f"Toimenpiteiden aikataulu ({number}/3)" for number in (1, 2, 3)
    ]
    # All have one axis, and no id twice: a pattern or a name of another part would be taken.
    assert [re.findall(r">(20[0-9]{2})</text>", part) for part in wide] == [
        [str(year) for year in range(2024, 2030)]
    ] * 3
    ids = read(page).ids
    assert len(ids) == len(set(ids))
    assert {"_timeline-wide-title", "_timeline-wide-2-title", "_timeline-narrow-3-desc"} <= set(ids)

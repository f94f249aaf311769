"""Series, progress, sums and the chart of an indicator."""

import itertools
import re
from datetime import date

import pytest

from hyvinvointi.model import Indicator
from hyvinvointi.model.plan import Target
from hyvinvointi.model.progress import progress
from hyvinvointi.model.series import Series, SeriesOf
from hyvinvointi.render.indicators.geometry import draw
from hyvinvointi.render.indicators.plotted import NARROW, WIDE, Aim, Level, Named
from hyvinvointi.source import read
from render.reading import text_of
from render.sites import example_site, site, workspace

EMPTY = read("x.yaml", b"kind: indicator\n")


def _indicator(**data: object) -> Indicator:
    return Indicator(EMPTY, (), data)


def _progress(direction, points, **target):
    series = Series("", "total", "", points)
    return progress(_indicator(direction=direction), Target(EMPTY, (), target), series, None)


@pytest.mark.parametrize(
    ("direction", "target", "last", "expected"),
    [
        ("increase", {"value": 38}, (2026, 36), "towards"),
        ("increase", {"value": 38}, (2026, 38), "reached"),
        ("increase", {"value": 38}, (2026, 33), "away"),
        ("increase", {"value": 38}, (2026, 34), "unchanged"),
        ("increase", {"value": 38}, (2024, 50), "unknown"),
        ("increase", {"value": 38}, (2026, None), "unknown"),
        ("decrease", {"value": 30}, (2026, 29), "reached"),
        ("decrease", {"value": 30}, (2026, 33), "towards"),
        ("maintain", {"value": 34}, (2026, 34), "reached"),
        ("none", {"value": 30, "operator": "<="}, (2026, 30), "reached"),
        ("none", {"value": 36, "max": 40}, (2026, 37), "reached"),
        ("none", {"value": 36, "max": 40}, (2026, 35), "towards"),
        ("none", {"value": 35}, (2026, 36), "risen"),
        ("decrease", {"value": 36}, (2026, 37), "away"),
        ("none", {"value": 36, "operator": "<="}, (2026, 40), "away"),
        ("increase", {"value": 30}, (2026, 29), "away"),
        ("none", {"value": 30, "operator": ">="}, (2026, 25), "away"),
        ("maintain", {"value": 33}, (2026, 32), "fallen"),
    ],
)
def test_progress(direction, target, last, expected):
    baseline = {"year": 2024, "value": 34}
    assert _progress(direction, (last,), baseline=baseline, target=target) == expected


@pytest.mark.parametrize(
    ("direction", "points", "expected"),
    [
        ("decrease", ((2017, 108.4), (2018, 112)), "worsened"),
        ("increase", ((2017, 108.4), (2018, 112)), "improved"),
        ("maintain", ((2017, 108.4), (2018, 112)), "risen"),
        (None, ((2017, 112), (2018, 108.4)), "fallen"),
        ("decrease", ((2016, 1), (2017, 108.4), (2018, None)), "worsened"),
        ("decrease", ((2017, 5), (2018, 5)), "unchanged"),
        ("decrease", ((2018, 112),), "first"),
        ("decrease", ((2018, None),), "unknown"),
    ],
)
def test_without_a_target_a_series_stands_by_the_direction(direction, points, expected):
    assert _progress(direction, points) == expected


def test_without_a_baseline_value_the_series_says_where_it_sets_out():
    points = ((2018, 30), (2020, 40), (2022, 35))
    aim = {"year": 2028, "value": 50}
    assert _progress("increase", points, target=aim) == "away"
    assert _progress("increase", points, target=aim, baseline={"year": 2019}) == "towards"
    assert _progress("increase", points[-1:], target=aim) == "first"
    assert _progress("increase", points[1:], target=aim, baseline={"year": 2019}) == "away"
    assert _progress("increase", points[:1], target=aim, baseline={"year": 2017}) == "first"


@pytest.mark.parametrize(
    ("value", "aim", "shown"),
    [
        (8.04, 8, ["8,04 %", "8,00 %"]),
        (8.1, 8, ["8,1 %", "8,0 %"]),
        (8, 8, ["8,0 %", "8,0 %"]),
    ],
)
def test_values_that_differ_are_not_rounded_to_the_same(value, aim, shown):
    indicator = (
        "kind: indicator\nid: m\ntitle: Mittari\nunit: '%'\ndecimals: 1\ndirection: decrease\n"
        f"values: [{{year: 2024, value: {value}}}]\n"
    )
    program = (
        "kind: program\nid: o\ntitle: Ohjelma\nperiod: {start: 2020}\ngoals: [{id: t, title: Tavoite, "
        f"targets: [{{indicator: m, target: {{year: 2028, value: {aim}}}}}]}}]\n"
    )
    page = site(workspace(m=indicator, o=program))["malli/programs/o/all/index.html"]
    row = text_of(re.search(b"<tr id=.*?</tr>", page, re.DOTALL)[0]).replace("\u00a0", " ")
    assert re.findall("[0-9,]+ %", row)[::-1] == shown


def test_an_estimate_says_that_it_is_one_and_a_range_has_two_lines():
    indicator = (
        "kind: indicator\nid: m\ntitle: Mittari\nunit: '%'\ndirection: none\nvalues:\n"
        "  - {year: 2024, value: 30}\n  - {year: 2026, value: 41, status: estimate}\n"
    )
    program = (
        "kind: program\nid: o\ntitle: Ohjelma\nperiod: {start: 2020}\ngoals: [{id: t, title: Tavoite, "
        "targets: [{indicator: m, target: {year: 2028, value: 40, max: 50}}]}]\n"
    )
    page = site(workspace(m=indicator, o=program))["malli/programs/o/all/index.html"]
    shown = text_of(page).replace("\u00a0", " ")
    assert "41 % (2026, arvio)" in shown
    assert "tavoite 40–50 % (2028)" in shown
    heights = set(re.findall(b'<path class="sign target" d="M[0-9.]+ ([0-9.]+)l', page, re.DOTALL))
    assert len(heights) >= 2


def test_the_series_of_everybody_comes_first_and_periods_stay_out():
    values = [
        {"year": 2021, "value": 1, "gender": "male"},
        {"year": 2022, "value": 3},
        {"year": 2021, "value": 2, "gender": "total"},
        {"year": 2021, "period": "2021-Q1", "value": 9},
        {"year": 2023, "status": "suppressed"},
    ]
    series = [*SeriesOf(_indicator(values=values), None).by_key.values()]
    assert [one.gender for one in series] == ["total", "male"]
    assert series[0].points == ((2021, 2), (2022, 3), (2023, None))
    assert series[0].last == (2022, 3)


def _chart(size, *points, aims=(), interval=None, steps=()):
    named = Named(Series("", "total", "", points), "kaikki", "3 %", interval=interval)
    return draw([named], aims, lambda value: f"{value:g}", size, steps)


@pytest.mark.parametrize("size", [WIDE, NARROW])
def test_a_missing_value_is_a_gap_and_everything_lies_in_the_frame(size):
    target = Level("target", 2030, 40, "tavoite 40 % (2030)")
    chart = _chart(
        size, (2019, 1), (2020, 2), (2021, None), (2022, 3), (2023, 4), aims=[Aim((target,))]
    )
    assert len(chart.lines[0].paths) == 2
    assert len(chart.lines[0].dots) == 4
    places = [*chart.lines[0].dots, *((mark.x, mark.y) for mark in chart.marks)]
    assert all(chart.left <= x <= chart.right and 0 <= y <= chart.bottom for x, y in places)
    assert 0 < chart.left < chart.right < chart.width


def test_labels_do_not_lie_on_each_other():
    levels = [Level("target", 2025, 3 + step / 100, f"tavoite {step}") for step in range(5)]
    chart = _chart(WIDE, (2019, 1), (2025, 3), aims=[Aim((one,)) for one in levels])
    heights = sorted(one.label_y for one in (*chart.lines, *chart.marks))
    gaps = [high - low for low, high in itertools.pairwise(heights)]
    assert min(gaps) >= 17


@pytest.mark.parametrize("points", [(), ((2020, 1),), ((2020, None), (2021, None))])
def test_less_than_two_values_are_no_trend(points):
    assert _chart(WIDE, *points) is None


def test_a_flat_series_and_zero_can_be_drawn():
    assert _chart(WIDE, (2020, 0), (2021, 0)) is not None
    assert _chart(WIDE, (2020, 5), (2020, 5)) is not None


def test_the_chart_says_in_words_what_it_shows():
    page = example_site()["esimerkkila/indicators/kiusatut-ylakoululaiset/index.html"].decode()
    described = re.findall(r"<desc[^>]*>([^<]*)</desc>", page)
    assert len(described) == 2
    assert "kaikki: 2019 5,9\u00a0%, 2021 6,8\u00a0%" in described[0]
    assert "tavoite 3,8\u00a0% (2029)" in described[0]


def test_sums_are_exact_and_by_year():
    resources = "".join(
        f"{{type: budget, amount: 0.1, year: {year}}}, " for year in (2026, 2026, 2026, 2027)
    )
    program = f"""\
kind: program
id: ohjelma
municipality: malli
title: Ohjelma
type: other
status: idea
goals:
  - id: tavoite
    title: Tavoite
    measures:
      - id: toimi
        title: Toimi
        resources: [{resources}{{type: staff, person_years: 0.7}}, {{type: staff, person_years: 0.1}}]
"""
    shown = text_of(site(workspace(ohjelma=program))["malli/programs/ohjelma/all/index.html"])
    assert "Talousarvio0,30 €0,10 €–0,40 €" in shown
    assert "Henkilötyövuodet––0,80,8" in shown


def _charted(groups):
    rows = "".join(
        f"  - {{year: {year}, value: {at + year % 7}, group: ryhmä {at}}}\n"
        for at in range(groups)
        for year in (2020, 2021)
    )
    indicator = f"""\
kind: indicator
id: m
title: Mittari
unit: "%"
direction: increase
values:
  - {{year: 2020, value: 3}}
  - {{year: 2021, value: 4}}
{rows}"""
    return text_and_page(site(workspace(m=indicator))["malli/indicators/m/index.html"])


def text_and_page(content):
    return text_of(content), content.decode()


@pytest.mark.parametrize(
    ("groups", "panels", "grey"), [(3, 0, 0), (6, 7, 0), (23, 24, 0), (30, 0, 30)]
)
def test_a_chart_draws_every_series(groups, panels, grey):
    shown, page = _charted(groups)
    # One for a wide page, one for a phone; behind each series but its own the municipality's is grey.
    behind = max(panels - 1, 0)
    assert page.count('class="panel"') == 2 * panels
    assert len(re.findall(r'class="series ', page)) == 2 * (groups + 1 + behind)
    assert len(re.findall(r'class="series series-grey"', page)) == 2 * (grey + behind)
    assert (page.count(">ryhmä 2 ") > 0) != bool(grey)
    assert (f"harmaat viivat: {groups} muuta sarjaa" in shown) == bool(grey)
    assert ("harmaa viiva: kaikki" in shown) == bool(panels)


def test_pupils_are_girls_and_boys():
    indicator = """\
kind: indicator
id: m
title: Liikkuvat
unit: "%"
direction: increase
values:
  - {year: 2020, value: 3, gender: female, group: 8. luokka}
  - {year: 2021, value: 4, gender: female, group: 8. luokka}
  - {year: 2020, value: 3, gender: female, group: 75 vuotta täyttäneet}
  - {year: 2021, value: 4, gender: female, group: 75 vuotta täyttäneet}
"""
    _, page = text_and_page(site(workspace(m=indicator))["malli/indicators/m/index.html"])
    assert "8. luokka, tytöt" in page
    assert "75 vuotta täyttäneet, naiset" in page
    assert '<th scope="col" class="number">Tytöt, 8. luokka</th>' in page
    assert '<th scope="col" class="number">Naiset, 75 vuotta täyttäneet</th>' in page


def test_the_figures_of_another_municipality_are_not_those_of_the_plan():
    register = "kind: municipality\nid: {0}\nname: {1}\ncode: '{2}'\nlanguages: [fi]\n"
    indicator = """\
kind: indicator
id: m
municipality: toinen
title: Mittari
unit: "%"
direction: increase
values:
  - {year: 2020, value: 90}
"""
    program = """\
kind: program
id: o
municipality: malli
title: Ohjelma
type: other
status: idea
goals:
  - id: g
    title: G
    targets: [{indicator: "toinen:m", target: {year: 2028, value: 50}}]
"""
    documents = {"b": register.format("toinen", "Toinen", "998"), "o": program}

    def shown(values):
        files = site(workspace(m=indicator + values, **documents))
        return text_of(files["malli/programs/o/all/index.html"])

    assert "Ei arvioitavissa" in shown("")
    assert "Tavoite saavutettu" not in shown("")
    assert "Ensimmäinen mitattu arvo" in shown("  - {year: 2020, value: 40, region: Malli}\n")
    assert "Tavoite saavutettu" in shown("  - {year: 2028, value: 60, region: Malli}\n")


@pytest.mark.parametrize(
    ("values", "said"),
    [
        (
            "{year: 2024, value: 36}, {year: 2026, value: 45}",
            "Tavoitetta ei saavutettu: 36 % (2024)",
        ),
        ("{year: 2024, value: 38}, {year: 2026, value: 20}", "Tavoite saavutettu: 38 % (2024)"),
        ("{year: 2024, value: 38}", "38 % (2024)38 % (2024)Tavoite saavutettu"),
        (
            "{year: 2026, value: 45}",
            "38 % (2024)45 % (2026)Ei arvioitavissa: tavoitevuodelta ei ole arvoa",
        ),
        (
            "{year: 2024, value: 36, status: estimate}, {year: 2026, value: 45}",
            "Tavoitetta ei saavutettu: 36 % (2024, arvio)",
        ),
    ],
)
def test_a_page_says_by_which_value_a_target_of_a_year_that_is_over_was_judged(values, said):
    indicator = (
        "kind: indicator\nid: m\ntitle: Mittari\nunit: '%'\ndirection: increase\n"
        f"values: [{values}]\n"
    )
    program = (
        "kind: program\nid: o\ntitle: Ohjelma\nperiod: {start: 2020}\ngoals: [{id: t, title: Tavoite, "
        "targets: [{indicator: m, baseline: {year: 2020, value: 30}, target: {year: 2024, value: 38}}]}]\n"
    )
    files = site(workspace(m=indicator, o=program), today=date(2026, 12, 1))
    page = text_of(files["malli/programs/o/index.html"]).replace("\u00a0", " ")
    assert said in page
    state = re.search(r"(?:Tavoite|Ei arv).*", said)[0]
    beside = files["malli/indicators/m/index.html"].decode()
    assert state in beside.replace("\u00a0", " ")

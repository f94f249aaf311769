"""Series, progress, sums and the chart of an indicator."""

import itertools
import re

import pytest

from hyvinvointi.model import Indicator
from hyvinvointi.model.plan import Point
from hyvinvointi.render.charts import NARROW, WIDE, Level, Named, draw
from hyvinvointi.render.series import Series, all_series, progress
from hyvinvointi.source import read
from render.reading import text_of
from render.sites import example_site, site, workspace

EMPTY = read("x.yaml", b"kind: indicator\n")


def _indicator(**data: object) -> Indicator:
    return Indicator(EMPTY, (), data)


def _point(**data: object) -> Point:
    return Point(EMPTY, (), data)


@pytest.mark.parametrize(
    ("direction", "target", "last", "expected"),
    [
        ("increase", {"value": 38}, (2026, 36), "towards"),
        ("increase", {"value": 38}, (2026, 38), "reached"),
        ("increase", {"value": 38}, (2026, 33), "away"),
        ("increase", {"value": 38}, (2026, 34), "unchanged"),
        ("increase", {"value": 38}, (2024, 50), "unknown"),
        ("increase", {"value": 38}, None, "unknown"),
        ("decrease", {"value": 30}, (2026, 29), "reached"),
        ("decrease", {"value": 30}, (2026, 33), "towards"),
        ("maintain", {"value": 34}, (2026, 34), "reached"),
        ("none", {"value": 30, "operator": "<="}, (2026, 30), "reached"),
        ("none", {"value": 36, "max": 40}, (2026, 37), "reached"),
        ("none", {"value": 36, "max": 40}, (2026, 35), "towards"),
    ],
)
def test_progress(direction, target, last, expected):
    baseline = _point(year=2024, value=34)
    found = progress(_indicator(direction=direction), baseline, _point(year=2028, **target), last)
    assert found == expected


def test_the_series_of_everybody_comes_first_and_periods_stay_out():
    values = [
        {"year": 2021, "value": 1, "gender": "male"},
        {"year": 2022, "value": 3},
        {"year": 2021, "value": 2, "gender": "total"},
        {"year": 2021, "period": "2021-Q1", "value": 9},
        {"year": 2023, "status": "suppressed"},
    ]
    series = all_series(_indicator(values=values))
    assert [one.gender for one in series] == ["total", "male"]
    assert series[0].points == ((2021, 2), (2022, 3), (2023, None))
    assert series[0].last == (2022, 3)


def _chart(size, *points, levels=()):
    named = Named(Series(None, "total", None, points), "kaikki", "3 %")
    return draw([named], levels, lambda value: f"{value:g}", size)


@pytest.mark.parametrize("size", [WIDE, NARROW])
def test_a_missing_value_is_a_gap_and_everything_lies_in_the_frame(size):
    target = Level("target", 2030, 40, "tavoite 40 % (2030)")
    chart = _chart(size, (2019, 1), (2020, 2), (2021, None), (2022, 3), (2023, 4), levels=[target])
    assert len(chart.lines[0].paths) == 2
    assert len(chart.lines[0].dots) == 4
    places = [*chart.lines[0].dots, *((mark.x, mark.y) for mark in chart.marks)]
    assert all(chart.left <= x <= chart.right and 0 <= y <= chart.bottom for x, y in places)
    assert 0 < chart.left < chart.right < chart.width


def test_labels_do_not_lie_on_each_other():
    levels = [Level("target", 2025, 3 + step / 100, f"tavoite {step}") for step in range(5)]
    chart = _chart(WIDE, (2019, 1), (2025, 3), levels=levels)
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
    shown = text_of(site(workspace(ohjelma=program))["malli/programs/ohjelma/index.html"])
    assert "Talousarvio0,30 €0,10 €–0,40 €" in shown
    assert "Henkilötyövuodet––0,80,8" in shown

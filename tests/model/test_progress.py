"""How values stand beside earlier ones: on scales, in words, and by the least change that counts."""

import pytest

from hyvinvointi.model import Indicator, Municipality
from hyvinvointi.model.plan import Target
from hyvinvointi.model.progress import assessed, trend
from hyvinvointi.model.series import SeriesOf
from hyvinvointi.source import read

EMPTY = read("x.yaml", b"kind: indicator\n")
YES_NO = [{"value": 0, "label": "Ei"}, {"value": 1, "label": "Kyllä"}]


def _of(*values, **data):
    return SeriesOf(Indicator(EMPTY, (), {"values": [*values], **data}), None)


def _two(before, now, **more):
    return [{"year": 2023, "value": before, **more}, {"year": 2025, "value": now, **more}]


@pytest.mark.parametrize(
    ("data", "values", "expected"),
    [
        ({"direction": "decrease"}, _two(108.4, 112), "worsened"),
        ({"direction": "increase"}, _two(108.4, 112), "improved"),
        ({"direction": "none"}, _two(108.4, 112), "risen"),
        ({"direction": "maintain"}, _two(112, 108.4), "fallen"),
        ({"scale": YES_NO}, _two(0, 1), "improved"),
        ({"scale": YES_NO, "direction": "decrease"}, _two(0, 1), "worsened"),
        ({"scale": YES_NO, "direction": "none"}, _two(0, 1), "risen"),
        ({"scale": YES_NO}, _two(1, 1), "unchanged"),
        ({"direction": "increase", "change_criterion": {"amount": 2}}, _two(32.1, 34), "unchanged"),
        (
            {"direction": "increase", "change_criterion": {"amount": 2}},
            _two(32.1, 34.1),
            "improved",
        ),
        (
            {"direction": "increase", "change_criterion": {"amount": 0}},
            _two(32.1, 32.2),
            "improved",
        ),
        ({"direction": "increase", "unit": "%"}, _two(30, 31), "improved"),
        ({"direction": "increase", "unit": "%"}, _two(30, 31, n=400), "unchanged"),
        ({"direction": "increase", "unit": "%"}, _two(30, 32, n=400), "improved"),
        ({"direction": "increase", "unit": "%"}, _two(30, 34, n=99), "unchanged"),
        ({"direction": "increase", "unit": "%"}, _two(30, 35, n=99), "improved"),
        ({"direction": "increase", "unit": "kpl"}, _two(30, 31, n=400), "improved"),
        (
            {
                "direction": "increase",
                "unit": "%",
                "source": {"system": "school-health-survey"},
            },
            _two(30, 31),
            "unchanged",
        ),
        ({"direction": "increase"}, [{"year": 2025, "value": 3}], "first"),
        ({"direction": "increase"}, [], "unmeasured"),
        ({"direction": "increase"}, _two(1, 2, group="8. luokka"), "unmeasured"),
        ({"type": "qualitative"}, [{"year": 2025, "text": "Hyvin menee"}], "worded"),
        ({"direction": "increase"}, [*_two(1, 2), {"year": 2026, "text": "Enemmän"}], "worded"),
        ({"direction": "increase"}, [{"year": 2022, "text": "Vähän"}, *_two(1, 2)], "improved"),
        ({"direction": "increase"}, [{"year": 2025, "rank": {"place": 3}}], "worded"),
        (
            {"direction": "increase"},
            [*_two(1, 2), {"year": 2026, "text": "x", "status": "suppressed"}],
            "improved",
        ),
    ],
)
def test_the_trend_of_a_series(data, values, expected):
    assert trend(_of(*values, **data), None) == expected


@pytest.mark.parametrize(
    ("target", "values", "expected"),
    [
        ({"target": {"text": "Valmis"}}, _two(1, 2), "worded"),
        ({"target": {"text": "Valmis"}}, [], "worded"),
        ({"target": {"value": 5}}, [*_two(1, 2), {"year": 2026, "text": "Paljon"}], "worded"),
        (
            {"baseline": {"text": "Vähän", "year": 2022}, "target": {"value": 2}},
            _two(1, 2),
            "reached",
        ),
        ({"target": {"value": 5, "text": "Viisi"}}, _two(1, 2), "towards"),
        ({"baseline": {"year": 2025}}, _two(1, 2), "improved"),
        ({"baseline": {"year": 2025, "value": 2}, "target": {"value": 5}}, _two(1, 2), "unknown"),
        ({"group": "8. luokka", "target": {"value": 5}}, _two(1, 2), "unmeasured"),
        ({"target": {"value": 1}}, _two(1, 2, group="8. luokka"), "unnamed"),
        ({"group": "8. luokka", "target": {"value": 1}}, _two(0, 2, group="8. Luokka"), "reached"),
    ],
)
def test_targets_in_words_and_of_groups(target, values, expected):
    view = Target(EMPTY, (), target)
    assert assessed(_of(*values, direction="increase"), view, None, None).state == expected


def test_a_change_below_the_least_one_is_neither_towards_nor_away():
    target = Target(EMPTY, (), {"baseline": {"year": 2022, "value": 41}, "target": {"value": 45}})
    for value, expected in (
        (42, "unchanged"),
        (43, "towards"),
        (39.5, "unchanged"),
        (45, "reached"),
    ):
        series = _of(
            {"year": 2025, "value": value},
            direction="increase",
            change_criterion={"amount": 2},
        )
        assert assessed(series, target, None, None).state == expected


def _town(id_, name):
    document = read(f"{id_}.yaml", f"kind: municipality\nid: {id_}\nname: {name}\n".encode())
    return Municipality(document, (), document.data)


@pytest.mark.parametrize(
    ("region", "expected"),
    [("Toinen", "away"), (None, "reached"), ("Malli", "reached"), ("Koko maa", "unmeasured")],
)
def test_a_target_of_another_municipalitys_plan_may_name_either_municipality(region, expected):
    values = [*_two(50, 40), *_two(30, 60, region="Malli")]
    theirs = _of(*values, direction="increase")
    found = SeriesOf(theirs.indicator, _town("toinen", "Toinen"))
    aim = {"baseline": {"year": 2023}, "target": {"value": 55}, "region": region}
    target = Target(EMPTY, (), aim)
    assert assessed(found, target, _town("malli", "Malli"), None).state == expected


def _years(**of_years):
    return [{"year": int(year[1:]), **value} for year, value in of_years.items()]


def _number(value):
    return {"value": value}


BEFORE = {"y2021": _number(34)}


@pytest.mark.parametrize(
    ("values", "end", "expected", "judged"),
    [
        # Before its year a value is on the way, or where the target is already.
        ({"y2023": _number(36)}, 2023, "towards", 2023),
        ({"y2023": _number(33)}, 2024, "away", 2023),
        ({"y2023": _number(38)}, 2023, "met", 2023),
        ({"y2023": _number(38)}, 2024, "met", 2023),
        ({"y2023": _number(34)}, 2024, "unchanged", 2023),
        # The value of the year says it, already in the year itself.
        ({"y2024": _number(38)}, 2024, "reached", 2024),
        ({"y2024": _number(37)}, 2024, "missed", 2024),
        # What came later changes nothing of it.
        ({"y2024": _number(38), "y2026": _number(30)}, 2026, "reached", 2024),
        ({"y2024": _number(37), "y2026": _number(50)}, 2026, "missed", 2024),
        ({"y2024": _number(37), "y2026": {"text": "Hyvin"}}, 2026, "missed", 2024),
        # Once the year is over, an earlier value can say that the target had been met, and no more.
        ({"y2026": _number(50)}, 2026, "lapsed", 2026),
        ({"y2023": _number(50)}, 2025, "met", 2023),
        ({"y2023": _number(50), "y2026": _number(30)}, 2026, "met", 2023),
        ({"y2023": _number(37)}, 2025, "lapsed", 2023),
        ({"y2023": {"text": "Hyvin"}}, 2025, "lapsed", 2023),
        ({"y2024": {"status": "missing"}, "y2025": _number(50)}, 2025, "lapsed", 2025),
        ({"y2024": {"value": 50, "status": "suppressed"}}, 2025, "withheld", 2021),
        ({}, 2026, "lapsed", 2021),
        ({"y2024": {"text": "Hyvin"}}, 2026, "worded", 2024),
        # Of a report of an earlier year, what came after it is unknown.
        ({"y2023": _number(36), "y2024": _number(38)}, 2023, "towards", 2023),
        # Without a day a newer value tells that the year is over.
        ({"y2026": _number(50)}, None, "lapsed", 2026),
        ({"y2023": _number(50)}, None, "met", 2023),
    ],
)
def test_a_target_is_judged_by_its_year(values, end, expected, judged):
    aim = {"baseline": {"year": 2021, "value": 34}, "target": {"year": 2024, "value": 38}}
    series_of = _of(*_years(**BEFORE, **values), direction="increase")
    found = assessed(series_of, Target(EMPTY, (), aim), None, end)
    assert (found.state, found.judged.year) == (expected, judged)


@pytest.mark.parametrize(
    ("values", "begins", "expected"),
    [
        ({"y2010": _number(45)}, 2026, "unknown"),
        ({"y2010": _number(45)}, 2010, "met"),
        ({"y2010": _number(45)}, None, "met"),
        ({"y2024": _number(30), "y2025": _number(36)}, 2026, "unknown"),
        ({"y2024": _number(30), "y2025": _number(36), "y2027": _number(33)}, 2026, "away"),
        ({"y2024": _number(30), "y2026": _number(36)}, 2026, "towards"),
        ({"y2026": _number(36), "y2027": _number(33), "y2028": _number(34)}, 2026, "away"),
        ({"y2027": _number(36)}, 2026, "first"),
    ],
)
def test_what_was_measured_before_a_plan_began_says_nothing_of_how_it_fares(
    values, begins, expected
):
    target = Target(EMPTY, (), {"target": {"year": 2029, "value": 40}})
    series_of = _of(*_years(**values), direction="increase")
    assert assessed(series_of, target, None, 2028, begins).state == expected


@pytest.mark.parametrize(
    ("aim", "of_the_year", "expected"),
    [
        ({"value": 36, "max": 40}, 38, "reached"),
        ({"value": 36, "max": 40}, 41, "missed"),
        ({"value": 30, "operator": "<="}, 29, "reached"),
        ({"value": 30, "operator": "<="}, 31, "missed"),
        ({"value": 30, "operator": "="}, 31, "missed"),
    ],
)
def test_ranges_and_limits_are_judged_by_their_year_too(aim, of_the_year, expected):
    target = Target(EMPTY, (), {"target": {"year": 2024, **aim}})
    series_of = _of({"year": 2024, "value": of_the_year}, {"year": 2025, "value": 1000})
    assert assessed(series_of, target, None, 2026).state == expected

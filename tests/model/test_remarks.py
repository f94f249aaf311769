"""What is told beside the judgement of a target: a revised baseline, a target lost, milestones, disputes."""

import pytest

from hyvinvointi.model import Indicator
from hyvinvointi.model.plan import Target
from hyvinvointi.model.progress import assessed, trend
from hyvinvointi.model.remarks import Lost, Remarks, remarks
from hyvinvointi.model.series import SeriesOf
from hyvinvointi.source import read

EMPTY = read("x.yaml", b"kind: indicator\n")


def _judged(values, target, end=2026, begins=None, **data):
    """The state of a target and what stands beside it; values by year are numbers or whole values."""
    listed = [
        {"year": int(str(year)[:4])} | (one if isinstance(one, dict) else {"value": one})
        for year, one in values.items()
    ]
    series_of = SeriesOf(Indicator(EMPTY, (), {"values": listed, **data}), None)
    view = Target(EMPTY, (), target)
    now = assessed(series_of, view, None, end, begins)
    return now.state, remarks(series_of.indicator, view, now, end, begins)


def _aim(value, year=2029, **more):
    return {
        "baseline": {"year": 2022, "value": 15},
        "target": {"year": year, "value": value},
    } | more


@pytest.mark.parametrize(
    ("baseline", "values", "data", "state", "told"),
    [
        (14.0, {2023: 13.1, 2024: 13.8}, {}, "towards", (13.1, "away")),
        (14.0, {2023: 14.5, 2024: 13.8}, {}, "towards", (14.5, None)),
        (14.0, {2023: 13.8, 2024: 13.8}, {}, "towards", (13.8, "unchanged")),
        (14.0, {2023: 14.0, 2024: 13.8}, {}, "towards", None),
        # As precise as the indicator is written.
        (14.0, {2023: 14.04, 2024: 13.8}, {"decimals": 1}, "towards", None),
        (14, {2023: 13.6, 2024: 13.8}, {"decimals": 0}, "towards", None),
        (14, {2023: 13.6, 2024: 13.8}, {"decimals": 1}, "towards", (13.6, "away")),
        # The series says nothing of the year, or nothing that may be told.
        (14.0, {2022: 13.1, 2024: 13.8}, {}, "towards", None),
        (14.0, {2023: {"status": "suppressed"}, 2024: 13.8}, {}, "towards", None),
        # A target that is reached is so from wherever it set out.
        (14.0, {2023: 13.1, 2024: 11}, {}, "met", None),
        (0, {2023: -2, 2024: -1}, {"direction": "increase"}, "away", (-2, "towards")),
    ],
)
def test_a_baseline_that_the_series_no_longer_has_is_told(baseline, values, data, state, told):
    target = {"baseline": {"year": 2023, "value": baseline}, "target": {"year": 2029, "value": 12}}
    found, beside = _judged(values, target, **{"direction": "decrease"} | data)
    revised = beside.revised and (beside.revised.value, beside.revised.state)
    assert (found, revised) == (state, told)


@pytest.mark.parametrize(
    ("values", "target", "data", "state", "lost"),
    [
        ({2022: 15, 2023: 11, 2024: 13}, _aim(12), {}, "towards", Lost(2023, 2024)),
        ({2022: 15, 2023: 11, 2024: 11.5, 2025: 17}, _aim(12), {}, "away", Lost(2024, 2025)),
        ({2022: 15, 2024: 11, 2025: 13}, _aim(12, 2025), {}, "missed", Lost(2024, 2025)),
        ({2022: 15, 2023: 11, 2024: 13}, _aim(12, 2025), {}, "lapsed", Lost(2023, 2024)),
        ({2022: 15, 2023: 13, 2024: 11}, _aim(12), {}, "met", None),
        # What was there before the plan set out was not reached by it.
        ({2021: 11, 2022: 15, 2024: 13}, _aim(12), {}, "towards", None),
        ({2022: 15, 2023: 11, 2024: 13, 2027: 11}, _aim(12), {}, "towards", Lost(2023, 2024)),
        # After the year of the target nothing is lost.
        ({2022: 15, 2024: 11, 2025: 13}, _aim(12, 2024), {}, "reached", None),
        ({2022: 40, 2023: 55, 2024: 75},
         {"baseline": {"year": 2022, "value": 40}, "target": {"value": 50, "max": 60}},
         {}, "away", Lost(2023, 2024)),
        ({2022: 0, 2023: 1, 2024: 0}, {"baseline": {"year": 2022, "value": 0}, "target": {"value": 1}},
         {"direction": "increase"}, "unchanged", Lost(2023, 2024)),
        ({2022: 3, 2023: 0, 2024: 1}, _aim(0), {}, "towards", Lost(2023, 2024)),
    ],
)  # fmt: skip
def test_a_target_that_was_reached_and_is_no_longer_says_when(values, target, data, state, lost):
    found, beside = _judged(values, target, **{"direction": "decrease"} | data)
    assert (found, beside.lost) == (state, lost)


@pytest.mark.parametrize(
    ("milestones", "values", "data", "passed"),
    [
        ([{"year": 2024, "value": 13}], {2024: 14.5, 2025: 14}, {}, (2024, 14.5, False)),
        ([{"year": 2024, "value": 13}], {2024: 12.5, 2025: 14}, {}, (2024, 12.5, True)),
        ([{"year": 2024, "value": 13}], {2024: 13, 2025: 14}, {}, (2024, 13, True)),
        ([{"year": 2024, "value": 13}], {2023: 14, 2025: 14}, {}, None),
        ([{"year": 2024, "value": 13}], {2024: {"value": 9, "status": "suppressed"}}, {}, None),
        ([{"year": 2027, "value": 13}], {2025: 14, 2027: 14}, {}, None),
        ([{"year": 2022, "value": 13}], {2022: 15, 2025: 14}, {}, None),
        (
            [{"year": 2025, "value": 12}, {"year": 2024, "value": 13}],
            {2024: 12, 2025: 12.5},
            {},
            (2025, 12.5, False),
        ),
        # Nothing tells on which side of it a value has to be.
        ([{"year": 2024, "value": 13}], {2024: 14.5, 2025: 14}, {"direction": "none"}, None),
        ([{"year": 2024, "value": 13}], {2024: 14.5, 2025: 14}, {"direction": "maintain"}, None),
        (
            [{"year": 2024, "value": 13, "operator": "<="}],
            {2024: 14.5},
            {"direction": "none"},
            (2024, 14.5, False),
        ),
        ([{"year": 2024, "value": 13, "max": 15}], {2024: 14.5}, {}, (2024, 14.5, True)),
    ],
)
def test_a_milestone_with_a_value_of_its_year_was_reached_or_missed(
    milestones, values, data, passed
):
    target = _aim(10, milestones=milestones)
    _, beside = _judged({2022: 15} | values, target, **{"direction": "decrease"} | data)
    one = beside.passed
    assert (one and (one.milestone.year, one.value, one.is_reached)) == passed


@pytest.mark.parametrize(
    ("value", "data", "state"),
    [
        (22, {}, "risen"),
        (18, {}, "fallen"),
        (20, {}, "met"),
        (22, {"change_criterion": {"amount": 3}}, "met"),
        (23, {"change_criterion": {"amount": 3}}, "away"),
        (22, {"change_criterion": {"note": "Arvioidaan vuosittain"}}, "risen"),
    ],
)
@pytest.mark.parametrize("year", [2029, 2025])
def test_what_is_to_be_maintained_is_judged_by_a_written_limit_alone(value, data, state, year):
    target = {"baseline": {"year": 2023, "value": 20}, "target": {"year": year, "value": 20}}
    found, beside = _judged({2023: 20, 2025: value}, target, direction="maintain", **data)
    if year == 2025:
        state = {"met": "reached", "away": "missed"}.get(state, state)
    assert (found, beside.lost) == (state, None)


@pytest.mark.parametrize(
    ("values", "state"),
    [
        ({2023: 20, 2024: {"status": "suppressed"}}, "withheld"),
        ({2023: 20, 2024: {"status": "missing"}}, "unknown"),
        ({2022: {"status": "suppressed"}, 2023: 20}, "unknown"),
        ({2023: 20, 2024: 18, 2025: {"status": "suppressed"}}, "towards"),
        ({2023: 20, 2027: {"status": "suppressed"}}, "unknown"),
        ({2023: {"status": "suppressed"}, 2024: {"status": "suppressed"}}, "withheld"),
    ],
)
def test_a_new_value_that_is_kept_back_is_not_said_to_be_missing(values, state):
    target = {"baseline": {"year": 2023, "value": 20}, "target": {"year": 2029, "value": 10}}
    assert _judged(values, target, direction="decrease")[0] == state


def _of_one_year(*values, year=2023):
    """Several values of one year, and others by year: the keys of a mapping cannot be alike."""
    return {f"{year}{at}": one for at, one in enumerate(values)}


@pytest.mark.parametrize(
    ("values", "state", "way", "disputed"),
    [
        (({"value": 20, "status": "provisional"}, {"value": 17, "status": "final"}), "away", "worsened", ()),
        (({"value": 17, "status": "final"}, {"value": 20, "status": "provisional"}), "away", "worsened", ()),
        (({"value": 20, "status": "estimate"}, {"value": 17, "status": "provisional"}), "away", "worsened", ()),
        (({"value": 20, "status": "missing"}, {"value": 17}), "away", "worsened", ()),
        (({"value": 17}, {"value": 17, "status": "final"}), "away", "worsened", ()),
        (({"value": 20}, {"value": 17}), "away", "apart", (2023,)),
        (({"value": 20}, {"value": 17, "status": "final"}), "away", "apart", (2023,)),
        (({"value": 17}, {"status": "suppressed"}), "away", "apart", ()),
    ],
)  # fmt: skip
def test_of_two_values_of_a_year_the_more_final_one_counts(values, state, way, disputed):
    target = {"baseline": {"year": 2022, "value": 17}, "target": {"year": 2029, "value": 10}}
    several = _of_one_year(*values) | {2024: 18}
    found, beside = _judged(several, target, direction="decrease")
    assert (found, beside.disputed) == (state, disputed)
    listed = [{"year": int(str(year)[:4])} | (one if isinstance(one, dict) else {"value": one})
              for year, one in several.items()]  # fmt: skip
    indicator = Indicator(EMPTY, (), {"values": listed, "direction": "decrease"})
    assert trend(SeriesOf(indicator, None), None) == way


def test_a_series_of_nothing_but_a_dispute_has_no_value():
    target = {"baseline": {"year": 2022, "value": 17}, "target": {"year": 2029, "value": 10}}
    state, beside = _judged(_of_one_year(20, 17), target, direction="decrease")
    assert (state, beside) == ("unknown", Remarks(disputed=(2023,)))

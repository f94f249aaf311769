"""How the newest measured value of a series stands: against a target, else by the direction."""

from collections.abc import Callable
from typing import Literal

from hyvinvointi.model.indicator import Indicator
from hyvinvointi.model.municipality import Municipality
from hyvinvointi.model.plan import Point, Target
from hyvinvointi.model.series import EVERYBODY, Series, SeriesOf

Progress = Literal[
    "reached",
    "towards",
    "unchanged",
    "away",
    "improved",
    "worsened",
    "risen",
    "fallen",
    "first",
    "unknown",
    "partial",
    "unnamed",
    "unmeasured",
    "worded",
]
"""`first`: a value has been measured, and there is none to compare it with; `unknown`: nothing new
has been measured; `partial`: only parts of years have; `unnamed`: the target does not say which
series it is about; `unmeasured`: the indicator has no values of the one that it names; `worded`: what
is aimed at or what was found is said in words, of which nothing is computed."""

_SHARES = frozenset({"%", "prosenttia", "procent"})
_SURVEY = "school-health-survey"
_FEW_ANSWERS = 100
_LEAST_OF_FEW, _LEAST = 5, 2
"""Percentage points from which an answer of a survey has changed (THL's reading of its school health
survey): more where fewer than a hundred answered."""


def assessed(
    series_of: SeriesOf, target: Target, plan_of: Municipality | None, end: int | None
) -> tuple[Series | None, Progress]:
    """Return the series that a target of a municipality's plan speaks of, and how it stands.

    Where values are none of its, there is no series. `end` is the last year that has been measured.
    """
    series = series_of.aimed_at(target, plan_of)
    state: Progress = "unknown"
    if target.target is not None and target.target.is_worded:
        return series, "worded"
    if series is not None:
        state = progress(series_of.indicator, target, series, end)
    elif series_of.by_key:
        # Where all values are of other regions, no naming would find the municipality's own.
        names_none = series_of.key(target) == EVERYBODY
        state = "unnamed" if names_none and _has_own(series_of) else "unmeasured"
    is_open = state in {"unknown", "unnamed", "unmeasured"}
    return series, "partial" if is_open and _is_partial(series_of, target, end) else state


def _has_own(series_of: SeriesOf) -> bool:
    return any(not key.region for key in series_of.by_key)


def _is_partial(series_of: SeriesOf, target: Target, end: int | None) -> bool:
    """Whether parts of years have been measured that are newer than what can be assessed."""
    start = target.baseline.year if target.baseline else None
    return any(
        value.period and value.figure is not None and series_of.key(value) == series_of.key(target)
        for value in series_of.indicator.values
        if value.year is not None and (start or 0) < value.year <= (end or value.year)
    )


def trend(series_of: SeriesOf, end: int | None) -> Progress:
    """Say how the municipality's own newest value stands beside the one before it."""
    series = series_of.own
    if series is None:
        return "unmeasured"
    return _trend(series_of.indicator, series, end)


def trend_of(indicator: Indicator, series: Series, end: int | None) -> Progress:
    """Say how the newest value of a series stands beside the one before it."""
    return _trend(indicator, series, end)


def progress(indicator: Indicator, target: Target, series: Series, end: int | None) -> Progress:
    """Say how a series stands for a target with its newest value, none later than the year `end`."""
    last = series.until(end)
    if series.worded_until(end) is not None:
        return "worded"
    if last is None:
        return "unknown"
    baseline, aim = target.baseline, target.target
    has_aim = aim is not None and aim.value is not None
    if baseline is not None and baseline.year is not None and last[0] <= baseline.year:
        # Where no value is aimed at, how it came to be what it is tells more.
        before = None if has_aim else series.until(last[0] - 1)
        return "unknown" if before is None else _change(indicator, series, before[1], last)
    start = _start(baseline, series, last)
    if aim is not None and has_aim:
        distance = _distance(indicator, aim)
        if not distance(last[1]):
            return "reached"
        return _approach(distance, start, last[1], least_change(indicator, series, last[0]))
    return "first" if start is None else _change(indicator, series, start, last)


def least_change(indicator: Indicator, series: Series, year: int) -> float:
    """Return the least difference of a year's value that counts as a change.

    Of shares of answers some is chance, the more of it the fewer answered; of other numbers none is.
    """
    criterion = indicator.change_criterion
    if criterion is not None and criterion.amount is not None:
        return criterion.amount
    answers = [one.n for at, one in series.numbered if at <= year and one.n is not None]
    is_survey = indicator.source is not None and indicator.source.system == _SURVEY
    is_share = (indicator.unit or "").strip().casefold() in _SHARES
    if not is_share or not (answers or is_survey):
        return 0
    return _LEAST_OF_FEW if min(answers[-2:], default=_FEW_ANSWERS) < _FEW_ANSWERS else _LEAST


def _trend(indicator: Indicator, series: Series, end: int | None) -> Progress:
    last = series.until(end)
    if series.worded_until(end) is not None:
        return "worded"
    if last is None:
        return "unknown"
    before = series.until(last[0] - 1)
    return "first" if before is None else _change(indicator, series, before[1], last)


def _start(baseline: Point | None, series: Series, last: tuple[int, float]) -> float | None:
    """Return where a series sets out: the baseline, else what had been measured by its year.

    Without a baseline it is the value that was measured before the last one.
    """
    if baseline is not None and baseline.value is not None:
        return baseline.value
    if baseline is not None and baseline.year is not None:
        # Where nothing had been measured by then, what was measured first is nearest to it.
        before = series.until(baseline.year) or series.known[0]
        return before[1] if before != last else None
    earlier = series.until(last[0] - 1)
    return earlier[1] if earlier else None


def _approach(
    distance: Callable[[float], float], start: float | None, value: float, least: float
) -> Progress:
    if start is None:
        return "first"
    before, now = distance(start), distance(value)
    if now == before or _is_less(value - start, least):
        return _moved(start, value, least)
    return "towards" if now < before else "away"


def _change(
    indicator: Indicator, series: Series, start: float, last: tuple[int, float]
) -> Progress:
    moved = _moved(start, last[1], least_change(indicator, series, last[0]))
    if moved != "unchanged" and indicator.wanted in {"increase", "decrease"}:
        is_better = (moved == "risen") == (indicator.wanted == "increase")
        return "improved" if is_better else "worsened"
    return moved


def _moved(start: float, value: float, least: float) -> Progress:
    if value == start or _is_less(value - start, least):
        return "unchanged"
    return "risen" if value > start else "fallen"


def _is_less(difference: float, least: float) -> bool:
    """Whether a difference is below the least that counts; 34.1 − 32.1 is not below 2."""
    return round(abs(difference), 9) < least


def _distance(indicator: Indicator, target: Point) -> Callable[[float], float]:
    """Return what tells how far a value is from a target; nothing where it is reached.

    On the good side of a limit there is no distance: a value that leaves it goes away from it.
    """
    low = target.value or 0
    if target.max is not None:
        high = target.max
        return lambda value: max(low - value, value - high, 0)
    operator = target.operator or {"increase": ">=", "decrease": "<="}.get(indicator.wanted or "")
    if operator == ">=":
        return lambda value: max(low - value, 0)
    if operator == "<=":
        return lambda value: max(value - low, 0)
    return lambda value: abs(value - low)

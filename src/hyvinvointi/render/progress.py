"""How the newest measured value of a series stands: against a target, else by the direction."""

from typing import Literal

from hyvinvointi.model.indicator import Indicator
from hyvinvointi.model.plan import Point, Target
from hyvinvointi.model.series import Series

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
]
"""`first`: a value has been measured, and there is none to compare it with; `unknown`: nothing new
has been measured; `partial`: only parts of years have; `unnamed`: the target does not say which series it is
about; `unmeasured`: the indicator has no values of the one that it names."""


def progress(indicator: Indicator, target: Target, series: Series, end: int | None) -> Progress:
    """Say how a series stands for a target with its newest value, none later than the year `end`."""
    last = series.until(end)
    if last is None:
        return "unknown"
    year, value = last
    baseline, aim = target.baseline, target.target
    if baseline is not None and baseline.year is not None and year <= baseline.year:
        return "unknown"
    start = _start(baseline, series, year)
    if aim is not None and aim.value is not None:
        return "reached" if _reached(indicator, aim, value) else _approach(aim, start, value)
    return "first" if start is None else _change(indicator, start, value)


def _start(baseline: Point | None, series: Series, year: int) -> float | None:
    """Return where a series sets out: the baseline, else what had been measured by its year.

    Without a baseline it is the value that was measured before the one of `year`.
    """
    if baseline is not None and baseline.value is not None:
        return baseline.value
    latest = baseline.year if baseline is not None and baseline.year is not None else year - 1
    before = series.until(latest)
    return before[1] if before else None


def _approach(target: Point, start: float | None, value: float) -> Progress:
    if start is None:
        return "first"
    before, now = _distance(target, start), _distance(target, value)
    if now == before:
        return _moved(start, value)
    return "towards" if now < before else "away"


def _change(indicator: Indicator, start: float, value: float) -> Progress:
    moved = _moved(start, value)
    if moved != "unchanged" and indicator.direction in {"increase", "decrease"}:
        is_better = (moved == "risen") == (indicator.direction == "increase")
        return "improved" if is_better else "worsened"
    return moved


def _moved(start: float, value: float) -> Progress:
    if value == start:
        return "unchanged"
    return "risen" if value > start else "fallen"


def _reached(indicator: Indicator, target: Point, value: float) -> bool:
    goal = target.value or 0
    if target.max is not None:
        return goal <= value <= target.max
    operator = target.operator or {"increase": ">=", "decrease": "<="}.get(
        indicator.direction or ""
    )
    if operator == ">=":
        return value >= goal
    return value <= goal if operator == "<=" else value == goal


def _distance(target: Point, value: float) -> float:
    low = target.value or 0
    high = target.max if target.max is not None else low
    return max(low - value, value - high, 0)

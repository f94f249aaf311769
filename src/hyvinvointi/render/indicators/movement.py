"""How the newest measured value of a series stands: against a target, else by the direction."""

from collections.abc import Callable
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
has been measured; `partial`: only parts of years have; `unnamed`: the target does not say which
series it is about; `unmeasured`: the indicator has no values of the one that it names."""


def progress(indicator: Indicator, target: Target, series: Series, end: int | None) -> Progress:
    """Say how a series stands for a target with its newest value, none later than the year `end`."""
    last = series.until(end)
    if last is None:
        return "unknown"
    year, value = last
    baseline, aim = target.baseline, target.target
    if baseline is not None and baseline.year is not None and year <= baseline.year:
        return "unknown"
    start = _start(baseline, series, last)
    if aim is not None and aim.value is not None:
        distance = _distance(indicator, aim)
        return _approach(distance, start, value) if distance(value) else "reached"
    return "first" if start is None else _change(indicator, start, value)


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


def _approach(distance: Callable[[float], float], start: float | None, value: float) -> Progress:
    if start is None:
        return "first"
    before, now = distance(start), distance(value)
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


def _distance(indicator: Indicator, target: Point) -> Callable[[float], float]:
    """Return what tells how far a value is from a target; nothing where it is reached.

    On the good side of a limit there is no distance: a value that leaves it goes away from it.
    """
    low = target.value or 0
    if target.max is not None:
        high = target.max
        return lambda value: max(low - value, value - high, 0)
    operator = target.operator or {"increase": ">=", "decrease": "<="}.get(
        indicator.direction or ""
    )
    if operator == ">=":
        return lambda value: max(low - value, 0)
    if operator == "<=":
        return lambda value: max(value - low, 0)
    return lambda value: abs(value - low)

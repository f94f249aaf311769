"""The measured values of an indicator as series, and how they stand against a target."""

from dataclasses import dataclass
from typing import Literal

from hyvinvointi.model.indicator import Indicator, Measured
from hyvinvointi.model.plan import Point

Progress = Literal["reached", "towards", "unchanged", "away", "unknown"]
Key = tuple[str | None, str, str | None]
"""Region, gender and group of a series."""

_EVERYBODY: Key = (None, "total", None)
_GAPS = frozenset({"suppressed", "missing"})
_UNSURE = frozenset({"provisional", "estimate"})


@dataclass(frozen=True, slots=True)
class Series:
    """Values of one region, gender and group by year; `None` is a value that is not there.

    `states` says why, and which values are not final, in the words of the model.
    """

    region: str | None
    gender: str
    group: str | None
    points: tuple[tuple[int, float | None], ...]
    states: tuple[tuple[int, str], ...] = ()

    @property
    def last(self) -> tuple[int, float] | None:
        """The newest year with a value."""
        return self.until(None)

    def until(self, end: int | None) -> tuple[int, float] | None:
        """The newest year with a value, none later than `end`."""
        known = [
            (year, value)
            for year, value in self.points
            if value is not None and (end is None or year <= end)
        ]
        return known[-1] if known else None


def all_series(indicator: Indicator) -> tuple[Series, ...]:
    """Return the series of an indicator, that of everybody first.

    Values of a part of a year (`period`) belong to the table only: they are not comparable.
    """
    grouped: dict[Key, dict[int, Measured]] = {}
    for one in indicator.values:
        if one.year is not None and not one.period:
            grouped.setdefault(_key(one), {}).setdefault(one.year, one)
    keys = sorted(grouped, key=lambda key: (key != _EVERYBODY, *(part or "" for part in key)))
    return tuple(_series(key, grouped[key]) for key in keys)


def _series(key: Key, measured: dict[int, Measured]) -> Series:
    states = ((year, _state(measured[year])) for year in sorted(measured))
    return Series(
        *key,
        tuple((year, measured[year].value) for year in sorted(measured)),
        tuple((year, state) for year, state in states if state),
    )


def _state(one: Measured) -> str:
    """Say why there is no value, or that it is not final; empty for a final value."""
    status = one.status or ""
    if one.value is None:
        return status if status in _GAPS else "missing"
    return status if status in _UNSURE else ""


def main_series(indicator: Indicator) -> Series | None:
    """Return the series that targets are measured against."""
    return next(iter(all_series(indicator)), None)


def progress(
    indicator: Indicator,
    baseline: Point | None,
    target: Point | None,
    last: tuple[int, float] | None,
) -> Progress:
    """Say how the newest value stands between baseline and target."""
    if last is None or target is None or target.value is None:
        return "unknown"
    year, value = last
    if baseline is not None and baseline.year is not None and year <= baseline.year:
        return "unknown"
    if _reached(indicator, target, value):
        return "reached"
    start = baseline.value if baseline else None
    if start is None:
        return "unknown"
    before, now = _distance(target, start), _distance(target, value)
    if now == before:
        return "unchanged"
    return "towards" if now < before else "away"


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


def _key(one: Measured) -> Key:
    return one.region, one.gender or "total", one.group

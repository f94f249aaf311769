"""How the measured values of a series stand: against a target and its year, else by the direction."""

import math
from collections.abc import Callable
from typing import Literal, NamedTuple

from hyvinvointi.data_classes import dataclass
from hyvinvointi.model.indicator import Indicator, Measured
from hyvinvointi.model.municipality import Municipality
from hyvinvointi.model.plan import Point, Target
from hyvinvointi.model.series import EVERYBODY, Series, SeriesOf

Progress = Literal[
    "reached",
    "met",
    "missed",
    "lapsed",
    "towards",
    "unchanged",
    "away",
    "improved",
    "worsened",
    "risen",
    "fallen",
    "first",
    "apart",
    "unknown",
    "withheld",
    "partial",
    "unnamed",
    "unmeasured",
    "worded",
]
"""Of a target with a year, `reached` and `missed` are said by the value of that year alone; `met`: an
earlier value is where the target is, and none is of its year; `lapsed`: the year is over, no value
is of it, and none before it was there. `first`: a value has been measured for the first time; `apart`: another was measured
before it, with which it cannot be compared: that is kept back, disputed or in words; `unknown`: nothing new
has been measured; `withheld`: it has, but the value is kept back; `partial`: only parts of years have; `unnamed`: the target does not say which
series it is about; `unmeasured`: the indicator has no values of the one that it names; `worded`: what
is aimed at or what was found is said in words, of which nothing is computed."""

_SHARES = frozenset({"%", "prosenttia", "procent"})
_SURVEY = "school-health-survey"
_FEW_ANSWERS = 100
_LEAST_OF_FEW, _LEAST = 5, 2
"""Percentage points from which an answer of a survey has changed (THL's reading of its school health
survey): more where fewer than a hundred answered."""


class Assessment(NamedTuple):
    """How a target stands: by which series, in which state, and by which of its values.

    Where values are none of the target's, there is no series. `last` is the newest value of it,
    in words where no number is newer.
    """

    series: Series | None
    state: Progress
    judged: Measured | None = None
    last: Measured | None = None


def assessed(
    series_of: SeriesOf,
    target: Target,
    plan_of: Municipality | None,
    end: int | None,
    begins: int | None = None,
) -> Assessment:
    """Return how a target of a municipality's plan stands.

    `end` is the last year that has been measured. A value from before the year in which the plan
    `begins` says nothing of how it fares, where the target names no year that it sets out from.
    """
    series = series_of.aimed_at(target, plan_of)
    last = newest(series, end) if series else None
    if target.target is not None and target.target.is_worded:
        return Assessment(series, "worded", last, last)
    state: Progress = "unknown"
    judged = last
    if series is not None:
        judged = _judged(target, series, end) or last
        state = progress(series_of.indicator, target, series, end, begins)
        if state == "met":
            judged = newest(series, until_of(target, end)) or last
        if _is_withheld(state, series, target, end, begins):
            state = "withheld"
    elif series_of.by_key:
        # Where all values are of other regions, no naming would find the municipality's own.
        names_none = series_of.key(target) == EVERYBODY
        state = "unnamed" if names_none and _has_own(series_of) else "unmeasured"
    is_open = state in {"unknown", "unnamed", "unmeasured"}
    if is_open and _is_partial(series_of, target, end):
        state = "partial"
    return Assessment(series, state, judged, last)


def newest(series: Series, end: int | None) -> Measured | None:
    """Return the newest value of a series, in words where no number is newer, none after `end`."""
    year, _ = series.until(end) or (None, None)
    return series.worded_until(end) or dict(series.numbered).get(year or 0)


def _judged(target: Target, series: Series, end: int | None) -> Measured | None:
    """Return the value of the year of a target, `None` where there is none."""
    year = _year(target)
    if year is None or (end is not None and year > end):
        return None
    found = newest(series, year)
    return found if found is not None and found.year == year else None


def until_of(target: Target, end: int | None) -> int | None:
    """Return the last year whose values say how a target stands, `None` where every year's do."""
    return min((year for year in (_year(target), end) if year is not None), default=None)


def _year(target: Target) -> int | None:
    return target.target.year if target.target is not None else None


def _has_own(series_of: SeriesOf) -> bool:
    return any(not key.region for key in series_of.by_key)


def _is_withheld(
    state: Progress, series: Series, target: Target, end: int | None, begins: int | None
) -> bool:
    """Whether the value that would say how a target stands is kept back."""
    until = until_of(target, end)
    kept = {at for at, why in series.states if why == "suppressed"}
    if state == "lapsed":
        return _year(target) in kept
    since = since_of(target, begins)
    return state == "unknown" and any(at > since and (until is None or at <= until) for at in kept)


def since_of(target: Target, begins: int | None) -> int:
    """Return the last year whose values say nothing of how a target fares."""
    if target.baseline is not None and target.baseline.year is not None:
        return target.baseline.year
    return begins - 1 if begins is not None else 0


def _is_partial(series_of: SeriesOf, target: Target, end: int | None) -> bool:
    """Whether parts of years have been measured that are newer than what can be assessed."""
    start = target.baseline.year if target.baseline else None
    return any(
        value.figure is not None and series_of.key(value) == series_of.key(target)
        for value in series_of.of_parts
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


def progress(
    indicator: Indicator,
    target: Target,
    series: Series,
    end: int | None,
    begins: int | None = None,
) -> Progress:
    """Say how a series stands for a target with a value none later than the year `end`.

    That is the newest one until the year of the target. When that year is over, only its own value
    says that the target was missed: one of an earlier year only that it had been met by then.
    """
    year = _year(target)
    is_over = year is not None and _is_over(year, series, end)
    until = until_of(target, end)
    last, worded = series.until(until), series.worded_until(until)
    if worded is not None and not (is_over and worded.year != year):
        return "worded"
    aim = target.target if target.target and target.target.value is not None else None
    way = _Way(indicator, series, target.baseline, last, begins) if last is not None else None
    if aim is not None and is_over and (last is None or last[0] != year):
        return "met" if way is not None and way.to(aim) == "met" else "lapsed"
    if way is None:
        return "unknown"
    return way.alone() if aim is None else way.to(aim)


@dataclass(frozen=True, slots=True)
class _Way:
    """The way of a series from where it sets out to its `last` value."""

    indicator: Indicator
    series: Series
    baseline: Point | None
    last: tuple[int, float]
    begins: int | None

    def alone(self) -> Progress:
        """Say how the last value came to be what it is, where no value is aimed at."""
        if self._is_old:
            before = self.series.until(self.last[0] - 1)
            return "unknown" if before is None else self._change(before[1])
        start = _start(self.baseline, self.series, self.last, self.begins)
        return _alone(self.series, self.last) if start is None else self._change(start)

    def to(self, aim: Point) -> Progress:
        """Say how the last value stands against what is aimed at."""
        if self._is_old:
            return "unknown"
        year, value = self.last
        if value != aim.value and not has_limit(self.indicator, aim):
            return self.alone()
        distance = distance_to(self.indicator, aim)
        is_there = not distance(value)
        if aim.year == year:
            return "reached" if is_there else "missed"
        if is_there:
            return "reached" if aim.year is None else "met"
        start = _start(self.baseline, self.series, self.last, self.begins)
        if start is None:
            return _alone(self.series, self.last)
        return _approach(distance, start, value, least_change(self.indicator, self.series, year))

    @property
    def _is_old(self) -> bool:
        """Whether the last value is from before what is done for the target can show in it."""
        if self.baseline is not None and self.baseline.year is not None:
            return self.last[0] <= self.baseline.year
        return self.begins is not None and self.last[0] < self.begins

    def _change(self, start: float) -> Progress:
        return _change(self.indicator, self.series, start, self.last)


def _is_over(year: int, series: Series, end: int | None) -> bool:
    """Whether a year has passed: by the day, else because something newer has been measured."""
    if end is not None:
        return end > year
    last = newest(series, None)
    return last is not None and (last.year or year) > year


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
    return _alone(series, last) if before is None else _change(indicator, series, before[1], last)


def _alone(series: Series, last: tuple[int, float]) -> Progress:
    """Say how a value came to be what it is, where there is no number to compare it with."""
    return "apart" if series.has_been_measured_before(last[0]) else "first"


def _start(
    baseline: Point | None, series: Series, last: tuple[int, float], begins: int | None
) -> float | None:
    """Return where a series sets out: the baseline, else what had been measured by its year.

    Without a baseline it is what had been measured when the plan began, else the value that was
    measured before the last one.
    """
    if baseline is not None and baseline.value is not None:
        return baseline.value
    if baseline is not None and baseline.year is not None:
        # Where nothing had been measured by then, what was measured first is nearest to it.
        before = series.until(baseline.year) or series.known[0]
        return before[1] if before != last else None
    known = series.until(begins) if begins is not None and begins < last[0] else None
    earlier = known or series.until(last[0] - 1)
    return earlier[1] if earlier else None


def _approach(
    distance: Callable[[float], float], start: float, value: float, least: float
) -> Progress:
    before, now = distance(start), distance(value)
    if round(now - before, 9) == 0 or _is_less(value - start, least):
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


def has_limit(indicator: Indicator, target: Point) -> bool:
    """Whether it is told which values are where a target is.

    Something that is to be maintained may change somewhat: nobody knows how much unless it is written.
    """
    is_said = target.max is not None or target.operator is not None
    return is_said or indicator.wanted != "maintain" or _tolerance(indicator) is not None


def _tolerance(indicator: Indicator) -> float | None:
    criterion = indicator.change_criterion
    return criterion.amount if criterion is not None else None


def distance_to(indicator: Indicator, target: Point) -> Callable[[float], float]:
    """Return what tells how far a value is from a target; nothing where it is reached.

    On the good side of a limit there is no distance: a value that leaves it goes away from it.
    """
    low, high = reaching(indicator.wanted, target.value or 0, target.max, target.operator)
    is_limit = target.max is not None or target.operator is not None
    tolerated = 0 if is_limit or indicator.wanted != "maintain" else _tolerance(indicator) or 0

    def distance(value: float) -> float:
        away = max(low - value, value - high, 0)
        return 0 if _is_less(away, tolerated) else away

    return distance


def reaching(
    wanted: str | None, value: float, upper: float | None = None, operator: str | None = None
) -> tuple[float, float]:
    """Return the least and the greatest value that reach a target of an indicator.

    `upper` ends a range; `wanted` is the direction of the indicator, which counts where the target
    has no operator of its own.
    """
    if upper is not None:
        # A range that was turned round by a slip is read as it can be true.
        return min(value, upper), max(value, upper)
    operator = operator or {"increase": ">=", "decrease": "<="}.get(wanted or "")
    least = -math.inf if operator == "<=" else value
    return least, math.inf if operator == ">=" else value

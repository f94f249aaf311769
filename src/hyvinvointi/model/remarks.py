"""What has to be known beside the judgement of a target, so that it misleads nobody."""

from hyvinvointi.data_classes import dataclass
from hyvinvointi.model.indicator import Indicator
from hyvinvointi.model.plan import Point, Target
from hyvinvointi.model.progress import (
    Assessment,
    Progress,
    distance_to,
    has_limit,
    progress,
    since_of,
    until_of,
)
from hyvinvointi.model.series import Series

_BY_BASELINE: frozenset[Progress] = frozenset(
    {"towards", "away", "unchanged", "improved", "worsened", "risen", "fallen"}
)
"""States that say how far it is from the baseline."""
_THERE: frozenset[Progress] = frozenset({"reached", "met"})
_IN_ITS_YEAR: frozenset[Progress] = frozenset({"reached", "missed"})
"""States that are said by the year of the target: what had been aimed at on the way is over."""
_WITH_SIDE = frozenset({"increase", "decrease"})
_FINE = 9
"""Decimals beyond which numbers are the same."""


@dataclass(frozen=True, slots=True)
class Lost:
    """That the value was where the target is in a year, and is not any more in another."""

    year: int
    now: int


@dataclass(frozen=True, slots=True)
class Passed:
    """A milestone with the value of its year."""

    milestone: Point
    value: float
    is_reached: bool


@dataclass(frozen=True, slots=True)
class Revised:
    """The value that the indicator has for the year of a baseline that says another one.

    `state` is how the target stands from there, `None` where that is the same.
    """

    year: int
    value: float
    state: Progress | None


@dataclass(frozen=True, slots=True)
class Remarks:
    """All that is to be told beside a judgement; `disputed` are years whose value is not known."""

    revised: Revised | None = None
    lost: Lost | None = None
    passed: Passed | None = None
    disputed: tuple[int, ...] = ()

    @property
    def values(self) -> tuple[float, ...]:
        """The measured values that are told."""
        return tuple(one.value for one in (self.revised, self.passed) if one is not None)

    @property
    def is_setback(self) -> bool:
        """Whether somebody should look at the target although its state does not say so."""
        is_missed = self.passed is not None and not self.passed.is_reached
        is_other = self.revised is not None and self.revised.state is not None
        return self.lost is not None or is_missed or is_other


def remarks(
    indicator: Indicator,
    target: Target,
    now: Assessment,
    end: int | None,
    begins: int | None = None,
) -> Remarks:
    """Return what is to be told beside how a target stands; nothing where that is said in words."""
    if now.series is None or now.state == "worded":
        return Remarks()
    beside = _Beside(indicator, target, now.series, end, begins)
    return Remarks(
        beside.revised(now.state) if now.state in _BY_BASELINE else None,
        None if now.state in _THERE else beside.lost,
        None if now.state in _IN_ITS_YEAR else beside.passed,
        beside.disputed,
    )


@dataclass(frozen=True, slots=True)
class _Beside:
    """Finds what is to be told of a series beside a target."""

    indicator: Indicator
    target: Target
    series: Series
    end: int | None
    begins: int | None

    def revised(self, state: Progress) -> Revised | None:
        """Return the value that the series has where the target sets out from another one."""
        baseline = self.target.baseline
        if baseline is None or baseline.value is None or baseline.year is None:
            return None
        year, value = baseline.year, dict(self.series.known).get(baseline.year)
        decimals = self.indicator.decimals
        precision = _FINE if decimals is None else max(decimals, 0)
        if value is None or round(value, precision) == round(baseline.value, precision):
            return None
        data = {**self.target.data, "baseline": {"year": year}}
        by_series = Target(self.target.origin, self.target.route, data)
        other = progress(self.indicator, by_series, self.series, self.end, self.begins)
        return Revised(year, value, other if other != state else None)

    @property
    def lost(self) -> Lost | None:
        """The newest year in which the target was reached, where the newest value is not there."""
        aim, last = self.target.target, self.series.until(self._until)
        if aim is None or aim.value is None or last is None or not has_limit(self.indicator, aim):
            return None
        distance, since = distance_to(self.indicator, aim), self._since
        if not distance(last[1]):
            return None
        for year, value in reversed(self.series.known):
            if year <= since:
                break
            if year < last[0] and not distance(value):
                return Lost(year, last[0])
        return None

    @property
    def passed(self) -> Passed | None:
        """The newest milestone of whose year there is a value, where it is told what reaches it."""
        known, target = dict(self.series.known), self.target.target
        dated = [
            (one.year, one)
            for one in self.target.milestones
            if one.value is not None and one.year in known and self._is_within(one.year)
        ]
        if not dated:
            return None
        year, newest = max(dated, key=lambda one: one[0])
        operator = newest.operator or (target.operator if target else None)
        if operator is None and newest.max is None and self.indicator.wanted not in _WITH_SIDE:
            return None
        point = Point(newest.origin, newest.route, {**newest.data, "operator": operator})
        return Passed(newest, known[year], not distance_to(self.indicator, point)(known[year]))

    @property
    def disputed(self) -> tuple[int, ...]:
        """The years that matter to the target and have different values."""
        until, since = self._until, self._since
        years = self.series.disputed
        return tuple(one for one in years if since <= one and (until is None or one <= until))

    def _is_within(self, year: int) -> bool:
        return self._since < year and (self._until is None or year <= self._until)

    @property
    def _since(self) -> int:
        return since_of(self.target, self.begins)

    @property
    def _until(self) -> int | None:
        return until_of(self.target, self.end)

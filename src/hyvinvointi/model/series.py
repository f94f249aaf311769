"""The measured values of an indicator as series, and which of them a figure or a target speaks of.

The municipality's own series is that of everybody: of both genders, of no group, and of no region
or of a region that bears the municipality's own name or code.
"""

from bisect import bisect_right
from collections.abc import Mapping
from datetime import date
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from hyvinvointi.data_classes import dataclass
from hyvinvointi.model.indicator import Indicator, Measured
from hyvinvointi.model.municipality import Municipality
from hyvinvointi.model.plan import Target

INTERVALS = {"yearly": 1, "biennial": 2, "term": 4}
"""Years from one value to the next, by `frequency`; others do not come regularly."""
_LONGEST_GAP = 12
"""Years after which nobody waited for a value any more."""
UNSURE = frozenset({"provisional", "estimate"})
"""Statuses of values that are not final."""
_STAGES = {"suppressed": 0, "final": 1, "": 1, "provisional": 2, "estimate": 3, "missing": 4}
"""Which of two values of one year counts: that which is kept back, else the more final one."""


class Key(NamedTuple):
    """Whose values a series holds; a region that is empty is the municipality."""

    region: str
    gender: str
    group: str


EVERYBODY = Key("", "total", "")


@dataclass(frozen=True)
class Series:
    """Values of one region, gender and group by year; `None` is a value that is not there.

    `region` and `group` are as the document writes them, `region` is empty for the municipality.
    `states` says why a value is not there, and which are not final, in the words of the model.
    `numbered` are the values that are numbers by year, `worded` those said in words or as a rank.
    `disputed` are the years with different values of which none is more final: they have none here.
    """

    region: str
    gender: str
    group: str
    points: tuple[tuple[int, float | None], ...]
    states: tuple[tuple[int, str], ...] = ()
    numbered: tuple[tuple[int, Measured], ...] = ()
    worded: tuple[tuple[int, Measured], ...] = ()
    disputed: tuple[int, ...] = ()

    @cached_property
    def known(self) -> tuple[tuple[int, float], ...]:
        """The years that have a value, oldest first."""
        return tuple((year, value) for year, value in self.points if value is not None)

    @property
    def last(self) -> tuple[int, float] | None:
        """The newest year with a value."""
        return self.until(None)

    def until(self, end: int | None) -> tuple[int, float] | None:
        """The newest year with a value, none later than `end`."""
        known = self.known
        at = len(known) if end is None else bisect_right(known, end, key=lambda one: one[0])
        return known[at - 1] if at else None

    def has_been_measured_before(self, year: int) -> bool:
        """Whether anything is known to have been measured before a year, be it kept back or disputed."""
        kept = (at for at, state in self.states if state == "suppressed")
        worded = (at for at, _ in self.worded)
        known = (at for at, _ in self.known)
        return any(at < year for some in (known, kept, worded, self.disputed) for at in some)

    def worded_until(self, end: int | None) -> Measured | None:
        """The newest value in words, none later than `end`, where no number is newer."""
        last = self.until(end)
        said = [
            one
            for year, one in self.worded
            if (end is None or year <= end) and (last is None or year > last[0])
        ]
        return said[-1] if said else None


@dataclass(frozen=True)
class SeriesOf:
    """The series of an indicator, whose values of no region are those of a municipality, `register`.

    Values of a part of a year (`period`) belong to no series: they are not comparable.
    """

    indicator: Indicator
    register: Municipality | None

    @cached_property
    def by_key(self) -> Mapping[Key, Series]:
        """Every series, that of everybody first; of several values of a year the most final counts."""
        grouped: dict[Key, dict[int, list[Measured]]] = {}
        for value in self.indicator.values:
            if value.year is not None and not value.period:
                of_year = grouped.setdefault(self.key(value), {}).setdefault(value.year, [])
                of_year.append(value)
        return {key: _series(key, grouped[key]) for key in sorted(grouped, key=_rank)}

    @cached_property
    def of_parts(self) -> tuple[Measured, ...]:
        """The values of parts of years."""
        return tuple(value for value in self.indicator.values if value.period)

    @property
    def own(self) -> Series | None:
        """The municipality's own series."""
        return self.by_key.get(EVERYBODY)

    def not_measured(self, key: Key) -> tuple[int, ...]:
        """Return the years of a series in which a value was due and none is told, not even why.

        A term of a council may last longer than another: no year is sure to have a value by it.
        """
        interval = INTERVALS.get(self.indicator.frequency or "", 0)
        if not 0 < interval < INTERVALS["term"]:
            return ()
        series = self.by_key[key]
        told = {year for year, _ in (*series.points, *series.worded)} | {*series.disputed}
        told |= {one.year for one in self.indicator.values if one.year is not None and one.period}
        gaps = (
            range(before + interval, after, interval)
            for (before, _), (after, _) in pairwise(series.known)
            if after - before <= _LONGEST_GAP and (after - before) % interval == 0
        )
        return tuple(year for gap in gaps for year in gap if year not in told)

    def aimed_at(self, target: Target, plan_of: Municipality | None) -> Series | None:
        """Return the series that a target of a municipality's plan speaks of, `None` without one."""
        key = self.key_of(target, plan_of)
        return self.by_key[key] if key else None

    def key_of(self, target: Target, plan_of: Municipality | None) -> Key | None:
        """Return the key of the series that a target speaks of, `None` where there is none.

        Where the indicator is another municipality's, its values of no region are not the plan's;
        a target may name that municipality as its region all the same.
        """
        key = self.key(target)
        if folded(target.region) or not self.is_of_another(plan_of):
            return key if key in self.by_key else None
        theirs = (key._replace(region=name) for name in sorted(names_of(plan_of)))
        return next((key for key in theirs if key in self.by_key), None)

    def is_of_another(self, plan_of: Municipality | None) -> bool:
        """Whether the indicator is of another municipality than a plan."""
        return bool(plan_of and self.register and plan_of.id != self.register.id)

    @property
    def newest(self) -> Measured | None:
        """The newest of the municipality's own values, of whatever part of it.

        One that is kept back is known all the same.
        """
        dated = [
            one
            for one in self.indicator.values
            if one.year is not None
            and not self.key(one).region
            and (one.figure is not None or one.is_worded or one.status == "suppressed")
        ]
        return max(dated, key=lambda one: one.year or 0, default=None)

    def outdated_by(self, today: date) -> int | None:
        """Return the years between values, where a newer one than the newest must be out by now.

        A year is left for publishing it. `None` also where values do not come regularly.
        """
        interval = INTERVALS.get(self.indicator.frequency or "")
        year = self.newest.year if self.newest else None
        if interval is None or year is None or today.year - year <= interval + 1:
            return None
        return interval

    def is_comparison(self, view: Measured) -> bool:
        """Whether a value is another region's, with which the municipality's own is compared."""
        return bool(view.region) and bool(self.key(view).region)

    @cached_property
    def has_comparisons(self) -> bool:
        """Whether any value is another region's."""
        return any(map(self.is_comparison, self.indicator.values))

    def key(self, view: Measured | Target) -> Key:
        """Return whose values a value or a target of the indicator speaks of."""
        return whose(view, self._names)

    @cached_property
    def _names(self) -> frozenset[str]:
        return names_of(self.register)


def whose(view: Measured | Target, own: frozenset[str]) -> Key:
    """Return whose values a value or a target speaks of; spelling does not tell them apart.

    `own` are the names of the municipality, whose values need no region.
    """
    region = folded(view.region)
    return Key("" if region in own else region, view.gender or "total", folded(view.group))


def _rank(key: Key) -> tuple[bool, bool, bool, bool, Key]:
    """Sort the municipality before others, everybody before groups and genders."""
    return bool(key.region), bool(key.group), key.gender != "total", key.gender == "male", key


def _series(key: Key, of_years: dict[int, list[Measured]]) -> Series:
    counted = {year: _most_final(of_years[year]) for year in sorted(of_years)}
    measured = {year: one for year, one in counted.items() if one is not None}
    years = [*measured]
    first = of_years[min(of_years)][0]
    numbered = [(year, measured[year]) for year in years if not measured[year].is_worded]
    states = ((year, _state(one)) for year, one in numbered)
    return Series(
        first.region or "" if key.region else "",
        key.gender,
        first.group or "",
        tuple((year, one.figure) for year, one in numbered),
        tuple((year, state) for year, state in states if state),
        tuple(numbered),
        tuple((year, measured[year]) for year in years if measured[year].is_worded),
        tuple(year for year, one in counted.items() if one is None),
    )


def _most_final(of_year: list[Measured]) -> Measured | None:
    """Return which of the values of a year counts, `None` where nothing tells that of different ones."""
    stages = [_STAGES.get(one.status or "", max(_STAGES.values())) for one in of_year]
    best = [one for one, stage in zip(of_year, stages, strict=True) if stage == min(stages)]
    is_said_alike = all(_said(one) == _said(best[0]) for one in best)
    return best[0] if is_said_alike else None


def _said(one: Measured) -> tuple[object, ...]:
    return one.figure, *(one.data.get(name) for name in ("text", "rank") if not one.is_absent)


def _state(one: Measured) -> str:
    """Say why there is no value, or that it is not final; empty for a final value."""
    status = one.status or ""
    if one.figure is None:
        return status if one.is_absent else "missing"
    return status if status in UNSURE else ""


def names_of(register: Municipality | None) -> frozenset[str]:
    """Return the names and the code of a municipality, as they are compared."""
    if register is None:
        return frozenset()
    names = register.name.values.values() if register.name else ()
    return frozenset(filter(None, map(folded, (*names, register.code))))


def folded(text: str | None) -> str:
    """Return the name of a region or group as it is compared.

    Letter case, spaces and kinds of dashes do not matter: 65–74 is 65-74.
    """
    return " ".join(text.casefold().replace("–", "-").split()) if text else ""

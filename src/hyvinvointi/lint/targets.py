"""Targets of plans against the direction in which their indicators should go."""

from bisect import bisect_right
from typing import NamedTuple

from hyvinvointi.diagnostics import Site
from hyvinvointi.lint.neighbour_context import NeighbourContext
from hyvinvointi.lint.series import Figure, series, series_of
from hyvinvointi.model import Indicator, Plan
from hyvinvointi.model.plan import Point, Target

DIRECTIONS = frozenset({"increase", "decrease"})
"""Directions in which one value is better than another."""


class Start(NamedTuple):
    """The value from which a target sets out, and where it stands."""

    value: float
    site: Site


def indicator_of(target: Target, context: NeighbourContext) -> Indicator | None:
    """Return the indicator of a target, `None` when it is unknown or was not read to its end."""
    indicator = context.named(Indicator, target.indicator, target)
    return None if indicator is None or indicator.origin.broken else indicator


def start_of(
    target: Target, plan: Plan, indicator: Indicator, context: NeighbourContext
) -> Start | None:
    """Return the baseline of a target; where it gives none, the figure of the series it speaks of.

    That is the figure of the year the baseline names, else the newest one that was known when
    the plan's period began: a target that has been reached since then is not a wrong one.
    """
    baseline = target.baseline
    if baseline is not None and baseline.has("value"):
        value = baseline.value
        return Start(value, baseline.site("value")) if value is not None else None
    known = figures_of(target, plan, indicator, context)
    year = baseline.year if baseline is not None else None
    last = year if year is not None else plan.begins
    at = len(known) if last is None else bisect_right(known, last, key=lambda one: one.year)
    if not at or (year is not None and known[at - 1].year != year):
        return None
    return Start(known[at - 1].value, known[at - 1].site)


def figures_of(
    target: Target, plan: Plan, indicator: Indicator, context: NeighbourContext
) -> list[Figure]:
    """Return the figures of the series that a target speaks of, in the order of years."""
    key = series_of(indicator, context).key_of(target, context.municipality(plan))
    return series(indicator, context).get((None, key), []) if key else []


def is_worse(point: Point, start: Start, direction: str | None) -> bool:
    """Whether everything a point aims at is worse than the start.

    Of a range the better end counts. Where no direction is better, nothing is worse.
    """
    ends = [end for end in (point.value, point.max) if end is not None]
    if not ends or direction not in DIRECTIONS:
        return False
    if direction == "increase":
        return max(ends) < start.value
    return min(ends) > start.value


def is_against_direction(target: Target, plan: Plan, context: NeighbourContext) -> bool:
    """Whether a target is worse than where it sets out."""
    indicator = indicator_of(target, context)
    if indicator is None or target.target is None:
        return False
    start = start_of(target, plan, indicator, context)
    return start is not None and is_worse(target.target, start, indicator.wanted)

"""The measured values of an indicator as series that can be compared from year to year."""

from collections.abc import Iterator
from dataclasses import dataclass

from hyvinvointi.diagnostics import Site
from hyvinvointi.model import Indicator
from hyvinvointi.model.indicator import Measured

ABSENT = frozenset({"missing", "suppressed"})
"""Statuses that say why there is no value."""

INTERVALS = {"yearly": 1, "biennial": 2, "term": 4}
"""Years from one value to the next, by `frequency`; others do not come regularly."""

Key = tuple[str | None, ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """A value that was measured, its year and its place."""

    year: int
    value: float
    site: Site


def series_key(measured: Measured) -> Key:
    """Return what tells one series from another; a gender that is not said means everybody."""
    gender = measured.gender or "total"
    return (measured.period, measured.region, gender, measured.group)


def series(indicator: Indicator) -> dict[Key, list[Figure]]:
    """Return the figures of each series in the order of years."""
    found: dict[Key, list[Figure]] = {}
    for measured in indicator.values:
        for figure in _figure(measured):
            found.setdefault(series_key(measured), []).append(figure)
    return {key: sorted(figures, key=lambda one: one.year) for key, figures in found.items()}


def figures(indicator: Indicator) -> list[Figure]:
    """Return the figures about everybody: no part of the year, of the area or of the people."""
    return series(indicator).get((None, None, "total", None), [])


def _figure(measured: Measured) -> Iterator[Figure]:
    if measured.year is not None and measured.value is not None and measured.status not in ABSENT:
        yield Figure(measured.year, measured.value, measured.site("value"))

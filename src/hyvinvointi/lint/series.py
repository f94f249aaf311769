"""The measured values of an indicator as series that can be compared from year to year."""

from collections.abc import Iterator
from typing import NamedTuple

from hyvinvointi.diagnostics import Site
from hyvinvointi.lint.neighbour_context import NeighbourContext
from hyvinvointi.model import Indicator
from hyvinvointi.model.indicator import Measured
from hyvinvointi.model.series import Key, SeriesOf
from hyvinvointi.model.view import kept
from hyvinvointi.privacy.small_groups import shown

PartKey = tuple[str | None, Key]
"""The part of the year, and whose values they are."""


class Figure(NamedTuple):
    """A value that was measured, its year and its place."""

    year: int
    value: float
    site: Site


@kept
def series_of(indicator: Indicator, context: NeighbourContext) -> SeriesOf:
    """Return the series of an indicator, whose values of no region are its municipality's."""
    return SeriesOf(indicator, context.municipality(indicator))


@kept
def series(indicator: Indicator, context: NeighbourContext) -> dict[PartKey, list[Figure]]:
    """Return the figures of each series that may be shown, in the order of years.

    What is kept back is no figure: no message repeats it.
    """
    key = series_of(indicator, context).key
    found: dict[PartKey, list[Figure]] = {}
    for measured in shown(indicator):
        for figure in _figure(measured):
            found.setdefault((measured.period, key(measured)), []).append(figure)
    return {key: sorted(figures, key=lambda one: one.year) for key, figures in found.items()}


def _figure(measured: Measured) -> Iterator[Figure]:
    if measured.year is not None and measured.figure is not None:
        yield Figure(measured.year, measured.figure, measured.site("value"))

"""Where the line of a series breaks: it never goes over years as if they had been measured.

It joins two values that lie as near as values of the indicator usually do: by its frequency, so that a
council's term of five years is a gap, too; where that is not told, as most of them do, but never over
more than five years.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from hyvinvointi.render.indicators.plotted import Named

_FARTHEST = 5
"""Years that a line joins at most where nothing tells how often is measured."""


def breaks_untold(named: Named) -> bool:
    """Whether the line of a series breaks although nothing is said of the years between."""
    told = {year for year, value in named.series.points if value is None} | {*named.not_measured}
    return any(
        not is_joined and not any(before < year < after for year in told)
        for before, after, is_joined in pairs(named)
    )


def pairs(named: Named) -> Iterator[tuple[int, int, bool]]:
    """Yield years with a value, each with the next one, and whether a line joins their values."""
    years = [year for year, _ in named.series.known]
    away = {year for year, value in named.series.points if value is None}
    gaps = [after - before for before, after in pairwise(years)]
    usual = named.interval or min(_commonest(gaps), _FARTHEST)
    for before, after in pairwise(years):
        is_told = any(before < year < after for year in away)
        yield before, after, after - before <= usual and not is_told


def _commonest(gaps: Sequence[int]) -> int:
    """Return the years that mostly lie between two values: the fewest where several are as common."""
    counted = Counter(gaps)
    return min(counted, key=lambda gap: (-counted[gap], gap), default=1)

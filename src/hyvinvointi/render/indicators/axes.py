"""The axes of a chart: from years and values to the view box, in round numbers."""

import math
from bisect import bisect_right
from collections.abc import Callable, Sequence

from hyvinvointi.data_classes import dataclass
from hyvinvointi.render.values.drawing import width

_FINEST = 1e-9
"""What an axis can tell apart: a floating-point number has some 15 digits."""
_TICKS = 4


@dataclass(frozen=True, slots=True)
class Frame:
    """Where in a view box the axes lie."""

    left: float
    right: float
    top: float
    bottom: float


class Axes:
    """From years and values to the view box.

    Those of a scale (`is_scale`) have room beside the first and the last year, and its steps lie evenly:
    it tells their order, not how far they are from each other.
    """

    def __init__(
        self,
        years: Sequence[int],
        ticks: Sequence[float],
        frame: Frame,
        *,
        is_scale: bool = False,
    ) -> None:
        self.frame = frame
        self._beside = 0.5 if is_scale else 0.0
        self._steps = ticks if is_scale else (ticks[0], ticks[-1])
        self.first, self.last = min(years), max(years)
        self.ticks = ticks

    def x(self, year: float) -> float:
        """Return where a year lies."""
        left, right = self.frame.left, self.frame.right
        first, last = self.first - self._beside, self.last + self._beside
        if first == last:
            return round((left + right) / 2, 1)
        share = (year - first) / (last - first)
        return round(left + share * (right - left), 1)

    def y(self, value: float) -> float:
        """Return how high a value lies."""
        at = min(max(bisect_right(self._steps, value) - 1, 0), len(self._steps) - 2)
        low, high = self._steps[at : at + 2]
        share = (at + (value - low) / (high - low)) / (len(self._steps) - 1)
        return round(self.frame.bottom - share * (self.frame.bottom - self.frame.top), 1)

    def y_ticks(self, write: Callable[[float], str]) -> tuple[tuple[float, str], ...]:
        """Return the numbers of the axis of values, each with its height."""
        return tuple((self.y(tick), write(tick)) for tick in self.ticks)

    def x_ticks(self) -> tuple[tuple[float, str], ...]:
        """Return as many years as find room, each with its place."""
        room = max(int((self.frame.right - self.frame.left) / (width("2029") + 14)), 1)
        step = max(math.ceil((self.last - self.first) / room), 1)
        return tuple((self.x(year), str(year)) for year in range(self.first, self.last + 1, step))


def is_cut(ticks: Sequence[float], steps: Sequence[float]) -> bool:
    """Whether an axis of plain numbers leaves out zero."""
    return not steps and (ticks[0] > 0 or ticks[-1] < 0)


def ticks_of(values: Sequence[float], steps: Sequence[float] = ()) -> list[float]:
    """Return the steps of a scale, else round numbers that enclose the values, about four apart.

    Zero is among them where that leaves at least half of the height to the values. Shares up to 100
    never lead beyond 100: every step that is less divides it.
    """
    low, high = min(values), max(values)
    if steps and low != high:
        return sorted({low, high, *steps})
    low, high = _with_zero(low, high)
    rough = max((high - low) / _TICKS, _FINEST)
    power = 10 ** math.floor(math.log10(rough))
    step = next(one * power for one in (1, 2, 2.5, 5, 10) if one * power >= rough)
    # A quotient that floating point leaves a hair beyond a whole number is that number.
    first, last = math.floor(round(low / step, 6)), math.ceil(round(high / step, 6))
    last = max(last, first + 1)
    return [round(index * step, 10) for index in range(first, last + 1)]


def _with_zero(low: float, high: float) -> tuple[float, float]:
    if low == high == 0:
        return 0.0, 1.0
    if low > 0 and (low <= high - low or low == high):
        return 0.0, high
    if high < 0 and (-high <= high - low or low == high):
        return low, 0.0
    return low, high

"""The axes of a chart: from years and values to the view box, in round numbers."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from hyvinvointi.render.values.drawing import width

LARGEST = 1e15
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
    """From years and values to the view box; `beside` are years of room at both ends."""

    def __init__(
        self, years: Sequence[int], ticks: Sequence[float], frame: Frame, beside: float = 0
    ) -> None:
        self.frame = frame
        self._beside = beside
        self.first, self.last = min(years), max(years)
        self.ticks = ticks
        self.low, self.high = ticks[0], ticks[-1]

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
        share = (value - self.low) / (self.high - self.low)
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


def ticks_of(
    values: Sequence[float], steps: Sequence[float], most: float | None = None
) -> list[float]:
    """Return the steps of a scale, else round numbers that enclose the values, about four apart.

    Zero is among them where that leaves at least half of the height to the values. No number is
    beyond `most`.
    """
    low, high = min(values), max(values)
    if steps and low != high:
        return sorted({low, high, *steps})
    low, high = _with_zero(low, high)
    spread = (high - low) or abs(high) or 1.0
    rough = max(spread / _TICKS, _FINEST)
    power = 10 ** math.floor(math.log10(rough))
    step = next(one * power for one in (1, 2, 2.5, 5, 10) if one * power >= rough)
    first, last = math.floor(low / step), math.ceil(high / step)
    last = max(last, first + 1)
    ticks = [round(index * step, 10) for index in range(first, last + 1)]
    if most is not None and high <= most < ticks[-1] and ticks[-2] < most:
        ticks[-1] = most
    return ticks


def _with_zero(low: float, high: float) -> tuple[float, float]:
    if 0 < low <= high - low:
        return 0.0, high
    if 0 < -high <= high - low:
        return low, 0.0
    return low, high

"""A measured value that stands out from its own series."""

from collections.abc import Iterator
from itertools import pairwise

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.neighbour_context import NeighbourContext
from hyvinvointi.lint.series import Figure, series
from hyvinvointi.model import Indicator
from hyvinvointi.words.values import Quantity

RULE = Rule(
    "HV504",
    "value-jump",
    Text(
        "Vuoden {year} arvo {value} poikkeaa paljon sarjan muista arvoista: viereinen arvo on {neighbour}.",
        "Värdet {value} för {year} avviker kraftigt från resten av serien: det intilliggande värdet är "
        "{neighbour}.",
        "The value for {year}, {value}, is very different from the rest of the series: the value "
        "next to it is {neighbour}.",
    ),
    Text(
        "Tarkista arvo lähteestä ja korjaa virhe. Jos arvo on oikein, kerro poikkeaman syy lisätiedossa (note).",
        "Kontrollera värdet i källan, och rätta värdet om det är fel. Om värdet stämmer, ange orsaken i en tilläggsuppgift (note).",
        "Check the value in the source, and correct it if it is wrong. If it is right, give the "
        "reason in the field “note”.",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
)

_SHORTEST = 6
"""Series shorter than this do not tell what is usual."""
_DEVIATIONS = 5
_SHARE = 0.25
"""A jump below this share of the value before is nothing to look at in a quiet series."""
_LARGEST = 1e15


def check(indicator: Indicator, context: NeighbourContext) -> Iterator[Finding]:
    """Yield a finding for each value that is far from where the rest of its series is.

    Far means more than five standard deviations of the changes that the series has without it.
    A value that explains itself in `note` is passed over, and so is a scale, which knows only jumps.
    """
    for figures in () if indicator.scale else series(indicator, context).values():
        if len(figures) >= _SHORTEST and all(abs(one.value) < _LARGEST for one in figures):
            yield from _jumps(indicator, figures)


def _jumps(indicator: Indicator, figures: list[Figure]) -> Iterator[Finding]:
    spreads = _far(figures)
    for index, spread in spreads.items():
        # The values beside a slip are far from it, too: of both the one is wrong without which the rest is quiet.
        beside = (spreads.get(index - 1), spreads.get(index + 1))
        figure = figures[index]
        if any(one is not None and one < spread for one in beside) or _explained(indicator, figure):
            continue
        unit = indicator.unit
        args = {
            "value": Quantity(figure.value, unit),
            "year": figure.year,
            "neighbour": Quantity(_neighbour(figures, index).value, unit),
        }
        yield Finding(RULE, figure.site, args, value=str(figure.value))


def _far(figures: list[Figure]) -> dict[int, float]:
    """Return which values are far from the rest, each with how much the rest varies without it."""
    changes = [after.value - before.value for before, after in pairwise(figures)]
    total, squares = sum(changes), sum(change * change for change in changes)
    found = {}
    for index in range(len(figures)):
        into = changes[index - 1] if index > 0 else 0.0
        out = changes[index] if index < len(changes) else 0.0
        # Without the value the two changes beside it are one, and at an end there is none.
        inside = 0 < index < len(changes)
        bridge = into + out if inside else 0.0
        count = len(changes) - 1
        mean = (total - into - out + bridge) / count
        spread = (squares - into * into - out * out + bridge * bridge) / count - mean * mean
        jump = abs(into if index > 0 else out)
        usual = _DEVIATIONS * max(spread, 0.0) ** 0.5
        if jump > usual and jump > _SHARE * abs(_neighbour(figures, index).value):
            found[index] = spread
    return found


def _neighbour(figures: list[Figure], index: int) -> Figure:
    return figures[index - 1 if index > 0 else 1]


def _explained(indicator: Indicator, figure: Figure) -> bool:
    measured = indicator.origin.value(figure.site.route[:-1])
    return bool(measured.get("note"))

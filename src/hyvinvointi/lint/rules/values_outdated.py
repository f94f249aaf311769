"""An indicator whose newest value is old."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Message, Rule, Severity, Text
from hyvinvointi.lint.neighbour_context import NeighbourContext
from hyvinvointi.lint.series import series_of
from hyvinvointi.model import Indicator

RULE = Rule(
    "HV507",
    "values-outdated",
    Text(
        "Mittarin ”{id}” uusin arvo on vuodelta {year}, vaikka uusi arvo saadaan {interval}.",
        "Det senaste värdet för indikatorn ”{id}” är från {year}, men ett nytt värde ska komma {interval}.",
        "The values of the indicator “{id}” are out of date: the latest is for {year}, but a new value should be available {interval}.",
    ),
    Text(
        "Hae uusi arvo lähteestä. Jos uusia arvoja saadaan harvemmin, korjaa mittaustiheys (frequency).",
        "Hämta det nya värdet ur källan. Om nya värden kommer mer sällan, rätta mätfrekvensen (frequency).",
        "Add the latest value from the source. If new values become available less often, correct the field “frequency”.",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
)

_YEARLY = Text("joka vuosi", "varje år", "every year")
_EVERY = Text("{count} vuoden välein", "med {count} års mellanrum", "every {count} years")


def check(indicator: Indicator, context: NeighbourContext) -> Iterator[Finding]:
    """Yield a finding when the newest year is older than `frequency` and a year for publishing."""
    series = series_of(indicator, context)
    interval, newest = series.outdated_by(context.today), series.newest
    if interval is not None and newest is not None:
        args = {"id": indicator.label, "year": newest.year, "interval": _how_often(interval)}
        yield Finding(RULE, newest.site("year"), args)


def _how_often(years: int) -> Message:
    return Message(_YEARLY if years == 1 else _EVERY, {"count": years})

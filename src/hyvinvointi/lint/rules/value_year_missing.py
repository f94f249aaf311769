"""A gap in the years of an indicator."""

from collections.abc import Iterator
from itertools import pairwise

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.model import Indicator
from hyvinvointi.model.indicator import Measured
from hyvinvointi.model.series import INTERVALS

RULE = Rule(
    "HV506",
    "value-year-missing",
    Text(
        "Mittarin arvoista puuttuu vuosia: vuoden {before} jälkeen seuraava arvo on vuodelta {after}.",
        "I serien saknas år: nästa värde efter {before} är från {after}.",
        "Values are missing between the years {before} and {after}.",
    ),
    Text(
        "Lisää puuttuvien vuosien arvot. Jos arvoa ei ole, merkitse se puuttuvaksi, esimerkiksi {{year: {missing}, status: missing}}.",
        "Lägg till de värden som saknas. Om det inte finns något värde för ett år, ange det, t.ex. {{year: {missing}, status: missing}}.",
        "Add the values that are missing. If there is no value for a year, record that, for example {{year: {missing}, status: missing}}.",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
)


def check(indicator: Indicator, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each gap that is wider than `frequency`; all series count together."""
    interval = INTERVALS.get(indicator.frequency or "")
    if interval is None:
        return
    first: dict[int, Measured] = {}
    for measured in indicator.values:
        if measured.year is not None:
            first.setdefault(measured.year, measured)
    for before, after in pairwise(sorted(first)):
        if after - before > interval:
            args = {"before": before, "after": after, "missing": before + interval}
            yield Finding(RULE, first[after].site("year"), args, value=str(after))

"""A place that is greater than the number of those that were compared."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.lint.scales import in_words
from hyvinvointi.model import Indicator

RULE = Rule(
    "HV525",
    "rank-outside-comparison",
    Text(
        "Sijoitus {place} ei ole mahdollinen: vertailussa oli mukana vain {of}.",
        "Placeringen {place} är inte möjlig, eftersom antalet jämförda är {of}.",
        "The rank cannot be {place}: only {of} were included in the comparison.",
    ),
    Text(
        "Tarkista sijoitus ja vertailun koko lähteestä ja korjaa virhe.",
        "Kontrollera placeringen (place) och antalet jämförda (of) i källan, och rätta det som är "
        "fel.",
        "Check the rank and the number compared in the source, and correct whichever is wrong.",
    ),
)


def check(indicator: Indicator, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each rank behind the last."""
    for measured in in_words(indicator):
        rank = measured.rank
        if rank is None or rank.place is None or rank.of is None or rank.place <= rank.of:
            continue
        args = {"place": rank.place, "of": rank.of}
        yield Finding(RULE, rank.site("place"), args, value=str(rank.place))

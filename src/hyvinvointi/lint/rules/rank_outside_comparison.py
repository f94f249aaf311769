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
        "Sijoitus {place} ei ole mahdollinen: vertailun koko on {of}.",
        "Placeringen {place} är inte möjlig: antalet jämförda är {of}.",
        "The rank cannot be {place}, because the number of participants in the comparison was {of}.",
    ),
    Text(
        "Tarkista sijoitus (place) ja vertailun koko (of) lähteestä ja korjaa virhe.",
        "Kontrollera placeringen (place) och antalet jämförda (of) i källan, och rätta det som är "
        "fel.",
        "Check in the source what the rank is (place) and how many took part in the comparison (of), and correct whichever is wrong.",
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

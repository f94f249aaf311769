"""A year without a number, a word or a rank, and without a word why."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.model import Indicator
from hyvinvointi.model.indicator import ABSENT

RULE = Rule(
    "HV512",
    "value-without-number",
    Text(
        "Vuodelta {year} ei ole arvoa, eikä sitä ole merkitty puuttuvaksi tai salatuksi.",
        "För år {year} finns inget värde, men det har inte angetts att värdet saknas eller är skyddat.",
        "The value for {year} is missing, but it is not marked as missing or suppressed.",
    ),
    Text(
        "Jos arvo löytyy lähteestä, lisää se (value tai text). Muuten merkitse status: missing (puuttuu) tai suppressed (salattu pienen joukon vuoksi).",
        "Kontrollera källan, och lägg till värdet (value, eller text om värdet anges i ord). Om det inte finns något värde, skriv status: missing (saknas). Om värdet är skyddat på grund av liten grupp, skriv status: suppressed.",
        "Check the source, and add the value. If there is no value, write status: missing. If the value is withheld because the group is too small, write status: suppressed.",
    ),
)


def check(indicator: Indicator, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each item of `values` that says nothing and gives no reason."""
    for measured in indicator.values:
        if measured.has("value") or measured.status in ABSENT:
            continue
        if not (measured.has("text") or measured.has("rank")):
            yield Finding(RULE, measured.lacking, {"year": measured.year or "–"})

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
        "Vuodelta {year} ei ole arvoa, eikä sen puuttumiselle ole merkitty syytä.",
        "För år {year} saknas både värdet och orsaken till att det saknas.",
        "The value for {year} is missing, and no reason is given.",
    ),
    Text(
        "Lisää luku (value) tai sanallinen arvo (text). Jos arvoa ei ole, merkitse syy (status): missing tai suppressed (pieni joukko).",
        "Lägg till värdet (value, eller text om det anges i ord). Om det inte finns något värde "
        "att visa, ange orsaken: status: missing (saknas) eller suppressed (skyddat på grund av "
        "liten grupp).",
        "Add the value (value), or the field “text” if it is in words. If there is no value, write status: missing. If it is hidden because the group is small, write status: suppressed.",
    ),
)


def check(indicator: Indicator, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each item of `values` that says nothing and gives no reason."""
    for measured in indicator.values:
        if measured.has("value") or measured.status in ABSENT:
            continue
        if not (measured.has("text") or measured.has("rank")):
            yield Finding(RULE, measured.lacking, {"year": measured.year or "–"})

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
        "För år {year} saknas både ett värde och en orsak till att det saknas.",
        "For {year} there is neither a value nor a reason why it is missing.",
    ),
    Text(
        "Lisää luku (value) tai sanallinen arvo (text). Jos arvoa ei ole, merkitse syy (status): missing (puuttuu) tai suppressed (salattu pienen joukon vuoksi).",
        "Lägg till value, eller text om värdet är i ord, eller status: missing (finns inte) eller suppressed (liten grupp).",
        "Add value, or text if the value is in words, or status: missing (there is none) or suppressed (small group).",
    ),
)


def check(indicator: Indicator, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each item of `values` that says nothing and gives no reason."""
    for measured in indicator.values:
        if measured.has("value") or measured.status in ABSENT:
            continue
        if not (measured.has("text") or measured.has("rank")):
            yield Finding(RULE, measured.lacking, {"year": measured.year or "–"})

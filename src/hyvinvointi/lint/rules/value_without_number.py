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
        "Vuodelta {year} ei ole arvoa eikä syytä sen puuttumiseen.",
        "År {year} saknar värde och orsak till att det saknas.",
        "The year {year} has no value and does not say why.",
    ),
    Text(
        "Lisää value, tai text, jos arvo on sanallinen, tai status: missing (ei ole) tai suppressed (pieni joukko).",
        "Lägg till value, eller text om värdet anges i ord, eller status: missing (finns inte) eller suppressed (liten grupp).",
        "Add value, or text where the value is in words, or status: missing (there is none) or suppressed (small group).",
    ),
)


def check(indicator: Indicator, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each item of `values` that says nothing and gives no reason."""
    for measured in indicator.values:
        if measured.has("value") or measured.status in ABSENT:
            continue
        if not (measured.has("text") or measured.has("rank")):
            yield Finding(RULE, measured.lacking, {"year": measured.year or "–"})

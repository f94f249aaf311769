"""A year without a value and without a word why."""

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
        "Lisää value, tai status: missing (ei ole) tai suppressed (pieni joukko).",
        "Lägg till value, eller status: missing (finns inte) eller suppressed (liten grupp).",
        "Add value, or status: missing (there is none) or suppressed (small group).",
    ),
)


def check(indicator: Indicator, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each item of `values` without `value` and without its reason."""
    for measured in indicator.values:
        if not measured.has("value") and measured.status not in ABSENT:
            yield Finding(RULE, measured.lacking, {"year": measured.year or "–"})

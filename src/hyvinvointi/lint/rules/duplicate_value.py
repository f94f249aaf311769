"""Two values of one series for one year."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Message, Rule, Text
from hyvinvointi.lint.context import Context
from hyvinvointi.lint.series import series_key
from hyvinvointi.model import Indicator
from hyvinvointi.model.indicator import Measured

RULE = Rule(
    "HV505",
    "duplicate-value",
    Text(
        "Vuodelle {year} on kaksi arvoa koko väestöstä: gender: total tarkoittaa samaa kuin puuttuva gender.",
        "För {year} finns två värden om hela befolkningen: gender: total betyder detsamma som inget gender.",
        "There are two values of everybody for {year} (duplicate): gender: total means the same as no gender.",
    ),
    Text(
        "Jätä vain toinen arvo.", "Behåll bara det ena värdet.", "Keep only one of the two values."
    ),
)

_FIRST = Text("Ensimmäinen arvo on tässä.", "Det första värdet finns här.", "The first is here.")


def check(indicator: Indicator, _context: Context) -> Iterator[Finding]:
    """Yield a finding for each second value, where the schema's keys do not see it."""
    seen: dict[tuple[str | int | None, ...], Measured] = {}
    for measured in indicator.values:
        if measured.year is None:
            continue
        first = seen.setdefault((measured.year, *series_key(measured)), measured)
        if first != measured and first.gender != measured.gender:
            related = ((first.lacking, Message(_FIRST)),)
            yield Finding(RULE, measured.lacking, {"year": measured.year}, related)

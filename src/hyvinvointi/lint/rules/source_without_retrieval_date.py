"""Values from elsewhere that do not say when they were fetched."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.model import Indicator

RULE = Rule(
    "HV509",
    "source-without-retrieval-date",
    Text(
        "Mittarin ”{id}” lähteestä puuttuu hakupäivä.",
        "Källan för indikatorn ”{id}” saknar hämtningsdatum.",
        "The source details of the indicator “{id}” do not say when the values were retrieved.",
    ),
    Text(
        "Lisää hakupäivä (source.retrieved): päivä, jona arvot haettiin lähteestä.",
        "Lägg till hämtningsdatumet (source.retrieved): den dag då värdena hämtades.",
        "Add the date on which the values were retrieved to the field “source.retrieved”, for example 2026-08-15.",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
)


def check(indicator: Indicator, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding when values of another's `source` have no `retrieved`."""
    source = indicator.source
    if source is None or source.system in {None, "own"} or not indicator.has("values"):
        return
    if not source.has("retrieved"):
        yield Finding(RULE, source.lacking, {"id": indicator.label})

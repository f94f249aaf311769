"""A decision without the number of its paragraph."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.lint.minutes.stages import is_decided
from hyvinvointi.model import Decision

RULE = Rule(
    "HV346",
    "decision-without-paragraph",
    Text(
        "Päätöksestä ”{id}” puuttuu pykälän numero.",
        "Beslutet ”{id}” saknar paragrafnummer.",
        "The decision “{id}” has no paragraph number (§).",
    ),
    Text(
        "Lisää pykälän numero pöytäkirjasta, esimerkiksi paragraph: 12.",
        "Lägg till paragrafens nummer ur protokollet, t.ex. paragraph: 12.",
        "Add the field “paragraph” with the number from the minutes, for example paragraph: 12.",
    ),
    draft=Severity.WARNING,
    publish=Severity.ERROR,
)


def check(decision: Decision, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding when a decided item has no §."""
    if is_decided(decision) and not decision.has("paragraph"):
        yield Finding(RULE, decision.lacking, {"id": decision.label})

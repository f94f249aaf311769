"""A resolution whose outcome is not said."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.lint.minutes.stages import is_decided
from hyvinvointi.model import Decision

RULE = Rule(
    "HV304",
    "decision-without-outcome",
    Text(
        "Päätöksestä ”{id}” puuttuu tulos, vaikka siinä on päätösteksti.",
        "Beslutet ”{id}” har en beslutstext men inget utfall.",
        "The decision “{id}” has the text of the resolution but not its outcome.",
    ),
    Text(
        "Lisää pöytäkirjasta tulos (resolution.outcome), esimerkiksi accepted-unanimously (hyväksyttiin yksimielisesti), returned (palautettiin valmisteltavaksi) tai tabled (jätettiin pöydälle).",
        "Lägg till utfallet (resolution.outcome) ur protokollet, t.ex. accepted-unanimously (godkändes enhälligt), returned (återremitterades) eller tabled (bordlades).",
        "Add the outcome from the minutes to the field “resolution.outcome”, for example "
        "accepted-unanimously or tabled (deferred).",
    ),
    draft=Severity.WARNING,
)


def check(decision: Decision, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding when a resolution has a text but no outcome."""
    resolution = decision.resolution
    if resolution is None or not is_decided(decision) or not resolution.has("text"):
        return
    if not resolution.has("outcome"):
        yield Finding(RULE, resolution.lacking, {"id": decision.label})

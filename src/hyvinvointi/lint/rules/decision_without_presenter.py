"""A committee's or an executive's decision without a presenter."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.context import Context
from hyvinvointi.lint.minutes.organs import is_presented_to, organ_of
from hyvinvointi.model import Decision

RULE = Rule(
    "HV306",
    "decision-without-presenter",
    Text(
        "Päätöksellä ”{id}” ei ole esittelijää.",
        "Beslutet ”{id}” saknar föredragande.",
        "The decision “{id}” has no presenter.",
    ),
    Text(
        "Lisää presenter: kuka asian esitteli, esimerkiksi {{id: malli-maija, title: hyvinvointijohtaja}}.",
        "Lägg till presenter: vem som föredrog ärendet, t.ex. {{id: malli-maija, title: välfärdsdirektör}}.",
        "Add presenter: who presented the matter, for example {{id: malli-maija, title: director}}.",
    ),
    draft=Severity.WARNING,
)


def check(decision: Decision, context: Context) -> Iterator[Finding]:
    """Yield a finding when an organ that decides on presentation has no presenter."""
    organ = organ_of(decision, context)
    if is_presented_to(organ) and not decision.has("presenter"):
        yield Finding(RULE, decision.lacking, {"id": decision.id})

"""A committee's or an executive's decision without a presenter."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.minutes.chairs_items import is_chairs_item
from hyvinvointi.lint.minutes.organs import is_presented_to, organ_of
from hyvinvointi.lint.minutes.stages import is_secret
from hyvinvointi.lint.neighbour_context import NeighbourContext
from hyvinvointi.model import Decision

RULE = Rule(
    "HV306",
    "decision-without-presenter",
    Text(
        "Päätöksestä ”{id}” puuttuu esittelijä.",
        "Beslutet ”{id}” saknar föredragande.",
        "The decision “{id}” does not say who presented the matter.",
    ),
    Text(
        "Lisää esittelijä esityslistasta tai pöytäkirjasta, esimerkiksi presenter: {{id: malli-maija, title: hyvinvointijohtaja}}.",
        "Ange enligt föredragningslistan eller protokollet vem som föredrog ärendet, t.ex. presenter: {{id: sund-ingmar, "
        "title: välfärdsdirektör}}.",
        "Add the presenter from the agenda or the minutes, for example presenter: {{id: malli-maija, title: "
        "director}}.",
    ),
    draft=Severity.WARNING,
)


def check(decision: Decision, context: NeighbourContext) -> Iterator[Finding]:
    """Yield a finding when a matter before an organ that decides on presentation has no presenter.

    Of a secret matter nothing more than its mention stands in the file.
    """
    organ = organ_of(decision, context)
    if not is_presented_to(organ) or is_chairs_item(decision) or is_secret(decision):
        return
    if not decision.has("presenter"):
        yield Finding(RULE, decision.lacking, {"id": decision.label})

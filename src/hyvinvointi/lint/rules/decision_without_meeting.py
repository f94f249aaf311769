"""A decision that does not say in which meeting it was made."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.minutes.organs import organ_of
from hyvinvointi.lint.minutes.stages import is_decided
from hyvinvointi.lint.neighbour_context import NeighbourContext
from hyvinvointi.model import Decision

RULE = Rule(
    "HV345",
    "decision-without-meeting",
    Text(
        "Päätöksestä ”{id}” puuttuu kokouspäivä.",
        "Av beslutet ”{id}” framgår inte vilken dag sammanträdet hölls.",
        "The decision “{id}” does not say when the meeting was held.",
    ),
    Text(
        "Lisää kokouspäivä pöytäkirjasta, esimerkiksi meeting: {{date: 2026-05-14}}.",
        "Lägg till sammanträdesdagen ur protokollet, t.ex. meeting: {{date: 2026-03-30}}.",
        "Add the date of the meeting from the minutes, for example meeting: {{date: 2026-05-14}}.",
    ),
    draft=Severity.WARNING,
    publish=Severity.ERROR,
)


def check(decision: Decision, context: NeighbourContext) -> Iterator[Finding]:
    """Yield a finding when a decided item has no date of its meeting; an office-holder has none."""
    organ = organ_of(decision, context)
    if organ is not None and organ.type == "office-holder":
        return
    if is_decided(decision) and not (decision.has("meeting", "date") or decision.has("decided_on")):
        yield Finding(RULE, decision.lacking, {"id": decision.label})

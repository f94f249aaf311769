"""A target value that does not say by when it is to be reached."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.naming import named
from hyvinvointi.lint.neighbour_context import NeighbourContext
from hyvinvointi.model import Plan

RULE = Rule(
    "HV424",
    "target-without-year",
    Text(
        "Mittarin ”{indicator}” tavoitearvosta puuttuu vuosi.",
        "Målvärdet för indikatorn ”{indicator}” saknar målår.",
        "The target for the indicator “{indicator}” has no year.",
    ),
    Text(
        "Lisää vuosi, jonka loppuun mennessä tavoitearvo on määrä saavuttaa, esimerkiksi year: 2029.",
        "Kontrollera i planen när målvärdet senast ska ha uppnåtts, och lägg till målåret, t.ex. year: 2029.",
        "Check in the plan by when the value should be reached, and add the year, for example year: 2029.",
    ),
    draft=Severity.WARNING,
    publish=Severity.ERROR,
    fact="target-without-year",
)


def check(plan: Plan, context: NeighbourContext) -> Iterator[Finding]:
    """Yield a finding for each target value without a year."""
    for target in (target for goal in plan.all_goals for target in goal.targets):
        point = target.target
        if point is None or point.has("year"):
            continue
        if point.has("value") or point.has("max"):
            yield Finding(
                RULE, point.lacking, {"indicator": named(target.indicator, target, context)}
            )

"""A target that does not say where it sets out."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.naming import named
from hyvinvointi.lint.neighbour_context import NeighbourContext
from hyvinvointi.lint.targets import indicator_of
from hyvinvointi.model import Plan

RULE = Rule(
    "HV422",
    "target-without-baseline",
    Text(
        "Mittarin ”{indicator}” tavoitearvolta puuttuu lähtöarvo.",
        "Målvärdet för indikatorn ”{indicator}” saknar utgångsvärde.",
        "The target for the indicator “{indicator}” has no baseline.",
    ),
    Text(
        "Lisää lähtöarvo (baseline) ja sen vuosi, esimerkiksi baseline: {{year: 2025, value: 7.6}}.",
        "Lägg till utgångsvärdet, t.ex. baseline: {{year: 2025, value: 61.2}}.",
        "Add the field “baseline”, for example baseline: {{year: 2025, value: 61.2}}.",
    ),
    draft=Severity.WARNING,
    publish=Severity.ERROR,
    fact="target-without-baseline",
)


def check(plan: Plan, context: NeighbourContext) -> Iterator[Finding]:
    """Yield a finding for each target that does not say where it sets out, in a number or in words.

    A qualitative one needs not to.
    """
    for target in (target for goal in plan.all_goals for target in goal.targets):
        if target.has("baseline", "value") or target.has("baseline", "text"):
            continue
        indicator = indicator_of(target, context)
        if not target.indicator:
            continue
        if indicator is None or indicator.type != "qualitative":
            yield Finding(
                RULE, target.lacking, {"indicator": named(target.indicator, target, context)}
            )

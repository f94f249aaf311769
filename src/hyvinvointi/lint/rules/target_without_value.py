"""A target that says no value to reach."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.naming import named
from hyvinvointi.lint.neighbour_context import NeighbourContext
from hyvinvointi.lint.targets import indicator_of
from hyvinvointi.model import Plan

RULE = Rule(
    "HV423",
    "target-without-value",
    Text(
        "Mittarilta ”{indicator}” puuttuu tavoitearvo.",
        "Indikatorn ”{indicator}” har angetts bland målvärdena, men målvärdet saknas.",
        "The indicator “{indicator}” is listed as a target, but it has no target value.",
    ),
    Text(
        "Jos tavoitearvo on asetettu, lisää se, esimerkiksi target: {{year: 2029, value: 4}}. Muuten siirrä mittari seurattaviin mittareihin (indicators).",
        "Om ett målvärde har ställts upp, lägg till det, t.ex. target: {{year: 2029, value: 70}}. Om indikatorn bara ska följas upp, flytta den till indikatorerna (indicators) för målet, åtgärden eller avsnittet.",
        "If a target value has been set, add it, for example target: {{year: 2029, value: 70}}. If not, move the indicator to the field “indicators” of a goal, measure or section.",
    ),
    draft=Severity.WARNING,
    publish=Severity.ERROR,
    fact="target-without-value",
)


def check(plan: Plan, context: NeighbourContext) -> Iterator[Finding]:
    """Yield a finding for each target that aims at no value and at nothing in words.

    A qualitative one needs not to.
    """
    for target in (target for goal in plan.all_goals for target in goal.targets):
        if any(target.has("target", name) for name in ("value", "max", "text")):
            continue
        indicator = indicator_of(target, context)
        if not target.indicator:
            continue
        if indicator is None or indicator.type != "qualitative":
            yield Finding(
                RULE, target.lacking, {"indicator": named(target.indicator, target, context)}
            )

"""A target or baseline that is no step of the scale of its indicator."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Message, Rule, Text
from hyvinvointi.lint.neighbour_context import NeighbourContext
from hyvinvointi.lint.scales import is_on, steps
from hyvinvointi.lint.targets import indicator_of
from hyvinvointi.model import Plan
from hyvinvointi.model.plan import Target

RULE = Rule(
    "HV443",
    "target-off-scale",
    Text(
        "Tavoitearvoa {value} ei ole mittarin ”{indicator}” asteikolla. Asteikon arvot: {steps}.",
        "Målvärdet {value} finns inte på skalan för indikatorn ”{indicator}” ({steps}).",
        "The target value {value} is not on the scale of the indicator “{indicator}” ({steps}).",
    ),
    Text(
        "Tarkista tavoitearvo. Valitse jokin asteikon arvo tai korjaa mittarin asteikko (scale).",
        "Kontrollera målvärdet. Välj ett värde på skalan eller rätta indikatorns skala (scale).",
        "Check the target value and the scale of the indicator, and correct whichever is wrong.",
    ),
)

_SCALE = Text("Asteikko on tässä.", "Skalan finns här.", "The scale is here.")


def check(plan: Plan, context: NeighbourContext) -> Iterator[Finding]:
    """Yield a finding for each number of a target that no step of the scale has."""
    for target in (target for goal in plan.all_goals for target in goal.targets):
        yield from _target(target, context)


def _target(target: Target, context: NeighbourContext) -> Iterator[Finding]:
    indicator = indicator_of(target, context)
    if indicator is None or not indicator.scale:
        return
    related = ((indicator.site("scale"), Message(_SCALE)),)
    for point in filter(None, (target.baseline, *target.milestones, target.target)):
        for name, value in (("value", point.value), ("max", point.max)):
            if value is not None and not is_on(indicator, value):
                args = {
                    "value": value,
                    "indicator": indicator.label,
                    "steps": steps(indicator),
                }
                yield Finding(RULE, point.site(name), args, related, value=str(value))

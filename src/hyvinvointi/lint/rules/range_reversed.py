"""A target that is a range whose upper end is below its lower end."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Message, Rule, Severity, Text
from hyvinvointi.lint.naming import named
from hyvinvointi.lint.neighbour_context import NeighbourContext
from hyvinvointi.model import Plan
from hyvinvointi.words.values import Quantity

RULE = Rule(
    "HV476",
    "range-reversed",
    Text(
        "Mittarin ”{indicator}” tavoitearvon yläraja {max} on pienempi kuin alaraja {value}.",
        "Målvärdets övre gräns för indikatorn ”{indicator}” är {max}, alltså lägre än den undre "
        "gränsen {value}.",
        "In the target range for the indicator “{indicator}”, the upper limit ({max}) is lower than the lower limit ({value}).",
    ),
    Text(
        "Tarkista rajat (value, max) ja korjaa virhe. Jos rajat ovat vaihtuneet, vaihda ne keskenään. Jos ylärajaa ei ole, poista max.",
        "Kontrollera gränserna. Den undre gränsen skrivs i fältet value och den övre i fältet max. Om målet inte är ett intervall, ta bort den övre gränsen (max).",
        "Check both limits. The lower limit is given in the field “value” and the upper limit in the field “max”. If the target is not a range, remove the field “max”.",
    ),
    draft=Severity.WARNING,
    publish=Severity.ERROR,
)
_LOWER = Text("Alaraja on tässä.", "Den undre gränsen finns här.", "The lower limit is here.")


def check(plan: Plan, context: NeighbourContext) -> Iterator[Finding]:
    """Yield a finding for each target whose `max` is less than its `value`."""
    for target in (target for goal in plan.all_goals for target in goal.targets):
        point = target.target
        if point is None or point.value is None or point.max is None or point.max >= point.value:
            continue
        args = {
            "indicator": named(target.indicator, target, context),
            "value": Quantity(point.value),
            "max": Quantity(point.max),
        }
        related = ((point.site("value"), Message(_LOWER)),)
        yield Finding(RULE, point.site("max"), args, related, value=str(point.max))

"""An indicator with which a goal is followed although the goal has a target for it."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Message, Rule, Severity, Text
from hyvinvointi.lint.naming import named
from hyvinvointi.lint.neighbour_context import NeighbourContext
from hyvinvointi.model import Plan

RULE = Rule(
    "HV445",
    "followed-beside-target",
    Text(
        "Mittarilla ”{indicator}” on tässä tavoitteessa jo tavoitearvo, joten sitä ei tarvitse luetella seurattavissa mittareissa.",
        "Indikatorn ”{indicator}” har redan ett målvärde i det här målet och behöver därför inte nämnas bland de indikatorer som följs upp.",
        "The goal already has a target for the indicator “{indicator}”, so the indicator need not be listed among the indicators that are monitored.",
    ),
    Text(
        "Poista mittari tavoitteen mittareista (indicators). Tavoitearvon toteutumista seurataan muutenkin.",
        "Ta bort indikatorn ur målets indikatorer (indicators): den följs redan upp genom "
        "målvärdet.",
        "Remove the indicator from the field “indicators”: an indicator with a target is monitored in any case.",
    ),
    draft=Severity.INFO,
    publish=Severity.INFO,
)

_TARGET = Text("Tavoitearvo on tässä.", "Målvärdet finns här.", "The target is here.")


def check(plan: Plan, context: NeighbourContext) -> Iterator[Finding]:
    """Yield a finding for each id that a goal names both ways, where the target is of everybody."""
    for goal in plan.all_goals:
        aimed = {
            one.indicator: one
            for one in goal.targets
            if not (one.region or one.gender or one.group)
        }
        for followed in goal.indicators:
            target = aimed.get(followed.id) if followed.id else None
            if target is not None:
                args = {"indicator": named(followed.id, followed, context)}
                related = ((target.site("indicator"), Message(_TARGET)),)
                yield Finding(RULE, followed.site(), args, related, value=str(followed.id))

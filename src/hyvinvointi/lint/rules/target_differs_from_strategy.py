"""A target that aims at another value than the strategy above it."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Message, Rule, Text
from hyvinvointi.lint.naming import measured, named
from hyvinvointi.lint.neighbour_context import NeighbourContext
from hyvinvointi.lint.plans import strategies_above
from hyvinvointi.lint.targets import indicator_of, is_against_direction
from hyvinvointi.model import Plan, Strategy
from hyvinvointi.model.plan import Target
from hyvinvointi.model.series import Key, names_of, whose

RULE = Rule(
    "HV426",
    "target-differs-from-strategy",
    Text(
        "Mittarin ”{indicator}” tavoitearvo vuodelle {year} on tässä {target}, mutta strategiassa ”{strategy}” se on {above}.",
        "Målvärdet för indikatorn ”{indicator}” år {year} är {target}, men i strategin ”{strategy}” är det {above}.",
        "The target for the indicator “{indicator}” in {year} is {target}, but in the strategy “{strategy}” it is {above}.",
    ),
    Text(
        "Tarkista, kumpi tavoitearvo on voimassa. Käytä strategian tavoitearvoa tai vie strategian muutos ensin päätettäväksi.",
        "Kontrollera vilket målvärde som gäller. Skriv samma målvärde som i strategin, eller för först ändringen av strategin till beslut.",
        "Check which of the target values is in force. Use the one in the strategy, or have the strategy changed first.",
    ),
)

_VALUE = Text("{low}", "{low}", "{low}")
_RANGE = Text("{low}–{high}", "{low}–{high}", "{low} to {high}")
_ABOVE = Text(
    "Strategian tavoitearvo on tässä.",
    "Strategins målvärde finns här.",
    "The strategy’s target is here.",
)


def check(plan: Plan, context: NeighbourContext) -> Iterator[Finding]:
    """Yield a finding for each target whose indicator and year have another value above."""
    targets = [target for goal in plan.all_goals for target in goal.targets]
    for strategy in strategies_above(plan, context) if targets else ():
        own = names_of(context.municipality(plan))
        above = {_key(one, own): one for goal in strategy.all_goals for one in goal.targets}
        for target in targets:
            key = _key(target, own)
            other = above.get(key) if key is not None else None
            if other is None or _aim(target) == _aim(other):
                continue
            # A target that goes the wrong way has a finding of its own.
            pairs: tuple[tuple[Target, Plan], ...] = ((target, plan), (other, strategy))
            if not any(is_against_direction(one, of, context) for one, of in pairs):
                yield _finding(target, other, strategy, context)


def _key(target: Target, own: frozenset[str]) -> tuple[str | None, Key, int] | None:
    """Tell what a target is about; one without value and year is about nothing yet."""
    point = target.target
    if point is None or point.value is None or point.year is None:
        return None
    return (target.indicator, whose(target, own), point.year)


def _aim(target: Target) -> tuple[float | None, float | None] | None:
    return (target.target.value, target.target.max) if target.target else None


def _finding(
    target: Target, other: Target, strategy: Strategy, context: NeighbourContext
) -> Finding:
    args = {
        "indicator": named(target.indicator, target, context),
        "year": target.target.year if target.target else None,
        "target": _shown(target, context),
        "above": _shown(other, context),
        "strategy": strategy.label,
    }
    related = ((other.site("target", "value"), Message(_ABOVE)),)
    site = target.site("target", "value")
    return Finding(RULE, site, args, related, value=str(strategy.id))


def _shown(target: Target, context: NeighbourContext) -> Message:
    ends = _aim(target) or (None, None)
    indicator = indicator_of(target, context)
    low, high = (
        measured(one, indicator) if indicator and indicator.scale and one is not None else one
        for one in ends
    )
    return Message(_RANGE if high is not None else _VALUE, {"low": low, "high": high})

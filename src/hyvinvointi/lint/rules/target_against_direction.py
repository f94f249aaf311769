"""A target or a milestone that is worse than where it sets out."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Message, Rule, Text
from hyvinvointi.lint.naming import measured
from hyvinvointi.lint.neighbour_context import NeighbourContext
from hyvinvointi.lint.targets import Start, indicator_of, is_worse, start_of
from hyvinvointi.model import Indicator, Plan
from hyvinvointi.model.plan import Point, Target
from hyvinvointi.words.values import Name, Quantity

RULE = Rule(
    "HV420",
    "target-against-direction",
    Text(
        "Mittarin ”{indicator}” tavoitearvo {target} on huonompi kuin lähtöarvo {start}: arvon pitäisi {wanted}.",
        "Målvärdet {target} för indikatorn ”{indicator}” är sämre än utgångsvärdet {start}: enligt indikatorn borde värdet {wanted}.",
        "The target for the indicator “{indicator}” ({target}) is worse than the baseline ({start}): according to the indicator, the value should {wanted}.",
    ),
    Text(
        "Tarkista tavoitearvo ja lähtöarvo ja korjaa virhe. Jos molemmat ovat oikein, tarkista mittarin suunta (direction).",
        "Kontrollera målvärdet och utgångsvärdet, och rätta det som är fel. Om båda stämmer, kontrollera också indikatorns önskade riktning (direction).",
        "Check the target value and the baseline, and correct whichever is wrong. If both are right, check the direction of the indicator too.",
    ),
)

_WANTED = {
    "increase": Text("kasvaa", "öka", "increase"),
    "decrease": Text("pienentyä", "minska", "decrease"),
}
_DIRECTION = Text(
    "Mittarin suunta on tässä.", "Indikatorns riktning anges här.", "The direction is given here."
)
_START = Text("Lähtöarvo on tässä.", "Utgångsvärdet finns här.", "The baseline is here.")


def check(plan: Plan, context: NeighbourContext) -> Iterator[Finding]:
    """Yield a finding for each target, or else milestone, that is worse than its baseline."""
    for goal in plan.all_goals:
        for target in goal.targets:
            indicator = indicator_of(target, context)
            start = start_of(target, plan, indicator, context) if indicator else None
            if indicator is not None and start is not None:
                yield from _target(target, indicator, start)


def _target(target: Target, indicator: Indicator, start: Start) -> Iterator[Finding]:
    if target.target is not None and is_worse(target.target, start, indicator.wanted):
        yield _finding(target.target, indicator, start)
        return
    for milestone in target.milestones:
        if is_worse(milestone, start, indicator.wanted):
            yield _finding(milestone, indicator, start)


def _finding(point: Point, indicator: Indicator, start: Start) -> Finding:
    field, aimed = ("value", point.value) if point.value is not None else ("max", point.max)
    args = {
        "indicator": indicator.label,
        "target": _quantity(aimed, indicator),
        "start": _quantity(start.value, indicator),
        "wanted": _WANTED[indicator.wanted or ""],
    }
    related = (
        (indicator.site("direction" if indicator.direction else "scale"), Message(_DIRECTION)),
        (start.site, Message(_START)),
    )
    return Finding(RULE, point.site(field), args, related, value=str(aimed))


def _quantity(value: float | None, indicator: Indicator) -> Name | Quantity | None:
    return None if value is None else measured(value, indicator)

"""A target or milestone whose year is outside the period of its plan."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Message, Rule, Severity, Text
from hyvinvointi.lint.naming import named
from hyvinvointi.lint.neighbour_context import NeighbourContext
from hyvinvointi.model import Plan
from hyvinvointi.model.common import Span
from hyvinvointi.model.plan import Target

RULE = Rule(
    "HV425",
    "target-outside-period",
    Text(
        "Mittarin ”{indicator}” tavoitevuosi {year} on kauden {period} ulkopuolella.",
        "Målåret {year} för indikatorn ”{indicator}” ligger utanför perioden {period}.",
        "The target year {year} for the indicator “{indicator}” is outside the period {period}.",
    ),
    Text(
        "Tarkista, kumpi on oikein, ja korjaa tavoitevuosi (year) tai kausi (period).",
        "Kontrollera målåret (year) och perioden (period), och rätta det som är fel.",
        "Check the target year (year) and the period (period), and correct whichever is wrong.",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
)

_PERIOD = Text("Kausi on tässä.", "Perioden finns här.", "The period is here.")


def check(plan: Plan, context: NeighbourContext) -> Iterator[Finding]:
    """Yield a finding for each year of a target or milestone outside `period`."""
    if plan.period is None or plan.period.is_reversed:
        return
    for target in (target for goal in plan.all_goals for target in goal.targets):
        yield from _target(target, plan.period, context)


def _target(target: Target, period: Span, context: NeighbourContext) -> Iterator[Finding]:
    points = [target.target, *target.milestones]
    for point in points:
        if point is None or point.year is None:
            continue
        end = _crossed(period, point.year)
        if end is not None:
            args = {
                "indicator": named(target.indicator, target, context),
                "year": point.year,
                "period": period.period,
            }
            related = ((period.site(end), Message(_PERIOD)),)
            yield Finding(RULE, point.site("year"), args, related, value=str(point.year))


def _crossed(period: Span, year: int) -> str | None:
    """Return the end of the period that a year crosses."""
    if period.start is not None and year < period.start.year:
        return "start"
    return "end" if period.end is not None and year > period.end.year else None

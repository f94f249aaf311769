"""A baseline of a target that is not what the indicator says of that year."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Message, Rule, Severity, Text
from hyvinvointi.lint.naming import measured
from hyvinvointi.lint.neighbour_context import NeighbourContext
from hyvinvointi.lint.targets import figures_of, indicator_of
from hyvinvointi.model import Plan
from hyvinvointi.model.plan import Target

RULE = Rule(
    "HV616",
    "baseline-differs-from-value",
    Text(
        "Lähtöarvoksi vuodelta {year} on merkitty {baseline}, mutta mittarin ”{indicator}” arvo samalta vuodelta on {value}.",
        "Utgångsvärdet för {year} är {baseline}, men i indikatorn ”{indicator}” är värdet för "
        "samma år {value}.",
        "The target gives a baseline of {baseline} for {year}, but the indicator “{indicator}” has the value {value} for that year.",
    ),
    Text(
        "Tarkista lähteestä, kumpi on oikein, ja korjaa virhe. Hyväksytyn asiakirjan lähtöarvoa muutetaan vain päätöksellä.",
        "Kontrollera i källan vilketdera som stämmer, och rätta det som är fel. Om indikatorns värde har rättats efter att dokumentet godkändes, krävs ett beslut för att ändra utgångsvärdet.",
        "Check in the source which one is right, and correct the other. If the plan has already "
        "been adopted, changing the baseline needs a new decision.",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
)
_VALUE = Text(
    "Mittarin arvo on tässä.", "Indikatorns värde finns här.", "The value of the indicator is here."
)


def check(plan: Plan, context: NeighbourContext) -> Iterator[Finding]:
    """Yield a finding for each baseline that differs from the value of its series and year."""
    for goal in plan.all_goals:
        for target in goal.targets:
            yield from _target(target, plan, context)


def _target(target: Target, plan: Plan, context: NeighbourContext) -> Iterator[Finding]:
    baseline, indicator = target.baseline, indicator_of(target, context)
    if indicator is None or baseline is None or baseline.value is None:
        return
    for figure in figures_of(target, plan, indicator, context):
        if figure.year == baseline.year and figure.value != baseline.value:
            args = {
                "year": figure.year,
                "baseline": measured(baseline.value, indicator),
                "indicator": indicator.label,
                "value": measured(figure.value, indicator),
            }
            related = ((figure.site, Message(_VALUE)),)
            yield Finding(RULE, baseline.site("value"), args, related, value=str(baseline.value))
            return

"""A target that does not say where it sets out."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.context import Context
from hyvinvointi.model import Plan

RULE = Rule(
    "HV422",
    "target-without-baseline",
    Text(
        "Mittarin ”{indicator}” tavoitteella ei ole lähtöarvoa.",
        "Målet för indikatorn ”{indicator}” saknar utgångsvärde.",
        "The target of the indicator “{indicator}” has no baseline.",
    ),
    Text(
        "Lisää baseline, esimerkiksi {{year: 2025, value: 61.2}}.",
        "Lägg till baseline, t.ex. {{year: 2025, value: 61.2}}.",
        "Add baseline, for example {{year: 2025, value: 61.2}}.",
    ),
    draft=Severity.WARNING,
    publish=Severity.ERROR,
)


def check(plan: Plan, _context: Context) -> Iterator[Finding]:
    """Yield a finding for each target without `baseline.value`."""
    for target in (target for goal in plan.all_goals for target in goal.targets):
        baseline = target.baseline
        said = baseline.has("value") if baseline is not None else target.has("baseline")
        if not said:
            yield Finding(RULE, target.lacking, {"indicator": target.indicator})

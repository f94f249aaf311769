"""A target that does not say where it sets out."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.naming import named
from hyvinvointi.lint.neighbour_context import NeighbourContext
from hyvinvointi.lint.series import series_of
from hyvinvointi.lint.targets import indicator_of
from hyvinvointi.model import Plan
from hyvinvointi.model.plan import Target
from hyvinvointi.privacy.small_groups import has_no_baseline_to_tell

RULE = Rule(
    "HV422",
    "target-without-baseline",
    Text(
        "Mittarin ”{indicator}” tavoitearvolta puuttuu lähtöarvo.",
        "Målvärdet för indikatorn ”{indicator}” saknar utgångsvärde.",
        "The target for the indicator “{indicator}” has no baseline.",
    ),
    Text(
        "Jos lähtöarvon saa julkaista, lisää mitattu arvo ja sen vuosi (baseline), esimerkiksi baseline: {{year: 2025, value: 7.6}}.",
        "Om utgångsvärdet får publiceras, lägg till det uppmätta värdet och året för det (baseline), t.ex. baseline: {{year: 2025, value: 61.2}}.",
        "If the baseline may be published, add the measured value and its year, for example baseline: {{year: 2025, value: 61.2}}.",
    ),
    draft=Severity.WARNING,
    publish=Severity.ERROR,
    fact="target-without-baseline",
)


def check(plan: Plan, context: NeighbourContext) -> Iterator[Finding]:
    """Yield a finding for each target that does not say where it sets out, in a number or in words.

    A qualitative one needs not to, nor one whose baseline the indicator keeps back.
    """
    for target in (target for goal in plan.all_goals for target in goal.targets):
        if target.has("baseline", "value") or target.has("baseline", "text"):
            continue
        if target.indicator and not _is_excused(target, plan, context):
            args = {"indicator": named(target.indicator, target, context)}
            yield Finding(RULE, target.lacking, args)


def _is_excused(target: Target, plan: Plan, context: NeighbourContext) -> bool:
    indicator = indicator_of(target, context)
    if indicator is None:
        return False
    known = series_of(indicator, context)
    return indicator.type == "qualitative" or has_no_baseline_to_tell(
        target, known, context.municipality(plan)
    )

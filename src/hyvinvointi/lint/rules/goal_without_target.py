"""A goal that no indicator measures."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.model import Plan
from hyvinvointi.model.outline import outline

RULE = Rule(
    "HV402",
    "goal-without-target",
    Text(
        "Tavoitteella ”{id}” ei ole mittaria eikä tavoitearvoa.",
        "Målet ”{id}” har ingen indikator och inget målvärde.",
        "The goal “{id}” has no indicator with a target.",
    ),
    Text(
        "Lisää targets: mittari, lähtöarvo ja tavoitearvo.",
        "Lägg till targets: indikator, utgångsvärde och målvärde.",
        "Add targets: an indicator, its baseline and the target value.",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
    fact="goal-without-target",
)


def check(plan: Plan, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each goal without `targets`, here or below it."""
    held = outline(plan).around(goal for goal in plan.all_goals if goal.has("targets"))
    for goal in plan.all_goals:
        if goal not in held:
            yield Finding(RULE, goal.lacking, {"id": goal.label})

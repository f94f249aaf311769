"""A goal that no indicator measures or follows."""

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
        "Målet ”{id}” saknar både indikator och målvärde.",
        "The goal “{id}” has neither an indicator nor a target value.",
    ),
    Text(
        "Jos tavoitearvo on asetettu, lisää se ja sen mittari (targets). Muuten lisää mittarit, joilla tavoitetta seurataan (indicators).",
        "Lägg till ett målvärde med indikator och utgångsvärde (targets), eller ange de "
        "indikatorer som målet följs upp med (indicators).",
        "Add an indicator with its baseline and target value to the field “targets”. If no "
        "target value has been set, list the indicators that monitor the goal in the field "
        "“indicators”.",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
    fact="goal-without-target",
)


def check(plan: Plan, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each goal without `targets` and `indicators`, here or below it."""
    followed = (goal for goal in plan.all_goals if goal.has("targets") or goal.has("indicators"))
    held = outline(plan).around(followed)
    for goal in plan.all_goals:
        if goal not in held:
            yield Finding(RULE, goal.lacking, {"id": goal.label})

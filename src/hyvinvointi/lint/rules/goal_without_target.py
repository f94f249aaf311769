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
        "Målet ”{id}” har ingen indikator och inget målvärde.",
        "The goal “{id}” has neither an indicator nor a target value.",
    ),
    Text(
        "Lisää tavoitearvo (targets): mittari, lähtöarvo ja tavoitearvo. Jos tavoitearvoa ei ole asetettu, lisää mittarit (indicators), joilla tavoitetta seurataan.",
        "Lägg till ett målvärde (targets) med indikator och utgångsvärde. Om inget målvärde "
        "ställs upp, ange de indikatorer som målet följs upp med (indicators).",
        "Add the field “targets” with an indicator, its baseline and the target value. If the goal has no target value, add the field “indicators” to say which indicators are used to monitor the goal.",
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

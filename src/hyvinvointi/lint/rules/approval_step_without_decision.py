"""A step of approval whose time has passed without a decision."""

from collections.abc import Iterator

from hyvinvointi.adoption import decision_of_step
from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.context import Context
from hyvinvointi.lint.naming import named
from hyvinvointi.model import Plan
from hyvinvointi.model.lifecycle import CLOSED

RULE = Rule(
    "HV601",
    "approval-step-without-decision",
    Text(
        "Toimielimen ”{organ}” käsittelyn suunniteltu ajankohta ({planned}) on ohi, mutta päätöstä ei ole merkitty.",
        "Behandlingen i organet ”{organ}” var planerad till {planned}, men inget beslut har antecknats.",
        "“{organ}” was due to consider the document by {planned}, but no decision is recorded.",
    ),
    Text(
        "Jos asia on käsitelty, lisää päätös (decision). Jos käsittely on vielä edessä, korjaa ajankohta (planned).",
        "Om ärendet har behandlats, ange beslutet (decision). Om behandlingen ännu återstår, ange en ny planerad tidpunkt (planned).",
        "If the matter has been considered, add the decision to the step (decision). If not, change the planned date (planned).",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
    fact="approval-step-without-decision",
)


def check(plan: Plan, context: Context) -> Iterator[Finding]:
    """Yield a finding for each step of `approval` that was planned before today and nobody took."""
    if plan.status in CLOSED or context.pins.is_unsure(plan.origin):
        return
    for step in plan.approval:
        if step.planned is None or step.has("decision") or step.planned.last >= context.today:
            continue
        if decision_of_step(plan, step, context.workspace.index):
            continue
        yield Finding(
            RULE, step.lacking, {"organ": named(step.organ, step, context), "planned": step.planned}
        )

"""A step of approval whose time has passed without a decision."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.naming import named
from hyvinvointi.lint.neighbour_context import NeighbourContext
from hyvinvointi.model import Plan
from hyvinvointi.model.lifecycle import CLOSED

RULE = Rule(
    "HV601",
    "approval-step-without-decision",
    Text(
        "Hyväksymisketjun mukaan ”{organ}” käsittelee asian {planned}, mutta päätöstä ei ole merkitty.",
        "Behandlingen i organet ”{organ}” var planerad till {planned}, men beslut saknas.",
        "The handling in “{organ}” was planned for {planned}, but there is no decision.",
    ),
    Text(
        "Jos asia on käsitelty, lisää päätös (decision). Jos käsittely on vielä edessä, korjaa ajankohta (planned).",
        "Lägg till decision eller flytta behandlingen (planned) om den inte har ägt rum än.",
        "Add decision, or change planned if the step is still ahead.",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
    fact="approval-step-without-decision",
)


def check(plan: Plan, context: NeighbourContext) -> Iterator[Finding]:
    """Yield a finding for each step of `approval` that was planned before today."""
    if plan.status in CLOSED:
        return
    for step in plan.approval:
        if step.planned is None or step.has("decision") or step.planned.last >= context.today:
            continue
        yield Finding(
            RULE, step.lacking, {"organ": named(step.organ, step, context), "planned": step.planned}
        )

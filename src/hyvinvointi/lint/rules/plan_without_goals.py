"""A program or strategy without a single goal."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.model import Plan

RULE = Rule(
    "HV440",
    "plan-without-goals",
    Text(
        "Asiakirjassa ”{id}” ei ole yhtään tavoitetta.",
        "Dokumentet ”{id}” har inga mål.",
        "The document “{id}” has no goals.",
    ),
    Text(
        "Lisää tavoitteet (goals): mihin asiakirjalla pyritään.",
        "Lägg till minst ett mål (goals): vad som ska uppnås.",
        "List in the field “goals” what the document aims to achieve.",
    ),
    draft=Severity.WARNING,
    publish=Severity.ERROR,
)


def check(plan: Plan, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding when neither the plan nor a section of it has a goal."""
    if plan.status != "idea" and not plan.has("goals") and not plan.all_goals:
        yield Finding(RULE, plan.lacking, {"id": plan.label})

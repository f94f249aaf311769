"""A task that should have been done."""

from collections.abc import Iterator

from hyvinvointi.adoption.decisions import holds_on
from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.model import Decision
from hyvinvointi.model.deadlines import last_day

RULE = Rule(
    "HV330",
    "task-overdue",
    Text(
        "Tehtävän ”{id}” määräaika oli {due}, mutta tehtävää ei ole merkitty tehdyksi.",
        "Uppgiften ”{id}” skulle vara klar {due} men har inte antecknats som utförd.",
        "The due date of the task “{id}” was {due}, but the task is not recorded as done.",
    ),
    Text(
        "Jos tehtävä on tehty, merkitse tila (status: done) ja päivä (done_on). Muuten sovi uusi määräaika (due).",
        "Om uppgiften är utförd, skriv status: done och ange dagen (done_on). Kom annars överens "
        "om en ny tidsfrist (due).",
        "If the task is done, write status: done and add the date (done_on). If not, agree on a new due date (due).",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
)


def check(decision: Decision, context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each task of a decision that is made and holds, whose last day has passed while it is open."""
    for task in decision.tasks:
        end = last_day(task)
        if end is not None and end < context.today and holds_on(decision.data, context.today):
            yield Finding(RULE, task.site("due"), {"id": task.label, "due": task.due})

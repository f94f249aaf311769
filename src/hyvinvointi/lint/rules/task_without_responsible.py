"""A task of a decision that nobody is responsible for."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.lint.minutes.stages import how_to_find
from hyvinvointi.model import Decision
from hyvinvointi.model.lifecycle import DONE

RULE = Rule(
    "HV350",
    "task-without-responsible",
    Text(
        "Tehtävältä ”{title}” puuttuu vastuutaho.",
        "Uppgiften ”{title}” saknar ansvarig.",
        "Nobody is named as responsible for the task “{title}”.",
    ),
    Text(
        "{find}, kuka tekee tehtävän, ja lisää vastuutaho, esimerkiksi responsible: [malli-maija].",
        "{find} vem som utför uppgiften, och lägg till den ansvariga, t.ex. responsible: [sund-ingmar].",
        "{find} who carries out the task, and add the person, unit or body, for example responsible: [malli-maija].",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
    fact="task-without-responsible",
)


def check(decision: Decision, context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each task that is still to be done by nobody."""
    for task in decision.tasks:
        if not task.has("responsible") and task.status not in DONE:
            find = how_to_find(decision, context.today)
            yield Finding(RULE, task.lacking, {"title": task.label, "find": find})

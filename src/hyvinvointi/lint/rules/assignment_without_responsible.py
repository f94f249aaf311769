"""An assignment that nobody is responsible for."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.lint.minutes.stages import how_to_find
from hyvinvointi.model import Decision

RULE = Rule(
    "HV328",
    "assignment-without-responsible",
    Text(
        "Toimeksiannolta ”{title}” puuttuu vastuutaho.",
        "Uppdraget ”{title}” saknar ansvarig.",
        "Nobody is named as responsible for the assignment “{title}”.",
    ),
    Text(
        "{find}, kuka valmistelee asian, ja lisää vastuutaho, esimerkiksi responsible: [malli-maija].",
        "{find} vem som svarar för uppdraget, och lägg till den ansvariga, t.ex. responsible: [sund-ingmar].",
        "{find} who is responsible for the assignment, and add the name, for example responsible: [malli-maija].",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
    fact="assignment-without-responsible",
)


def check(decision: Decision, context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each assignment without `responsible`."""
    for assignment in decision.assignments:
        if not assignment.has("responsible"):
            title = str(assignment.title or assignment.document or "")
            find = how_to_find(decision, context.today)
            yield Finding(RULE, assignment.lacking, {"title": title, "find": find})

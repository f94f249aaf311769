"""An assignment without a day by which it is to be done."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.lint.minutes.stages import how_to_find
from hyvinvointi.model import Decision

RULE = Rule(
    "HV329",
    "assignment-without-due",
    Text(
        "Toimeksiannolta ”{title}” puuttuu määräaika.",
        "Uppdraget ”{title}” saknar tidsfrist.",
        "The assignment “{title}” has no due date.",
    ),
    Text(
        "{find}, mihin mennessä asia on valmisteltava, ja lisää määräaika: vuosi, kuukausi tai päivä, esimerkiksi due: 2026-12.",
        "{find} när uppdraget ska vara klart, och lägg till tidsfristen som år, månad eller dag, t.ex. due: 2026-12.",
        "{find} by when the assignment must be completed, and add the year, month or day, for example due: 2026-12.",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
    fact="assignment-without-due",
)


def check(decision: Decision, context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each assignment without `due`."""
    for assignment in decision.assignments:
        if not assignment.has("due"):
            title = str(assignment.title or assignment.document or "")
            find = how_to_find(decision, context.today)
            yield Finding(RULE, assignment.lacking, {"title": title, "find": find})

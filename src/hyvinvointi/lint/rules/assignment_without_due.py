"""An assignment without a day by which it is to be done."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.file_context import FileContext
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
        "Tarkista määräaika pöytäkirjasta ja lisää se: vuosi, kuukausi tai päivä, esimerkiksi due: 2026-12.",
        "Kontrollera tidsfristen i protokollet, och lägg till den som år, månad eller dag, t.ex. due: 2026-12.",
        "Check the minutes, and add the year, month or day by which the assignment must be completed, for example due: 2026-12.",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
    fact="assignment-without-due",
)


def check(decision: Decision, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each assignment without `due`."""
    for assignment in decision.assignments:
        if not assignment.has("due"):
            title = str(assignment.title or assignment.document or "")
            yield Finding(RULE, assignment.lacking, {"title": title})

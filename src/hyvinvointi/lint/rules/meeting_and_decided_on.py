"""A decision that is dated twice: by a meeting, and as an office-holder's."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.lint.minutes.places import noted
from hyvinvointi.model import Decision

RULE = Rule(
    "HV390",
    "meeting-and-decided-on",
    Text(
        "Päätökseen on merkitty sekä kokouspäivä että päätöspäivä.",
        "Beslutet har både ett sammanträdesdatum och ett beslutsdatum.",
        "The decision has two dates: the date of a meeting and the date of an office-holder’s "
        "decision.",
    ),
    Text(
        "Tarkista, kuka päätöksen teki, ja poista tarpeeton päivä. Toimielimen päätökseen kuuluu kokouspäivä (meeting.date), viranhaltijan päätökseen päätöspäivä (decided_on).",
        "Kontrollera i protokollet vem som beslutade. Ett organ beslutar vid ett sammanträde (meeting.date), en tjänsteinnehavare utan sammanträde (decided_on). Ta bort det datum som inte hör till beslutet.",
        "Check who made the decision. If a committee, board or other body made it, keep only the date of the meeting (meeting.date). If an office-holder made it, keep only the date of the decision (decided_on).",
    ),
    draft=Severity.WARNING,
)


def check(decision: Decision, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding when a decision has both days."""
    if decision.has("decided_on") and decision.has("meeting", "date"):
        related = noted(decision.site("meeting", "date"))
        yield Finding(RULE, decision.site("decided_on"), related=related)

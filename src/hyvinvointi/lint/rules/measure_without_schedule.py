"""A measure that does not say when it is carried out."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.model import Program

RULE = Rule(
    "HV404",
    "measure-without-schedule",
    Text(
        "Toimenpiteeltä ”{id}” puuttuu aikataulu.",
        "Åtgärden ”{id}” saknar tidsplan.",
        "The measure “{id}” has no schedule.",
    ),
    Text(
        "Lisää aikataulu (schedule), esimerkiksi {{start: 2026-08, end: 2027-05}}, tai jatkuvalle toimenpiteelle {{recurrence: continuous}}.",
        "Lägg till tidsplanen, t.ex. schedule: {{start: 2026-08, end: 2027-05}}, eller för "
        "fortlöpande åtgärder schedule: {{recurrence: continuous}}.",
        "Add the field “schedule”, and say in it when the measure starts or how often it recurs, for example schedule: {{start: 2026-08, end: 2027-05}}.",
    ),
    draft=Severity.WARNING,
    publish=Severity.ERROR,
    fact="measure-without-schedule",
)


def check(program: Program, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each measure without `schedule`."""
    for measure in program.measures:
        if not measure.has("schedule"):
            yield Finding(RULE, measure.lacking, {"id": measure.label})

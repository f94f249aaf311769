"""A measure that does not say what it is carried out with."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.model import Program

RULE = Rule(
    "HV405",
    "measure-without-resources",
    Text(
        "Toimenpiteeltä ”{id}” puuttuvat resurssit.",
        "Åtgärden ”{id}” saknar resurser.",
        "The measure “{id}” has no resources.",
    ),
    Text(
        "Lisää toimenpiteelle rahaa, työaikaa tai tiloja, esimerkiksi resources: [{{type: staff, person_years: 0.2, year: 2026}}].",
        "Ange anslag, arbetstid eller lokaler, t.ex. resources: [{{type: staff, person_years: "
        "0.2, year: 2026}}].",
        "Add the field “resources” with money, working time or premises, for example resources: [{{type: staff, person_years: 0.2, year: 2026}}].",
    ),
    draft=Severity.WARNING,
    publish=Severity.ERROR,
    fact="measure-without-resources",
)


def check(program: Program, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each measure without `resources`."""
    for measure in program.measures:
        if not measure.has("resources"):
            yield Finding(RULE, measure.lacking, {"id": measure.label})

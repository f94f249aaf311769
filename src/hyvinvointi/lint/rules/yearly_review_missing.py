"""A welfare program whose last year was not reported."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.model import Program
from hyvinvointi.model.deadlines import is_review_late, owed_review

RULE = Rule(
    "HV410",
    "yearly-review-missing",
    Text(
        "Ohjelmasta puuttuu vuoden {year} vuosiraportti.",
        "Programmet saknar årsrapport för {year}.",
        "The programme has no annual report for {year}.",
    ),
    Text(
        "Lisää vuosiraportti (reviews): vuosi, yhteenveto, toimenpiteiden tila ja valtuuston päätös.",
        "Lägg till en årsrapport (reviews): år, sammandrag, åtgärdernas genomförande och "
        "fullmäktiges beslut.",
        "Add the report to the field “reviews”, with the year, a summary, the status of the measures and the council’s decision.",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
)


def check(program: Program, context: FileContext) -> Iterator[Finding]:
    """Yield a finding when last year has no review by July."""
    year = owed_review(program, context.today)
    if year is not None and is_review_late(context.today):
        yield Finding(RULE, program.lacking, {"year": year}, value=str(year))

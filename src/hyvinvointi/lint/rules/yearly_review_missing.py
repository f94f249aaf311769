"""A welfare program whose last year was not reported."""

from collections.abc import Iterator
from datetime import date

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.model import Program

RULE = Rule(
    "HV410",
    "yearly-review-missing",
    Text(
        "Ohjelmalla ei ole vuosiraporttia vuodelta {year}.",
        "Programmet saknar årsrapport för {year}.",
        "The program has no yearly review of {year}.",
    ),
    Text(
        "Lisää reviews: vuosi, yhteenveto, toimenpiteiden tila ja valtuuston päätös.",
        "Lägg till reviews: år, sammanfattning, åtgärdernas status och fullmäktiges beslut.",
        "Add reviews: the year, a summary, the state of the measures and the council's decision.",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
)

_REPORTED = frozenset({"welfare-program", "welfare-plan"})
_IN_FORCE = frozenset({"adopted", "under-review"})
_JULY = 7


def check(program: Program, context: FileContext) -> Iterator[Finding]:
    """Yield a finding when last year has no review by July; a part is reported with its whole."""
    if program.type not in _REPORTED or program.status not in _IN_FORCE or program.parent:
        return
    last = context.today.year - 1
    if context.today.month < _JULY or not _ran(program, last):
        return
    reported = {review.year for review in program.reviews}
    if last not in reported:
        yield Finding(RULE, program.lacking, {"year": last}, value=str(last))


def _ran(program: Program, year: int) -> bool:
    """Whether the program was carried out for at least the second half of a year."""
    period = program.period
    if period is None or period.start is None or year < 1:
        return False
    ended = period.end is not None and period.end.year < year
    return period.start.first <= date(year, _JULY, 1) and not ended

"""A measure that is scheduled outside the period of its program."""

from collections.abc import Iterator

from hyvinvointi.dates import PartialDate
from hyvinvointi.diagnostics import Finding, Message, Rule, Severity, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.model import Program
from hyvinvointi.model.common import Span

RULE = Rule(
    "HV427",
    "measure-outside-period",
    Text(
        "Toimenpiteen ”{id}” aikataulu ({date}) ei sijoitu kaudelle {period}.",
        "Tidsplanen för åtgärden ”{id}” ({date}) ryms inte inom perioden {period}.",
        "The schedule of the measure “{id}” ({date}) does not fit within the period {period}.",
    ),
    Text(
        "Tarkista, kumpi on oikein, ja korjaa toimenpiteen aikataulu (schedule) tai asiakirjan kausi (period).",
        "Kontrollera tidsplanen (schedule) och perioden (period), och rätta det som är fel.",
        "Check the schedule of the measure and the period of the document, and correct "
        "whichever is wrong.",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
)

_PERIOD = Text("Kausi on tässä.", "Perioden finns här.", "The period is here.")


def check(program: Program, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each start or end of a measure outside `period`."""
    period = program.period
    if period is None or period.is_reversed:
        return
    start, end = period.start, period.end
    for measure in program.measures:
        for field, date in _dates(measure.schedule):
            if start is not None and date.last < start.first:
                bound = "start"
            elif end is not None and date.first > end.last:
                bound = "end"
            else:
                continue
            args = {"id": measure.label, "period": period.period, "date": date}
            related = ((period.site(bound), Message(_PERIOD)),)
            yield Finding(RULE, measure.site("schedule", field), args, related)


def _dates(schedule: Span | None) -> Iterator[tuple[str, PartialDate]]:
    if schedule is None or schedule.is_reversed:
        return
    for field, date in (("start", schedule.start), ("end", schedule.end)):
        if date is not None:
            yield field, date

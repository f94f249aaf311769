"""A measure that is scheduled outside the period of its program."""

from collections.abc import Iterator

from hyvinvointi.dates import PartialDate
from hyvinvointi.diagnostics import Finding, Message, Rule, Severity, Text
from hyvinvointi.lint.context import Context
from hyvinvointi.model import Program
from hyvinvointi.model.common import Span

RULE = Rule(
    "HV427",
    "measure-outside-period",
    Text(
        "Toimenpide ”{id}” on aikataulutettu kauden {period} ulkopuolelle: {date}.",
        "Åtgärden ”{id}” är tidsatt utanför perioden {period}: {date}.",
        "The measure “{id}” is scheduled outside the period {period}: {date}.",
    ),
    Text(
        "Korjaa aikataulu (schedule) tai kausi (period).",
        "Rätta tidtabellen (schedule) eller perioden (period).",
        "Correct the schedule or the period.",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
)

_PERIOD = Text("Kausi on tässä.", "Perioden finns här.", "The period is here.")


def check(program: Program, _context: Context) -> Iterator[Finding]:
    """Yield a finding for each start or end of a measure outside `period`."""
    period = program.period
    if period is None:
        return
    shown = f"{period.start or ''}–{period.end or ''}"
    for measure in program.measures:
        for field, bound, date in _crossings(measure.schedule, period):
            args = {"id": measure.id, "period": shown, "date": date}
            related = ((period.site(bound), Message(_PERIOD)),)
            yield Finding(RULE, measure.site("schedule", field), args, related)


def _crossings(schedule: Span | None, period: Span) -> Iterator[tuple[str, str, PartialDate]]:
    """Yield the fields of a schedule that cross an end of the period, that end and the date."""
    if schedule is None:
        return
    for field, date in (("start", schedule.start), ("end", schedule.end)):
        if date is None:
            continue
        if period.start is not None and date.last < period.start.first:
            yield field, "start", date
        elif period.end is not None and date.first > period.end.last:
            yield field, "end", date

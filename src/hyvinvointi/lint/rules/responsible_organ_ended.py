"""A measure of an organ that does not exist while the measure is carried out."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from hyvinvointi.diagnostics import ADVICE, Finding, Message, Rule, Severity, Text
from hyvinvointi.lint.neighbour_context import NeighbourContext
from hyvinvointi.model import Measure, Organ, Program
from hyvinvointi.model.common import Span
from hyvinvointi.model.lifecycle import CLOSED, DONE

RULE = Rule(
    "HV406",
    "responsible-organ-ended",
    Text(
        "Toimielimen ”{organ}” toiminta {ends}, mutta toimenpiteen ”{id}” vastuutahoksi toimielin on merkitty {beyond}.",
        "Organet ”{organ}” {ends}, men det har angetts som ansvarigt för åtgärden ”{id}” {beyond}.",
        "“{organ}” {ends}, but it is named as responsible for the measure “{id}” {beyond}.",
    ),
    ADVICE,
    draft=Severity.WARNING,
    publish=Severity.WARNING,
)

_ENDS = {
    "end": (
        (
            Text("päättyy {day}", "upphör {day}", "exists only until {day}"),
            Text("päättyi {day}", "upphörde {day}", "existed only until {day}"),
        ),
        Text("tämän jälkeenkin", "även för tiden därefter", "even after that"),
        Text(
            "Merkitse vastuutahoksi toimielin tai yksikkö, jolle tehtävät siirtyvät. Jos toimielimen toimikausi on väärin, korjaa se rekisteriin (valid).",
            "Ange som ansvarig det organ eller den enhet som tar över uppgifterna. Om organets verksamhetstid är fel, rätta den i registret (valid).",
            "If the dates of the body are wrong, correct them in the register (valid). If not, "
            "name the body or unit that takes over its tasks.",
        ),
    ),
    "start": (
        (
            Text(
                "alkaa vasta {day}",
                "inleder sin verksamhet först {day}",
                "does not exist until {day}",
            ),
            Text(
                "alkoi vasta {day}",
                "inledde sin verksamhet först {day}",
                "did not exist until {day}",
            ),
        ),
        Text("jo tätä ennen", "även för tiden före det", "even before that"),
        Text(
            "Merkitse vastuutahoksi toimielin tai yksikkö, jolle tehtävät kuuluvat ennen sitä. Jos toimielimen toimikausi on väärin, korjaa se rekisteriin (valid).",
            "Ange som ansvarig det organ eller den enhet som sköter uppgifterna före det. Om organets verksamhetstid är fel, rätta den i registret (valid).",
            "If the dates of the body are wrong, correct them in the register (valid). If not, "
            "name the body or unit that has the tasks before that.",
        ),
    ),
}
"""What the register says of a coming and of a past end of the organ's validity, when the measure needs
it beyond that, and what to do."""
_VALID = Text(
    "Toimielimen toimikausi on tässä.",
    "Organets verksamhetstid finns här.",
    "The dates of the body are here.",
)

_DAY = timedelta(days=1)


def check(program: Program, context: NeighbourContext) -> Iterator[Finding]:
    """Yield a finding for each responsible organ that is not `valid` during the measure."""
    if program.status in CLOSED:
        return
    for measure in program.measures:
        start, end = _time_of(measure, program)
        named = [(one, context.named(Organ, one.id, one)) for one in measure.responsible]
        terms = [organ.valid for _, organ in named if organ is not None and organ.valid is not None]
        for actor, organ in named if measure.status not in DONE else ():
            crossed = _crossed(organ.valid, start, end, terms) if organ and organ.valid else None
            if organ is None or organ.valid is None or crossed is None:
                continue
            (coming, past), beyond, advice = _ENDS[crossed]
            day = organ.valid.end if crossed == "end" else organ.valid.start
            is_past = day is not None and day.last < context.today
            args = {
                "organ": organ.label,
                "id": measure.label,
                "ends": Message(past if is_past else coming, {"day": day}),
                "beyond": beyond,
                "advice": advice,
            }
            related = ((organ.valid.site(crossed), Message(_VALID)),)
            yield Finding(RULE, actor.site(), args, related, value=str(actor.id))


def _time_of(measure: Measure, program: Program) -> tuple[date | None, date | None]:
    spans = [span for span in (measure.schedule, program.period) if span is not None]
    starts = [span.start.first for span in spans if span.start is not None]
    ends = [span.end.last for span in spans if span.end is not None]
    return next(iter(starts), None), next(iter(ends), None)


def _crossed(
    term: Span, start: date | None, end: date | None, others: Sequence[Span]
) -> str | None:
    """Return the end of an organ's term that the time crosses, and at which no other takes over."""
    if term.end is not None and end is not None and term.end.last < end:
        begins = {one.start.first for one in others if one.start is not None}
        if term.end.last + _DAY not in begins:
            return "end"
    if term.start is not None and start is not None and start < term.start.first:
        ends = {one.end.last for one in others if one.end is not None}
        if term.start.first - _DAY not in ends:
            return "start"
    return None

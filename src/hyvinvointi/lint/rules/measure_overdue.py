"""A measure that should be over by its schedule and is not told to be."""

from collections.abc import Iterator

from hyvinvointi.dates import PartialDate
from hyvinvointi.diagnostics import Finding, Message, Rule, Severity, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.lint.naming import term
from hyvinvointi.model import Measure, Program
from hyvinvointi.model.deadlines import last_day_of
from hyvinvointi.model.follow_up import newest_review, review_of
from hyvinvointi.model.lifecycle import CLOSED

RULE = Rule(
    "HV428",
    "measure-overdue",
    Text(
        "Toimenpiteen ”{id}” aikataulu päättyi {end}, mutta {state}.",
        "Åtgärden ”{id}” skulle enligt tidsplanen vara klar {end}, men {state}.",
        "The measure “{id}” is overdue: its schedule ended on {end}, but {state}.",
    ),
    Text(
        "Jos toimenpide on päättynyt, vaihda tilaksi (status) done (toteutunut) tai cancelled (luovuttu). Muuten kerro syy (status_note) ja sovi uusi aikataulu.",
        "Om åtgärden har avslutats, ändra statusen (status) till done (genomförd) eller cancelled (slopad). Om åtgärden fortsätter, ange orsaken (status_note) och kom överens om en ny tidsplan (schedule).",
        "If the measure has ended, change its status (status) to done or cancelled. If the measure continues, give the reason in the field “status_note” and agree on a new schedule (schedule).",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
)

_STATUS = Text(
    "tilaksi on merkitty ”{status}”", "åtgärdens status är ”{status}”", "its status is “{status}”"
)
_REVIEWED = Text(
    "vuosiraportissa {year} tilaksi on merkitty ”{status}”",
    "enligt årsrapporten {year} är dess status ”{status}”",
    "its status in the annual report for {year} is “{status}”",
)
_NO_STATUS = Text("tilaa ei ole merkitty", "dess status anges inte", "it has no status")


def check(program: Program, context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each measure whose `schedule.end` has passed and that nothing says is over."""
    if program.status in CLOSED:
        return
    for measure in program.measures:
        end = last_day_of(program, measure)
        if end is not None and end < context.today:
            state = _state(program, measure)
            args = {"id": measure.label, "end": PartialDate.of(end), "state": state}
            yield Finding(RULE, measure.site("schedule", "end"), args)


def _state(program: Program, measure: Measure) -> Message:
    """Return how a measure stands: by its own word, else by that of the newest review of it."""
    reviewed = newest_review(program, measure)
    if measure.status or reviewed is None:
        text = _STATUS if measure.status else _NO_STATUS
        return Message(text, {"status": term(measure, "status")})
    year = review_of(program, reviewed).year or "–"
    return Message(_REVIEWED, {"status": term(reviewed, "status"), "year": year})

"""Minutes that were inspected before the meeting was held."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.lint.minutes.places import day_site, noted, occasion
from hyvinvointi.model import Decision

RULE = Rule(
    "HV326",
    "inspected-before-meeting",
    Text(
        "Pöytäkirjan tarkastuspäiväksi on merkitty {inspected}, mutta {occasion} vasta {meeting}.",
        "Protokollet har antecknats som justerat {inspected}, men {occasion} först {meeting}.",
        "The minutes are recorded as inspected on {inspected}, but {occasion} not until {meeting}.",
    ),
    Text(
        "Tarkista pöytäkirjasta kokouspäivä (meeting.date) tai päätöspäivä (decided_on) sekä tarkastuspäivä (inspected_on) ja korjaa virhe.",
        "Kontrollera i protokollet sammanträdesdagen (meeting.date) eller beslutsdagen (decided_on) och justeringsdagen (inspected_on), och rätta det som är fel.",
        "Check the date of the meeting (meeting.date) or of the decision (decided_on) and the date on which the minutes were inspected (inspected_on), and correct whichever is wrong.",
    ),
)


def check(decision: Decision, context: FileContext) -> Iterator[Finding]:
    """Yield a finding when the inspection certainly comes before the meeting."""
    inspected = decision.inspected_on
    meeting = decision.made_on
    if inspected is not None and meeting is not None and inspected.last < meeting.first:
        held = occasion(decision, context.today)
        args = {"inspected": inspected, "meeting": meeting, "occasion": held}
        related = noted(day_site(decision))
        yield Finding(RULE, decision.site("inspected_on"), args, related=related)

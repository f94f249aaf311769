"""An item that is dated as prepared after its meeting."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.lint.minutes.places import day_site, in_order, noted, occasion
from hyvinvointi.model import Decision

RULE = Rule(
    "HV342",
    "prepared-after-meeting",
    Text(
        "Asian valmistelupäiväksi on merkitty {prepared}, mutta {occasion} jo {meeting}.",
        "Ärendet har antecknats som berett {prepared}, men {occasion} redan {meeting}.",
        "The item is recorded as prepared on {prepared}, but {occasion} already on {meeting}.",
    ),
    Text(
        "Tarkista pöytäkirjasta valmistelupäivä (prepared_on) sekä kokouspäivä (meeting.date) tai päätöspäivä (decided_on) ja korjaa virhe.",
        "Kontrollera i protokollet beredningsdagen (prepared_on) och sammanträdesdagen (meeting.date) eller beslutsdagen (decided_on), och rätta det som är fel.",
        "Check in the minutes the date of preparation (prepared_on) and the date of the meeting (meeting.date) or of the decision (decided_on). Correct whichever is wrong.",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
)


def check(decision: Decision, context: FileContext) -> Iterator[Finding]:
    """Yield a finding when preparation certainly comes after the meeting."""
    prepared = decision.prepared_on
    meeting = decision.made_on
    if prepared is not None and meeting is not None and prepared.first > meeting.last:
        places = decision.site("prepared_on"), day_site(decision)
        site, other = in_order(decision.origin, *places)
        held = occasion(decision, context.today)
        args = {"prepared": prepared, "meeting": meeting, "occasion": held}
        yield Finding(RULE, site, args, related=noted(other))

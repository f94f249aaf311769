"""A meeting of an organ that was not there at the time."""

from collections.abc import Iterator

from hyvinvointi.dates import PartialDate
from hyvinvointi.diagnostics import Finding, Rule, Severity, Site, Text
from hyvinvointi.lint.minutes.organs import organ_of
from hyvinvointi.lint.minutes.places import day_site, noted
from hyvinvointi.lint.neighbour_context import NeighbourContext
from hyvinvointi.model import Decision

RULE = Rule(
    "HV339",
    "meeting-outside-term",
    Text(
        "{occasion} {meeting}, mutta rekisterin mukaan {what} {limit}.",
        "{occasion} {meeting}, men enligt registret {what} {limit}.",
        "{occasion} {meeting}, but according to the register {what} {limit}.",
    ),
    Text(
        "Tarkista päivä ja toimielin pöytäkirjasta ja korjaa virhe. Jos molemmat ovat oikein, korjaa rekisteriin toimielimen toimikausi (valid) tai valtuustokausi (council_term).",
        "Kontrollera datumet och organet i protokollet, och rätta det som är fel. Om båda "
        "stämmer, rätta organets verksamhetstid (valid) eller fullmäktigeperioden (council_term) "
        "i registret.",
        "Check the date and the body in the minutes, and correct whichever is wrong. If both are right, correct the dates of the body (valid) or of the council term (council_term) in the register.",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
)
_MEETING = Text("Kokouspäivä on", "Sammanträdesdagen är", "The date of the meeting is")
_DECISION = Text("Päätöspäivä on", "Beslutsdatumet är", "The date of the decision is")
_BEGAN = Text("toimielin aloitti", "inrättades organet", "the body started work on")
_ENDED = Text("toimielin lakkasi", "upphörde organet", "the body ceased to exist on")
_TERM_ENDED = Text(
    "valtuustokausi päättyi", "slutade fullmäktigeperioden", "the council term ended on"
)


def check(decision: Decision, context: NeighbourContext) -> Iterator[Finding]:
    """Yield a finding when a meeting is outside its organ's time or after the council term.

    Meetings of earlier terms stay in the workspace, so only the end of the term is looked at.
    """
    found = _limit(decision, context)
    if found is not None:
        what, limit, place = found
        occasion = _MEETING if decision.has("meeting", "date") else _DECISION
        args = {"occasion": occasion, "meeting": decision.made_on, "what": what, "limit": limit}
        yield Finding(RULE, day_site(decision), args, related=noted(place))


def _limit(decision: Decision, context: NeighbourContext) -> tuple[Text, PartialDate, Site] | None:
    meeting = decision.made_on
    organ, register = organ_of(decision, context), context.municipality(decision)
    if meeting is None:
        return None
    valid = organ.valid if organ else None
    if valid and valid.start and meeting.last < valid.start.first:
        return _BEGAN, valid.start, valid.site("start")
    if valid and valid.end and meeting.first > valid.end.last:
        return _ENDED, valid.end, valid.site("end")
    term = register.council_term if register else None
    if term and term.end and meeting.first > term.end.last:
        return _TERM_ENDED, term.end, term.site("end")
    return None

"""A meeting whose number names another year than its day."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.lint.minutes.places import in_order, noted
from hyvinvointi.model import Decision
from hyvinvointi.patterns import regex

RULE = Rule(
    "HV334",
    "meeting-of-another-year",
    Text(
        "Kokouksen numerossa {number} on vuosi {year}, mutta kokouspäivä on {day}.",
        "Sammanträdets nummer {number} anger året {year}, men sammanträdesdagen är {day}.",
        "The number of the meeting, {number}, gives the year {year}, but the date of the meeting is {day}.",
    ),
    Text(
        "Tarkista pöytäkirjasta kokouksen numero ja päivä ja korjaa väärä tieto. Edellisenä vuonna keskeytetty kokous pitää numeronsa, kun sitä jatketaan.",
        "Kontrollera sammanträdets nummer (meeting.number) och datum (meeting.date) i protokollet, och rätta det som är fel. Ett sammanträde som ajournerades under det föregående året har kvar sitt nummer när det fortsätter.",
        "Check the number (meeting.number) and the date of the meeting (meeting.date) in the minutes, and correct whichever is wrong. A meeting that was adjourned in the previous year keeps its number when it is resumed.",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
)

_NUMBER = regex(
    r"\s*(?:nro\s*|nr\s*|no\.?\s*)?(?:[0-9]{1,3}\s*/\s*(?P<year>[12][0-9]{3})|(?P<first>[12][0-9]{3})\s*/\s*[0-9]{1,3})\s*\Z"
)


def check(decision: Decision, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding when the year in the number of a meeting is not that of its day."""
    meeting = decision.meeting
    if meeting is None or meeting.date is None or meeting.number is None:
        return
    match = _NUMBER.match(meeting.number)
    year = int(match["year"] or match["first"]) if match else meeting.date.year
    if year != meeting.date.year:
        places = decision.site("meeting", "number"), decision.site("meeting", "date")
        site, other = in_order(decision.origin, *places)
        args = {"number": meeting.number.strip(), "year": year, "day": meeting.date}
        yield Finding(RULE, site, args, related=noted(other))

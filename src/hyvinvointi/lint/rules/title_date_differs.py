"""A title with another day than the meeting's."""

from collections.abc import Iterator

from hyvinvointi.dates import PartialDate
from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.lint.minutes.organs import is_genitive_of
from hyvinvointi.lint.minutes.passages import folded, passages
from hyvinvointi.lint.minutes.places import noted
from hyvinvointi.lint.minutes.written_dates import WrittenDay, written_days
from hyvinvointi.model import Decision
from hyvinvointi.patterns import regex

RULE = Rule(
    "HV340",
    "title-date-differs",
    Text(
        "Otsikossa on päivä {day}, mutta kokous on {meeting}.",
        "I rubriken står datumet {day}, men sammanträdesdagen är {meeting}.",
        "The title contains the date “{day}”, but the date of the meeting is {meeting}.",
    ),
    Text(
        "Tarkista otsikko esityslistasta tai pöytäkirjasta. Jos päivä on kokouspäivä, korjaa virhe. Muuten kerro otsikossa päivän merkitys ennen pöytäkirjan tarkastamista.",
        "Kontrollera i föredragningslistan eller protokollet vad datumet avser. Om det avser sammanträdet, rätta det datum som är fel. Om det avser något annat, skriv i rubriken vad det avser innan protokollet justeras.",
        "Check the date in the agenda or the minutes. If the date in the title is meant to be the date of the meeting, correct whichever is wrong. If it is another date, say in the title what it refers to. Make the change before the minutes are inspected.",
    ),
    draft=Severity.INFO,
    publish=Severity.INFO,
    inspected=Text(
        "Tarkista pöytäkirjasta otsikko ja kokouspäivä. Jos virhe on vain tiedostossa, korjaa otsikko (title) tai kokouspäivä (meeting.date). Jos virhe on pöytäkirjassa, merkitse siitä korjaus (corrections).",
        "Kontrollera rubriken och sammanträdesdagen i protokollet. Om felet finns bara i filen, rätta rubriken (title) eller sammanträdesdagen (meeting.date). Ett fel i själva protokollet antecknas som en rättelse (corrections).",
        "Check the title and the date of the meeting in the minutes. If the error is only in the file, correct the title or the date of the meeting (meeting.date). If it is in the minutes, record a correction (corrections).",
    ),
)
_MEETING = regex(
    r"(?:(?P<whose>[a-z-]+)\s+)?(?:kokous|kokouspaiva|istunto|sammantrade|sammantradesdag|mote)\W*\Z"
)
"""The meeting whose day stands behind it, and whose it is: a title that begins otherwise speaks of
other things, like decisions of an earlier meeting or fees from a day on."""
_REST = regex(r"\W*(?:(?:klo|kello|kl|klockan)\b[\W\d]*)?\Z")
"""What may stand behind the day where it is the meeting that the title is about."""


def check(decision: Decision, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding for a title that speaks of a meeting on another day than it was held."""
    meeting = decision.day_made
    if meeting is None or not decision.has("meeting", "date"):
        return
    for passage in passages(decision, "title"):
        days = [*written_days(passage.text)]
        if len(days) != 1 or not _is_of_meeting(decision, passage.text, days[0]):
            continue
        if days[0].date is not None and days[0].date != meeting:
            day = days[0]
            args = {
                "day": passage.text[day.start : day.end],
                "meeting": PartialDate.of(meeting),
            }
            related = noted(decision.site("meeting", "date"))
            yield Finding(RULE, passage.site(day.start, day.end), args, related=related)


def _is_of_meeting(decision: Decision, title: str, day: WrittenDay) -> bool:
    """Whether a title calls a day that of the meeting of the organ that decides."""
    plain = folded(title)
    called = _MEETING.match(plain[: day.start].lstrip())
    if called is None or not _REST.match(plain[day.end :]):
        return False
    return called["whose"] is None or is_genitive_of(called["whose"], decision.organ or "")

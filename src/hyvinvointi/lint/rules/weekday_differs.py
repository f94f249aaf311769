"""A weekday that does not go with its date."""

from collections.abc import Iterator

from hyvinvointi.dates import PartialDate
from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.lint.minutes.weekdays import weekdays
from hyvinvointi.source import Document

RULE = Rule(
    "HV830",
    "weekday-differs",
    Text(
        "Päivä {day} on {truth}, mutta tekstissä lukee ”{said}”.",
        "I texten står ”{said}”, men {day} är en {truth}.",
        "The date “{day}” is a {truth}, but the text says “{said}”.",
    ),
    Text(
        "Tarkista, kumpi on väärin, viikonpäivä vai päivämäärä, ja korjaa virhe.",
        "Kontrollera veckodagen och datumet i källan och rätta det som är fel.",
        "Check in the source which is right, the day of the week or the date, and correct the other.",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
    rewords=True,
)
_NAMES = (
    Text("maanantai", "måndag", "Monday"),
    Text("tiistai", "tisdag", "Tuesday"),
    Text("keskiviikko", "onsdag", "Wednesday"),
    Text("torstai", "torsdag", "Thursday"),
    Text("perjantai", "fredag", "Friday"),
    Text("lauantai", "lördag", "Saturday"),
    Text("sunnuntai", "söndag", "Sunday"),
)


def check(document: Document, context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each day with a year beside a weekday it is not."""
    for text in context.numbered(document):
        for said in weekdays(text.words, text.language):
            truth = said.day.weekday()
            if said.number != truth:
                word = text.words[said.start : said.end]
                args = {"day": PartialDate.of(said.day), "said": word, "truth": _NAMES[truth]}
                yield Finding(RULE, text.site(*said.stretch), args, value=word)

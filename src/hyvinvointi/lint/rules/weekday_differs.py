"""A weekday that does not go with its date."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.lint.minutes.passages import folded
from hyvinvointi.lint.minutes.written_dates import written_days
from hyvinvointi.patterns import regex
from hyvinvointi.source import Document

RULE = Rule(
    "HV830",
    "weekday-differs",
    Text(
        "Päivä {day} ei ole ”{said}” vaan {truth}.",
        "Dagen {day} är inte ”{said}” utan {truth}.",
        "The date {day} is not the weekday “{said}”; it is {truth}.",
    ),
    Text(
        "Tarkista viikonpäivä ja päivämäärä kalenterista.",
        "Kontrollera veckodagen och datumet i kalendern.",
        "Check the weekday and the date in a calendar.",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
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
_STEMS = (
    ("maanantai", "mandag", "ma"),
    ("tiistai", "tisdag", "ti"),
    ("keskiviik", "onsdag", "ke"),
    ("torstai", "torsdag", "to"),
    ("perjantai", "fredag", "pe"),
    ("lauantai", "lordag", "la"),
    ("sunnuntai", "sondag", "su"),
)
_WORD = regex(
    r"\b(?P<word>(?:maanantai|tiistai|keskiviik|torstai|perjantai|lauantai|sunnuntai)[a-z]{0,6}"
    r"|(?:man|tis|ons|tors|fre|lor|son)dag(?:en|ens)?|ma|ti|ke|to|pe|la|su)\.?,?\s+(?:den\s+)?(?=[0-9])"
)


def check(document: Document, context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each day with a year that stands behind a weekday it is not."""
    for text in context.texts(document):
        said_before = {match.end(): match for match in _WORD.finditer(folded(text.text))}
        for day in written_days(text.text) if said_before else ():
            match = said_before.get(day.start)
            if match is None or day.date is None:
                continue
            truth = day.date.weekday()
            if not match["word"].startswith(_STEMS[truth]):
                start, end = match.span("word")
                said = text.text[start:end]
                args = {
                    "day": text.text[day.start : day.end],
                    "said": said,
                    "truth": _NAMES[truth],
                }
                yield Finding(RULE, text.site(start, day.end), args, value=said)

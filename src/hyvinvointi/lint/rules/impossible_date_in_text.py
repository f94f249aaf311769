"""A day in prose that no calendar has."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.lint.minutes.written_dates import written_days
from hyvinvointi.source import Document

RULE = Rule(
    "HV833",
    "impossible-date-in-text",
    Text(
        "Päivämäärää {day} ei ole olemassa.",
        "Datumet {day} finns inte i kalendern.",
        "The date “{day}” does not exist in the calendar.",
    ),
    Text(
        "Tarkista päivämäärä lähteestä ja korjaa päivä tai kuukausi.",
        "Kontrollera datumet i källan och rätta dagen eller månaden.",
        "Check the date in the source, and correct the day or the month.",
    ),
    rewords=True,
)


def check(document: Document, context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each day with a year that does not exist, such as 30.2.2026."""
    for text in context.numbered(document):
        for day in written_days(text.words):
            if day.is_impossible:
                said = text.words[day.start : day.end]
                yield Finding(RULE, text.site(day.start, day.end), {"day": said}, value=said)

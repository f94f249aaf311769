"""A range of days or years in prose that ends before it begins."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.lint.minutes.written_ranges import reversed_ranges
from hyvinvointi.source import Document

RULE = Rule(
    "HV834",
    "range-reversed-in-text",
    Text(
        "Ajanjakso ”{range}” päättyy ennen kuin se alkaa.",
        "Tidsperioden ”{range}” slutar innan den börjar.",
        "The period “{range}” ends before it begins.",
    ),
    Text(
        "Tarkista alku ja loppu lähteestä ja korjaa virhe.",
        "Kontrollera början och slutet i källan och rätta det som är fel.",
        "Check the beginning and the end in the source, and correct whichever is wrong.",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
    rewords=True,
)


def check(document: Document, context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each range of days or years whose end is before its beginning."""
    for text in context.numbered(document):
        for start, end, said in reversed_ranges(text.words):
            yield Finding(RULE, text.site(start, end), {"range": said}, value=said)

"""Days that are written in two ways in one document."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Fix, Message, Rule, Severity, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.lint.minutes.written_dates import WrittenDay, written_days
from hyvinvointi.lint.prose import FreeText
from hyvinvointi.model import profile_of
from hyvinvointi.patterns import regex
from hyvinvointi.source import Document

RULE = Rule(
    "HV832",
    "mixed-date-styles",
    Text(
        "Päivämäärä ”{day}” on kirjoitettu toisin kuin asiakirjan muut päivämäärät.",
        "Datumet ”{day}” är skrivet på ett annat sätt än de övriga i dokumentet; det vanliga skrivsättet är {usual}.",
        "The date “{day}” is written in a different style from most of the dates in the document.",
    ),
    Text("Kirjoita {usual}.", "Skriv {usual}.", "Write {usual} instead."),
    draft=Severity.INFO,
    publish=Severity.INFO,
    rewords=True,
)
_WRITE = Text("Kirjoita {usual}", "Skriv {usual}", "Write {usual}")
_USUAL = regex(r"[1-9][0-9]?\.\s?[1-9][0-9]?\.\s?[0-9]{4}\Z")
_UNUSUAL = regex(r"0[0-9]\.|[0-9]{1,2}\.\s?0[0-9]\.|[0-9]{4}-")


def check(document: Document, context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each 08.05.2007 or 2007-05-08 where other days are like 8.5.2007.

    The fix is safe only while the document is a draft: the wording of minutes is not changed.
    """
    found = [(text, day) for text in context.numbered(document) for day in written_days(text.words)]
    if not any(_USUAL.match(_said(text, day)) for text, day in found):
        return
    for text, day in found:
        said = _said(text, day)
        if not _UNUSUAL.match(said) or day.date is None:
            continue
        args = {"day": said, "usual": f"{day.day}.{day.month}.{day.year}"}
        site = text.site(day.start, day.end)
        edits = (document.edit(site, str(args["usual"])),)
        fix = Fix(Message(_WRITE, args), edits, safe=profile_of(document) == "draft")
        yield Finding(RULE, site, args, fix=fix, value=said)


def _said(text: FreeText, day: WrittenDay) -> str:
    return text.words[day.start : day.end]

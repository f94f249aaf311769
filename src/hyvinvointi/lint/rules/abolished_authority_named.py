"""An authority that no longer exists on the day of the document."""

from collections.abc import Iterator
from datetime import date, timedelta

from hyvinvointi.dates import PartialDate, text
from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.law.authorities import Authority, authorities
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.lint.prose import FreeText
from hyvinvointi.lint.written_on import PAST, day_of, written_on
from hyvinvointi.patterns import regex
from hyvinvointi.source import Document

RULE = Rule(
    "HV229",
    "abolished-authority-named",
    Text(
        "Viranomaista tai organisaatiota ”{named}” ei ole enää ollut {day} alkaen.",
        "”{named}” finns inte längre från och med {day}.",
        "“{named}” has not existed since {day}.",
    ),
    Text(
        "Tehtäviä hoitaa nykyään {successors}. Jos virke kertoo menneestä, sano milloin.",
        "Uppgifterna sköts numera av {successors}. Om meningen gäller det förflutna, ange när.",
        "Its tasks are now those of: {successors}. If the sentence is about the past, say when.",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
    fact="authority",
)
_YEAR = regex(r"(?<![0-9/])(?:19|20)[0-9]{2}(?![0-9])")
_OWN_TEXTS = frozenset({"note"})


def check(document: Document, context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each sentence that names an authority as if it were there.

    A sentence of the past or of the change names it rightly, and so does one with a year in which it
    was there. What the register could not confirm is not told.
    """
    if day_of(document) is None:
        return
    day = written_on(document, context)
    for authority in authorities():
        if day <= authority.until or not authority.checked.is_confirmed:
            continue
        if context.may_hold(document, *authority.hints):
            for one in context.texts(document):
                yield from _in_text(one, authority)


def _in_text(text_: FreeText, authority: Authority) -> Iterator[Finding]:
    if text_.field in _OWN_TEXTS or not authority.pattern.search(text_.text):
        return
    for start, end in text_.sentences():
        match = authority.pattern.search(text_.text, start, end)
        if match and not _is_of_the_past(text_.text[start:end], authority.until):
            since = text(PartialDate.of(authority.until + timedelta(days=1)))
            args = {"named": match[0], "day": since, "successors": authority.successors}
            yield Finding(RULE, text_.site(*match.span()), args, value=authority.names[0])


def _is_of_the_past(sentence: str, until: date) -> bool:
    years = [int(one) for one in _YEAR.findall(sentence)]
    return PAST.search(sentence) is not None or any(year <= until.year for year in years)

"""A statute that is no longer in force where it is cited."""

import re
from collections.abc import Iterator
from datetime import date

from hyvinvointi.diagnostics import Finding, Rule, Severity, Site, Text
from hyvinvointi.law import Statute, repealed_statutes
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.lint.prose import FreeText
from hyvinvointi.model import Decision, Plan, view
from hyvinvointi.patterns import regex
from hyvinvointi.source import Document

# A sentence that says itself that the statute is of the past.
_PAST = regex(
    r"kumot|kumoutu|aikaisem|aiem|entis|entin|vanhan?\b|ennen|upphäv|tidigare|förra|gamla|saakka|asti",
    re.IGNORECASE,
)

RULE = Rule(
    "HV212",
    "repealed-statute-cited",
    Text(
        "Viitattu säädös ei ole enää voimassa: {cited}.",
        "Den författning som anges gäller inte längre: {cited}.",
        "A repealed statute is cited: {cited}.",
    ),
    Text(
        "{advice} Tarkista Finlexistä: tietoa ei ole vahvistettu säädöksen tekstistä.",
        "{advice} Kontrollera i Finlex: uppgiften har inte bekräftats mot författningens text.",
        "{advice} Check it in Finlex: this was not verified against the text of the statute.",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
)


def check(document: Document, context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each citation in what was written after the statute had ended."""
    day = _day(document, context)
    for statute in repealed_statutes():
        if day < statute.until:
            continue
        args = {"cited": statute.name, "advice": statute.advice}
        for index, basis in enumerate(_legal_basis(document)):
            if statute.is_cited(str(basis.get("statute")), str(basis.get("provision") or "")):
                site = Site(document.path, ("legal_basis", index, "statute"))
                yield Finding(RULE, site, args, value=statute.number)
        if not context.may_hold(document, statute.hints):
            continue
        for text in context.texts(document):
            yield from _in_prose(text, statute, args)


def _in_prose(text: FreeText, statute: Statute, args: dict[str, object]) -> Iterator[Finding]:
    for start, end in text.sentences() if statute.pattern.search(text.text) else ():
        match = statute.pattern.search(text.text, start, end)
        if match and not _PAST.search(text.text, start, end):
            yield Finding(RULE, text.site(*match.span()), args, value=statute.number)


def _legal_basis(document: Document) -> list[dict[str, object]]:
    found = document.data.get("legal_basis")
    listed = found if isinstance(found, list) else []
    return [one if isinstance(one, dict) else {} for one in listed]


def _day(document: Document, context: FileContext) -> date:
    """When the document was written: its meeting, its preparation, or the start of its period."""
    seen = view(document)
    days = []
    if isinstance(seen, Decision):
        days = [seen.meeting.date if seen.meeting else None, seen.prepared_on]
    elif isinstance(seen, Plan):
        days = [seen.period.start if seen.period else None]
    known = [day.first for day in days if day is not None]
    return min(known[0], context.today) if known else context.today

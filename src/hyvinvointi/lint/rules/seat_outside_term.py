"""Somebody who is appointed for a time outside that of the appointment."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.lint.minutes.places import noted
from hyvinvointi.model import Decision
from hyvinvointi.model.common import Span

RULE = Rule(
    "HV393",
    "seat-outside-term",
    Text(
        "Nimetyn oma toimikausi {own} ei sisälly yhteiseen toimikauteen {whole}.",
        "Den utseddas mandattid {own} sträcker sig utanför den gemensamma mandattiden {whole}.",
        "The person’s own term, {own}, does not fit within the term set for all members, {whole}.",
    ),
    Text(
        "Tarkista toimikaudet pöytäkirjasta ja korjaa virhe. Henkilölle merkitään oma toimikausi vain, jos se poikkeaa muiden kaudesta.",
        "Kontrollera mandattiderna i protokollet, och rätta det som är fel. Personens egen mandattid kan utelämnas om den är densamma som de övrigas.",
        "Check both terms in the minutes, and correct whichever is wrong. If the person’s own "
        "term is the same as the others’, leave it out.",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
)


def check(decision: Decision, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each person whose term begins or ends outside that of the others."""
    for appointment in decision.appointments:
        whole = appointment.term
        if whole is None or whole.is_reversed:
            continue
        for person in appointment.persons:
            own = person.term
            if own is not None and not own.is_reversed and _is_outside(own, whole):
                args = {"own": own.period, "whole": whole.period}
                yield Finding(
                    RULE, person.site("term"), args, related=noted(appointment.site("term"))
                )


def _is_outside(own: Span, whole: Span) -> bool:
    first, last = whole.start, whole.end
    is_before = first is not None and any(
        day is not None and day.last < first.first for day in (own.start, own.end)
    )
    return is_before or (
        last is not None
        and any(day is not None and day.first > last.last for day in (own.start, own.end))
    )

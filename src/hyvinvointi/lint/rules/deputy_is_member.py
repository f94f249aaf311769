"""A personal deputy who is a member of the same body."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.lint.minutes.persons import same_person
from hyvinvointi.lint.minutes.places import noted
from hyvinvointi.model import Decision
from hyvinvointi.model.decision import Appointee, Appointment

RULE = Rule(
    "HV394",
    "deputy-is-member",
    Text(
        "Varajäsen on nimetty samaan toimielimeen myös jäseneksi.",
        "Ersättaren har också utsetts till ledamot i samma organ.",
        "The person appointed as a deputy is also appointed as a member of the same body.",
    ),
    Text(
        "Sama henkilö ei voi olla saman toimielimen jäsen ja varajäsen. Tarkista nimet pöytäkirjasta ja korjaa virhe.",
        "Ingen kan vara både ledamot och ersättare i samma organ. Kontrollera namnen i "
        "protokollet, och rätta det som är fel.",
        "Check the names in the minutes, and correct whichever is wrong. A deputy replaces a "
        "member who is absent.",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
)


def check(decision: Decision, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each deputy who has a seat of their own."""
    for appointment in decision.appointments:
        for person in appointment.persons:
            member = _member(person, appointment)
            if member is not None:
                yield Finding(RULE, person.site("deputy"), related=noted(member.site()))


def _member(person: Appointee, appointment: Appointment) -> Appointee | None:
    if person.deputy is None:
        return None
    found = (one for one in appointment.persons if same_person(one, person.deputy))
    return next(found, None)

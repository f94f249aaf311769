"""Somebody of whom the decision says that they were chosen, and who is not among the appointed."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.minutes.appointees import not_appointed, unnamed_of
from hyvinvointi.lint.minutes.passages import passages
from hyvinvointi.lint.minutes.persons import name_of
from hyvinvointi.lint.minutes.stages import is_decided, is_postponed
from hyvinvointi.lint.neighbour_context import NeighbourContext
from hyvinvointi.model import Decision
from hyvinvointi.model.common import Actor

RULE = Rule(
    "HV358",
    "elected-not-appointed",
    Text(
        "Nimetyistä puuttuu henkilö, joka päätöstekstin mukaan valittiin (”{name}”).",
        "Enligt beslutstexten valdes ”{name}”, men namnet finns inte bland de utsedda.",
        "According to the text of the resolution, “{name}” was elected, but this name is not in the list of people appointed.",
    ),
    Text(
        "Tarkista pöytäkirjasta, kuka valittiin. Jos valittu puuttuu nimetyistä (appointments), lisää hänet. Jos nimi on väärin, korjaa nimetyt tai päätösteksti (resolution.text).",
        "Kontrollera i protokollet vem som valdes. Om den valda saknas bland de utsedda (appointments), lägg till personen. Om namnet är felskrivet, rätta det bland de utsedda eller i beslutstexten (resolution.text).",
        "Check in the minutes who was elected. If the person is missing from the list of people appointed (appointments), add them. If the name is misspelt, correct it in the list or in the text of the resolution.",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
    inspected=Text(
        "Tarkista pöytäkirjasta, kuka valittiin, ja korjaa nimetyt (appointments) sen mukaisiksi. Tekstissä olevasta virheestä merkitään korjaus (corrections).",
        "Kontrollera i protokollet vem som valdes, och rätta de utsedda (appointments) i enlighet med det. Ett fel i texten antecknas som en rättelse (corrections).",
        "Check in the minutes who was elected, and correct the people appointed (appointments) accordingly. An error in the text is recorded as a correction (corrections).",
    ),
)


def check(decision: Decision, context: NeighbourContext) -> Iterator[Finding]:
    """Yield a finding for each person who was chosen by the text and not by the fields."""
    if not is_decided(decision) or is_postponed(decision):
        return
    appointed = [one for each in decision.appointments for one in each.persons]
    names = [name_of(one, decision, context) for one in appointed]
    if not names or not all(names):
        return  # nobody knows who is appointed
    others = [name_of(one, decision, context) for one in _others(decision)]
    for passage in passages(decision.resolution, "text"):
        spans = not_appointed(passage.text, [*names, *filter(None, others)])
        if spans and unnamed_of(decision, context):
            return  # told of the one who is appointed instead
        for span in spans:
            name = passage.text[slice(*span)]
            yield Finding(RULE, passage.site(*span), {"name": name}, value=name)
        if spans:
            return


def _others(decision: Decision) -> Iterator[Actor | None]:
    """Yield who has another part in the matter, and may be named for that."""
    for appointment in decision.appointments:
        for person in appointment.persons:
            yield from (person.deputy, person.nominated_by)
    yield decision.presenter
    yield from decision.preparers
    if decision.handling:
        yield from (one.person for one in decision.handling.disqualified)
        for proposal in decision.handling.counter_proposals:
            yield from (proposal.by, proposal.seconded_by)

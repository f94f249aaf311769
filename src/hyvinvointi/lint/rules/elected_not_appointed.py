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
        "Päätöstekstin mukaan valittua henkilöä (”{name}”) ei ole merkitty nimettyihin.",
        "Enligt beslutstexten valdes ”{name}”, men namnet finns inte bland de utsedda.",
        "According to the text of the resolution, “{name}” was elected, but the name is not among the people appointed.",
    ),
    Text(
        "Tarkista pöytäkirjasta, kuka valittiin. Lisää valittu nimettyihin (appointments). Jos nimi on kirjoitettu väärin, korjaa se nimettyihin tai päätöstekstiin (resolution.text).",
        "Kontrollera i protokollet vem som valdes. Om den valda saknas bland de utsedda (appointments), lägg till personen. Om namnet är felskrivet, rätta det bland de utsedda eller i beslutstexten (resolution.text).",
        "Check in the minutes who was elected. Add the missing person to the field "
        "“appointments”, or correct the name where it is misspelt.",
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
            args = {"name": name}
            yield Finding(RULE, passage.site(*span), args, value=name)
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

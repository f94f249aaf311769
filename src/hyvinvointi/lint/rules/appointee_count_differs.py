"""Fewer or more appointed than seats or the proposal promise."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Site, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.lint.minutes.numerals import NUMERAL, number_of
from hyvinvointi.lint.minutes.passages import folded, passages
from hyvinvointi.lint.minutes.places import in_order, noted
from hyvinvointi.lint.minutes.stages import is_accepted, is_decided
from hyvinvointi.model import Decision
from hyvinvointi.model.decision import Appointment
from hyvinvointi.patterns import regex

RULE = Rule(
    "HV317",
    "appointee-count-differs",
    Text(
        "Valittavia pitäisi olla {promised}, mutta nimettyjä on {named}.",
        "Antalet utsedda borde vara {promised} men är {named}.",
        "The number of people to be appointed is {promised}, but the number of people named is {named}.",
    ),
    Text(
        "Tarkista pöytäkirjasta paikkojen määrä (seats) ja nimetyt (persons) ja korjaa virhe.",
        "Kontrollera i protokollet hur många som skulle utses (seats) och vilka som utsågs "
        "(persons), och rätta det som är fel.",
        "Check in the minutes how many people were appointed and who they are. Correct the "
        "number (seats) or the names (persons).",
    ),
)
_PROMISE = regex(
    rf"\b(?P<number>{NUMERAL}) "
    r"(?:(?:edustaja|jasen|henkilo)(?:n|a|ta)|representant(?:er)?|ledamoter|medlemmar|personer)\b"
)
_APPOINTS = regex(r"\b(?:nimeta|nimeaa|valita|valitsee|utse|utser|valja|valjer)\b")


def check(decision: Decision, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each appointment whose persons are not as many as promised."""
    if not is_decided(decision):
        return
    for appointment in decision.appointments:
        promise = _promise(decision, appointment)
        listed = appointment.data.get("persons")
        named = len(listed) if isinstance(listed, list) else 0
        # Who sits by virtue of an office was not chosen, but may have been counted.
        chosen = named - sum(one.ex_officio is True for one in appointment.persons)
        if promise is None or promise[0] in {named, chosen}:
            continue
        site, other = appointment.lacking, promise[1]
        if appointment.has("persons"):
            site, other = in_order(decision.origin, appointment.site("persons"), promise[1])
        args = {"promised": promise[0], "named": named}
        yield Finding(RULE, site, args, related=noted(other))


def _promise(decision: Decision, appointment: Appointment) -> tuple[int, Site] | None:
    if appointment.seats is not None:
        return appointment.seats, appointment.site("seats")
    if len(decision.appointments) > 1 or not is_accepted(decision):
        return None
    for passage in passages(decision, "proposal"):
        plain = folded(passage.text)
        found = [*_PROMISE.finditer(plain)]
        if len(found) == 1 and _APPOINTS.search(plain):
            return number_of(found[0]["number"]), passage.site(*found[0].span())
    return None

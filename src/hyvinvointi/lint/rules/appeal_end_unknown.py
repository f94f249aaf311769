"""A decision that names a private person, of which nobody can tell when its time for appeal ends."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import ADVICE, Finding, Message, Rule, Severity, Text
from hyvinvointi.lint.minutes.terms import code
from hyvinvointi.lint.neighbour_context import NeighbourContext
from hyvinvointi.lint.organisations import organisation_of
from hyvinvointi.model import Decision
from hyvinvointi.model.appeal import TIMED, Unknown, unknown_for_end
from hyvinvointi.privacy.people import private_persons
from hyvinvointi.words.values import Alternatives

RULE = Rule(
    "HV722",
    "appeal-end-unknown",
    Text(
        "Yksityishenkilön nimi jätetään heti pois sivuilta, koska muutoksenhakuajan päättymistä ei "
        "voi laskea: {reason}.",
        "En privatpersons namn visas inte alls på sidorna, eftersom det inte går att räkna ut när tiden för begäran om omprövning eller besvär går ut: {reason}.",
        "The name of a private person is left out of the published pages, because the end of the appeal period cannot be calculated: {reason}.",
    ),
    ADVICE,
    draft=None,
    publish=Severity.WARNING,
)

_REASONS = {
    "published_on": Text("julkaisupäivä puuttuu", "publiceringsdagen saknas", "the date of publication is missing"),
    "unread_day": Text(
        "julkaisupäivä on virheellisessä muodossa tai liian kaukana tulevaisuudessa",
        "publiceringsdagen kan inte läsas eller ligger för långt fram i tiden",
        "the date of publication cannot be read or is too far in the future",
    ),
    "appeal": Text("muutoksenhakutapa puuttuu", "sättet att söka ändring saknas", "the type of appeal is missing"),
    "untyped": Text(
        "muutoksenhakutavan tyyppi puuttuu tai sitä ei voi lukea",
        "typen av ändringssökande saknas eller kan inte läsas",
        "the type of an appeal is missing or cannot be read",
    ),
    "other": Text(
        "ohjelmisto ei tunne muun muutoksenhaun (other) määräaikaa",
        "programvaran känner inte till tidsfristen för annat ändringssökande (other)",
        "the software does not know the time limit for appeals of the type “other”",
    ),
}  # fmt: skip
"""Why nobody can tell when the time for appeal ends."""
_PUBLISHED = Text(
    "Tarkista, minä päivänä pöytäkirja julkaistiin, ja merkitse julkaisupäivä, esimerkiksi published_on: 2026-03-30.{unneeded}",
    "Kontrollera vilken dag protokollet publicerades, och ange publiceringsdagen, t.ex. published_on: 2026-03-30.{unneeded}",
    "Check on which day the minutes were published, and add the date, for example published_on: 2026-03-30.{unneeded}",
)
_TYPES = Text(
    "Tarkista pöytäkirjasta, miten päätökseen haetaan muutosta, ja merkitse muutoksenhaun (appeal) tyypiksi (type) {types}.{unneeded}",
    "Kontrollera i protokollet hur ändring i beslutet söks, och ange som typ (type) av ändringssökande (appeal) {types}.{unneeded}",
    "Check in the minutes how the decision can be appealed against, and give the type of the appeal (appeal, type): {types}.{unneeded}",
)
_OTHER = Text(
    "Tarkista muutoksenhakutapa pöytäkirjasta. Jos tyyppi other on oikein, nimi jää pois sivuilta, eikä muuta tarvita. Muuten merkitse oikea tyyppi (type).{unneeded}",
    "Kontrollera i protokollet hur ändring söks. Om typen other är rätt visas namnet inte på sidorna, och inget mer behövs. Ange annars rätt typ (type).{unneeded}",
    "Check the type of appeal in the minutes. If the type “other” is right, the name stays off the pages and no further action is required. Otherwise, give the right type (type).{unneeded}",
)
_UNNEEDED = Text(
    " Jos nimeä ei tarvita, poista se ensin kaikista teksteistä ja vasta sitten kentästä, johon se on merkitty.",
    " Om namnet inte behövs, ta bort det först ur alla texter och sist ur det fält där det har antecknats.",
    " If the name is not needed, remove it from the document: first from every text, and only then from the field in which it is recorded.",
)
_ADVICE = {"published_on": _PUBLISHED, "unread_day": _PUBLISHED, "other": _OTHER}
"""What to do by the reason; for all others the type of appeal has to be told."""


def check(decision: Decision, context: NeighbourContext) -> Iterator[Finding]:
    """Yield a finding for a decision that names a private person and lacks what the end follows from."""
    field = unknown_for_end(decision, context.today)
    if field is None or not any(
        True for _ in private_persons(decision, context.municipality(decision))
    ):
        return
    reason = _reason(field, decision)
    site = decision.site(field, part="key") if decision.has(field) else decision.lacking
    whose = organisation_of(decision, context)
    types = Alternatives(tuple(code(one, "appeal", "type", organisation=whose) for one in TIMED))
    advice = Message(_ADVICE.get(reason, _TYPES), {"types": types, "unneeded": _UNNEEDED})
    yield Finding(RULE, site, {"reason": _REASONS[reason], "advice": advice})


def _reason(field: Unknown, decision: Decision) -> str:
    if not decision.has(field):
        return field
    if field == "published_on":
        return "unread_day"
    return "other" if any(one.type == "other" for one in decision.appeal) else "untyped"

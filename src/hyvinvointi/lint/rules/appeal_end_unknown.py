"""A decision that names a private person, of which nobody can tell when its time for appeal ends."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Message, Rule, Severity, Text
from hyvinvointi.lint.neighbour_context import NeighbourContext
from hyvinvointi.model import Decision
from hyvinvointi.model.appeal import unknown_for_end
from hyvinvointi.privacy.people import private_persons

RULE = Rule(
    "HV722",
    "appeal-end-unknown",
    Text(
        "Yksityishenkilön nimi jätetään heti pois sivuilta, koska muutoksenhakuajan päättymistä ei "
        "voi laskea: {reason}.",
        "En privatpersons namn visas inte alls på sidorna, eftersom det inte går att räkna ut när tiden för begäran om omprövning eller besvär går ut: {reason}.",
        "The name of a private person is left out of the published pages, because the end of the appeal period cannot be calculated: {reason}.",
    ),
    Text(
        "{act} {expected}. Jos nimeä ei tarvita, poista se asiakirjasta.",
        "{act} {expected}. Om namnet inte behövs, ta bort det ur dokumentet.",
        "{act} {expected}. If the name is not needed, remove it from the document.",
    ),
    draft=None,
    publish=Severity.WARNING,
)

_MISSING = {
    "published_on": Text("julkaisupäivä puuttuu", "publiceringsdagen saknas", "the date of publication is missing"),
    "appeal": Text("muutoksenhakutapa puuttuu", "sättet att söka ändring saknas", "the type of appeal is missing"),
}  # fmt: skip
_WRONG = {
    "published_on": Text(
        "julkaisupäivää ei voi lukea, tai se on liian kaukana tulevaisuudessa",
        "publiceringsdagen kan inte läsas eller ligger för långt fram i tiden",
        "the date of publication cannot be read or is too far in the future",
    ),
    "appeal": Text(
        "merkitylle muutoksenhakutavalle ei ole säädetty määräaikaa",
        "tidsfristen är okänd för det angivna sättet att söka ändring",
        "there is no known appeal period for the type of appeal",
    ),
}
_ADD = Text("Merkitse", "Ange i fältet {field}", "Add the field “{field}” to give")
_CORRECT = Text(
    "Korjaa tieto: merkitse",
    "Rätta fältet {field}: ange",
    "Correct the field “{field}”: give",
)
_EXPECTED = {
    "published_on": Text(
        "pöytäkirjan julkaisupäivä, esimerkiksi published_on: 2026-03-30",
        "dagen då protokollet publicerades, t.ex. 2026-03-30",
        "the date on which the minutes were published, for example 2026-03-30",
    ),
    "appeal": Text(
        "muutoksenhaun (appeal) tyypiksi rectification (oikaisuvaatimus), municipal-appeal (kunnallisvalitus), administrative-appeal (hallintovalitus), procurement (hankinta-asian muutoksenhaku) tai none (muutoksenhakukielto)",
        "sättet att söka ändring, med typen (type) rectification (begäran om omprövning), "
        "municipal-appeal (kommunalbesvär), administrative-appeal (förvaltningsbesvär), "
        "procurement (upphandlingsrättelse) eller none (besvärsförbud)",
        "the type of appeal, which is rectification, municipal-appeal, administrative-appeal, procurement or none",
    ),
}


def check(decision: Decision, context: NeighbourContext) -> Iterator[Finding]:
    """Yield a finding for a decision that names a private person and lacks what the end follows from."""
    field = unknown_for_end(decision, context.today)
    if field is None or not any(
        True for _ in private_persons(decision, context.municipality(decision))
    ):
        return
    is_there = decision.has(field)
    site = decision.site(field, part="key") if is_there else decision.lacking
    reason = (_WRONG if is_there else _MISSING)[field]
    args = {
        "reason": reason,
        "act": Message(_CORRECT if is_there else _ADD, {"field": field}),
        "expected": _EXPECTED[field],
    }
    yield Finding(RULE, site, args)

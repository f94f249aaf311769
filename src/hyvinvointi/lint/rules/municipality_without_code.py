"""A municipality whose register lacks its code."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.model import Municipality
from hyvinvointi.model.municipality import MUNICIPALITY

RULE = Rule(
    "HV219",
    "municipality-without-code",
    Text(
        "Kunnan ”{id}” tiedoista puuttuu kuntanumero.",
        "Kommunnumret för ”{id}” saknas.",
        "The municipality “{id}” has no municipality code.",
    ),
    Text(
        'Lisää kuntanumero lainausmerkeissä, esimerkiksi code: "837". Jos organisaatio ei ole kunta, merkitse sen lajiksi (type) wellbeing-county (hyvinvointialue) tai joint-authority (kuntayhtymä).',
        'Lägg till kommunnumret, tre siffror inom citattecken, t.ex. code: "091". Om '
        "organisationen inte är en kommun, ange dess typ (type): wellbeing-county (välfärdsområde) eller "
        "joint-authority (samkommun).",
        'Add the field “code” with the three digits in quotation marks, for example code: "837". If the organisation is not a municipality, give its type (type: wellbeing-county or joint-authority).',
    ),
)


def check(municipality: Municipality, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding for a municipality without `code`."""
    if municipality.organisation == MUNICIPALITY and not municipality.has("code"):
        yield Finding(RULE, municipality.lacking, {"id": municipality.label})

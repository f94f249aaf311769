"""The organisation whose programs a workspace holds: what is known of it, and its register."""

from collections.abc import Mapping
from dataclasses import field
from datetime import date
from typing import Any

from hyvinvointi.data_classes import dataclass
from hyvinvointi.diagnostics import Text
from hyvinvointi.model.municipality import COUNTY, JOINT_AUTHORITY, MUNICIPALITY
from hyvinvointi.scaffold.localize import in_languages, main_of
from hyvinvointi.schema import root, suggest
from hyvinvointi.words.capitals import capitalised
from hyvinvointi.words.organisations import names_of
from hyvinvointi.workspace.municipalities import County, Municipality

TYPES: tuple[str, ...] = root("municipality").properties["type"].enum
"""Kinds of organisations that a register can be of."""

_COUNCILS = {
    MUNICIPALITY: Text("Kunnanvaltuusto", "Kommunfullmäktige", "Municipal council"),
    "city": Text("Kaupunginvaltuusto", "Stadsfullmäktige", "City council"),
    COUNTY: Text("Aluevaltuusto", "Välfärdsområdesfullmäktige", "County council"),
    JOINT_AUTHORITY: Text("Yhtymävaltuusto", "Samkommunsfullmäktige", "Joint council"),
}
_EXECUTIVES = {
    MUNICIPALITY: Text("Kunnanhallitus", "Kommunstyrelsen", "Municipal executive"),
    "city": Text("Kaupunginhallitus", "Stadsstyrelsen", "City executive"),
    COUNTY: Text("Aluehallitus", "Välfärdsområdesstyrelsen", "County executive"),
    JOINT_AUTHORITY: Text("Yhtymähallitus", "Samkommunsstyrelsen", "Joint executive"),
}
_MANAGERS = {
    MUNICIPALITY: Text("kunnanjohtaja", "kommundirektör", "municipal manager"),
    "city": Text("kaupunginjohtaja", "stadsdirektör", "city manager"),
    COUNTY: Text("hyvinvointialuejohtaja", "välfärdsområdesdirektör", "county director"),
    JOINT_AUTHORITY: Text("yhtymäjohtaja", "samkommunsdirektör", "director"),
}
_STATUTORY = (
    Text("Nuorisovaltuusto", "Ungdomsfullmäktige", "Youth council"),
    Text("Vanhusneuvosto", "Äldrerådet", "Older people’s council"),
    Text("Vammaisneuvosto", "Rådet för personer med funktionsnedsättning", "Disability council"),
)
"""The councils that each municipality and county has (410/2015, 26–28 §; 611/2021, 32 §)."""

_UNIT = Text("Hyvinvointipalvelut", "Välfärdstjänster", "Wellbeing services")
_ORGANS = Text(
    "Toimielimet. Lisää lautakunnat: type on committee (lautakunta), subcommittee (jaosto) …",
    "Organen. Lägg till nämnderna: type är committee (nämnd), subcommittee (sektion) …",
    "Decision-making bodies. Add the committees: their type is committee, subcommittee …",
)
_UNITS = Text(
    "Toimialat ja yksiköt, jotka vastaavat toimenpiteistä. Vaihda tilalle omat.",
    "Sektorer och enheter som ansvarar för åtgärder. Byt ut mot era egna.",
    "Sectors and units in charge of measures. Put your own in their place.",
)
_PEOPLE = Text(
    "Viranhaltijat, työntekijät ja luottamushenkilöt, joihin asiakirjat viittaavat. Yksityishenkilöt "
    "eivät kuulu tänne.",
    "Tjänsteinnehavare, anställda och förtroendevalda som dokumenten hänvisar till. Privatpersoner "
    "hör inte hit.",
    "Office-holders, employees and elected people that documents refer to. Private persons do not "
    "belong here.",
)
_HEADER = Text(
    "{organisation} tiedot. Muut asiakirjat viittaavat näihin tunnuksiin.",
    "{organisation} uppgifter. De andra dokumenten hänvisar till de här id:na.",
    "The organisation. Other documents refer to these IDs.",
)
_SOMEBODY = {
    "fi": ("meikalainen-maija", "Maija Meikäläinen"),
    "sv": ("modell-maja", "Maja Modell"),
    "en": ("example-ann", "Ann Example"),
}
_FIRST_TERM, _YEARS = 2025, 4
_ALAND = "Åland"


@dataclass(frozen=True, slots=True)
class Organisation:
    """What is asked about an organisation; texts are by language, the main language first.

    `reader` is the language of whoever begins its workspace.
    """

    type: str
    name: Mapping[str, str]
    languages: tuple[str, ...]
    council: Mapping[str, str]
    executive: Mapping[str, str]
    code: str | None = None
    is_city: bool = False
    known: Municipality | County | None = field(default=None, compare=False)
    reader: str | None = None

    @property
    def language_of_ids(self) -> str:
        """The language that ids are in: that of whoever begins, where the organisation has it."""
        is_own = self.reader is not None and self.reader in self.languages
        return main_of([self.reader] if self.reader and is_own else self.languages)

    @property
    def id(self) -> str:
        """The id of its register."""
        return suggest.slug(self._in_ids(self.name)) or "municipality"

    @property
    def council_id(self) -> str:
        """The id of its council in the register."""
        return suggest.slug(self._in_ids(self.council)) or "council"

    @property
    def executive_id(self) -> str:
        """The id of its executive in the register."""
        return suggest.slug(self._in_ids(self.executive)) or "executive"

    @property
    def unit_id(self) -> str:
        """The id of the unit that the register begins with."""
        return suggest.slug(getattr(_UNIT, self.language_of_ids))

    @property
    def manager(self) -> Text:
        """What its highest office-holder is called."""
        return _MANAGERS[_form(self.type, is_city=self.is_city)]

    def _in_ids(self, text: Mapping[str, str]) -> str:
        said = (text.get(one) for one in (self.language_of_ids, self.languages[0]))
        return next(filter(None, said), "") or next(iter(text.values()))


@dataclass(frozen=True, slots=True)
class Duty:
    """Why an organisation prepares the example, and the provision of 612/2021 that asks for it, if any."""

    text: Text
    provision: str | None


_DUTIES = {
    MUNICIPALITY: Duty(
        Text(
            "Kunnan on laadittava hyvinvointikertomus ja -suunnitelma valtuustokausittain.",
            "Kommunen ska göra upp en välfärdsberättelse och en välfärdsplan.\n"
            "De görs för varje fullmäktigeperiod.",
            "A municipality has to draw up a wellbeing report and plan for each council term.",
        ),
        "6 §",
    ),
    COUNTY: Duty(
        Text(
            "Hyvinvointialueen on laadittava alueellinen hyvinvointikertomus ja -suunnitelma "
            "toimikausittain.",
            "Välfärdsområdet ska göra upp en regional välfärdsberättelse och välfärdsplan.\n"
            "De görs för varje mandattid.",
            "A county has to draw up a regional wellbeing report and plan for each council term.",
        ),
        "7 §",
    ),
    JOINT_AUTHORITY: Duty(
        Text(
            "Kuntayhtymä laatii ohjelman yhdessä jäsentensä kanssa.",
            "Samkommunen utarbetar programmet tillsammans med sina medlemmar.",
            "The joint authority prepares the programme together with its members.",
        ),
        None,
    ),
}


def duty_of(kind: str) -> Duty:
    """Return why an organisation of a type prepares the example."""
    return _DUTIES[kind]


def council_of(kind: str, *, is_city: bool) -> Text:
    """Return what the council of an organisation is usually called."""
    return _COUNCILS[_form(kind, is_city=is_city)]


def executive_of(kind: str, *, is_city: bool) -> Text:
    """Return what the executive of an organisation is usually called."""
    return _EXECUTIVES[_form(kind, is_city=is_city)]


def register(organisation: Organisation, reader: str, today: date) -> dict[str, Any]:
    """Return the register of an organisation, with comments in the language of who reads them."""
    known, languages = organisation.known, organisation.languages
    whose: str = getattr(names_of(organisation.type).owner, reader)
    data: dict[str, Any] = {
        "#": getattr(_HEADER, reader).format(organisation=capitalised(whose)),
        "kind": "municipality",
        "id": organisation.id,
        "name": dict(organisation.name) if len(organisation.name) > 1 else _only(organisation.name),
    }
    if organisation.type != MUNICIPALITY:
        data["type"] = organisation.type
    data |= {"code": organisation.code}
    if isinstance(known, Municipality):
        data["region"] = in_languages(known.region, languages)
        data["wellbeing_county"] = in_languages(known.county, languages) or None
    data["languages"] = list(languages)
    if _has_usual_term(organisation):
        data["council_term"] = _term(today)
    data |= {"#organs": getattr(_ORGANS, reader), "organs": [*_organs(organisation)]}
    unit = {"id": organisation.unit_id, "name": in_languages(_UNIT, languages)}
    data |= {
        "#units": getattr(_UNITS, reader),
        "units": [unit],
        "#people": getattr(_PEOPLE, reader),
    }
    return data | {"#person": {"people": [_person(organisation)]}}


def _has_usual_term(organisation: Organisation) -> bool:
    """Whether the council's term is that of the law: Åland and agreements have their own."""
    known = organisation.known
    is_aland = isinstance(known, Municipality) and known.region.get("sv") == _ALAND
    return organisation.type != JOINT_AUTHORITY and not is_aland


def _organs(organisation: Organisation) -> list[dict[str, Any]]:
    council = {
        "id": organisation.council_id,
        "name": _said(organisation.council),
        "type": "council",
    }
    executive = {
        "id": organisation.executive_id,
        "name": _said(organisation.executive),
        "type": "executive",
        "parent": organisation.council_id,
    }
    others = [] if organisation.type == JOINT_AUTHORITY else [*_STATUTORY]
    return [council, executive, *(_advisory(other, organisation) for other in others)]


def _advisory(name: Text, organisation: Organisation) -> dict[str, Any]:
    own_id = suggest.slug(getattr(name, organisation.language_of_ids))
    return {"id": own_id, "name": in_languages(name, organisation.languages), "type": "advisory"}


def _person(organisation: Organisation) -> dict[str, Any]:
    meaning = root("municipality").at(("people", 0))
    fields = meaning.properties if meaning else {}
    own_id, name = _SOMEBODY[organisation.language_of_ids]
    shown = {"id": own_id, "name": name, "role": "office-holder", "unit": organisation.unit_id}
    return {key: value for key, value in shown.items() if key in fields}


def _term(today: date) -> dict[str, str]:
    """Terms of councils begin in June after the elections of each fourth April (410/2015, 15 §)."""
    began = today.year if today >= date(today.year, 6, 1) else today.year - 1
    first = _FIRST_TERM + (began - _FIRST_TERM) // _YEARS * _YEARS
    return {"start": f"{first}-06-01", "end": f"{first + _YEARS}-05-31"}


def _form(kind: str, *, is_city: bool) -> str:
    return "city" if is_city and kind == MUNICIPALITY else kind


def _said(text: Mapping[str, str]) -> str | dict[str, str]:
    return dict(text) if len(text) > 1 else _only(text)


def _only(text: Mapping[str, str]) -> str:
    return next(iter(text.values()))

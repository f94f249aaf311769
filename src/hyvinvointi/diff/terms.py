"""How a message names things and values in the three languages."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from hyvinvointi import dates
from hyvinvointi.diagnostics import LANGUAGES, Text
from hyvinvointi.diff.finnish import genitive
from hyvinvointi.diff.swedish import definite
from hyvinvointi.model.municipality import COUNTY, JOINT_AUTHORITY
from hyvinvointi.schema import Field, root
from hyvinvointi.words import lists, numbers
from hyvinvointi.words.capitals import uncapitalised
from hyvinvointi.words.days import clock
from hyvinvointi.words.text import day, in_each

_ENTITIES = {
    "settings": Text("Asetukset", "Inställningarna", "Settings"),
    "setting": Text("Asetus", "Inställningen", "Setting"),
    "baseline": Text("Vertailutiedosto", "Jämförelsefilen", "Baseline"),
    "own-rule": Text("Oma sääntö", "Den egna regeln", "Custom rule"),
    "municipality": Text("Kunta", "Kommunen", "Municipality"),
    "organ": Text("Toimielin", "Organet", "Body"),
    "unit": Text("Yksikkö", "Enheten", "Unit"),
    "person": Text("Henkilö", "Personen", "Person"),
    "strategy": Text("Strategia", "Strategin", "Strategy"),
    "policy": Text("Päälinjaus", "Huvudlinjen", "Policy"),
    "program": Text("Ohjelma", "Programmet", "Programme"),
    "section": Text("Osio", "Avsnittet", "Section"),
    "goal": Text("Tavoite", "Målet", "Goal"),
    "target": Text("Tavoitearvo", "Målvärdet", "Target"),
    "milestone": Text("Välitavoite", "Delmålet", "Milestone"),
    "measure": Text("Toimenpide", "Åtgärden", "Measure"),
    "resource": Text("Resurssi", "Resursen", "Resource"),
    "legal-basis": Text("Säädösperusta", "Rättsgrunden", "Legal basis"),
    "preparation-step": Text("Valmisteluvaihe", "Beredningsskedet", "Preparation step"),
    "planned-program": Text(
        "Valmisteltava ohjelma", "Det planerade programmet", "Planned programme"
    ),
    "approval-step": Text("Käsittelyvaihe", "Behandlingsskedet", "Approval step"),
    "attachment": Text("Liite", "Bilagan", "Attachment"),
    "steering-group-member": Text(
        "Ohjausryhmän jäsen", "Styrgruppsmedlemmen", "Steering group member"
    ),
    "omitted-indicator": Text(
        "Pois jätetty mittari", "Den utelämnade indikatorn", "Omitted indicator"
    ),
    "review": Text("Vuosiraportti", "Årsrapporten", "Annual report"),
    "goal-review": Text("Tavoitteen arviointi", "Bedömningen av målet", "Assessment of the goal"),
    "indicator-review": Text(
        "Huomio mittarista", "Iakttagelsen om indikatorn", "Note on the indicator"
    ),
    "risk": Text("Riski", "Risken", "Risk"),
    "measure-review": Text("Toimenpiteen seuranta", "Uppföljningen", "Follow-up of the measure"),
    "indicator": Text("Mittari", "Indikatorn", "Indicator"),
    "scale-step": Text("Asteikon kohta", "Skalsteget", "Step on the scale"),
    "value": Text("Mitattu arvo", "Det uppmätta värdet", "Measured value"),
    "decision": Text("Päätös", "Beslutet", "Decision"),
    "impact": Text("Vaikutusarvio", "Konsekvensbedömningen", "Impact assessment"),
    "vote": Text("Äänestys", "Omröstningen", "Vote"),
    "counter-proposal": Text("Ehdotus", "Förslaget", "Proposal"),
    "disqualification": Text("Esteellisyys", "Jävet", "Disqualification"),
    "procedural-step": Text("Menettelyvaihe", "Skedet i förfarandet", "Procedural step"),
    "rectification": Text("Oikaisuvaatimus", "Begäran om omprövning", "Request for a review"),
    "candidate": Text("Ehdokas", "Kandidaten", "Candidate"),
    "dissent": Text("Eriävä mielipide", "Den avvikande meningen", "Dissenting opinion"),
    "wish": Text("Toivomusponsi", "Klämmen", "Wish"),
    "appointment": Text("Nimeäminen", "Valet", "Appointment"),
    "adoption": Text("Hyväksymismerkintä", "Godkännandeanteckningen", "Adoption entry"),
    "assignment": Text("Toimeksianto", "Uppdraget", "Assignment"),
    "task": Text("Tehtävä", "Uppgiften", "Task"),
    "appeal": Text("Muutoksenhaku", "Ändringssökandet", "Appeal"),
    "correction": Text("Korjaus", "Rättelsen", "Correction"),
}
_ORGANISATIONS = {
    COUNTY: Text("Hyvinvointialue", "Välfärdsområdet", "Wellbeing services county"),
    JOINT_AUTHORITY: Text("Kuntayhtymä", "Samkommunen", "Joint authority"),
}
_OTHER = Text("Kohta", "Punkten", "Item")
NOTHING = Text("ei tietoa", "ingen uppgift", "nothing")
_TRUE = Text("kyllä", "ja", "yes")
_FALSE = Text("ei", "nej", "no")
QUOTED = Text("”{name}”", "”{name}”", "“{name}”")
EUROS = Text("€", "€", "€")
PERSON_YEARS = Text("htv", "årsverken", "person-years")
_UNITS = {"€": EUROS, "htv": PERSON_YEARS}
_SAID_BY_NAME = frozenset({"deputy", "nominated_by", "term"})
"""Fields that are named where they stand among others."""
_SHOWN = 80

Naming = Callable[[str, Field], Text | None]
"""Returns what people call what an id names, where it stands in a field."""


def language(code: str) -> Text:
    """Return what a language is called inside a sentence."""
    listed = root("municipality").properties["languages"].item
    name = listed.value_term(code) if listed is not None else same(code)
    return Text(name.fi.lower(), name.sv.lower(), name.en)


def in_sentence(label: Text) -> Text:
    """Return the label of a field as a sentence names it."""
    return Text(f"”{label.fi}”", definite(label.sv), f"“{label.en}”")


def quoted(name: Text) -> Text:
    """Return a name between the quotation marks of each language."""
    return filled(QUOTED, {"name": name})


def entity(kind: str, organisation: object = None) -> Text:
    """Return what an item of a type is called, as a sentence begins.

    A register is called as the type of its organisation.
    """
    if kind == "municipality" and isinstance(organisation, str):
        return _ORGANISATIONS.get(organisation, _ENTITIES[kind])
    return _ENTITIES.get(kind, _OTHER)


def subject(kind: str, organisation: object = None) -> Text:
    """Return what an item of a type is called where it is what a sentence is about."""
    name = entity(kind, organisation)
    return Text(name.fi, name.sv, f"The {uncapitalised(name.en)}")


def owner(kind: str, organisation: object = None) -> Text:
    """Return what an item of a type is called where a sentence is about what is its own."""
    name = entity(kind, organisation)
    return Text(genitive(name.fi), name.sv, f"the {uncapitalised(name.en)}")


def value(
    content: Any,
    meaning: Field | None = None,
    naming: Naming | None = None,
    unit: Text | None = None,
) -> Text:
    """Return a canonical value as a message shows it; long ones are cut.

    `naming` says what ids name, `unit` stands behind a number.
    """
    if unit and isinstance(content, int | float) and not isinstance(content, bool):
        return _each(_cut, measured(content, unit))
    return _each(_cut, _whole(content, meaning, naming))


def in_languages(content: Any, first: str) -> Text | None:
    """Return a title in the languages of messages; where one lacks, in its first or in any."""
    if isinstance(content, str):
        return same(content)
    texts = (
        {name: one for name, one in content.items() if isinstance(one, str)}
        if isinstance(content, dict)
        else {}
    )
    if not texts:
        return None
    other = texts.get(first) or next(iter(texts.values()))
    return Text(*(texts.get(language) or other for language in LANGUAGES))


def line(typed: str, meaning: Field | None = None) -> Text:
    """Return what a text says in one line: a date or a choice as readers know it."""
    if meaning is not None and (typed in meaning.enum or typed in meaning.fixed):
        return meaning.value_term(typed)
    if meaning is not None and meaning.name == "time":
        return in_each(lambda language: clock(typed, language))
    known = dates.parse(typed) if meaning is not None and meaning.date else None
    return day(known) if known else same(" ".join(typed.split()))


def same(text: str) -> Text:
    """Return a text that is the same in every language."""
    return Text(text, text, text)


def number(amount: float, *, signed: bool = False) -> Text:
    """Return a number with the decimal mark of each language."""
    exact = (f"{amount:+.10g}" if signed else f"{amount:.15g}").replace("-", numbers.MINUS)
    return Text(exact.replace(".", ","), exact.replace(".", ","), exact)


def measured(amount: float, unit: Text) -> Text:
    """Return a number with its unit as each language writes it: 9 000 €, €9,000."""
    if unit is EUROS:
        return in_each(lambda language: numbers.money(amount, language))
    return in_each(lambda language: numbers.measured(amount, unit.say(language), language))


def sums(amount: float, person_years: float) -> list[Text]:
    """Return euros and years of work, as far as there are any."""
    euros = [measured(amount, EUROS)] if amount else []
    return euros + ([measured(person_years, PERSON_YEARS)] if person_years else [])


def enumerated(texts: Sequence[Text]) -> Text:
    """Return texts with commas, and with an ”and” before the last."""
    return in_each(
        lambda language: lists.enumerated([one.say(language) for one in texts], language)
    )


def filled(text: Text, args: Mapping[str, object]) -> Text:
    """Return a text with its arguments filled in, in every language."""
    return Text(*(text.say(language, args) for language in LANGUAGES))


def _whole(content: Any, meaning: Field | None, naming: Naming | None = None) -> Text:
    if content is None:
        return NOTHING
    if isinstance(content, bool):
        return _TRUE if content else _FALSE
    if isinstance(content, int | float):
        unit = _UNITS.get(meaning.unit or "") if meaning is not None else None
        return measured(content, unit) if unit else number(content)
    if isinstance(content, dict):
        return _map(content, meaning, naming)
    if isinstance(content, list):
        item = meaning.item if meaning is not None else None
        return joined(_whole(one, item, naming) for one in content)
    named = naming(content, meaning) if naming and meaning is not None and meaning.refs else None
    return named or line(str(content), meaning)


def _map(texts: Mapping[str, Any], meaning: Field | None, naming: Naming | None) -> Text:
    if meaning is not None and meaning.is_text:
        return in_languages(texts, LANGUAGES[0]) or NOTHING
    below = meaning.properties if meaning is not None else {}
    kept = (name for name in texts if not (name == "id" and _is_actor(below) and "name" in texts))
    return joined(_part(texts[name], below.get(name), naming) for name in kept)


def _part(content: Any, meaning: Field | None, naming: Naming | None) -> Text:
    """Return a value that stands among others: a flag, a § or a deputy alone would say nothing there."""
    said = _whole(content, meaning, naming)
    if meaning is not None and meaning.name == "paragraph":
        return _each(lambda number: f"§\u00a0{number}", said)
    if meaning is None or not (isinstance(content, bool) or meaning.name in _SAID_BY_NAME):
        return said
    return in_each(lambda one: f"{uncapitalised(meaning.term.say(one))}: {said.say(one)}")


def _is_actor(fields: Mapping[str, Field]) -> bool:
    """Whether a map may name somebody by an id and by the name that is printed."""
    return "name" in fields and "id" in fields and bool(fields["id"].refs)


def _each(change: Callable[[str], str], text: Text) -> Text:
    return Text(change(text.fi), change(text.sv), change(text.en))


def items(value: Any) -> list[Any]:
    """Return what a list holds, nothing where there is none."""
    return value if isinstance(value, list) else []


def joined(parts: Iterable[Text]) -> Text:
    """Return texts one after the other, with commas."""
    listed = [*parts]
    return Text(*(", ".join(one.say(language) for one in listed) for language in LANGUAGES))


def _cut(text: str) -> str:
    whole = text.rstrip(".")  # the message ends with its own
    return whole if len(whole) <= _SHOWN else f"{whole[: _SHOWN - 1].rstrip()}…"

"""How a message names things and values in the three languages."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from hyvinvointi import dates
from hyvinvointi.diagnostics import LANGUAGES, Text
from hyvinvointi.diff.values import Act
from hyvinvointi.schema import Field

_ENTITIES = {
    "settings": Text("Asetukset", "Inställningarna", "Settings"),
    "setting": Text("Asetus", "Inställningen", "Setting"),
    "baseline": Text("Vertailutiedosto", "Jämförelsefilen", "Baseline"),
    "municipality": Text("Kunta", "Kommunen", "Municipality"),
    "organ": Text("Toimielin", "Organet", "Organ"),
    "unit": Text("Yksikkö", "Enheten", "Unit"),
    "person": Text("Henkilö", "Personen", "Person"),
    "strategy": Text("Strategia", "Strategin", "Strategy"),
    "policy": Text("Päälinjaus", "Huvudlinjen", "Policy"),
    "program": Text("Ohjelma", "Programmet", "Program"),
    "section": Text("Osio", "Avsnittet", "Section"),
    "goal": Text("Tavoite", "Målet", "Goal"),
    "target": Text("Tavoitearvo", "Målvärdet", "Target"),
    "milestone": Text("Välitavoite", "Delmålet", "Milestone"),
    "measure": Text("Toimenpide", "Åtgärden", "Measure"),
    "resource": Text("Resurssi", "Resursen", "Resource"),
    "legal-basis": Text("Säädösperusta", "Rättsgrunden", "Legal basis"),
    "preparation-step": Text("Valmisteluvaihe", "Beredningsskedet", "Preparation step"),
    "planned-program": Text(
        "Valmisteltavaksi tuleva ohjelma", "Det planerade programmet", "Planned program"
    ),
    "approval-step": Text("Hyväksymisvaihe", "Godkännandeskedet", "Approval step"),
    "attachment": Text("Liite", "Bilagan", "Attachment"),
    "steering-group-member": Text(
        "Ohjausryhmän jäsen", "Styrgruppsmedlemmen", "Steering group member"
    ),
    "omitted-indicator": Text(
        "Pois jätetty mittari", "Den utelämnade mätaren", "Omitted indicator"
    ),
    "review": Text("Vuosiraportti", "Årsrapporten", "Review"),
    "measure-review": Text("Toimenpiteen seuranta", "Uppföljningen", "Review of a measure"),
    "indicator": Text("Mittari", "Mätaren", "Indicator"),
    "value": Text("Mitattu arvo", "Det uppmätta värdet", "Measured value"),
    "decision": Text("Päätös", "Beslutet", "Decision"),
    "impact": Text("Vaikutusarvio", "Konsekvensbedömningen", "Impact"),
    "vote": Text("Äänestys", "Omröstningen", "Vote"),
    "counter-proposal": Text("Vastaehdotus", "Motförslaget", "Counter-proposal"),
    "disqualification": Text("Esteellisyys", "Jävet", "Disqualification"),
    "candidate": Text("Ehdokas", "Kandidaten", "Candidate"),
    "dissent": Text("Eriävä mielipide", "Den avvikande meningen", "Dissent"),
    "wish": Text("Toivomusponsi", "Klämmen", "Wish"),
    "appointment": Text("Nimeäminen", "Utnämningen", "Appointment"),
    "adoption": Text("Hyväksymismerkintä", "Godkännandeanteckningen", "Adoption entry"),
    "assignment": Text("Toimeksianto", "Uppdraget", "Assignment"),
    "task": Text("Tehtävä", "Uppgiften", "Task"),
    "appeal": Text("Muutoksenhaku", "Ändringssökandet", "Appeal"),
    "correction": Text("Korjaus", "Rättelsen", "Correction"),
}
_OTHER = Text("Kohta", "Punkten", "Item")
_NOTHING = Text("ei tietoa", "ingen uppgift", "nothing")
# What came or went where a message tells of both sides: ”lisätty 12/2027”.
_BOTH = re.compile(r"([”“]?)\{old\}(”?) → [”“]?\{new\}”?")
_ADDED = Text("lisätty", "tillagt", "added")
_REMOVED = Text("poistettu", "struket", "removed")
_TRUE = Text("kyllä", "ja", "yes")
_FALSE = Text("ei", "nej", "no")
_SHOWN = 80


def entity(kind: str) -> Text:
    """Return what an item of a type is called, as a sentence begins."""
    return _ENTITIES.get(kind, _OTHER)


def value(said: Any, meaning: Field | None = None) -> Text:
    """Return a canonical value as a message shows it; long ones are cut."""
    whole = _whole(said, meaning)
    return Text(_cut(whole.fi), _cut(whole.sv), _cut(whole.en))


def one_sided(message: Text, args: Mapping[str, object], act: Act) -> Text:
    """Return a message of what was and is as it reads where either is not there."""
    is_new, is_gone = args["old"] == _NOTHING, args["new"] == _NOTHING
    if is_new and is_gone:
        verb, shown = {Act.ADDED: (_ADDED, ""), Act.REMOVED: (_REMOVED, "")}.get(act, (None, ""))
    else:
        verb, shown = (_ADDED, "new") if is_new else (_REMOVED, "old") if is_gone else (None, "")
    if verb is None:
        return message
    what = rf" \1{{{shown}}}\2" if shown else ""
    return Text(*(_BOTH.sub(verb.say(one) + what, message.say(one)) for one in LANGUAGES))


def line(said: str, meaning: Field | None = None) -> Text:
    """Return what a text says in one line: a date or a choice as readers know it."""
    if meaning is not None and said in meaning.enum:
        return meaning.value_term(said)
    known = dates.parse(said) if meaning is not None and meaning.date else None
    return day(known) if known else same(" ".join(said.split()))


def day(date: dates.PartialDate) -> Text:
    """Return a date as it is written in each language."""
    return Text(*(dates.written(date, language) for language in LANGUAGES))


def same(text: str) -> Text:
    """Return a text that is the same in every language."""
    return Text(text, text, text)


def number(said: float, *, grouped: bool = False, signed: bool = False) -> Text:
    """Return a number with the decimal mark of each language; thousands apart by a space."""
    exact = f"{said:+.10g}" if signed else f"{said:.15g}"
    if grouped and "e" not in exact:
        whole, point, rest = exact.partition(".")
        exact = f"{int(whole):,}".replace(",", " ") + point + rest
    return Text(exact.replace(".", ","), exact.replace(".", ","), exact)


def _whole(said: Any, meaning: Field | None) -> Text:
    if said is None:
        return _NOTHING
    if isinstance(said, bool):
        return _TRUE if said else _FALSE
    if isinstance(said, int | float):
        return number(said, grouped=meaning is not None and meaning.name == "amount")
    if isinstance(said, dict):
        below = meaning.properties if meaning is not None else {}
        return _joined(_whole(one, below.get(name)) for name, one in said.items())
    if isinstance(said, list):
        return _joined(_whole(one, meaning.item if meaning is not None else None) for one in said)
    return line(str(said), meaning)


def _joined(parts: Iterable[Text]) -> Text:
    listed = [*parts]
    return Text(*(", ".join(one.say(language) for one in listed) for language in LANGUAGES))


def _cut(text: str) -> str:
    whole = text.rstrip(".")  # the message ends with its own
    return whole if len(whole) <= _SHOWN else f"{whole[: _SHOWN - 1].rstrip()}…"

"""How a message names things and values in the three languages."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from hyvinvointi import dates
from hyvinvointi.diagnostics import LANGUAGES, Language, Text
from hyvinvointi.diff import unseen
from hyvinvointi.diff.finnish import genitive
from hyvinvointi.diff.swedish import definite
from hyvinvointi.diff.values import Act
from hyvinvointi.model.municipality import COUNTY, JOINT_AUTHORITY
from hyvinvointi.schema import Field, root
from hyvinvointi.words import lists, numbers
from hyvinvointi.words.capitals import uncapitalised
from hyvinvointi.words.days import clock
from hyvinvointi.words.text import day, in_each
from hyvinvointi.words.values import Row

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
_NOTHING = Text("ei tietoa", "ingen uppgift", "nothing")
# What came or went where a message tells of both sides: ”lisätty 12/2027”.
_BOTH = re.compile(r"(?:från )?([”“]?)\{old\}(”?) (?:→|till) [”“]?\{new\}”?")
_FROM_TO = re.compile(r" from (“?)\{old\}(”?) to “?\{new\}”?")
_IN_SWEDISH = re.compile(r"[:,]? \(?(?:från )?(”?)\{old\}(”?) (?:→|till) ”?\{new\}”?\)?")
_ADDED = Text("on lisätty", "Följande har lagts till:", "has been added")
_REMOVED = Text("on poistettu", "Följande har tagits bort:", "has been removed")
_CAME = Text("lisätty", "tillagt", "It has been added")
_WENT = Text("poistettu", "struket", "It has been removed")
_CAME_AND_WENT = {"+": _ADDED, "−": _REMOVED}
_AND: dict[Language, str] = {"fi": "ja", "en": "and"}
"""What stands between values where the verb comes last."""
_TRUE = Text("kyllä", "ja", "yes")
_FALSE = Text("ei", "nej", "no")
_QUOTED = Text("”{name}”", "”{name}”", "“{name}”")
EUROS = Text("€", "€", "€")
PERSON_YEARS = Text("htv", "årsverken", "person-years")
_UNITS = {"€": EUROS, "htv": PERSON_YEARS}
_SAID_BY_NAME = frozenset({"deputy", "nominated_by", "term"})
"""Fields that are named where they stand among others."""
_SHOWN = 80
_LISTED = 10

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
    return filled(_QUOTED, {"name": name})


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


def came_and_went(
    old: Any, new: Any, meaning: Field | None = None, naming: Naming | None = None
) -> Mapping[str, object]:
    """Return what joined a list (`new`), what left it (`old`), and both as ”added x; removed y” (`listed`).

    Of many the first few are told, and of each side at least one.
    """
    item = meaning.item if meaning is not None else None
    signed = [*(("+", one) for one in gained(old, new)), *(("−", one) for one in gained(new, old))]
    shown = signed if len(signed) <= _LISTED else [*signed[: _LISTED - 1], signed[-1]]
    more = [same(f"… ({len(signed) - _LISTED})")] if len(signed) > _LISTED else []
    said = _signed(shown, item, naming)
    return {
        "listed": Row(tuple(_came_then_went(said, more)), mark=""),
        "old": joined(text for sign, text in said if sign == "−"),
        "new": joined(text for sign, text in said if sign == "+"),
    }


def _came_then_went(said: Sequence[tuple[str, Text]], more: Iterable[Text]) -> Iterator[Text]:
    """Yield what came and what went, each with the words and the mark that it stands between."""
    sides = [[text for other, text in said if other == sign] for sign in _CAME_AND_WENT]
    sides[1 if sides[1] else 0] += more
    told = [
        (word, texts) for word, texts in zip(_CAME_AND_WENT.values(), sides, strict=True) if texts
    ]
    in_languages = ([*_pieces(told, language)] for language in LANGUAGES)
    for pieces in zip(*in_languages, strict=True):
        yield Text(*pieces)


def _pieces(told: Sequence[tuple[Text, Sequence[Text]]], language: Language) -> Iterator[str]:
    """Yield values with what stands around them: the verb comes last, in Swedish a word first."""
    for at, (word, texts) in enumerate(told):
        verb, is_last = word.say(language), at == len(told) - 1
        values = [text.say(language) for text in texts]
        if language in _AND:
            values = [_one_name(value, language) for value in values]
            yield from _with_marks(values, f" {_AND[language]}")
            values = [f"{values[-1]} {_of_many(verb) if values[1:] else verb}"]
        else:
            values[0] = f"{verb if at == 0 else uncapitalised(verb)} {values[0]}"
            yield from _with_marks(values, ",")
        mark = f" {_AND[language]}" if language in _AND else ";"
        yield values[-1] if is_last else values[-1] + mark


def _with_marks(values: Sequence[str], last: str) -> Iterator[str]:
    """Yield all values but the last one with commas, the one before it with a mark of its own."""
    *several, end = values
    for at, value in enumerate(several, start=1):
        is_before_last = at == len(several) and not end.startswith("…")
        yield value + (last if is_before_last else ",")


def _of_many(verb: str) -> str:
    """Return an English verb of several things; the Finnish passive is the same of one and many."""
    return verb.replace("has ", "have ")


def _one_name(value: str, language: Language) -> str:
    """Return a value between quotation marks where a comma would make two of it."""
    return quoted(same(value)).say(language) if ", " in value else value


def _signed(
    values: Sequence[tuple[str, Any]], meaning: Field | None, naming: Naming | None
) -> list[tuple[str, Text]]:
    """Values with their signs; what would be told alike on both sides is shown as it is written."""
    texts = [(sign, value(one, meaning, naming)) for sign, one in values]
    sides = [{unseen.as_seen(text) for sign, text in texts if sign == side} for side in "+−"]
    alike = sides[0] & sides[1]
    return [
        (sign, value(unseen.visible(one), meaning) if unseen.as_seen(text) in alike else text)
        for (sign, text), (_, one) in zip(texts, values, strict=True)
    ]


def gained(old: Any, new: Any) -> list[Any]:
    """Return what a list holds that another one (or nothing) does not."""
    known = Counter(map(repr, _items(old)))
    items = []
    for item in _items(new):
        if known[repr(item)]:
            known[repr(item)] -= 1
        else:
            items.append(item)
    return items


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


def one_sided(message: Text, args: Mapping[str, object], act: Act) -> Text:
    """Return a message of what was and is as it reads where either is not there.

    Of a list it tells what came and what went.
    """
    if "listed" in args:
        return in_each(lambda language: _replaced(message.say(language), "{listed}", language))
    is_new, is_gone = args["old"] == _NOTHING, args["new"] == _NOTHING
    if is_new and is_gone:
        whole = {Act.ADDED: _CAME, Act.REMOVED: _WENT}.get(act)
        return message if whole is None else _with_word(message, whole)
    if not is_new and not is_gone:
        return message
    verb, shown = (_ADDED, "new") if is_new else (_REMOVED, "old")
    return in_each(
        lambda language: _replaced(
            message.say(language), _with_verb(verb.say(language), shown, args, language), language
        )
    )


def _with_verb(verb: str, shown: str, args: Mapping[str, object], language: Language) -> str:
    """Return the one side that there is with its verb, which comes last but in Swedish.

    A Finnish word that is a value would be read as one of the sentence: ”Hylättiin” on lisätty.
    """
    if language not in _AND:
        return rf"{verb} \1{{{shown}}}\2"
    side = args[shown]
    said = side.say(language) if isinstance(side, Text) else ""
    name = getattr(_QUOTED, language).replace("{name}", f"{{{shown}}}")
    is_quoted = ", " in said or (language == "fi" and said[:1].isalpha())
    return f"{name} {verb}" if is_quoted else rf"\1{{{shown}}}\2 {verb}"


def _with_word(message: Text, word: Text) -> Text:
    """Return a message with a word alone in the place of what was and is."""
    return in_each(
        lambda language: (
            _FROM_TO.sub(f". {word.say(language)}", message.say(language))
            if language == "en"
            else _BOTH.sub(word.say(language), message.say(language))
        )
    )


def _replaced(template: str, what: str, language: Language) -> str:
    """Return a template with something in the place of what was and is.

    Swedish and English tell it in a sentence of its own, Finnish behind a colon.
    """
    own = {"sv": _IN_SWEDISH, "en": _FROM_TO}.get(language)
    return own.sub(f". {what}", template) if own else _BOTH.sub(what, template)


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
    exact = f"{amount:+.10g}" if signed else f"{amount:.15g}"
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
        return _NOTHING
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
        return in_languages(texts, LANGUAGES[0]) or _NOTHING
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


def _items(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def joined(parts: Iterable[Text]) -> Text:
    """Return texts one after the other, with commas."""
    listed = [*parts]
    return Text(*(", ".join(one.say(language) for one in listed) for language in LANGUAGES))


def _cut(text: str) -> str:
    whole = text.rstrip(".")  # the message ends with its own
    return whole if len(whole) <= _SHOWN else f"{whole[: _SHOWN - 1].rstrip()}…"

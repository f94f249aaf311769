"""What a field means, in words: in `explain`, in the reference pages and in an editor's hover."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import LANGUAGES, Language, Route, Text
from hyvinvointi.schema import phrases
from hyvinvointi.schema.fields import KINDS, Field, root
from hyvinvointi.words.lists import alternatives
from hyvinvointi.words.text import in_each

_DATE = {
    "full": Text("päivä (2026-08-15)", "en dag (2026-08-15)", "a day (2026-08-15)"),
    "partial": Text(
        "vuosi, kuukausi tai päivä (2026, 2026-08, 2026-08-15)",
        "ett år, en månad eller en dag (2026, 2026-08, 2026-08-15)",
        "a year, a month or a day (2026, 2026-08, 2026-08-15)",
    ),
}
_PROSE = Text(
    "vapaa teksti, myös kielittäin (fi, sv)",
    "fri text, också per språk (fi, sv)",
    "free text, also by language (fi, sv)",
)
_CHOICE = Text("yksi alla olevista arvoista", "ett av värdena nedan", "one of the values below")
_ID = Text("tunnus: {kinds}", "id: {kinds}", "an ID: {kinds}")
_LIST = Text("luettelo; kukin: {item}", "en lista; varje: {item}", "a list; each: {item}")
_MAP = Text("ryhmä kenttiä", "en grupp fält", "a group of fields")
_OR = Text("{one} tai {other}", "{one} eller {other}", "{one} or {other}")
_ENTITIES = {
    "organ": Text("toimielin", "organ", "body"),
    "unit": Text("yksikkö", "enhet", "unit"),
    "person": Text("henkilö", "person", "person"),
    "goal": Text("tavoite", "mål", "goal"),
    "policy": Text("päälinjaus", "huvudlinje", "policy"),
    "section": Text("osio", "avsnitt", "section"),
    "measure": Text("toimenpide", "åtgärd", "measure"),
    "attachment": Text("liite", "bilaga", "attachment"),
    "planned-program": Text("valmisteltava ohjelma", "planerat program", "planned programme"),
    "counter-proposal": Text("ehdotus", "förslag", "proposal"),
    "wish": Text("ponsi", "kläm", "wish"),
}
_VALUES = Text("Arvot", "Värden", "Values")
_REQUIRED = Text("Pakollinen.", "Obligatoriskt.", "Required.")
_FOLLOW_UP = Text(
    "Seurantatietoa: ei kuulu siihen, mikä hyväksyttiin.",
    "Uppföljning: hör inte till det som godkändes.",
    "Follow-up: not part of what was adopted.",
)


def description(field: Field) -> Text:
    """Return what the schema says of a field, with an example; empty where it says nothing."""
    finnish = field.spec.get("description", "")
    described = field.spec.get("x-description", {})
    return Text(finnish, described.get("sv", finnish), described.get("en", finnish))


def form(field: Field) -> Text:
    """Return what may stand in a field: a day, an id of an organ, a list of texts."""
    if field.enum:
        return _CHOICE
    if field.date:
        return _DATE[field.date]
    if field.is_text:
        return _PROSE
    if field.item is not None and "array" in field.types:
        return _filled(_LIST, item=form(field.item))
    kinds = [*map(_entity, field.refs), *(Text(one, one, one) for one in field.fixed)]
    named = _filled(_ID, kinds=_either(kinds)) if field.refs else None
    if field.properties:
        other = phrases.TYPES["integer"] if "integer" in field.types else named
        return _filled(_OR, one=other, other=_MAP) if other else _MAP
    return named or codes_either(field)


def codes_either(field: Field) -> Text:
    """Return the types of a field in words: a text or a whole number."""
    order = ("string", "integer", "number", "boolean", "array", "object")
    return _either([phrases.TYPES[one] for one in order if one in field.types])


def hover(field: Field, language: Language, *, required: bool = False) -> str:
    """Return what an editor shows of a field, as Markdown: meaning, form, values with their terms."""
    said = description(field).say(language)
    lines = [said, f"*{form(field).say(language)}*"]
    lines += [_REQUIRED.say(language)] if required else []
    lines += [] if field.adopted or not said else [_FOLLOW_UP.say(language)]
    if field.enum or field.fixed:
        lines.append("\n".join([f"{_VALUES.say(language)}:", "", *values(field, language)]))
    return "\n\n".join(filter(None, lines))


def values(field: Field, language: Language) -> Iterator[str]:
    """Yield the allowed values of a field, or its words beside ids, as a list, each with its term."""
    for value in (*field.enum, *field.fixed):
        term = field.value_term(str(value)).say(language)
        yield f"- `{value}`" if term == str(value) else f"- `{value}`: {term}"


def places(kind: str) -> Iterator[tuple[str, Field, bool]]:
    """Yield each field of a kind with its dotted path and whether it is required, outer ones first.

    What an actor, a resource or another shared group holds is yielded at its first place only.
    """
    seen = set[int]()
    stack: list[tuple[str, Field, bool]] = [("", root(kind), False)]
    while stack:
        path, field, is_required = stack.pop()
        if path:
            yield path, field, is_required
        group = field.group
        inner = group.spec.get("properties")
        # A map of languages is no group of fields.
        if inner is None or group.is_text or id(inner) in seen:
            continue
        seen.add(id(inner))
        children = [
            (f"{path}.{name}" if path else name, child, name in group.required)
            for name, child in group.properties.items()
        ]
        stack.extend(reversed(children))


def field_at(kind: str, path: str) -> Field | None:
    """Return the field of a kind at a dotted path, `None` when there is none."""
    field: Field | None = root(kind)
    for step in path.split("."):
        if field is not None and field.item is not None and step not in field.properties:
            field = field.item
        field = field.properties.get(step) if field is not None else None
    return field


def dotted(route: Route) -> str:
    """Return the dotted path of a route: `goals.measures.schedule`."""
    return ".".join(step for step in route if isinstance(step, str))


def _entity(name: str) -> Text:
    if name in KINDS:
        term = root(name).term
        return Text(term.fi.lower(), term.sv.lower(), term.en.lower())
    return _ENTITIES.get(name, Text(name, name, name))


def _either(words: list[Text]) -> Text:
    return in_each(lambda language: alternatives([one.say(language) for one in words], language))


def _filled(text: Text, **args: Text) -> Text:
    return Text(*(text.say(language, args) for language in LANGUAGES))

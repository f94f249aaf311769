"""What fields mean, wherever they stand, asked for by path or by name in any language."""

from collections.abc import Iterable, Iterator
from functools import cache, partial

from hyvinvointi.data_classes import dataclass
from hyvinvointi.diagnostics import Language, Text
from hyvinvointi.diff.sentences import LEVEL_NAMES
from hyvinvointi.report.topics.topic import Topic, joined
from hyvinvointi.schema import KINDS, Field, root, suggest
from hyvinvointi.schema.descriptions import description, form, places, values

_FORM = Text("Muoto: {form}", "Form: {form}", "Form: {form}")
_REQUIRED = Text("Pakollinen: kyllä", "Obligatoriskt: ja", "Required: yes")
_CHANGE = Text(
    "Muuttaminen hyväksytyssä asiakirjassa: {level} (`{name}`)",
    "Ändring i ett godkänt dokument: {level} (`{name}`)",
    "A change in an adopted document: {level} (`{name}`)",
)
_FOLLOW_UP = Text(
    "Seurantatietoa: ei kuulu siihen, mikä hyväksyttiin",
    "Uppföljning: hör inte till det som godkändes",
    "Follow-up: not part of what was adopted",
)
_LABELS = Text("Kutsutaan myös: {labels}", "Kallas också: {labels}", "Also called: {labels}")
_PLACES = Text("Paikat: {places}", "Platser: {places}", "Places: {places}")
_VALUES = Text("Arvot", "Värden", "Values")
_FIELDS = Text("Kentät", "Fält", "Fields")
_AND_MORE = Text(
    "{places} ja {count} muuta", "{places} och {count} till", "{places} and {count} more"
)
_PLACES_SHOWN = 6
_DEEPEST = 6
"""Fields in each other that are looked through; decision.handling.votes.for.persons has four."""


@dataclass(frozen=True, slots=True)
class Place:
    """A field at a place: the kind and the dotted path below it."""

    kind: str
    path: str
    field: Field
    is_required: bool

    @property
    def name(self) -> str:
        """How it is asked for."""
        return f"{self.kind}.{self.path}"

    @property
    def words(self) -> frozenset[str]:
        """What the field is called in any language, folded."""
        return _words(self.path.rpartition(".")[2], self.field)


def meanings(word: str) -> Iterator[Topic]:
    """Yield what fields mean that a path names: `decision.status`, `päätös.tila`, `tila`.

    Fields that mean the same at several places are one topic. A word that no field is called by may
    be one that people type for it: `budjetti`.
    """
    steps = [suggest.fold(step) for step in word.strip().split(".")]
    if all(steps):
        led_by_kind = [place for kind in KINDS for place in _led_by(kind, steps)]
        named = [place for place in all_places() if _is_named(place, steps)]
        typed = (place for place in all_places() if _is_typed_for(place, steps))
        yield from _grouped(led_by_kind or named or typed)


def _is_typed_for(place: Place, steps: list[str]) -> bool:
    return steps in ([suggest.fold(word)] for word in place.field.typed_names)


def topic(found: Iterable[Place]) -> Topic:
    """Return what one field means that stands at some places."""
    here = tuple(found)
    return Topic(here[0].name, description(here[0].field), partial(_page, here))


@cache
def all_places() -> tuple[Place, ...]:
    """Every field of every kind; what a shared group holds at its first place in a kind."""
    return tuple(Place(kind, *place) for kind in KINDS for place in places(kind))


def _led_by(kind: str, steps: list[str]) -> Iterator[Place]:
    """Yield what a path means that begins with the kind, however deep and shared it is there."""
    head, *rest = steps
    if not rest or head not in _words(kind, root(kind)):
        return
    found = [Place(kind, "", root(kind), is_required=False)]
    for step in rest:
        found = [inner for place in found for inner in _inner(place) if step in inner.words]
    yield from found


def nearest_below(word: str) -> Place | None:
    """Return the first of the least deep fields below a place that have a name, or one alike.

    `program.measures`, `program.goals.meassures`.
    """
    head, *rest = map(suggest.fold, word.strip().split("."))
    *way, name = rest or [""]
    kinds = (kind for kind in KINDS if name and head in _words(kind, root(kind)))
    level = [Place(kind, "", root(kind), is_required=False) for kind in kinds]
    for step in way:
        level = [inner for place in level for inner in _inner(place) if step in inner.words]
    known: dict[str, Place] = {}
    for _ in range(_DEEPEST):
        level = [inner for place in level for inner in _inner(place)]
        for place in level:
            typed = map(suggest.fold, place.field.typed_names)
            known |= {one: place for one in (*place.words, *typed) if one not in known}
    near = suggest.word(name, known)
    return known[near.word] if near else None


def _inner(place: Place) -> Iterator[Place]:
    field = place.field
    group = field.group
    for name, child in group.properties.items() if not group.is_text else ():
        path = f"{place.path}.{name}" if place.path else name
        yield Place(place.kind, path, child, name in group.required)


def _grouped(found: Iterable[Place]) -> Iterator[Topic]:
    groups: dict[tuple[object, ...], list[Place]] = {}
    for place in found:
        field = place.field
        key = (description(field), field.enum, form(field), field.term)
        groups.setdefault(key, []).append(place)
    return map(topic, groups.values())


def _is_named(place: Place, steps: list[str]) -> bool:
    """Whether the last steps of a place, with the kind before them, have these names."""
    names = _names(place.kind, place.path)
    if len(steps) > len(names):
        return False
    own = names[len(names) - len(steps) :]
    return all(step in known for step, known in zip(steps, own, strict=True))


@cache
def _names(kind: str, path: str) -> tuple[frozenset[str], ...]:
    """What each step of a path is called in any language, the kind first."""
    found = [_words(kind, root(kind))]
    field: Field | None = root(kind)
    for step in path.split("."):
        if field is not None and field.item is not None and step not in field.properties:
            field = field.item
        field = field.properties.get(step) if field is not None else None
        found.append(_words(step, field))
    return tuple(found)


def _words(name: str, field: Field | None) -> frozenset[str]:
    return frozenset(map(suggest.fold, (name, *(field.labels() if field else ()))))


def _page(found: tuple[Place, ...], language: Language) -> str:
    first, field = found[0], found[0].field
    facts = [_FORM.say(language, {"form": form(field)})]
    facts += [_REQUIRED.say(language)] if first.is_required else []
    facts.append(_change(field, language))
    labels = field.spec.get("x-terms", {}).get(language, [])[1:]
    facts += [_LABELS.say(language, {"labels": ", ".join(labels)})] if labels else []
    facts += [_places(found, language)] if len(found) > 1 else []
    group = field.group
    is_group = bool(group.properties) and not group.is_text
    return joined(
        f"# {first.name} ({field.term.say(language)})",
        description(field).say(language),
        "\n".join(f"- {fact}" for fact in facts),
        *(
            [f"## {_VALUES.say(language)}", "\n".join(values(field, language))]
            if field.enum
            else []
        ),
        *([f"## {_FIELDS.say(language)}", _fields(group, language)] if is_group else []),
    )


def _change(field: Field, language: Language) -> str:
    if not field.adopted:
        return _FOLLOW_UP.say(language)
    return _CHANGE.say(language, {"level": LEVEL_NAMES[field.change], "name": field.change})


def _places(found: tuple[Place, ...], language: Language) -> str:
    said = ", ".join(f"`{place.name}`" for place in found[:_PLACES_SHOWN])
    if len(found) > _PLACES_SHOWN:
        said = _AND_MORE.say(language, {"places": said, "count": len(found) - _PLACES_SHOWN})
    return _PLACES.say(language, {"places": said})


def _fields(group: Field, language: Language) -> str:
    return "\n".join(
        f"- `{name}` ({child.term.say(language)}): {description(child).say(language)}"
        for name, child in group.properties.items()
    )

"""What allowed values mean, by the value or by what it is called in any language."""

from collections.abc import Iterator
from functools import partial

from hyvinvointi.diagnostics import Language, Text
from hyvinvointi.report.topics.fields import Place, all_places
from hyvinvointi.report.topics.topic import Topic, joined
from hyvinvointi.schema import Field, suggest
from hyvinvointi.schema.descriptions import description

_OF = Text(
    "Arvo kentässä `{place}` ({term}).",
    "Värde i fältet `{place}` ({term}).",
    "A value of the field `{place}` ({term}).",
)
_ALSO = Text("Samoin: {places}.", "Likaså: {places}.", "Also in: {places}.")
_LABELS = Text("Kutsutaan myös: {labels}.", "Kallas också: {labels}.", "Also called: {labels}.")
_OTHERS = Text("Muut arvot", "Andra värden", "Other values")


def meanings(word: str) -> Iterator[Topic]:
    """Yield the values that a word is or is called, each with the fields that may hold it."""
    # `>=` has no letters.
    wanted = suggest.fold(word) or word.strip()
    groups: dict[tuple[str, Text, tuple[object, ...]], list[Place]] = {}
    for place in all_places():
        for value in _values_called(_choices(place.field), wanted):
            field = _choices(place.field)
            key = (value, field.value_term(value), field.enum)
            groups.setdefault(key, []).append(place)
    for (value, term, _), found in groups.items():
        yield Topic(value, term, partial(_page, value, tuple(found)))


def _choices(field: Field) -> Field:
    """The field that has the allowed values: of a list, each item."""
    return field.item if field.item is not None and field.item.enum else field


def _values_called(field: Field, wanted: str) -> Iterator[str]:
    labels = field.value_labels()
    for value in map(str, field.enum):
        if wanted in {value, *map(suggest.fold, (value, *labels.get(value, ())))} - {""}:
            yield value


def _page(value: str, found: tuple[Place, ...], language: Language) -> str:
    first, field = found[0], _choices(found[0].field)
    term = field.value_term(value).say(language)
    of = {"place": first.name, "term": first.field.term}
    labels = [one for one in field.value_labels(language).get(value, ()) if one != term]
    others = [str(one) for one in field.enum if str(one) != value]
    places = ", ".join(f"`{place.name}`" for place in found[1:])
    return joined(
        f"# {value} ({term})",
        _OF.say(language, of),
        description(first.field).say(language),
        _LABELS.say(language, {"labels": ", ".join(labels)}) if labels else "",
        _ALSO.say(language, {"places": places}) if places else "",
        f"## {_OTHERS.say(language)}" if others else "",
        "\n".join(f"- `{other}`: {field.value_term(other).say(language)}" for other in others),
    )

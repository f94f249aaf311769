"""A place in a document as templates read it: fields by the names of the schema.

`fact.title` is the value of the field `title` ready to be shown, `None` when the document does
not say it. A name that the schema does not know fails, so that a template cannot misspell one.
"""

from collections.abc import Callable, Container, Iterator, Mapping
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any, ClassVar

from hyvinvointi.dates import parse
from hyvinvointi.diagnostics import Language, Route
from hyvinvointi.privacy.redaction import is_masked
from hyvinvointi.render.values import custom_fields
from hyvinvointi.render.values.prose import is_safe_link
from hyvinvointi.render.values.shapes import Choice, Day, Link, Number, Prose
from hyvinvointi.render.values.typography import clean
from hyvinvointi.schema import Field
from hyvinvointi.source import Document
from hyvinvointi.words.days import written

if TYPE_CHECKING:
    from hyvinvointi.render.values.page import Page

_AS_TYPED = frozenset({"year", "paragraph", "item", "number", "priority", "decimals"})
_ADDRESSES = frozenset({"url", "website"})
_NUMBERS = frozenset({"integer", "number"})
_NAMES = frozenset({"title", "name"})
_PERMANENT = frozenset({"id", "former_ids"})
"""What an item is found by, and does not say."""


class Fact:
    """A group of fields of a document, seen from a page.

    Anything of a wrong type is as good as not said: its own finding is told elsewhere. What does
    not belong to the model begins with an underscore and is out of reach for templates.
    """

    shape: ClassVar[str] = "fact"

    def __init__(
        self, page: "Page", document: Document, field: Field, route: Route, data: Mapping[str, Any]
    ) -> None:
        self._page = page
        self._document = document
        self._field = field
        self._route = route
        self._data = data

    def __getattr__(self, name: str) -> Any:
        # Whatever the schema knows is found before: see `_kind`.
        raise AttributeError(name)

    def _unnamed(self, name: str) -> Prose | None:
        """Return the id for a title or a name that ought to be there: what has none goes by it."""
        given = self._data.get("id") if name in self._field.required and self._is_entity else None
        return Prose(given, "") if isinstance(given, str) and given.strip() else None

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Fact) and self._place == other._place

    def __hash__(self) -> int:
        return hash(self._place)

    @property
    def _place(self) -> tuple[str, Route]:
        return self._document.path, self._route

    def _entries(self, omitted: Container[str]) -> Iterator[tuple[str, Any]]:
        for name in self._field.properties:
            if name in omitted or not (name in self._data or name in _NAMES):
                continue
            value = getattr(self, name)
            if value and not (name in _PERMANENT and self._is_entity):
                yield name, value

    @property
    def _is_entity(self) -> bool:
        """Whether the id is the item's own and thus its anchor, not something that it says."""
        return not self._route or self._field.entity is not None

    @staticmethod
    @cache
    def _way(field: Field) -> "Callable[[Fact, Field, Route, Any], Any]":
        """Return what reads a value of a field."""
        if "array" in field.types:
            return Fact._items
        if field.is_text:
            return Fact._text
        if field.refs:
            return Fact._reference
        if "object" in field.types:
            return Fact._group
        return Fact._date if field.date else Fact._scalar

    def _items(self, field: Field, route: Route, value: Any) -> tuple[Any, ...]:
        item = field.item
        if item is None or not isinstance(value, list):
            return ()
        read = self._way(item)
        numbered = ((index, one) for index, one in enumerate(value) if one is not None)
        shown = (read(self, item, (*route, index), one) for index, one in numbered)
        return tuple(one for one in shown if one is not None)

    def _own(self) -> Iterator[tuple[str, str, Any]]:
        self._page.own_told.add(self._place)
        return self._own_of(self._data)

    def _own_of(self, data: Mapping[str, Any]) -> Iterator[tuple[str, str, Any]]:
        page, document = self._page, self._document
        return custom_fields.fields(data, lambda value: page.text(value, document), page.locale)

    def _own_inside(self) -> Iterator[tuple[str, str, Any]]:
        page, document = self._page, self._document
        # Most documents have none; a key may be written with escapes.
        if b"x-" not in document.content and b"\\" not in document.content:
            return
        for route, name, data in custom_fields.groups(self._field, self._data, page.locale.chrome):
            if (document.path, route) not in page.own_told:
                for key, said, value in self._own_of(data):
                    yield key, f"{name}: {said}", value

    def _text(self, _field: Field, _route: Route, value: Any) -> Prose | None:
        return self._page.text(value, self._document)

    def _group(self, field: Field, route: Route, value: Any) -> Any:
        if not isinstance(value, dict):
            return self._scalar(field, route, value) if field.types & _NUMBERS else None
        return seen_from(self._page, self._document, field, route, value)

    def _reference(self, field: Field, route: Route, value: Any) -> Any:
        is_actor = "email" in field.properties
        if isinstance(value, str) and not is_actor:
            return self._page.link(self._document, value, field.refs)
        data = {"id": value} if isinstance(value, str) else value
        if not isinstance(data, dict) or "object" not in field.types:
            return None
        shown = seen_from(self._page, self._document, field, route, data)
        return self._page.actor(shown) if is_actor else shown

    def _date(self, _field: Field, _route: Route, value: Any) -> Day | None:
        return None if isinstance(value, dict | list) else _day(self._page.locale.chrome, value)

    def _scalar(self, field: Field, _route: Route, value: Any) -> Any:
        if isinstance(value, dict | list):
            return None
        locale = self._page.locale
        if isinstance(value, bool) or "boolean" in field.types:
            is_flag = isinstance(value, bool) and "boolean" in field.types
            return Choice(str(value).lower(), locale.truth(value)) if is_flag else None
        text = clean(str(value)).strip()
        if field.enum and text:
            whose = self._page.site.organisation_of(self._document) if field.varies else None
            return _choice(field, text, locale.chrome, whose)
        if field.name in _ADDRESSES and text:
            return _web(text)
        if isinstance(value, int | float) and field.types & _NUMBERS:
            return self._number(field, value)
        return self._plain(field, text) if text else None

    def _plain(self, field: Field, text: str) -> Prose | str | None:
        if field.name == "unit":
            return self._unit(text)
        return None if field.name == "email" and is_masked(text) else text

    def _unit(self, text: str) -> Prose | str:
        """Return a unit in the language of the page, else as written, marked where it is foreign."""
        unit = self._page.locale.unit(text) or self._page.text(text, self._document)
        return unit if isinstance(unit, str) or (unit and unit.lang) else text

    def _number(self, field: Field, value: float) -> Number | str:
        locale = self._page.locale
        if field.name in _AS_TYPED:
            return str(value)
        return Number(value, (locale.money if field.unit == "€" else locale.number)(value))


class _Said:
    """A field of a fact: it is read when it is asked for."""

    def __init__(self, field: Field) -> None:
        self._field = field
        self._name = field.name
        self._way = Fact._way(field)  # noqa: SLF001  a part of it
        self._nothing = () if "array" in field.types else None

    def __get__(self, asked: Fact, _kind: type[Fact]) -> Any:
        name = self._name
        value = asked._data.get(name)  # noqa: SLF001  as above
        shown: Any = self._nothing
        if value is not None:
            shown = self._way(asked, self._field, (*asked._route, name), value)  # noqa: SLF001  as above
        if shown is None and name in _NAMES:
            shown = asked._unnamed(name)  # noqa: SLF001  as above
        # A template asks whether there is something before it shows it.
        asked.__dict__[name] = shown
        return shown


@cache
def _kind(field: Field) -> type[Fact]:
    """Return the class of the facts of a group: it has an attribute for each of its fields."""
    return type("Fact", (Fact,), {name: _Said(one) for name, one in field.properties.items()})


def seen_from(
    page: "Page", document: Document, field: Field, route: Route, data: Mapping[str, Any]
) -> Fact:
    """Return a group of fields of a document as seen from a page."""
    return _kind(field)(page, document, field, route, data)


@lru_cache(maxsize=4096, typed=True)
def _day(language: Language, value: Any) -> Day | None:
    date = parse(value)
    return Day(date, written(date, language)) if date else None


@lru_cache(maxsize=4096)
def _choice(field: Field, value: str, language: Language, organisation: str | None) -> Choice:
    return Choice(value, field.value_term(value, organisation).say(language))


def label(fact: Fact, name: str) -> str:
    """Return the term of a field in the language of the page."""
    term = fact._field.properties[name].term  # noqa: SLF001  the room's own door; templates have no other
    return term.say(fact._page.locale.chrome)  # noqa: SLF001  as above


def entries(fact: Fact, *omitted: str) -> list[tuple[str, str, Any]]:
    """Return name, label and value of every field that says something, but `omitted`.

    Own fields of an item are among them; those of a document have a part of their own.
    """
    named = modelled(fact, *omitted)
    return [*named, *fact._own()] if fact._route else named  # noqa: SLF001  as above


def modelled(fact: Fact, *omitted: str) -> list[tuple[str, str, Any]]:
    """Return the entries of a group without its own fields."""
    entries_ = fact._entries({*omitted, "kind", "municipality"})  # noqa: SLF001  as above
    return [(name, label(fact, name), value) for name, value in entries_]


def own_fields(fact: Fact) -> list[tuple[str, str, Any]]:
    """Return key, name and value of the municipality's own fields (`x-…`).

    Those of a document are followed by those of groups in it that its page has not shown where the
    groups stand, each with the name of its group.
    """
    inside = () if fact._route else fact._own_inside()  # noqa: SLF001  as above
    return [*fact._own(), *inside]  # noqa: SLF001  as above


def anchor(fact: Fact) -> str:
    """Return the id of an item, which is its anchor on the page; empty when it has none."""
    given = fact._data.get("id")  # noqa: SLF001  as above
    return given if isinstance(given, str) else ""


def told_former_ids(fact: Fact) -> list[str]:
    """Return the ids that an item says it had before."""
    told = fact._data.get("former_ids")  # noqa: SLF001  the room's own door, as above
    return [one for one in told if isinstance(one, str)] if isinstance(told, list) else []


def page_of(fact: Fact) -> "Page":
    """Return the page that a fact is seen from."""
    return fact._page  # noqa: SLF001  as above


def span(fact: Fact) -> str:
    """Return the time between `start` and `end` of a fact."""
    start, end = fact.start, fact.end
    return page_of(fact).locale.span(start and start.date, end and end.date)


def place(fact: Fact) -> tuple[Document, Route]:
    """Return the document and the route of a fact."""
    return fact._document, fact._route  # noqa: SLF001  as above


def is_web_address(text: str) -> bool:
    """Whether a text is an address of the web that may be linked."""
    return text.lower().startswith(("https://", "http://")) and is_safe_link(text)


def _web(text: str) -> Link:
    return Link(text, text if is_web_address(text) else None)

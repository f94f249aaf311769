"""What reports keep to themselves: what closed documents say, and names that have left the pages.

A linter and a comparison run where many can read along, so they say no more of a document than its
page would: where something is and what is wrong, and of what is closed no word.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from functools import cached_property
from typing import Any

from hyvinvointi.dates import PartialDate
from hyvinvointi.diagnostics import Message, Route, Site, Text
from hyvinvointi.facts.sound import facts_of
from hyvinvointi.model import Decision, Municipality
from hyvinvointi.privacy.departed import Departed, pairs_in
from hyvinvointi.privacy.findings import spans_in_file
from hyvinvointi.privacy.people import (
    named_privately,
    names_leave,
    names_too_many,
    personal_names_of,
    private_finder,
    public_names,
)
from hyvinvointi.privacy.publicity import may_be_unclear, unclear, unknown_keys
from hyvinvointi.privacy.shown import Finder, Span, located
from hyvinvointi.schema import KINDS, Field, as_meant, root
from hyvinvointi.source import Document
from hyvinvointi.words.values import Alternatives, Name, Period, Quantity, Row
from hyvinvointi.workspace import Workspace

WITHHELD = Text("(salassa pidettävä)", "(sekretessbelagt)", "(secret)")
_TOLD = frozenset({"kind", "id", "municipality", "organ", "paragraph", "status", "publicity"})
"""Fields of a closed document that its mention shows, and those that say that it is closed."""
_NUMBERS = int | float | Quantity
_QUOTABLE = str | PartialDate | Period | _NUMBERS
_SHORTEST = 3
_SHORTEST_ELSEWHERE = 12
"""A shorter value of a closed document may well be another document's own: a year, an organ."""


class Reserved:
    """What is kept back of some states of a workspace on a day."""

    def __init__(self, states: Iterable[Workspace], today: date | None) -> None:
        self._closed: dict[str, list[Document]] = {}
        self._departed = Departed()
        self._finders: dict[str, list[Finder]] = {}
        self._public: set[str] = set()
        self._registered: set[str] = set()
        self._said: dict[str, str] = {}
        self._keys: dict[str, set[str]] = {}
        # Two states share most documents, and these need not be looked at twice.
        shared: set[tuple[int, int]] = set()
        for state in [*states]:
            self._add(state, today, shared)

    def __bool__(self) -> bool:
        return bool(self._closed or self._departed or self._finders)

    def _add(self, state: Workspace, today: date | None, shared: set[tuple[int, int]]) -> None:
        found = (one for one in state.documents if one.kind == "municipality")
        registers = {one.id: Municipality(one, (), one.data) for one in found}
        only = next(iter(registers.values())) if len(registers) == 1 else None
        for one in registers.values():
            self._public.update(person.name for person in one.people if person.name)
            names = [one.name, *(it.name for it in one.organs), *(it.name for it in one.units)]
            self._registered.update(text for name in names if name for text in name.values.values())
        for document in state.documents:
            facts = facts_of(document)
            register = registers.get(document.municipality, only)
            looked_at = id(document), id(register.origin) if register else 0
            if looked_at in shared or (facts is not None and facts.is_open):
                continue
            shared.add(looked_at)
            if _is_closed(document):
                self._closed.setdefault(document.path, []).append(document)
            if document.kind == "decision" and isinstance(document.data, dict):
                self._add_names(document, register, today)

    def _add_names(
        self, document: Document, register: Municipality | None, today: date | None
    ) -> None:
        meant = as_meant(document)
        decision = Decision(meant, (), meant.data)
        find = private_finder(decision, register)
        if find and (document.path in self._closed or names_leave(decision, today)):
            self._finders.setdefault(document.path, []).append(find)
            self._departed.add(personal_names_of(decision, register))

    def is_closed(self, path: str) -> bool:
        """Whether a document is closed in any of the states."""
        return path in self._closed

    def names_in(self, text: str, path: str | None = None) -> Iterator[Span]:
        """Yield where a text names a person whose name has left, in its own document or any."""
        for find in self._finders.get(path, ()) if path else ():
            yield from located(find, text)
        other = self._departed.finder_in(text, self._public)
        if other:
            yield from located(other, text)

    def spans_in(self, document: Document) -> Iterator[Span]:
        """Yield the stretches of a file that are not shown."""
        if document.path in self._closed:
            yield from _withheld_spans(document)
            return
        for find in self._finders.get(document.path, ()):
            yield from spans_in_file(document, find)
        if self._departed:
            public = {*self._public, *public_names(document, None)}
            other = self._departed.finder(document.text, pairs_in(document), public)
            if other:
                yield from spans_in_file(document, other)

    def told(self, value: object, path: str) -> object:
        """Return an argument of a message about a document: words in its place where it quotes."""
        if isinstance(value, Message):
            args = {name: self.told(one, path) for name, one in value.args.items()}
            return Message(value.text, args)
        if isinstance(value, Alternatives | Row):
            return replace(value, of=tuple(self.told(one, path) for one in value.of))
        if isinstance(value, list | tuple):
            return [self.told(one, path) for one in value]
        if isinstance(value, Name):
            is_closed = self.is_closed(value.path)
            return (
                Name(value.id, {}, value.path) if is_closed or self._quotes_name(value) else value
            )
        return WITHHELD if self._quotes(value, path) else value

    def hides_key(self, key: str, path: str) -> bool:
        """Whether a key of a closed document is none of the schema."""
        if path not in self._closed:
            return False
        if path not in self._keys:
            routes = (route for one in self._closed[path] for route in unknown_keys(one))
            self._keys[path] = {str(route[-1]) for route in routes}
        return key in self._keys[path]

    def _quotes_name(self, name: Name) -> bool:
        return any(text.strip() in self._values for text in name.texts.values())

    def _quotes(self, value: object, path: str) -> bool:
        if isinstance(value, bool) or not isinstance(value, _QUOTABLE):
            return False
        text = str(getattr(value, "amount", value)).strip()
        if isinstance(value, str) and len(text) < _SHORTEST:
            return False
        is_here = (
            path in self._closed and not isinstance(value, _NUMBERS) and text in self._texts(path)
        )
        return is_here or text in self._values

    def _texts(self, path: str) -> str:
        if path not in self._said:
            texts = (text for one in self._closed[path] for text in _withheld_texts(one))
            self._said[path] = "\n".join(texts)
        return self._said[path]

    @cached_property
    def _values(self) -> frozenset[str]:
        """What closed documents say, value by value: no message about another one says it either.

        The names that the register has for all to read are no secret of who notifies a body.
        """
        documents = (one for some in self._closed.values() for one in some)
        texts = (text.strip() for document in documents for text in _withheld_texts(document))
        known = self._public | {" ".join(text.split()) for text in self._registered}
        return frozenset(
            text for text in texts if len(text) >= _SHORTEST_ELSEWHERE and text not in known
        )


def is_open(document: Document) -> bool:
    """Whether nothing of a sound document is ever kept back, on whatever day, by whatever register.

    A register only takes persons out of those who are private.
    """
    if names_too_many(document) or (may_be_unclear(document) and _says_secrecy(document)):
        return False
    if document.kind != "decision":
        return True
    return not any(named_privately(Decision(document, (), document.data), None))


def _is_closed(document: Document) -> bool:
    """Whether a document says, or seems to say, that it is secret.

    What a fault of reading may have hidden keeps a page from being made, but no fault from being told.
    """
    return _says_secrecy(document) or names_too_many(document)


def _says_secrecy(document: Document) -> bool:
    if not isinstance(document.data, dict):
        return False
    stated = document.data.get("publicity")
    is_secret = isinstance(stated, dict) and stated.get("class") == "secret"
    return is_secret or next(unclear(document), None) is not None


def _withheld_texts(document: Document) -> Iterator[str]:
    yield from (str(value) for _, value in _withheld(document))
    yield from (str(route[-1]) for route in unknown_keys(document))


def _withheld_spans(document: Document) -> Iterator[Span]:
    for route, _ in _withheld(document):
        yield document.span(Site(document.path, route))
    for route in unknown_keys(document):
        yield document.span(Site(document.path, route, "key"))
    for start, text in document.comments():
        yield start, start + len(text)


def _withheld(document: Document) -> Iterator[tuple[Route, Any]]:
    """Yield route and value of what is not told of a closed document."""
    meaning = root(document.kind) if document.kind in KINDS else None
    for name, value in document.data.items():
        if name not in _TOLD:
            child = meaning.properties.get(name) if meaning else None
            yield from _scalars(value, child, (name,))


def _scalars(value: Any, meaning: Field | None, route: Route) -> Iterator[tuple[Route, Any]]:
    if isinstance(value, dict):
        for name, one in value.items():
            child = meaning.properties.get(name) if meaning else None
            yield from _scalars(one, child, (*route, name))
    elif isinstance(value, list):
        for at, one in enumerate(value):
            yield from _scalars(one, meaning.item if meaning else None, (*route, at))
    elif value is not None and not isinstance(value, bool):
        is_word_of_ours = meaning is not None and value in (*meaning.enum, *meaning.fixed)
        if not is_word_of_ours:
            yield route, value

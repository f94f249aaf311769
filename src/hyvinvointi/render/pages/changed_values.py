"""Values of a document as the page of changes shows them: names for ids, numbers with their unit."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from hyvinvointi.diagnostics import Language, Route, Text
from hyvinvointi.diff import Edit, arrivals, terms
from hyvinvointi.diff.gauges import Gauge, gauge
from hyvinvointi.diff.legal_state import Side
from hyvinvointi.diff.names import Names
from hyvinvointi.schema import Field
from hyvinvointi.source import Document

_MEASURED = frozenset({"value", "max"})
_STEP = "scale-step"
"""Its number is what the label beside it explains."""
Edits = tuple[Edit, ...]

_SEPARATOR = Edit("kept", ", ")


class Values:
    """The values of one state of a document."""

    def __init__(self, document: Document, side: Side, names: Names, language: Language) -> None:
        self._document = document
        self._side = side
        self._names = names
        self._language = language

    def rows(self, meaning: Field, route: Route) -> Iterator[str]:
        """Yield the fields of an item, each with what it is called."""
        data = self._document.value(route)
        said_in = None if meaning.entity == _STEP else self._gauge_at(route)
        for name, field in meaning.properties.items():
            text = self._said(data.get(name), field, said_in)
            if text and name != "id":
                yield f"{field.term.say(self._language)}: {text}"

    def compared(
        self, old: Any, new: Any, meaning: Field, route: Route
    ) -> tuple[Edits, Edits | None, Edits | None]:
        """Return two lists: marked as one, as it was and as it is; `None` of one that is empty."""
        was = self._told(arrivals.gained(new, old), old, meaning, route, "deleted")
        now = self._told(arrivals.gained(old, new), new, meaning, route, "inserted")
        came = [one for one in now if one.op == "inserted"]
        return _joined([*was, *came]), _joined(was) or None, _joined(now) or None

    def _told(
        self, own: Sequence[Any], values: Any, meaning: Field, route: Route, op: str
    ) -> list[Edit]:
        """The items of a list, of which its own are what the other does not have."""
        item, left = meaning.item or meaning, Counter(map(repr, own))
        said_in = None if item.entity == _STEP else self._gauge_at(route)
        told = []
        for value in values if isinstance(values, list) else ():
            is_own = left[repr(value)] > 0
            left[repr(value)] -= is_own
            told.append(Edit(op if is_own else "kept", self._said(value, item, said_in)))
        return told

    def _said(self, value: Any, field: Field, said_in: Gauge | None) -> str:
        """A value on one line; of free text the language of the page, else the first."""
        if isinstance(value, dict) and field.is_text:
            value = value.get(self._language) or next(iter(value.values()), None)
        if isinstance(value, dict):
            return " – ".join(self._parts(value, field, said_in))
        if isinstance(value, list) and field.item is not None:
            parts = (self._said(one, field.item, said_in) for one in value)
            return ", ".join(part for part in parts if part)
        if value is None or isinstance(value, list):
            return ""
        return self._plain(value, field, said_in).say(self._language)

    def _parts(
        self, value: Mapping[str, Any], field: Field, said_in: Gauge | None
    ) -> Iterator[str]:
        said_in = None if field.entity == _STEP else self._gauge_of(value) or said_in
        for name, one in value.items():
            below = field.properties.get(name)
            if below is None or (name == "id" and ("name" in value or not below.refs)):
                continue
            said = self._said(one, below, said_in)
            is_code = isinstance(one, str) and one.isdigit() and not below.date
            if said:
                yield f"{below.term.say(self._language).lower()} {said}" if is_code else said

    def _plain(self, value: Any, field: Field, said_in: Gauge | None) -> Text:
        if isinstance(value, str):
            named = self._names.of(value, self._document, field.refs) if field.refs else None
            return named or terms.line(value, field)
        measured = said_in if field.name in _MEASURED else None
        label = measured.label(value) if measured else None
        unit = measured.unit if measured else None
        return label or terms.value(value, field, unit=unit)

    def _gauge_at(self, route: Route) -> Gauge | None:
        """In what the numbers of what stands at a place, or is around it, are said."""
        for end in range(len(route), -1, -1):
            found = self._gauge_of(self._document.value(route[:end]))
            if found is not None:
                return found
        return None

    def _gauge_of(self, data: Any) -> Gauge | None:
        if not isinstance(data, dict):
            return None
        directory = self._side.directory
        named = directory.find(data.get("indicator"), self._document)
        if named is None and data is self._document.data and self._document.kind == "indicator":
            named = self._document
        return gauge(named.data, directory.language_of(named)) if named else None


def _joined(edits: Sequence[Edit]) -> Edits:
    parts = [part for edit in edits for part in (_SEPARATOR, edit)]
    return tuple(parts[1:])

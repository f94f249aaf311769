"""Values of a document as the page of changes shows them: names for ids, numbers with their unit."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from hyvinvointi.diagnostics import Language, Route, Text
from hyvinvointi.diff import Edit, terms
from hyvinvointi.diff.legal_state import Side
from hyvinvointi.diff.names import Names
from hyvinvointi.schema import Field
from hyvinvointi.source import Document

_UNITS = {"amount": terms.EUROS, "person_years": terms.PERSON_YEARS}
_MEASURED = frozenset({"value", "max"})
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
        data, unit = self._document.value(route), self._unit_at(route)
        for name, field in meaning.properties.items():
            text = self._said(data.get(name), field, unit)
            if text and name != "id":
                yield f"{field.term.say(self._language)}: {text}"

    def compared(
        self, old: Any, new: Any, meaning: Field, route: Route
    ) -> tuple[Edits, Edits | None, Edits | None]:
        """Return two lists: marked as one, as it was and as it is; `None` of one that is empty."""
        was = self._told(terms.gained(new, old), old, meaning, route, "deleted")
        now = self._told(terms.gained(old, new), new, meaning, route, "inserted")
        came = [one for one in now if one.op == "inserted"]
        return _joined([*was, *came]), _joined(was) or None, _joined(now) or None

    def _told(
        self, own: Sequence[Any], values: Any, meaning: Field, route: Route, op: str
    ) -> list[Edit]:
        """The items of a list, of which its own are what the other does not have."""
        item, unit, left = meaning.item or meaning, self._unit_at(route), Counter(map(repr, own))
        told = []
        for value in values if isinstance(values, list) else ():
            is_own = left[repr(value)] > 0
            left[repr(value)] -= is_own
            told.append(Edit(op if is_own else "kept", self._said(value, item, unit)))
        return told

    def _said(self, value: Any, field: Field, unit: Text | None) -> str:
        """A value on one line; of free text the language of the page, else the first."""
        if isinstance(value, dict) and field.is_text:
            value = value.get(self._language) or next(iter(value.values()), None)
        if isinstance(value, dict):
            return " – ".join(self._parts(value, field, unit))
        if isinstance(value, list) and field.item is not None:
            parts = (self._said(one, field.item, unit) for one in value)
            return ", ".join(part for part in parts if part)
        if value is None or isinstance(value, list):
            return ""
        return self._plain(value, field, unit).say(self._language)

    def _parts(self, value: Mapping[str, Any], field: Field, unit: Text | None) -> Iterator[str]:
        unit = self._unit_of(value) or unit
        for name, one in value.items():
            below = field.properties.get(name)
            if below is None or (name == "id" and ("name" in value or not below.refs)):
                continue
            said = self._said(one, below, unit)
            is_code = isinstance(one, str) and one.isdigit() and not below.date
            if said:
                yield f"{below.term.say(self._language).lower()} {said}" if is_code else said

    def _plain(self, value: Any, field: Field, unit: Text | None) -> Text:
        if isinstance(value, str):
            named = self._names.of(value, self._document, field.refs) if field.refs else None
            return named or terms.line(value, field)
        measured = unit if field.name in _MEASURED else None
        return terms.value(value, field, unit=_UNITS.get(field.name) or measured)

    def _unit_at(self, route: Route) -> Text | None:
        """The unit of the indicator that what stands at a place, or is around it, speaks of."""
        for end in range(len(route), -1, -1):
            unit = self._unit_of(self._document.value(route[:end]))
            if unit is not None:
                return unit
        return None

    def _unit_of(self, data: Any) -> Text | None:
        if not isinstance(data, dict):
            return None
        named = self._side.directory.find(data.get("indicator"), self._document)
        is_own = data is self._document.data and self._document.kind == "indicator"
        unit = named.data.get("unit") if named else data.get("unit") if is_own else None
        return terms.same(unit) if isinstance(unit, str) and unit.strip() else None


def _joined(edits: Sequence[Edit]) -> Edits:
    parts = [part for edit in edits for part in (_SEPARATOR, edit)]
    return tuple(parts[1:])

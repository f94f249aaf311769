"""Documents and small workspaces that hold together, from the schemas alone."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from random import Random
from typing import Any

from generation import values
from hyvinvointi.schema import KINDS, Field, root

MUNICIPALITY = "malli"
_SHARED = {*KINDS, "organ", "unit", "person"}
_COUNTS = {"indicator": 2, "decision": 2}


@dataclass(frozen=True)
class Wanted:
    """Stands for a reference until everything that can be named is there."""

    kinds: tuple[str, ...]


@dataclass
class Maker:
    """Makes values of fields; `richness` is the chance that an optional field is there."""

    chance: Random
    richness: float = 0.35
    longest: int = 3
    made: int = 0
    ids: dict[str, list[tuple[str, str]]] = field(default_factory=dict)

    def document(self, kind: str) -> dict[str, Any]:
        """Return a document whose references are still wanted."""
        meaning = root(kind)
        name = self._name(kind) if kind != "municipality" else MUNICIPALITY
        self.ids.setdefault(kind, []).append((name, name))
        data = self._fields(meaning, name, self.richness) | {"kind": kind, "id": name}
        if "municipality" in data:
            data["municipality"] = MUNICIPALITY
        if kind == "municipality":
            # Everything refers to the register: it must hold something of each kind.
            self.ids = {kind: [(name, name)]}
            for register in ("organs", "units", "people"):
                item = meaning.properties[register].item
                data[register] = [self._object(item, name, self.richness) for _ in range(2)]
        return data

    def value(self, meaning: Field, document: str, richness: float) -> Any:
        """Return a value of a field of a document."""
        if meaning.refs and ("object" not in meaning.types or self.chance.random() < 0.5):
            return Wanted(meaning.refs)
        if meaning.is_text:
            return self._text(meaning)
        if "array" in meaning.types and meaning.item is not None:
            length = self.chance.randint(0, self.longest)
            return [self.value(meaning.item, document, richness) for _ in range(length)]
        if "object" in meaning.types:
            return self._object(meaning, document, richness)
        return values.scalar(meaning, self.chance)

    def _object(self, meaning: Field, document: str, richness: float) -> dict[str, Any]:
        data = self._fields(meaning, document, richness * 0.9)
        own = meaning.properties.get("id")
        if meaning.entity and own is not None and not own.refs and "id" in data:
            data["id"] = name = self._name(meaning.entity)
            shared = meaning.entity in _SHARED
            named = name if shared else f"{document}/{name}"
            self.ids.setdefault(meaning.entity, []).append((document, named))
        if self.chance.random() > 0.97:
            data["x-oma"] = values.short_text(self.chance)
        return data

    def _fields(self, meaning: Field, document: str, richness: float) -> dict[str, Any]:
        names = [
            name
            for name in meaning.properties
            if name in meaning.required or self.chance.random() > 1 - richness
        ]
        if self.chance.random() > 0.5:
            self.chance.shuffle(names)
        return {name: self._field(meaning, name, document, richness * 0.9) for name in names}

    def _field(self, meaning: Field, name: str, document: str, richness: float) -> Any:
        field = meaning.properties[name]
        if name == "id" and not field.refs:
            return ""  # given when the item is complete
        if name == "former_ids":
            return [self._name("aiempi") for _ in range(self.chance.randint(1, 2))]
        value = self.value(field, document, richness)
        says_nothing = isinstance(value, str) and not value.strip()
        return values.WORDS[0] if says_nothing and name in meaning.required else value

    def _text(self, meaning: Field) -> Any:
        make = values.prose if meaning.spec.get("x-prose") else values.short_text
        if self.chance.random() < 0.8:
            return make(self.chance)
        languages = self.chance.sample(["fi", "sv", "se", "smn", "sms", "en"], 2)
        return {language: make(self.chance) for language in languages}

    def _name(self, word: str) -> str:
        self.made += 1
        return f"{word}-{self.made}"


def workspace(chance: Random, *, richness: float = 0.35) -> dict[str, dict[str, Any]]:
    """Return the data of a workspace of every kind of document, by path."""
    maker = Maker(chance, richness)
    made = [maker.document(kind) for kind in KINDS for _ in range(_COUNTS.get(kind, 1))]
    return {f"{one['id']}.yaml": linked(one, maker) for one in made}


def document(kind: str, chance: Random, *, richness: float = 0.35) -> dict[str, Any]:
    """Return the data of one document that refers to itself alone."""
    maker = Maker(chance, richness)
    return linked(maker.document(kind), maker)


def linked(data: dict[str, Any], maker: Maker) -> dict[str, Any]:
    """Return a document with its references filled in; what finds nothing to name is left out."""
    done: dict[str, Any] = _linked(data, root(data["kind"]), data["id"], maker)
    return done


_NOTHING = object()


def _linked(value: Any, meaning: Field, own: str, maker: Maker) -> Any:
    if isinstance(value, Wanted):
        return _reference(value, own, maker)
    if isinstance(value, dict):
        known = meaning.properties
        done = {
            name: _linked(one, known[name], own, maker) if name in known else one
            for name, one in value.items()
        }
        lost = {name for name, one in done.items() if one is _NOTHING}
        return (
            _NOTHING if lost & {*meaning.required} else {n: done[n] for n in done if n not in lost}
        )
    if isinstance(value, list) and meaning.item is not None:
        items = [_linked(one, meaning.item, own, maker) for one in value]
        return [*_distinct(meaning, [one for one in items if one is not _NOTHING and one != {}])]
    return value


def _reference(wanted: Wanted, own: str, maker: Maker) -> Any:
    found = [one for kind in wanted.kinds for one in maker.ids.get(kind, [])]
    if not found:
        return _NOTHING
    holder, name = maker.chance.choice(found)
    if holder == own and "/" in name and maker.chance.random() < 0.5:
        return name.partition("/")[2]
    if wanted.kinds == ("municipality",):
        return name
    return name if maker.chance.random() < 0.9 else f"{MUNICIPALITY}:{name}"


def _distinct(meaning: Field, items: list[Any]) -> Iterator[Any]:
    """Yield the items that say something, and equal no earlier one in what identifies them."""
    seen: list[Any] = []
    for item in items:
        key: Any = item
        if isinstance(item, dict) and any(item.get(name) is not None for name in meaning.key):
            key = [item.get(name) for name in meaning.key]
            if meaning.key == ("id",):
                key = item["id"]
        if isinstance(key, str):
            key = key.removeprefix(f"{MUNICIPALITY}:").rpartition("/")[2]
        if item != {} and key not in seen:
            seen.append(key)
            yield item

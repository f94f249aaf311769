"""What every field of every kind of document means, as the schemas say it."""

import json
from collections.abc import Iterator, Mapping
from functools import cache, cached_property
from typing import Any, Literal

from hyvinvointi.data_classes import dataclass
from hyvinvointi.diagnostics import LANGUAGES, Language, Route, Text
from hyvinvointi.resources import folder
from hyvinvointi.words.capitals import uncapitalised

Level = Literal["critical", "substantive", "review", "notice", "editorial"]
KINDS = ("municipality", "strategy", "program", "indicator", "decision")
EXAMPLE: Mapping[Language, str] = {"fi": ", esimerkiksi ", "sv": ", t.ex. ", "en": ", for example "}
"""What stands before the example that ends each description."""

_COMMON = "common.schema.json"
_DESCRIBING = ("title", "description", "x-description", "x-terms")


@dataclass(frozen=True, eq=False)
class Field:
    """The meaning of one place: the schema of a property with its annotations.

    `spec` is the schema with a `$ref` resolved and the annotations of the place of use laid over
    it. `change` and `adopted` are inherited from the nearest ancestor that says them.
    """

    name: str
    spec: Mapping[str, Any]
    change: Level
    adopted: bool
    definitions: Mapping[str, Any]

    @cached_property
    def types(self) -> frozenset[str]:
        """JSON types a value may have."""
        types = self.spec.get("type", [])
        return frozenset([types] if isinstance(types, str) else types)

    @cached_property
    def properties(self) -> dict[str, "Field"]:
        """The fields of an object."""
        specs = self.spec.get("properties", {})
        return {name: self._child(name, spec) for name, spec in specs.items()}

    @cached_property
    def item(self) -> "Field | None":
        """The meaning of each item of a list; it is described as the list where not by itself."""
        spec = self.spec.get("items")
        if spec is None:
            return None
        if "$ref" not in spec:
            spec = {name: self.spec[name] for name in _DESCRIBING if name in self.spec} | spec
        return self._child(self.name, spec)

    @property
    def group(self) -> "Field":
        """What has fields of its own: each item of a list of groups, else the field itself."""
        return self.item if self.item is not None and self.item.properties else self

    @cached_property
    def required(self) -> tuple[str, ...]:
        """Names of the fields an object must have."""
        return tuple(self.spec.get("required", ()))

    @cached_property
    def enum(self) -> tuple[Any, ...]:
        """The values that are allowed; empty when any is."""
        return tuple(self.spec.get("enum", ()))

    @cached_property
    def entity(self) -> str | None:
        """What an item of this form is called: `measure`, `goal` and so on."""
        return self.spec.get("x-entity")

    @cached_property
    def key(self) -> tuple[str, ...]:
        """The fields that identify an item of a list; empty when the item itself does."""
        return tuple(self.spec.get("x-key", ()))

    @cached_property
    def apart(self) -> tuple[str, ...]:
        """What must be alike beside the key before an item repeats another."""
        return tuple(self.spec.get("x-apart", ()))

    @cached_property
    def is_keyed(self) -> bool:
        """Whether it is a list in which no two items may have the same key."""
        return "x-key" in self.spec

    @cached_property
    def is_set(self) -> bool:
        """Whether the order of a list says nothing."""
        return self.spec.get("x-order") == "set"

    @cached_property
    def is_text(self) -> bool:
        """Whether it is free text: a string or a map of languages."""
        return bool(self.spec.get("x-text"))

    @cached_property
    def is_prose(self) -> bool:
        """Whether it is free text of sentences, which may stand in paragraphs."""
        return bool(self.spec.get("x-prose"))

    @cached_property
    def date(self) -> Literal["partial", "full"] | None:
        """Whether and how far it is a date."""
        return self.spec.get("x-date")

    @cached_property
    def refs(self) -> tuple[str, ...]:
        """What the id it holds may name; empty when it holds none."""
        return tuple(self.spec.get("x-ref", ()))

    @cached_property
    def fixed(self) -> tuple[str, ...]:
        """Words that may stand in the place of an id and name nothing with one."""
        return tuple(self.spec.get("x-fixed", ()))

    @cached_property
    def unit(self) -> str | None:
        """The unit of a number, `None` where the document says it or there is none."""
        return self.spec.get("x-unit")

    @cached_property
    def term(self) -> Text:
        """The term that readers see, in the languages of messages."""
        terms = self.spec.get("x-terms", {})
        title = self.spec.get("title", self.name)
        shown = {language: (terms.get(language) or [title])[0] for language in ("fi", "sv", "en")}
        return Text(**shown)

    @cached_property
    def called(self) -> Text:
        """What messages call it: its term and its name, ”Tila” (status); in English its name alone."""
        said = self.term
        return Text(f"”{said.fi}” ({self.name})", f"”{said.sv}” ({self.name})", f"“{self.name}”")

    @cached_property
    def behind(self) -> Text:
        """Its name as it is typed, in Finnish and Swedish with its term behind: status (tila)."""
        said = (f"{self.name}{_behind(self.name, one)}" for one in (self.term.fi, self.term.sv))
        return Text(next(said), next(said), self.name)

    def description(self, language: Language) -> str:
        """Return what the schema says of it, which ends with an example."""
        finnish: str = self.spec.get("description", "")
        if language == "fi":
            return finnish
        said: str = self.spec.get("x-description", {}).get(language, finnish)
        return said

    def labels(self) -> Iterator[str]:
        """Yield every label in use for it, in all languages."""
        for labels in self.spec.get("x-terms", {}).values():
            yield from labels

    def value_labels(self, language: Language | None = None) -> dict[str, list[str]]:
        """Return the labels of each allowed value, in one language or in all.

        Those in use in one type of organisation come last.
        """
        labels: dict[str, list[str]] = {}
        for terms_of in (self.spec.get("x-enum-terms", {}), *self._terms_of.values()):
            for value, terms in terms_of.items():
                said = labels.setdefault(value, [])
                for tongue in terms if language is None else (language,):
                    said += [label for label in terms[tongue] if label not in said]
        return labels

    @cached_property
    def typed_for(self) -> dict[str, str]:
        """Words that people type for an allowed value without its being called so, by the word."""
        typed = self.spec.get("x-typed", {})
        return {word: value for value, words in typed.items() for word in words}

    @cached_property
    def typed_names(self) -> tuple[str, ...]:
        """Words that people type for the field without its being called so."""
        return tuple(self.spec.get("x-typed-name", ()))

    @cached_property
    def bare(self) -> str | None:
        """The field of a group that a bare value in its place means."""
        return self.spec.get("x-bare")

    @cached_property
    def _terms_of(self) -> Mapping[str, Any]:
        """The labels of allowed values by the type of organisation that has words of its own."""
        terms: Mapping[str, Any] = self.spec.get("x-enum-terms-of", {})
        return terms

    @cached_property
    def varies(self) -> bool:
        """Whether a label of an allowed value is another one in some organisations."""
        return bool(self._terms_of)

    def value_term(self, value: str, organisation: str | None = None) -> Text:
        """Return the label of an allowed value; the value itself when it has none.

        `organisation` is the type of the organisation of which it is said: an executive is an
        aluehallitus in a wellbeing services county.
        """
        own = self._terms_of.get(organisation or "", {})
        terms = own.get(value) or self.spec.get("x-enum-terms", {}).get(value, {})
        shown = {language: (terms.get(language) or [value])[0] for language in ("fi", "sv", "en")}
        return Text(**shown)

    def explained(self, value: str, organisation: str | None = None) -> Text:
        """Return an allowed value with its term behind it: `in-preparation (valmistelussa)`."""
        behind = self.term_behind(value, organisation)
        return Text(*(f"{value}{getattr(behind, one)}" for one in LANGUAGES))

    def term_behind(self, value: str, organisation: str | None = None) -> Text:
        """Return what stands behind an allowed value: its term, where that is another word."""
        term = self.value_term(value, organisation)
        return Text(*(_behind(value, getattr(term, one)) for one in LANGUAGES))

    def at(self, route: Route) -> "Field | None":
        """Return the field at a route below this one, `None` when the schema knows none."""
        field: Field | None = self
        for step in route:
            if field is None:
                return None
            field = field.item if isinstance(step, int) else field.properties.get(step)
        return field

    @cached_property
    def is_surveyed(self) -> bool:
        """Whether it or anything below it holds an id, a reference, a date or keyed items."""
        if self.refs or self.date or self.entity or self.is_keyed:
            return True
        below = [*self.properties.values(), *([self.item] if self.item else [])]
        return any(field.is_surveyed for field in below)

    @cached_property
    def holds_text(self) -> bool:
        """Whether it or anything below it is free text."""
        below = [*self.properties.values(), *([self.item] if self.item else [])]
        return self.is_text or any(field.holds_text for field in below)

    def _child(self, name: str, spec: Mapping[str, Any]) -> "Field":
        while "$ref" in spec:
            target = self.definitions[spec["$ref"].rpartition("/")[2]]
            spec = {**target, **{key: value for key, value in spec.items() if key != "$ref"}}
        return Field(
            name,
            spec,
            spec.get("x-change", self.change),
            spec.get("x-adopted", self.adopted),
            self.definitions,
        )


def _behind(value: str, term: str) -> str:
    shown = uncapitalised(term)
    is_same = shown.casefold().replace("-", " ") == value.replace("-", " ")
    return "" if is_same else f" ({shown})"


@cache
def bundle(kind: str) -> dict[str, Any]:
    """Return the schema of a kind with the shared definitions inside it."""
    schema = _load(f"{kind}.schema.json")
    schema["definitions"] = shared_definitions() | schema.get("definitions", {})
    return schema


@cache
def root(kind: str) -> Field:
    """Return the meaning of a whole document of a kind."""
    schema = bundle(kind)
    change = schema.get("x-change", "review")
    return Field(kind, schema, change, schema.get("x-adopted", True), schema["definitions"])


def called_at(kind: str | None, route: Route) -> Text | None:
    """Return what messages call the field at a route, or around an item; its name where none is known.

    `None` of a route that leads through no field.
    """
    last = max((at for at, step in enumerate(route) if isinstance(step, str)), default=None)
    if last is None:
        return None
    field = root(kind).at(route[: last + 1]) if kind in KINDS else None
    name = str(route[last])
    return field.called if field is not None else Text(f"”{name}”", f"”{name}”", f"“{name}”")


@cache
def shared_definitions() -> dict[str, Any]:
    """Return the definitions that schemas of several kinds refer to."""
    definitions: dict[str, Any] = _load(_COMMON)["definitions"]
    return definitions


def _load(name: str) -> dict[str, Any]:
    text = (folder("schemas") / name).read_text(encoding="utf-8")
    loaded: dict[str, Any] = json.loads(text.replace(f'"{_COMMON}#/', '"#/'))
    return loaded

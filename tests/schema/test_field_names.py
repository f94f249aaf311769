"""A field is known by each of its labels, in any spelling, and a value by the field that may hold it."""

from collections.abc import Iterator

import pytest

from hyvinvointi.schema import field_names
from hyvinvointi.schema.fields import KINDS, Field, root
from hyvinvointi.schema.suggest import Budget, Suggestion


def _groups(field: Field, seen: set[int]) -> Iterator[Field]:
    group = field.group
    if group.properties and id(group.spec["properties"]) not in seen:
        seen.add(id(group.spec["properties"]))
        yield group
        for child in group.properties.values():
            yield from _groups(child, seen)


@pytest.mark.parametrize("kind", KINDS)
def test_each_label_leads_to_its_field(kind: str) -> None:
    for group in _groups(root(kind), set()):
        for name, field in group.properties.items():
            for word in (name, *field.labels()):
                for typed in (word, word.lower(), word.upper(), word.replace(" ", "_"), f" {word}"):
                    near = field_names.field_name(typed, group, None, Budget(0))
                    assert near == Suggestion(name, sure=True), (kind, typed)


@pytest.mark.parametrize(
    ("value", "name"),
    [
        (5, "paragraph"),
        ("846/00.01.02/2017", "case_number"),
        (["x"], "paragraph"),
        (None, "paragraph"),
    ],
)
def test_of_several_fields_the_one_is_meant_that_may_hold_the_value(
    value: object, name: str
) -> None:
    near = field_names.field_name("nro", root("decision"), value, Budget(0))
    assert near == Suggestion(name, sure=False)

"""The views and the schemas name the same fields."""

import pytest

from hyvinvointi.model import KINDS, Decision
from hyvinvointi.model.view import Value, View
from hyvinvointi.schema import Field, root
from hyvinvointi.source import read

READERS = {"string": "text", "integer": "integer", "number": "number", "boolean": "flag"}


def views_of(view: type[View]) -> dict[str, Value]:
    classes = reversed(view.__mro__)
    pairs = ((name, value) for cls in classes for name, value in vars(cls).items())
    return {name.rstrip("_"): value for name, value in pairs if isinstance(value, Value | property)}


def expected_reader(field: Field) -> str:
    if field.item is not None:
        return "prose_list" if field.item.is_text else "texts"
    if field.is_text:
        return "localized"
    return "day" if field.date else READERS[min(field.types)]


def differences(field: Field, view: type[View], path: str) -> list[str]:
    attributes = views_of(view)
    found = [f"{path}.{name}: no attribute" for name in field.properties if name not in attributes]
    for name, child in field.properties.items():
        value = attributes.get(name)
        if not isinstance(value, Value):
            continue
        reader = value._read.__qualname__.split(".")[0]
        form = child.item or child
        if reader in {"one", "many"}:
            kind = next(c.cell_contents for c in value._read.__closure__)
            found += differences(form, kind, f"{path}.{name}")
        elif reader != expected_reader(child):
            found.append(f"{path}.{name}: {reader}, should be {expected_reader(child)}")
    return found


@pytest.mark.parametrize("kind", KINDS)
def test_every_field_of_the_schema_has_an_attribute_of_its_type(kind):
    assert differences(root(kind), KINDS[kind], kind) == []


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("meeting: {date: 2026-03-02}", "2026-03-02"),
        ("decided_on: 2026-03-05", "2026-03-05"),
        ("meeting: {place: Talo}\ndecided_on: 2026-03-05", "2026-03-05"),
        ("meeting: {date: 2026-03-02}\ndecided_on: 2026-03-05", "2026-03-02"),
        ("meeting: {date: eilen}\ndecided_on: 2026-03-05", "2026-03-05"),
        ("prepared_on: 2026-03-05", "None"),
    ],
)
def test_a_decision_is_of_the_day_of_its_meeting_or_of_its_own(written, day):
    document = read("a.yaml", f"kind: decision\n{written}\n".encode())
    assert str(Decision(document, (), document.data).made_on) == day


def test_earlier_handlings_are_ids_or_what_is_told_of_others():
    text = "kind: decision\nearlier: [a-1, {paragraph: 3}, 7]\n"
    document = read("a.yaml", text.encode())
    decision = Decision(document, (), document.data)
    assert decision.earlier_ids == ("a-1",)
    assert [one.paragraph for one in decision.earlier] == [None, 3]

"""Whoever answers for a task or a planned program: private persons are covered, office-holders stay."""

import pytest

from hyvinvointi.model import Decision
from hyvinvointi.privacy.people import private_persons
from hyvinvointi.source import read

DECISION = """\
kind: decision
id: paatos
title: Avustus
{field}:
  - id: a
    title: Annetaan hakijalle tiedoksi
    responsible: [{{name: Maija Mallila, title: kunnanjohtaja}}, {{name: Pekka Korhonen}}]
  - {{id: b, title: Ilmoitetaan hakija Matti Meikäläiselle}}
  - {{id: c, title: Muu, responsible: hyvinvointipalvelut}}
"""


@pytest.mark.parametrize("field", ["tasks", "planned_programs"])
def test_private_persons_who_answer_for_something_are_private(field: str) -> None:
    document = read("a.yaml", DECISION.format(field=field).encode())
    found = [*private_persons(Decision(document, (), document.data), None)]
    assert [(entry.route, entry.text) for entry in found] == [
        ((field, 0, "responsible", 1, "name"), "Pekka Korhonen")
    ]


@pytest.mark.parametrize("value", ["x", "[x, 1, null]", "{a: b}", "[{responsible: {name: [1]}}]"])
def test_what_is_no_list_of_tasks_names_nobody(value: str) -> None:
    document = read("a.yaml", f"kind: decision\nid: a\ntasks: {value}\n".encode())
    assert [*private_persons(Decision(document, (), document.data), None)] == []

"""A pin is of the day of its meeting or, where an office-holder decided, of that decision."""

import pytest

from hyvinvointi.adoption.decisions import adoptions
from hyvinvointi.source import read

HEAD = """\
kind: decision
id: paatos
organ: johtaja
paragraph: 7
title: Hyvinvointiohjelma
status: inspected
adopts:
  - {document: ohjelma, role: adopt}
"""


@pytest.mark.parametrize(
    ("written", "days"),
    [
        ("decided_on: 2026-03-05\n", ["2026-03-05"]),
        ("meeting: {date: 2026-03-02}\n", ["2026-03-02"]),
        ("meeting: {date: 2026-03-02}\ndecided_on: 2026-03-05\n", ["2026-03-02"]),
        ("decided_on: 2026-03\n", []),
        ("", []),
    ],
)
def test_a_pin_has_a_day(written: str, days: list[str]) -> None:
    pins = adoptions(read("a.yaml", (HEAD + written).encode()))
    assert [pin[3] for pin in pins] == days

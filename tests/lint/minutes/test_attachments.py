"""Attachments as texts mention them."""

import pytest

from hyvinvointi.lint.minutes.attachments import mentions
from hyvinvointi.lint.minutes.passages import Passage


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Ohjelma on liitteenä 1.", [("1",)]),
        ("Liitteet 1, 2 ja 4", [("1", "2", "4")]),
        ("liitteinä 1–3", [("1", "2", "3")]),
        ("liite 2A", [("2A",)]),
        ("liitteenä nro 5 oleva", [("5",)]),
        ("bilagorna 1 och 2", [("1", "2")]),
        ("liitteenä oleva ohjelma", [()]),
        ("liitteenä 1.2.2026 päivätty ohjelma", [()]),
        ("liite 1–999", [("1", "999")]),
        ("asetuksen liitteen 4 mukaan", []),
        ("liitettiin pöytäkirjaan", []),
    ],
)
def test_numbers_of_a_mention(text, numbers):
    assert [one.numbers for one in mentions(Passage("a", (), text))] == numbers

"""Lists within a sentence: what is left out of a long one is counted."""

import pytest

from hyvinvointi.diagnostics import Message, Text
from hyvinvointi.words.lists import first_of

NAMES = ["a", "b", "c", "d"]


@pytest.mark.parametrize(
    ("most", "shown"),
    [
        (0, ["… (+4)"]),
        (1, ["a", "… (+3)"]),
        (3, ["a", "b", "c", "… (+1)"]),
        (4, NAMES),
        (10, NAMES),
    ],
)
def test_of_many_names_the_first_are_told_and_the_rest_is_counted(
    most: int, shown: list[str]
) -> None:
    assert first_of(NAMES, most) == shown
    assert first_of([], most) == []


def test_a_list_that_goes_on_ends_with_how_many_there_are() -> None:
    said = Message(Text(*["{names}."] * 3), {"names": first_of(NAMES, 2)})
    assert said.say("fi") == said.say("sv") == "a, b, … (+2)."

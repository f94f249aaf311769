"""Lines are broken between words, whatever their styles."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hyvinvointi.report.wrapping import wrapped


def lines(text: str, width: int = 40, indent: int = 4) -> list[str]:
    return ["".join(text for text, _ in one) for one in wrapped([(text, "")], width, indent)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("lyhyt", ["lyhyt"]),
        ("  " + "sana " * 9 + "loppu", ["  " + "sana " * 6 + "sana", "    sana sana loppu"]),
        # A path has to be copied, and a number keeps its unit.
        ("polku " + "x/" * 30 + " loppu", ["polku", "    " + "x/" * 30, "    loppu"]),
        ("Rahoitus pienenee nyt 60 000 € → 55 000 €.", ["Rahoitus pienenee nyt 60 000 € →", "    55 000 €."]),
    ],
)  # fmt: skip
def test_lines(text: str, expected: list[str]) -> None:
    assert lines(text) == expected


def test_a_word_of_two_styles_is_not_torn() -> None:
    pieces = [("a " * 18, ""), ("[-vanha-]", "red"), ("{+uusi+}", "green"), (" loppu", "")]
    assert [*wrapped(pieces, 40, 2)][1][1:3] == [("[-vanha-]", "red"), ("{+uusi+}", "green")]


@given(st.text(alphabet="ab %1", max_size=200))
def test_no_word_is_lost(text: str) -> None:
    assert " ".join(lines(text)).split() == text.split()

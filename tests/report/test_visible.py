"""What a terminal is shown: nothing hidden, nothing that commands it, marks under the place."""

import re
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from hyvinvointi import visible
from hyvinvointi.diagnostics import Place
from hyvinvointi.report.frame import frame
from hyvinvointi.source import read

LINES = st.text(
    st.one_of(
        st.characters(exclude_characters="\r\n", exclude_categories=["Cs"]),
        st.sampled_from("\t\x1b\x07\u202e\u200b日ä \u0301😀"),
    ),
    max_size=120,
)


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("plain – ä", "plain – ä"),
        ("\x1b[31m\x07", "␛[31m␇"),
        ("a\u202eb\u2066c", "a<U+202E>b<U+2066>c"),
        ("a\u200bb\u2028c", "a<U+200B>b<U+2028>c"),
        ("a\nb", "a␊b"),
        ("a\x7f\x85", "a␡<U+0085>"),
        ("12\u00a0000", "12\u00a0000"),
        ("\ud83d", "<U+D83D>"),
    ],
)
def test_hidden_characters_become_something_one_can_see(raw, shown):
    assert visible.text(raw) == shown


@given(LINES)
def test_nothing_commands_the_terminal_or_turns_the_text(raw):
    shown = visible.text(raw)
    assert not {unicodedata.category(one) for one in shown} & {"Cc", "Cf", "Zl", "Zp", "Co"}


@example("a\u0301b", 1, 1, 40)
@example("日本" * 40 + "\t\x1b", 79, 2, 40)
@given(LINES, st.integers(0, 119), st.integers(0, 60), st.integers(40, 120))
def test_a_frame_fits_the_terminal_and_its_marks_stand_under_the_place(line, start, length, width):
    document = read("a.yaml", b"")
    object.__setattr__(document, "text", f"{line}\nsecond")
    start = min(start, len(line))
    end = min(start + length, len(line))
    place = Place("a.yaml", 1, start + 1, 1, end + 1)
    source, marks = [
        "".join(text for _, text in one) for one in frame(document, place, "", width, 1)
    ]
    assert visible.width(source) <= width
    assert visible.width(marks) <= width
    before = len(marks) - len(marks.lstrip("1 │")) - len("1 │ ")
    assert re.fullmatch(r"  │  *\^+", marks)
    if start < len(line):
        first = visible.shown(line[start], width_of(line[:start]))
        if visible.width(first):
            assert cells(source[len("1 │ ") :])[before:].startswith(cells(first.rstrip() or " "))


def width_of(text):
    column = 0
    for character in text:
        column += visible.width(visible.shown(character, column))
    return column


def cells(text):
    """The text with a filler behind each wide character, so that indexes are columns."""
    parts = []
    for character in text:
        parts += [character] if visible.width(character) else []
        parts += ["\0"] * (visible.width(character) - 1)
    return "".join(parts)

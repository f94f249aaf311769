"""Words that are looked for in texts, all in one pass: the same are met as one by one."""

import re
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hyvinvointi.literals import Literals, Phrases, in_small_letters, letter_by_letter

WORDS = ("hakija", "haki", "kija", "ää", "é", "laki", "s", "](", "\u00ad", "🔴", "laki lasten")
SMALL = (("\u0130", "i"), ("\u0131", "i"), ("\u017f", "s"))
"""Letters of which a text is read in small ones though `lower` keeps them, or makes them two."""

texts = st.lists(
    st.sampled_from([*WORDS, *map(str.upper, WORDS), " ", "\n", "İ", "ı", "ſ", "😀", "Σ", "x"])
).map("".join)


def small(text: str) -> str:
    for letter, plain in SMALL:
        text = text.replace(letter, plain)
    return text.lower()


@given(texts | st.text())
def test_every_place_of_every_word_is_met(text: str) -> None:
    low = small(text)
    expected = sorted(
        (word, at) for word in WORDS for at in range(len(text)) if low.startswith(word, at)
    )
    words = Literals(*WORDS)
    assert sorted(words.places(text)) == expected
    assert words.are_in(text) == bool(expected)
    assert [word for word in WORDS if Literals(word).are_in(text)] == [
        word for word in WORDS if word in low
    ]


@given(st.text(st.characters(max_codepoint=255)) | st.text())
def test_small_letters_are_those_of_python(text: str) -> None:
    assert in_small_letters(text) == text.lower()


def test_every_letter_of_western_europe_is_made_small() -> None:
    letters = "".join(map(chr, range(256)))
    assert in_small_letters(letters) == letters.lower()


def test_words_that_are_named_later_are_met_in_a_text_that_was_read() -> None:
    text = "ennen ja myöhemmin"
    assert not Literals("ei mitään").are_in(text)
    assert Literals("myöhemmin", "ennen ja").are_in(text)


@pytest.mark.parametrize(
    ("phrase", "text", "expected"),
    [
        ("laki lastensuojelusta", "Laki\n      lastensuojelusta", True),
        ("laki lastensuojelusta", "lastensuojelusta annettu laki", True),
        ("laki lastensuojelusta", "lastensuojelu", False),
        ("laki nuorista lapsista", "laki lapsista", False),
        ("avi", "AVI", True),
        ("a b", "b a", True),
    ],
)
def test_a_phrase_may_be_there_where_its_words_are(phrase: str, text: str, expected: bool) -> None:
    assert Phrases(phrase).are_in(text) is expected
    assert Phrases("muu", phrase).are_in(text) is expected


def test_a_text_letter_by_letter_has_the_places_that_patterns_without_regard_to_size_find() -> None:
    text = "".join(map(chr, range(sys.maxunicode + 1)))
    small = letter_by_letter(text)
    assert len(small) == len(text)
    for letter in "abcdefghijklmnopqrstuvwxyzåäö":
        found = [match.start() for match in re.finditer(letter, text, re.IGNORECASE)]
        assert [match.start() for match in re.finditer(letter, small)] == found

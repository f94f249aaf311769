"""Searches that skip what cannot match find the same as those that do not."""

import re

from hypothesis import given
from hypothesis import strategies as st

from hyvinvointi.lint.minutes import attachments
from hyvinvointi.lint.rules import odd_number_format, odd_typography
from hyvinvointi.patterns import matches, without

SKIPPING = (
    (attachments._BEGINNING, attachments._MENTION),
    (odd_number_format._BEGINNING, odd_number_format._ODD),
    (odd_typography._BEGINNING, odd_typography._ODD),
)
PIECES = (
    *("liite", "Liitteen ", "LIITE 2", "bilaga 3 ja 4", "xliite", "a", "Å", " ", "\n", "-", "–", "."),
    *("12", "2026", "1.2", ".000", "€", " €", "%", "eur", '"', '"sana"', "1.5.-3.6.", "2019-2020", ","),
)  # fmt: skip
TEXTS = st.lists(st.sampled_from(PIECES), max_size=14).map("".join)


@given(TEXTS)
def test_matches_are_those_of_the_pattern_alone(text):
    for beginning, pattern in SKIPPING:
        found = [match.span() for match in matches(beginning, pattern, text)]
        assert found == [match.span() for match in pattern.finditer(text)]


@given(st.text(), st.sets(st.characters(max_codepoint=127), max_size=20))
def test_what_is_left_lacks_some_characters_and_no_other(text, common):
    left = without(text, "".join(common).encode())
    assert left == "".join(one for one in text if one not in common)


def test_surrogates_are_left():
    assert without("a\ud800b", b"b") == "a\ud800"
    assert re.search("\ud800", without("a\ud800", b"a"))

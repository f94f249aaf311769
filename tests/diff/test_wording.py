"""What other words in prose amount to: a slip of the pen is called one only where it must be."""

import pytest

from hyvinvointi.diff.prose import compare_prose
from hyvinvointi.diff.words import Effort

SLIPS = (
    ("hyvinvoiinti kasvaa", "hyvinvointi kasvaa"),
    ("kehittetään tapaa", "kehitetään tapaa"),
    ("hytvinvointi kasvaa", "hyvinvointi kasvaa"),
    ("hyvinvpinti kasvaa", "hyvinvointi kasvaa"),
    ("harrastukesn hinta", "harrastuksen hinta"),
    ("kaytetään varat", "käytetään varat"),
)
OTHER_WORDS = (
    ("Rehtori vastaa tästä", "Lehtori vastaa tästä"),
    ("annetaan alakoululle", "annetaan yläkoululle"),
    ("annetaan opettajille", "annetaan opettajalle"),
    ("jäsenten valinta", "jäsenen valinta"),
    ("toimitaan yhteistyössä", "toimitaan yhteisössä"),
    ("tuetaan vanhempia", "tuetaan vanhimpia"),
    ("jaetaan sanoja", "jaetaan samoja"),
    ("barn får måltid", "barn får måltik"),
)
OTHER_NUMBERS = (
    ("muutos on -5 prosenttia", "muutos on 5 prosenttia"),
    ("muutos on \N{MINUS SIGN}5,0 %", "muutos on 5,0 %"),
    ("muutos (-5 %)", "muutos (5 %)"),
    ("½ asukkaista", "¼ asukkaista"),
)
SAME_NUMBERS = (
    ("muutos on -5 %", "muutos on \N{MINUS SIGN}5 %"),
    ("klo 8-16", "klo 8\N{EN DASH}16"),
    ("vuosina 2026-2029", "vuosina 2026\N{EN DASH}2029"),
    ("luokat 3 -5", "luokat 3-5"),
)
OTHER_LIMITS = (
    ("alle 30 oppilasta", "yli 30 oppilasta"),
    ("under tio elever", "över tio elever"),
    ("ryhmässä alle 30 oppilasta", "ryhmässä 30 oppilasta"),
)
NO_LIMITS = (("under 2026 görs detta", "år 2026 görs detta"), ("pääsee yli ojan", "pääsee ojan"))
SORTS = {
    "typo": SLIPS,
    "reworded": (*OTHER_WORDS, *NO_LIMITS),
    "number": OTHER_NUMBERS,
    "punctuation": SAME_NUMBERS,
    "guarded": OTHER_LIMITS,
}


@pytest.mark.parametrize(
    ("old", "new", "sort"),
    [(old, new, sort) for sort, pairs in SORTS.items() for old, new in pairs],
)
def test_wording(old, new, sort):
    assert compare_prose(old, new, Effort()).sort == sort
    assert compare_prose(new, old, Effort()).sort == sort

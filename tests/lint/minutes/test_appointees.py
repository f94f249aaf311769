"""Whom a text names, and who is appointed without being named."""

import pytest

from hyvinvointi.lint.minutes.appointees import Appointee, unnamed
from hyvinvointi.lint.minutes.persons import chosen, is_full_name, places_of
from hyvinvointi.model.common import Actor
from hyvinvointi.source import read


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Vuorossa ovat Aino Malli ja Bertta Malli.", ["Aino Malli", "Bertta Malli"]),
        ("Lautakunta nimeää edustajaksi Ville Virtasen.", ["Ville Virtasen"]),
        ("Nämnden utser Anna-Lisa Berg till representant.", ["Anna-Lisa Berg"]),
        ("Valitaan\nAino Malli ja\nVille Virtanen.", ["Aino Malli", "Ville Virtanen"]),
        ("Esittelijä Aino Malli selosti asiaa. Valitaan kaksi tarkastajaa.", []),
        ("Aino Malli ehdotti, että nimetään työryhmä.", []),
        ("Valitaan Koivulan Vanhustuki ry:n edustaja.", []),
        ("Valitaan kaksi edustajaa Hyvinvointilautakuntaan.", []),
    ],
)
def test_names_of_those_who_are_chosen(text, names):
    assert [text[start:end] for start, end in chosen(text)] == names


@pytest.mark.parametrize(
    ("name", "is_one"),
    [("Aino Malli", True), ("Malli Aino", True), ("Anna-Lisa Berg", True), ("Malli", False),
     ("Eläkeläisten piiri ry", False), ("toimielimen sihteeri", False)],
)  # fmt: skip
def test_full_names(name, is_one):
    assert is_full_name(name) is is_one


@pytest.mark.parametrize(
    ("name", "text", "is_named"),
    [
        ("Ville Virtanen", "nimetään Ville Virtasen tilalle", True),
        ("Laura Mäki", "nimesi Mäen Lauran", True),
        ("Laura Lahti", "valittiin Lahti", True),
        ("Laura Lahti", "Lahden kaupunki", False),
        ("Laura Lahti", "valittiin Ville Virtanen", False),
    ],
)
def test_a_person_is_named_in_any_case(name, text, is_named):
    assert bool(places_of(name, text)) is is_named


def people(*names: str) -> list[Appointee]:
    return [Appointee(Actor(read("a.yaml", b"a: 1"), (), {"name": one}), one) for one in names]


def test_a_shared_surname_names_nobody():
    found = unnamed(
        people("Cecilia Malli", "Bertta Malli"), ["Vuorossa ovat Aino Malli ja Bertta Malli."]
    )
    assert [one.name for one in found] == ["Cecilia Malli"]


def test_texts_too_long_to_be_searched_tell_nothing():
    assert unnamed(people("Cecilia Malli"), ["Valitaan Aino Malli. " * 5_000]) == []

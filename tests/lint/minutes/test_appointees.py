"""Whom a text names, and who is appointed without being named."""

import pytest

from hyvinvointi.lint.minutes.appointees import Appointee, not_appointed, unnamed
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


@pytest.mark.parametrize(
    ("text", "appointed", "missing"),
    [
        ("Valtuusto nimesi ohjausryhmään Anu Rinteen ja Joni Homasen.", ["Anu Rinne"], ["Joni Homasen"]),
        ("Valtuusto nimesi kaksi edustajaa: Anu Rinne ja Joni Homanen.", ["Anu Rinne"], ["Joni Homanen"]),
        ("Edustajiksi valittiin Anu Rinne, Joni Homanen ja Mari Salmi.", ["Anu Rinne"], ["Joni Homanen", "Mari Salmi"]),
        ("Valtuusto päätti valita jäseneksi Joni Homasen.", ["Anu Rinne"], ["Joni Homasen"]),
        ("Anu Rinne ja Joni Homanen valittiin ohjausryhmään.", ["Anu Rinne"], ["Joni Homanen"]),
        ("Fullmäktige utsåg Anna Berg och Karl Ek till ledamöter.", ["Anna Berg"], ["Karl Ek"]),
        ("Till ledamöter valdes Anna Berg och Karl Ek.", ["Karl Ek"], ["Anna Berg"]),
        ("Valtuusto valitsi Joni Homasen.", ["Kalle Homanen"], ["Joni Homasen"]),
        ("Valtuusto valitsi varajäseneksi Anna-Maija Virtasen.", ["Anu Rinne"], ["Anna-Maija Virtasen"]),
        ("Valtuusto valitsi Joni Homasen.", ["Homanen Joni"], []),
        ("Valtuusto valitsi Joni Petteri Homasen.", ["Joni Homanen"], []),
        ("Valtuusto nimesi Anu Rinteen Joni Homasen tilalle.", ["Anu Rinne"], []),
        ("Valtuusto nimesi Anu Rinteen Joni Homasen ehdotuksesta.", ["Anu Rinne"], []),
        ("Joni Homasen ehdotuksesta valtuusto nimesi Anu Rinteen.", ["Anu Rinne"], []),
        ("Valtuusto valitsi Anu Rinteen, kun Joni Homanen oli esteellinen.", ["Anu Rinne"], []),
        ("Valittiin Anu Rinne 20 äänellä; Joni Homanen sai 15 ääntä.", ["Anu Rinne"], []),
        ("Valittiin Anu Rinne, Joni Homanen sai 15 ääntä.", ["Anu Rinne"], []),
        ("Esittelijä Joni Homanen selosti asiaa. Valittiin Anu Rinne.", ["Anu Rinne"], []),
        ("Valtuusto valitsi Anu Rinteen ja palautti Joni Homasen aloitteen.", ["Anu Rinne"], []),
        ("Valtuusto ei valinnut Joni Homasta.", ["Anu Rinne"], []),
        ("Valtuusto nimesi Koivulan Vanhustuki ry:n edustajan Anu Rinteen.", ["Anu Rinne"], []),
        ("Valtuusto valitsi toimittajaksi Rakennus Virtanen Oy:n.", ["Anu Rinne"], []),
        ("Valtuusto valitsi kumppaniksi Punaisen Ristin.", ["Anu Rinne"], []),
        ("Kumppaniksi valittiin Punainen Risti ja Martat Yhdistys.", ["Anu Rinne"], []),
        ("Valittiin Mari Ristimäki.", ["Anu Rinne"], ["Mari Ristimäki"]),
        ("Hallitus esittää, että valitaan Joni Homanen.", ["Anu Rinne"], []),
        ("Fullmäktige utsåg Anna Berg i stället för Karl Ek.", ["Anna Berg"], []),
        ("Fullmäktige valde Anna Berg på förslag av Karl Ek.", ["Anna Berg"], []),
    ],
)  # fmt: skip
def test_who_is_chosen_by_the_text_and_not_appointed(text, appointed, missing):
    assert [text[start:end] for start, end in not_appointed(text, appointed)] == missing


def test_texts_too_long_to_be_searched_tell_nothing():
    assert unnamed(people("Cecilia Malli"), ["Valitaan Aino Malli. " * 5_000]) == []

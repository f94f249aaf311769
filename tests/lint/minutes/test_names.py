"""Organs and persons by their names."""

import pytest

from hyvinvointi.lint.minutes.organs import kind_of_name
from hyvinvointi.lint.minutes.persons import same_person
from hyvinvointi.model.common import Actor
from hyvinvointi.source import read


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Kunnanvaltuusto", "council"),
        ("Nuorisovaltuusto", "advisory"),
        ("Vanhusneuvosto", "advisory"),
        ("Kaupunginhallitus", "executive"),
        ("Sosiaali- ja terveystalvelujen lautakunta", "committee"),
        ("Lupajaosto", "subcommittee"),
        ("Stadsfullmäktige", "council"),
        ("Bildnings- och välfärdsnämnden", "committee"),
        ("Hyvinvointijohtaja", None),
    ],
)
def test_kind_of_organ_by_its_name(name, kind):
    assert kind_of_name(name) == kind


def actor(**data):
    return Actor(read("a.yaml", b"a: 1"), (), data)


def test_same_person_in_either_order_of_names():
    assert same_person(actor(name="Malli Maija"), actor(name="Maija Malli"))
    assert same_person(actor(id="malli-maija"), actor(id="malli-maija", name="Toinen Nimi"))
    assert not same_person(actor(id="malli-maija"), actor(id="malli-matti", name="Maija Malli"))
    assert not same_person(actor(title="johtaja"), actor(title="johtaja"))
    assert not same_person(None, actor(name="Maija Malli"))

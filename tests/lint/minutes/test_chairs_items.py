"""Items about the meeting itself are known by their titles, and others are not taken for them."""

import pytest

from hyvinvointi.lint.minutes.chairs_items import is_chairs_item, is_gathering
from hyvinvointi.model import Decision
from hyvinvointi.source import read


def titled(title):
    document = read("a.yaml", f'kind: decision\ntitle: "{title}"\n'.encode())
    return Decision(document, (), document.data)


@pytest.mark.parametrize(
    "title",
    [
        "Pöytäkirjan tarkastajien valinta",
        "Kahden pöytäkirjantarkastajan valinta",
        "Pöytäkirjan tarkistaminen",
        "Kokouksen laillisuus ja päätösvaltaisuus",
        "Laillisuus ja päätösvaltaisuus",
        "Kokouksen avaus",
        "Esityslistan hyväksyminen",
        "Työjärjestys",
        "Ääntenlaskijoiden valinta",
        "Tilapäisen puheenjohtajan valinta",
        "Val av protokolljusterare",
        "Sammanträdets laglighet och beslutförhet",
        "Mötets öppnande",
        "Godkännande av föredragningslistan",
    ],
)
def test_the_meeting_arranges_itself(title):
    assert is_chairs_item(titled(title))


@pytest.mark.parametrize(
    "title",
    [
        "Hyvinvointiohjelman hyväksyminen",
        "Rakennusjärjestyksen laillisuus",
        "Tilintarkastajan valinta",
        "Lautakunnan puheenjohtajan valinta",
        "Kokouspalkkiot",
        "Valtuuston työjärjestyksen hyväksyminen",
        "Läsnäolijoiden kuuleminen",
        "Val av revisor",
    ],
)
def test_a_matter_is_not_about_the_meeting(title):
    assert not is_chairs_item(titled(title))


@pytest.mark.parametrize(
    "title",
    [
        "Ilmoitusasiat",
        "Ilmoitusluontoiset asiat",
        "Muut asiat",
        "Muut mahdolliset asiat",
        "Muut esille tulevat asiat",
        "Tiedoksi merkittävät asiat",
        "Tiedoksi annettavat asiat",
        "Tiedoksiasiat",
        "Tiedoksiannot",
        "Ajankohtaiset asiat",
        "Anmälningsärenden",
        "Övriga ärenden",
        "Ärenden för kännedom",
        "Meddelanden",
        "Ilmoitusasiat 3/2026",
    ],
)
def test_an_item_gathers_other_matters(title):
    assert is_gathering(titled(title))
    assert not is_chairs_item(titled(title))


@pytest.mark.parametrize(
    "title",
    [
        "Ilmoitusasioiden käsittelyn uudistaminen",
        "Muut asiat ja Liikuntaohjelman hyväksyminen",
        "Muutosasiat",
        "Ilmoituksen tekeminen aluehallintovirastolle",
    ],
)
def test_a_matter_of_its_own_gathers_none(title):
    assert not is_gathering(titled(title))

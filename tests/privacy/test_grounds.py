"""The ground of publicity is read as people cite the openness act."""

import pytest

from hyvinvointi.privacy.grounds import is_of_secrecy, protects_a_person

PERSONAL = [
    *("JulkL 24.1 § 25 k.", "JulkL 24 §:n 1 momentin 25 kohta", "Julkisuuslaki 24 § 1 mom 25 k"),
    *("Julkisuuslaki (621/1999) 24 § 1 mom. 23, 25 ja 32 kohdat", "JulkL 24 § 1 mom. 6 ja 25 kohta"),
    *("julkisuuslaki 24 §", "JulkL 24 §:n 1 momentin 20–26 kohdat", "JulkL 24.1 §:n 32-kohta"),
    *("Julkisuuslain 24 pykälän 1 momentin 25 kohta", "621/1999 24 § 1 mom. 25 k", "JulkL 24:1 25"),
    *("24 § 1 mom. 25 punkten i offentlighetslagen", "OffL 24.1 § 25 p.", "Offentlighetslagen 24 §"),
    *("Section 24(1)(25)", "Openness act, section 24, subsection 1, paragraph 25", "§ 24.1 k. 25"),
    *("Asiakaslaki 812/2000 14 §", "Salassa pidettävä", "Sekretessbelagd handling", "Hemlig"),
    "Salassapito: laki sosiaalihuollon asiakkaan asemasta 14 §",
    "JulkL 24 § 1 mom. 20 k ja asiakaslaki 14 §",
]  # fmt: skip
OTHER = [
    *("JulkL 24 § 1 mom. 17 kohta", "JulkL 24.1 § 20 k.", "Offentlighetslagen 24 § 1 mom. 20 p"),
    *("JulkL 24 §:n 1 momentin 17–20 kohdat", "Openness act, section 24, paragraph 20"),
]
PUBLIC = [
    *("Kuntalaki 140 §", "Kuntalaki 24 §", "Hallintolaki 434/2003 24 §", "JulkL 6 §", "Julkinen"),
    *("Tarkistettu", "Kuntalaki 410/2015 29 §, julkinen", "Kommunallagen 24 §", "Offentlig"),
]


@pytest.mark.parametrize("ground", [*PERSONAL, *OTHER])
def test_a_ground_of_secrecy_is_known_in_every_form(ground: str) -> None:
    assert is_of_secrecy(ground)


@pytest.mark.parametrize("ground", PUBLIC)
def test_other_grounds_say_nothing_of_secrecy(ground: str) -> None:
    assert not is_of_secrecy(ground)


def test_only_points_that_protect_no_person_leave_a_name() -> None:
    assert [one for one in PERSONAL if not protects_a_person(one)] == []
    assert [one for one in OTHER if protects_a_person(one)] == []


def test_a_long_ground_is_read_once() -> None:
    assert is_of_secrecy("24 §, hallintolaki " * 20_000)

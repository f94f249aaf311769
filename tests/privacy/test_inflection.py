"""Forms of Finnish last names that do not begin with the name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hyvinvointi.privacy.inflection import inflected


def _is_form(word: str, name: str) -> bool:
    return any(
        word.startswith(stem) and ending.fullmatch(word, len(stem))
        for stem, ending in inflected(name)
    )


@pytest.mark.parametrize(
    ("name", "forms"),
    [
        # Gradation of quantity and quality.
        ("Kukka", "Kukan Kukalle Kukassa Kukasta Kukatkin"),
        ("Luukku", "Luukun Luukuille"),
        ("Aalto", "Aallon Aallolla Aalloille Aallostakaan"),
        ("Ranta", "Rannan Rannalta"),
        ("Lehto", "Lehdon Lehdolle"),
        ("Harkko", "Harkon"),
        ("Haapa", "Haavan"),
        ("Pato", "Padon"),
        ("Sulka", "Sulan"),
        ("Puku", "Puvun"),
        ("Poika", "Pojan Pojalla"),
        # Names in -i with a stem in -e, with and without gradation.
        ("Niemi", "Niemen Niemelle Niemeä Niemeen Niemeltä Niemenkin"),
        ("Saari", "Saaren Saarta Saareen Saarella"),
        ("Koski", "Kosken Koskea Koskelle"),
        ("Vuori", "Vuoren Vuorta"),
        ("Lampi", "Lammen Lammelle Lampea Lampeen"),
        ("Mäki", "Mäen Mäelle Mäkeä Mäkeen"),
        ("Joki", "Joen Joelle Jokea"),
        ("Kurki", "Kurjen Kurkea"),
        ("Lahti", "Lahden Lahtea"),
        ("Susi", "Suden"),
        ("Antti", "Antin Antilla"),
        # The other way round: the strong grade where the name has the weak one.
        ("Rinne", "Rinteen Rinteelle"),
        ("Lähde", "Lähteen Lähteeseen"),
        ("Porras", "Portaan Portaalle"),
        ("Kallas", "Kallaksen Kallakselle Kallaan"),
        ("Ylimies", "Ylimiehen"),
        ("Ala-Lampi", "Ala-Lammen"),
    ],
)
def test_forms_of_a_name_are_found(name: str, forms: str) -> None:
    assert [form for form in forms.split() if not _is_form(form, name)] == []


@pytest.mark.parametrize(
    ("name", "words"),
    [
        # Other names of the same stem, and the same letters in small.
        ("Niemi", "Niemelä Niemeläinen niemen Niemenmaa"),
        ("Koski", "Koskela Koskenniemi kosken"),
        ("Mäki", "Mäkelä Mäenpää Mäkinen"),
        ("Saari", "Saarela Saarinen Saarni"),
        ("Lampi", "Lammela Lamminen Lampela"),
        # Ordinary words as sentences begin.
        ("Kukka", "Kukaan Kuka Kukin"),
        ("Joki", "Joissa Joille Joita Joihin Jo"),
        ("Laki", "Lain Laissa"),
        ("Kuusi", "Kuuden Kuudelle"),
        ("Uusi", "Uuden Uudet"),
        ("Haka", "Haavan Haapa"),
        # Names that are not inflected so.
        ("Lund", "Lunnin Lu"),
        ("Virta-aho", "Virran"),
    ],
)
def test_other_words_are_not(name: str, words: str) -> None:
    assert [word for word in words.split() if _is_form(word, name)] == []


@given(st.text(max_size=12))
def test_no_name_is_inflected_to_nothing(name: str) -> None:
    assert not any(_is_form(word, name) for word in ("", "ja", "sen"))

"""The municipalities that `init` knows."""

import pytest

from hyvinvointi.schema import suggest
from hyvinvointi.workspace.municipalities import (
    counties,
    find,
    find_county,
    municipalities,
)


def test_there_are_as_many_as_the_classification_of_2026_has():
    known = municipalities()
    assert len(known) == len({one.code for one in known}) == 308
    assert all(len(one.code) == 3 and one.code.isdecimal() for one in known)
    assert len({suggest.fold(one.names["fi"]) for one in known}) == 308
    # By the languages of the population: Finnish, both, Swedish (2026).
    counts = dict.fromkeys((("fi",), ("fi", "sv"), ("sv",), ("sv", "fi")), 0)
    for one in known:
        counts[one.languages] += 1
    assert [*counts.values()] == [259, 18, 16, 15]
    # All but Helsinki and Åland's sixteen belong to one of 21 counties.
    assert len({one.county["fi"] for one in known if one.county}) == 21
    assert sum(not one.county for one in known) == 17


def test_names_have_no_spaces_around_them():
    every = [
        name
        for one in municipalities()
        for names in (one.names, one.region, one.county)
        for name in names.values()
    ]
    assert not [name for name in every if name != " ".join(name.split())]


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("Raisio", "680"),
        ("reso", "680"),
        ("680", "680"),
        ("Espoo / Esbo", "049"),
        ("ESBO", "049"),
        ("mänttä vilppula", "508"),
        ("Hameenlinna", "109"),
        ("Pertunmaa", None),
        ("", None),
        ("/", None),
    ],
)
def test_a_municipality_is_found_by_any_of_its_names(typed, code):
    found = find(typed)
    assert (found.code if found else None) == code


def test_a_bilingual_municipality_is_called_by_both_names():
    assert [find(code).name for code in ("680", "049", "893", "440")] == [
        "Raisio",
        "Espoo / Esbo",
        "Nykarleby / Uusikaarlepyy",
        "Larsmo / Luoto",
    ]
    assert find("280").name == "Korsnäs"


def test_counties_are_known_with_their_languages():
    assert len(counties()) == 21
    assert find_county("länsi-uudenmaan hyvinvointialue").languages == ("fi", "sv")
    assert find_county("Österbottens välfärdsområde").languages == ("sv", "fi")
    both = find_county("Itä-Uudenmaan hyvinvointialue / Östra Nylands välfärdsområde")
    assert both == find_county("östra nylands välfärdsområde")
    assert find_county("Pirkanmaan hyvinvointialue").languages == ("fi",)
    # Helsinki belongs to none and is none.
    assert find_county("Helsinki") is None

"""Dates, numbers, lists and sorting as Finnish, Swedish and English write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hyvinvointi.dates import parse
from hyvinvointi.diagnostics import LANGUAGES
from hyvinvointi.render.words.catalogue import CATALOGUE
from hyvinvointi.render.words.locale import Locale, sort_key

FI, SV, EN = (Locale(language, "fi") for language in LANGUAGES)


@pytest.mark.parametrize(
    ("date", "fi", "sv", "en"),
    [
        ("2021-10-20", "20.10.2021", "20.10.2021", "20 October 2021"),
        ("2018-02-01", "1.2.2018", "1.2.2018", "1 February 2018"),
        ("2022-08", "8/2022", "8/2022", "August 2022"),
        ("2022", "2022", "2022", "2022"),
    ],
)
def test_dates(date, fi, sv, en):
    shown = [one.date(parse(date)).replace("\u00a0", " ") for one in (FI, SV, EN)]
    assert shown == [fi, sv, en]


@pytest.mark.parametrize(
    ("start", "end", "fi", "en"),
    [
        ("2018", "2021", "2018–2021", "2018–2021"),
        ("2026-01-01", "2029-12-31", "1.1.2026–31.12.2029", "1 January 2026 – 31 December 2029"),
        ("2022", None, "2022 alkaen", "from 2022"),
        (None, "2022-08", "8/2022 saakka", "until August 2022"),
        ("2026", "2029-05-31", "1.1.2026–31.5.2029", "1 January 2026 – 31 May 2029"),
        ("2022", "2022", "2022", "2022"),
        (None, None, "", ""),
    ],
)
def test_spans(start, end, fi, en):
    for locale, shown in ((FI, fi), (EN, en)):
        assert locale.span(parse(start), parse(end)).replace("\u00a0", " ") == shown


@pytest.mark.parametrize(
    ("value", "decimals", "fi", "en"),
    [
        (1234.5, None, "1 234,5", "1,234.5"),
        (34.1, 1, "34,1", "34.1"),
        (38, 1, "38,0", "38.0"),
        (14312, 0, "14 312", "14,312"),
        (-0.25, None, "\u22120,25", "\u22120.25"),
        (0.1 + 0.2, None, "0,30000000000000004", "0.30000000000000004"),
        (2.5, 0, "2", "2"),
        (1000000, None, "1 000 000", "1,000,000"),
        (1e21, None, "1 000 000 000 000 000 000 000", "1,000,000,000,000,000,000,000"),
        (5, 10**9, "5,000000", "5.000000"),
    ],
)
def test_numbers(value, decimals, fi, en):
    assert FI.number(value, decimals).replace("\u00a0", " ") == fi
    assert EN.number(value, decimals) == en


def test_units_and_money_hang_together():
    assert FI.measured(12.5, "%", 1) == "12,5\u00a0%"
    assert EN.measured(12.5, "%", 1) == "12.5%"
    assert FI.measured(3, "htv") == "3\u00a0htv"
    assert FI.money(1234) == "1\u00a0234\u00a0€"
    assert FI.money(-1234.5) == "\u22121\u00a0234,50\u00a0€"
    assert EN.money(1234) == "€1,234"


@pytest.mark.parametrize(
    ("unit", "fi", "sv", "en"),
    [
        ("kpl", "kpl", "st", "pcs"),
        ("henkilöä", "henkilöä", "personer", "people"),
        ("€/as", "€/as", "€/inv.", "€/resident"),
        ("€/as.", "€/as.", "€/inv.", "€/resident"),
        ("käyntiä/as", "käyntiä/as", "besök/inv.", "visits/resident"),
        ("kpl/1000 as", "kpl/1000 as", "st/1000 invånare", "pcs/1000 residents"),
        ("st.", "kpl", "st.", "pcs"),
        ("årsv.", "htv", "årsv.", "person-years"),
        ("%", "%", "%", "%"),
        (
            "10 000 asukasta kohti",
            "10 000 asukasta kohti",
            "per 10 000 invånare",
            "per 10,000 residents",
        ),
        (
            "1 000 asukasta kohden",
            "1 000 asukasta kohden",
            "per 1 000 invånare",
            "per 1,000 residents",
        ),
        ("per 1 000 invånare", "1 000 asukasta kohti", "per 1 000 invånare", "per 1,000 residents"),
        ("per 1000 residents", "1000 asukasta kohti", "per 1000 invånare", "per 1000 residents"),
        ("omenaa kohti", None, None, None),
        ("omenaa", None, None, None),
        ("omenaa/as", None, None, None),
        ("/", None, None, None),
    ],
)
def test_units_are_said_in_the_language_of_the_page(unit, fi, sv, en):
    assert [one.unit(unit) for one in (FI, SV, EN)] == [fi, sv, en]
    assert SV.measured(3, unit) == f"3\u00a0{sv or unit}"


@pytest.mark.parametrize(
    ("value", "unit", "fi", "sv", "en"),
    [
        (395, "10 000 asukasta kohti", "395 (10 000 asukasta kohti)", "395 per 10 000 invånare", "395 per 10,000 residents"),
        (0, "1 000 €", "0 (1 000 €)", "0 (1 000 €)", "0 (1,000 €)"),
        (-12.5, "1000 euroa", "−12,5 (1000 euroa)", "−12,5 (1000 euroa)", "−12.5 (1000 euroa)"),
        (1, "1 000 as", "1 (1 000 as)", "1 (1 000 invånare)", "1 (1,000 residents)"),
        (14312, "€", "14 312 €", "14 312 €", "14,312 €"),
    ],
)  # fmt: skip
def test_a_number_and_that_of_its_unit_are_not_read_as_one(value, unit, fi, sv, en):
    said = [one.measured(value, unit).replace("\u00a0", " ") for one in (FI, SV, EN)]
    assert said == [fi, sv, en]


@pytest.mark.parametrize(
    ("value", "unit", "fi", "sv", "en"),
    [
        (1, "henkilöä", "1 henkilö", "1 person", "1 person"),
        (1, "personer", "1 henkilö", "1 person", "1 person"),
        (1.0, "päivää", "1 päivä", "1 dag", "1 day"),
        (1.5, "päivää", "1,5 päivää", "1,5 dagar", "1.5 days"),
        (1, "kpl", "1 kpl", "1 st", "1"),
        (1, "käyntiä/as", "1 käyntiä/as", "1 besök/inv.", "1 visits/resident"),
        (1, "omenaa", "1 omenaa", "1 omenaa", "1 omenaa"),
    ],
)
def test_one_of_a_unit_is_said_as_one(value, unit, fi, sv, en):
    said = [one.measured(value, unit).replace("\u00a0", " ") for one in (FI, SV, EN)]
    assert said == [fi, sv, en]


def test_what_is_rounded_to_one_is_no_single_thing():
    assert FI.measured(1, "henkilöä", 1) == "1,0\u00a0henkilöä"


def test_sorting_puts_finnish_letters_last_and_numbers_by_value():
    words = ["Öljy", "zeta", "Äänekoski", "Åbo", "§ 10", "§ 9", "eläin", "Šakki", "sana", "Aalto"]
    assert sorted(words, key=sort_key) == [
        "§ 9",
        "§ 10",
        "Aalto",
        "eläin",
        "Šakki",
        "sana",
        "zeta",
        "Åbo",
        "Äänekoski",
        "Öljy",
    ]


@given(st.lists(st.text(), max_size=5))
def test_anything_can_be_sorted(words):
    keys = sorted(map(sort_key, words))
    assert sorted(keys) == keys


def test_a_page_in_sami_has_finnish_labels():
    assert (Locale("se", "fi").chrome, Locale("sv", "fi").chrome) == ("fi", "sv")


def test_every_word_of_the_pages_is_there_in_three_languages():
    for name, text in CATALOGUE.items():
        said = [text.fi, text.sv, text.en]
        assert all(said), name
        assert len({one.count("{") for one in said}) == 1, name

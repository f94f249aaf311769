"""Soft hyphens at the joints of words, no-break spaces, and nothing hidden."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hyvinvointi.render.values import prose
from hyvinvointi.render.values.compounds import parts
from hyvinvointi.render.values.typography import clean, glued, hyphenated


@pytest.mark.parametrize(
    "word",
    [
        "hyvin-vointi-ohjelma",
        "hyvin-vointi-palvelujen",
        "varhais-kasvatus-suunnitelma",
        "lauta-kunta-kohtaiset",
        "toiminta-yksikköjä",
        "talous-arvio-varaus",
        "vaikuttamis-toimielin",
        "välfärds-program",
        "kansalais-opistossa",
        "hyväksyttäväksi",
        "osallistuja-tahot",
        "asia-numeroita",
        "kylä-illassa",
        "hyvin-vointi-alueelle",
        "konsekvens-bedömning",
        "tillgänglighets-utlåtande",
        "hem-ställnings-klämmar",
        "sektors-övergripande",
    ],
)
def test_compounds_are_parted_at_their_joints(word):
    assert "-".join(parts(word.replace("-", ""))) == word


@pytest.mark.parametrize(
    "word",
    [
        "osallistuminen",
        "työttömälle",
        "koefficienten",
        "pää-sihteeristö",
        "päätöksen-tekijä",
        "arvioimiseksi",
        "kuntalaisille",
        "hallituksessa",
        "kirjasto-auto",
        "koulutettavia",
        "keskustelussa",
        "ikääntyminen",
        "ensimmäisellä",
        "maanantaina",
        "indikatorerna",
    ],
)
def test_what_only_ends_a_word_is_no_part_of_it(word):
    assert "-".join(parts(word.replace("-", ""))) == word


@pytest.mark.parametrize(
    ("language", "precision", "recall"), [("fi", 0.98, 0.98), ("sv", 0.92, 0.72)]
)
def test_joints_are_those_that_were_marked_by_hand(language, precision, recall):
    marked = (Path(__file__).parent / f"compounds/{language}.txt").read_text("utf-8").split()
    told = {(word, at) for word in marked for at in _joints(parts(word.replace("-", "")))}
    wanted = {(word, at) for word in marked for at in _joints(word.split("-"))}
    assert len(told & wanted) >= precision * len(told)
    assert len(told & wanted) >= recall * len(wanted)


def _joints(pieces):
    return {len("".join(pieces[:count])) for count in range(1, len(pieces))}


def test_only_long_words_get_soft_hyphens():
    assert hyphenated("Kunnan hyvinvointiohjelma") == "Kunnan hyvin\u00advointi\u00adohjelma"


@given(st.text())
def test_soft_hyphens_change_nothing_else(text):
    text = text.replace("\u00ad", "")
    assert hyphenated(text).replace("\u00ad", "") == text


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("kokous 13.11.2017 § 187", "kokous 13.11.2017 §~187"),
        ("laki 612/2021 6 §", "laki 612/2021 6~§"),
        ("noin 14 000 ihmistä ja 58,9 % heistä", "noin 14~000 ihmistä ja 58,9~% heistä"),
        ("1 234 567 €", "1~234~567~€"),
        ("vuonna 2025 käyntejä", "vuonna 2025 käyntejä"),
        ("vuosina 2025 2026", "vuosina 2025 2026"),
    ],
)
def test_what_belongs_together_stays_on_one_line(typed, shown):
    assert glued(typed) == shown.replace("~", "\u00a0")


@given(st.text())
def test_nothing_hidden_is_left(text):
    cleaned = clean(text)
    assert not set(cleaned) & set(
        "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\x00"
    )
    cleaned.encode()
    assert clean(cleaned) == cleaned


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("Ohjelma 2026–2029", 'Ohjelma <span class="range">2026–2029</span>'),
        ("*Ohjelma* 2026–2029", '<em>Ohjelma</em> <span class="range">2026–2029</span>'),
        ("A–B, 5 – 6 < 7", "A–B, 5 – 6 &lt; 7"),
        ("2026–29 & muut", '<span class="range">2026–29</span> &amp; muut'),
    ],
)
def test_a_range_stays_in_one_piece_in_a_heading_and_only_there(text, html):
    assert prose.inline(text, is_heading=True) == html
    assert "span" not in prose.inline(text)

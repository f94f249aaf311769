"""What other words in prose amount to: a slip of the pen is called one only where it must be."""

import pytest

from diff.village import compared, edited
from hyvinvointi.diff.prose import compare_prose
from hyvinvointi.diff.sentences import verdict
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
    ("tulos on −5 000 €", "tulos on 5 000 €"),
    ("tulos on -12 500", "tulos on 12 500"),
    ("½ asukkaista", "¼ asukkaista"),
)
SAME_NUMBERS = (
    ("muutos on -5 %", "muutos on \N{MINUS SIGN}5 %"),
    ("tulos on -5 000 €", "tulos on \N{MINUS SIGN}5 000 €"),
    ("tulos on -5 000 €", "tulos on -5000 €"),
    ("klo 8-16", "klo 8\N{EN DASH}16"),
    ("väli 1 000-2 000 €", "väli 1 000\N{EN DASH}2 000 €"),
    ("vuosina 2026-2029", "vuosina 2026\N{EN DASH}2029"),
    ("luokat 3 -5", "luokat 3-5"),
)
RANGES = (
    ("välineet 20–25 oppilaalle", "välineet 30–35 oppilaalle", "20–25", "30–35"),
    ("vuosina 2026-2029", "vuosina 2027-2030", "2026-2029", "2027-2030"),
    ("luokat 3 – 5 uivat", "luokat 4 – 6 uivat", "3 – 5", "4 – 6"),
    ("välineet 20–25 oppilaalle", "välineet 20–30 oppilaalle", "25", "30"),
    ("5 tai 6 kertaa", "7 tai 8 kertaa", "5", "7"),
    ("kello – 5, sitten – 6", "kello – 7, sitten – 8", "5", "7"),
)
OTHER_LIMITS = (
    ("alle 30 oppilasta", "yli 30 oppilasta"),
    ("under tio elever", "över tio elever"),
    ("ryhmässä alle 30 oppilasta", "ryhmässä 30 oppilasta"),
)
NO_LIMITS = (("under 2026 görs detta", "år 2026 görs detta"), ("pääsee yli ojan", "pääsee ojan"))
MEANINGFUL_MARKS = (
    ("–5 % vuodessa", "5 % vuodessa"),
    ("–20 °C", "20 °C"),
    ("**-5 %**", "**5 %**"),
    ("*-5 %*", "*5 %*"),
    ("[-5 %](a.md)", "[5 %](a.md)"),
    ("”−5 %” on", "”5 %” on"),
    ("on:−5 %", "on:5 %"),
    ("|-5 %|", "|5 %|"),
    ("Vuosina 2026–2029 näin", "Vuosina 2026, 2029 näin"),
    ("auki ma–pe illalla", "auki ma, pe illalla"),
    ("auki ma-pe illalla", "auki ma, pe illalla"),
    ("kello 8–16 on", "kello 8, 16 on"),
    ("Luokat 1–9 ovat", "Luokat 1, 9 ovat"),
    ("kohdat a–d ovat", "kohdat a, d ovat"),
    ("tammikuu–maaliskuu on", "tammikuu, maaliskuu on"),
    ("Ryhmä A, B ja C", "Ryhmä A–B ja C"),
    ("1/2 hakijoista", "1–2 hakijoista"),
    ("on 3/5 nyt", "on 3–5 nyt"),
    ("on 2/3 nyt", "on 2:3 nyt"),
    ("on 1:5 nyt", "on 1/5 nyt"),
    ("10/12 paikkaa", "10, 12 paikkaa"),
    ("on 10 × 5 nyt", "on 10 : 5 nyt"),
    ("5 × viikossa", "5 viikossa"),
    ("| Kirjasto | 5 000 € |  |", "| Kirjasto |  | 5 000 € |"),
    ("| a | x | |", "| a | | x |"),
    ("suunta ↑ on", "suunta ↓ on"),
    ("→ kunta", "← kunta"),
    ("✓ tehty", "✗ tehty"),
    ("☑ a ☐ b", "☐ a ☑ b"),
    ("● a ○ b", "○ a ● b"),
    ("🟢 ok", "🔴 ok"),
    ("★★★ on", "★★ on"),
    ("a ≠ b", "a = b"),
    ("≧ 5 kertaa", "≦ 5 kertaa"),
    ("noin ~5 kertaa", "noin 5 kertaa"),
    ("viisi % on", "viisi ‰ on"),
    ("5 $ on", "5 £ on"),
    ("5 MW on", "5 mW on"),
    ("２ lasta", "３ lasta"),
    ("Kunta ei. Tue nuoria.", "Kunta ei tue nuoria."),
    ("Tuetaan lapsia, ei nuoria; vanhuksia.", "Tuetaan lapsia; ei nuoria, vanhuksia."),
    ("Maksu, jota ei peritä lapsilta, poistuu", "Maksu, jota ei peritä, lapsilta poistuu"),
    ("No, children are admitted.", "No children are admitted."),
    ("Ei, kunta myy hallin.", "Ei kunta myy hallin."),
    ("lapsille & nuorille", "lapsille / nuorille"),
    ("it is now here today", "it is nowhere today"),
    ("miljön är rökfri nu", "miljön är rök fri nu"),
    ("Uimahalli suljetaan.", "~~Uimahalli suljetaan.~~"),
    ("Members who are adults pay.", "Members, who are adults, pay."),
    ("Palvelut ovat maksuttomia.", "Palvelut ovat maksuttomia?"),
    ("sivu (https://a.fi/lasten-talo) on", "sivu (https://a.fi/lastentalo) on"),
    ("posti a.b@kunta.fi on", "posti ab@kunta.fi on"),
)
MERE_PUNCTUATION = (
    ("- uinti on", "+ uinti on"),
    ("- uinti on", "* uinti on"),
    ("Uinti on", "> Uinti on"),
    ("lain 37 § mukaan", "lain § 37 mukaan"),
    ("-5 % nyt", "–5 % nyt"),
    ("hyvinvointi ohjelma on", "hyvinvointiohjelma on"),
    ("Kunta tukee lapsia, nuoria", "Kunta tukee lapsia nuoria"),
    ("pitää ovet auki. Kahvi", "pitää ovet auki; Kahvi"),
    ("”Tuki” on", '"Tuki" on'),
    ("**Tuki** on", "Tuki on"),
    ("Kunta ei peri maksua", "Kunta ei peri maksua."),
    ("2026-2029 on", "2026–2029 on"),
)
SAME_AMOUNTS = (
    ("ordnar ett kurs nu", "ordnar en kurs nu"),
    ("5 prosenttia nyt", "5 % nyt"),
    ("20 euron maksu", "20 €:n maksu"),
    ("5 euro nyt", "5 euroa nyt"),
    ("5 milj. euroa", "5 miljoonaa euroa"),
    ("päivä 1.5.2026 on", "päivä 01.05.2026 on"),
)
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


@pytest.mark.parametrize(("old", "new"), MEANINGFUL_MARKS)
def test_marks_that_mean_something_are_not_passed_over(old, new):
    for before, after in ((old, new), (new, old)):
        assert compare_prose(before, after, Effort()).sort not in {"punctuation", "typo"}


@pytest.mark.parametrize(("old", "new"), MERE_PUNCTUATION)
def test_mere_punctuation(old, new):
    for before, after in ((old, new), (new, old)):
        assert compare_prose(before, after, Effort()).sort == "punctuation"


@pytest.mark.parametrize(("old", "new"), SAME_AMOUNTS)
def test_the_same_amount_in_other_words_is_no_other_number(old, new):
    for before, after in ((old, new), (new, old)):
        assert compare_prose(before, after, Effort()).sort == "reworded"


@pytest.mark.parametrize(("old", "new", "was", "is_now"), RANGES)
def test_a_range_whose_both_ends_change_is_one_change(old, new, was, is_now):
    prose = compare_prose(old, new, Effort())
    assert (prose.sort, prose.old, prose.new) == ("number", was, is_now)
    assert "".join(one.text for one in prose.edits if one.op != "inserted") == old
    assert "".join(one.text for one in prose.edits if one.op != "deleted") == new


def test_that_no_decision_is_needed_depends_on_typos_being_typos():
    typo, spaces = ("lähellä asukkaita", "lähellä asukkkaita"), ("kokoaa kunnan", "kokoaa  kunnan")
    found = compared(edited(typo))
    assert [one.rule.slug for one in found.changes] == ["prose-typo"]
    assert verdict(found, "en").endswith(
        "provided that the changes that look like corrected typos are only that."
    )
    assert "typos" not in verdict(compared(edited(spaces)), "en")

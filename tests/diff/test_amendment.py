"""The list of an amending decision names entities and fields, in the manner of drafting."""

import pytest

from diff.village import compared, edited
from hyvinvointi.diff import amendment

WEAKENED = ("target: {year: 2029, value: 4}", "target: {year: 2029, value: 5}")
LATER = ("schedule: {start: 2026-10, end: 2029-03}", "schedule: {start: 2026-10, end: 2029-09}")
REWORDED = ("Ladut valaistaan iltaisin", "Ladut valaistaan öisin")
CHEAPER = ("amount: 60000", "amount: 50000")
TYPO = ("Talkooväki", "Talkoväki")
RETITLED = ("title: Latuverkko kirkonkylälle", "title: Ladut ja polut kirkonkylälle")
STATUS = ("        status: in-progress", "        status: done")
REMOVED = (
    """\
      - id: uimataito
        title: Uimataitoa alakouluihin
        description: Koululaiset uivat naapurikunnan hallissa keväisin.
        responsible: [liikuntatoimi]
        schedule: {start: 2027-01, end: 2028-12}
        status: not-started
""",
    "",
)
ADDED = (
    "      - id: kylatalot\n",
    "      - {id: luistelu, title: Luistelukenttä, status: not-started}\n      - id: kylatalot\n",
)


@pytest.mark.parametrize(
    ("edits", "expected"),
    [
        ([WEAKENED], "muutetaan mittarin ”Kiusatut oppilaat” tavoitearvo (4\u00a0% → 5\u00a0%)"),
        (
            [LATER],
            "muutetaan toimenpiteen ”Latuverkko kirkonkylälle” aikataulu (päättyy: 3/2029 → 9/2029)",
        ),
        (
            [LATER, REWORDED],
            "muutetaan toimenpiteen ”Latuverkko kirkonkylälle” kuvaus (”Ladut valaistaan iltaisin ja pidetään kunnossa talven ajan.” → ”Ladut valaistaan öisin ja pidetään kunnossa talven ajan.”) ja aikataulu (päättyy: 3/2029 → 9/2029)",
        ),
        (
            [CHEAPER],
            "muutetaan toimenpiteen ”Latuverkko kirkonkylälle” resurssin (talousarvio, 2027) rahamäärä (60\u00a0000\u00a0€ → 50\u00a0000\u00a0€)",
        ),
        (
            [ADDED, REMOVED],
            "poistetaan toimenpide ”Uimataitoa alakouluihin”, lisätään toimenpide ”Luistelukenttä”",
        ),
        (
            [RETITLED, LATER],
            (
                "muutetaan toimenpiteen ”Latuverkko kirkonkylälle” otsikko (uusi: ”Ladut ja polut "
                "kirkonkylälle”) ja aikataulu (päättyy: 3/2029 → 9/2029)"
            ),
        ),
        (
            [("value: 6}", "value: 6.5}")],
            "muutetaan mittarin ”Kiusatut oppilaat” välitavoitteen (2027) arvo (6\u00a0% → 6,5\u00a0%)",
        ),
        (
            [("amount: 60000, year: 2027", "amount: 60000, year: 2028")],
            "muutetaan toimenpiteen ”Latuverkko kirkonkylälle” resurssin (talousarvio, 2028: 60\u00a0000\u00a0€) vuosi (2027 → 2028)",
        ),
        (
            [("provision: 6 §", "provision: 7 §")],
            "muutetaan ohjelman ”Lehtolan hyvinvointiohjelma” säädösperustan (612/2021, 7 §) säännös (6 § → 7 §)",
        ),
        (
            [("      - Pienet koulut", "      - Isot koulut")],
            "muutetaan osion ”Lapset ja nuoret” vahvuudet (lisätään: Isot koulut; poistetaan: Pienet koulut)",
        ),
        (
            [("{year: 2027, value: 6}", "{year: 2028, value: 6}")],
            "muutetaan mittarin ”Kiusatut oppilaat” välitavoitteen (6\u00a0%) vuosi (2027 → 2028)",
        ),
        (
            [("indicator: kiusatut", "indicator: kirjasto")],
            (
                "poistetaan mittarin ”Kiusatut oppilaat” tavoitearvo (4\u00a0%, 2029), "
                "lisätään mittarin ”Kirjastokäynnit” tavoitearvo (4\u00a0kpl, 2029)"
            ),
        ),
        ([TYPO], ""),
        ([STATUS], ""),
    ],
)
def test_list(edits: list[tuple[str, str]], expected: str) -> None:
    changes = compared(edited(*edits)).changes
    assert changes
    assert amendment.sentence(changes, "fi") == expected


def test_the_list_is_in_the_language_of_the_reader() -> None:
    changes = compared(edited(LATER)).changes
    swedish, english = (amendment.sentence(changes, language) for language in ("sv", "en"))
    assert (
        swedish
        == "ändras tidsplanen (slutar: 3/2029 → 9/2029) för åtgärden ”Latuverkko kirkonkylälle”"
    )
    assert (
        english
        == "amends the schedule (ends: March 2029 → September 2029) of the measure “Latuverkko kirkonkylälle”"
    )


def test_several_fields_are_named_in_swedish_as_a_decision_names_them() -> None:
    changes = compared(edited(LATER, REWORDED, ADDED)).changes
    assert amendment.sentence(changes, "sv") == (
        "ändras beskrivningen (”Ladut valaistaan iltaisin ja pidetään kunnossa talven ajan.” → ”Ladut valaistaan öisin ja pidetään kunnossa talven ajan.”) och tidsplanen (slutar: 3/2029 → 9/2029) för åtgärden ”Latuverkko kirkonkylälle”, "
        "läggs åtgärden ”Luistelukenttä” till"
    )

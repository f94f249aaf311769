"""A row of a table tells of a person as a sentence does; a table of who does what tells nothing."""

from datetime import date

import pytest

from hyvinvointi.diagnostics import Severity
from hyvinvointi.lint import Options, lint
from hyvinvointi.workspace import MemoryTree, load

REGISTER = (
    "kind: municipality\nid: malli\nname: Malli\ncode: '998'\nlanguages: [fi]\n"
    "organs: [{id: lautakunta, name: Lautakunta, type: committee}]\n"
    "people: [{id: v, name: Ville Virkanen, title: johtaja}]\n"
)
HEAD = (
    "kind: decision\nid: a\nmunicipality: malli\norgan: lautakunta\ntitle: A\nstatus: draft\n"
    "notify: [{{name: Kaisa Kuvitteellinen}}]\nbackground: |\n{rows}\n"
)


def told(*rows: str) -> list[Severity]:
    text = "\n".join(f"  {row}" for row in rows)
    files = {"malli.yaml": REGISTER, "a.yaml": HEAD.format(rows=text)}
    loaded = load(MemoryTree({path: one.encode() for path, one in files.items()}))
    found = lint(loaded, Options(date(2026, 1, 1))).diagnostics
    return [one.severity for one in found if one.rule.code == "HV706"]


RULER = "|---|---|"
DUTIES = "| Vastuu | Tehtävä |"
HEADS = "| Hakija | Peruste |"


@pytest.mark.parametrize(
    "rows",
    [
        ("| Hakija | Peruste |", RULER, "| Kaisa Kuvitteellinen | sairastaa masennusta |"),
        ("| Peruste | Hakija |", RULER, "| lastensuojelun asiakas | Kaisa Kuvitteellinen |"),
        ("| Nimi | Diagnoosi |", RULER, "| Kaisa Kuvitteellinen | F32 |"),
        ("| Sökande | Grund |", RULER, "| Kaisa Kuvitteellinen | sjukskriven |"),
        (HEADS, RULER, "| Kaisa Kuvitteellinen | masennus, toimintakyky alentunut |"),
        (HEADS, RULER, "| Kaisa Kuvitteellinen | masennus, hankala tilanne |"),
        (HEADS, RULER, "| Kaisa Kuvitteellinen | masennus, hakee palveluasumista |"),
        (HEADS, RULER, "| Kaisa Kuvitteellinen | masennus; ohjattu kuntouttaviin palveluihin |"),
        (HEADS, RULER, "| Kaisa Kuvitteellinen | kehitysvamma, asuu ryhmäkodissa |"),
        (HEADS, RULER, "| Kaisa Kuvitteellinen | Palvelut ajalle 1.1.–31.12., peruste dementia |"),
        (HEADS, RULER, "| Kaisa Kuvitteellinen | har utvecklingsstörning |"),
        (HEADS, RULER, "| Kaisa Kuvitteellinen | depression, söker arbete och servicebostad |"),
        ("| A | B |", RULER, "| 1 | 2 |", "| Kuvitteellinen Kaisa | *dementia* |"),
    ],
)
def test_a_row_tells_of_a_person_of_the_decision(rows):
    assert told(*rows) == [Severity.ERROR]


def test_whom_a_table_alone_names_is_a_warning():
    rows = ("| Hakija | Peruste |", RULER, "| Maija Mehiläinen | toimeentulotuen saaja |")
    assert told(*rows) == [Severity.WARNING]


@pytest.mark.parametrize(
    "rows",
    [
        ("| Vastuu | Toimenpide |", RULER, "| Maija Mehiläinen | Muistisairaiden päivätoiminta |"),
        ("| Vastuu | Tehtävä |", RULER, "| Kaisa Kuvitteellinen | Masennuksen ehkäisyn hanke |"),
        (DUTIES, RULER, "| Kaisa Kuvitteellinen | Kehitysvammapalvelut |"),
        (
            DUTIES,
            RULER,
            "| Kaisa Kuvitteellinen | Palvelut, kehitysvammaisten ryhmät ja hankkeet |",
        ),
        (DUTIES, RULER, "| Kaisa Kuvitteellinen | Tjänster för personer med utvecklingsstörning |"),
        (DUTIES, RULER, "| Kaisa Kuvitteellinen | Demensvårdens utveckling |"),
        ("| Vastuu | Aihe |", RULER, "| Ville Virkanen | Sairauslomien määrä |"),
        ("| Hakija | Summa |", RULER, "| Kaisa Kuvitteellinen | 500 |", "| Seura | Dementia |"),
        ("Sairauslomat", "", "| Hakija | Summa |", RULER, "| Kaisa Kuvitteellinen | 500 |"),
    ],
)
def test_a_row_of_work_or_of_another_tells_nothing(rows):
    assert told(*rows) == []

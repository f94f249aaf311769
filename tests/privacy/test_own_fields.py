"""A party is covered in own fields and notes as in the fields for persons, and nobody else with them."""

from datetime import date

import pytest

from hyvinvointi.lint import Options, lint
from hyvinvointi.privacy.recipients import standing
from privacy.test_requests import HEAD
from render.sites import REGISTER, site, workspace

LATE = date(2030, 1, 1)
BODY = HEAD.replace("Hakija Dora Siltanen pitää avustusta pienenä. ", "")
REFERENCE = "{organ: lautakunta, date: 2023-01-01, %s}"


def _shown(more: str) -> str:
    files = site(workspace(register=REGISTER, paatos=BODY + more), today=LATE)
    return "".join(content.decode() for path, content in files.items() if "paatos" in path)


def _told(more: str) -> list[str]:
    found = lint(workspace(register=REGISTER, paatos=BODY + more), Options(today=LATE)).diagnostics
    return [one.rule.slug for one in found]


@pytest.mark.parametrize(
    "more",
    [
        "rectification: {x-hakija: Dora Siltanen, result: rejected}",
        "rectification: {x-hakija: {name: Dora Siltanen, osoite: Siltasen talo}, result: rejected}",
        "rectification: {x-hakija: [{nimi: Dora Siltanen}], result: rejected}",
        "rectification: {x-nimi: Dora Siltanen, result: rejected}",
        "rectification: {x-sukunimi: Siltanen, result: rejected}",
        "rectification: {x-muuta: Siltanen Dora, result: rejected}",
        "rectification: {x-tiedot: {nimi: Dora Siltanen}, result: rejected}",
        "rectification: {x-huom: Hakija Dora Siltanen soitti, result: rejected}",
        "rectification: {by: {title: hakija, x-nimi: Dora Siltanen}, result: rejected}",
        "rectification: {by: {title: hakija, x-tiedot: {nimi: Dora Siltanen}}, result: rejected}",
        f"rectification: {{of: {REFERENCE % 'x-hakija: Dora Siltanen'}, result: rejected}}",
        f"rectification: {{of: {REFERENCE % 'note: Hakijana Dora Siltanen'}, result: rejected}}",
        "rectification: {of: {organ: {name: Dora Siltanen}, date: 2023-01-01}, result: rejected}",
        "x-hakija: Dora Siltanen",
        "x-hakija: {tiedot: {nimi: Dora Siltanen, osoite: Siltasen talo}}",
        "x-tiedot: {hakija: Dora Siltanen}",
        "x-asia: {osapuolet: [{hakija: {nimi: Dora Siltanen, osoite: Siltasen talo}}]}",
        "handling: {x-hakija: Dora Siltanen}",
        "x-hakija: 'Siltanen, Dora'",
        "x-hakija: 'Dora Siltanen, s. 1950'",
        "x-hakijat: Dora Siltanen ja Eero Siltanen",
        "rectification: [{x-hakija: Dora Siltanen, result: rejected}]",
        "rectification: {x-a: {b: {c: [Dora Siltanen]}}, result: rejected}",
        "x-hakija: Siltanen",
        "x-oikaisuvaatimuksen-tekija: {etunimi: Dora, sukunimi: Siltanen}",
        "x-asianosainen: Dora Siltanen ja Malli Oy",
        "x-sokande: {fi: Dora Siltanen, sv: Dora Siltanen}",
        f"references: [{REFERENCE % 'x-hakija: Dora Siltanen'}]",
        f"references: [{REFERENCE % 'note: Dora Siltasen hakemus'}]",
        f"references: [{REFERENCE % 'note: Hakija Siltanen'}]",
        f"earlier: [{REFERENCE % 'note: Hakija Dora Siltanen vaati oikaisua. Se hylättiin.'}]",
        f"earlier: [{REFERENCE % 'note: Oikaisuvaatimus (Dora Siltanen)'}]",
        f"earlier: [{REFERENCE % 'note: Kunnanhallitus hylkäsi Dora Siltasen valituksen'}]",
        f"earlier: [{REFERENCE % 'note: {fi: Dora Siltasen valitus, sv: Dora Siltanens besvär}'}]",
        f"earlier: [{REFERENCE % 'note: Besvär av Dora Siltanen'}]",
        f"earlier: [{REFERENCE % 'note: Dora Siltanen'}]",
        f"earlier: {REFERENCE % 'note: Hakija Dora Siltanen'}",
        "earlier: [{organ: {name: Dora Siltanen}, date: 2023-01-01}]",
    ],
)
def test_a_party_leaves_own_fields_and_notes(more: str) -> None:
    shown = _shown(f"{more}\n")
    assert shown
    assert "Silta" not in shown
    assert "Dora" not in shown
    assert "private-person-after-appeal" in _told(f"{more}\n")


@pytest.mark.parametrize(
    ("more", "kept"),
    [
        ("x-hakija-kuultu: Kyllä", "Kyllä"),
        ("x-hakija: Malliyhdistys ry", "Malliyhdistys"),
        ("x-asiakasraati: Oppilaat ja vanhemmat", "Oppilaat ja vanhemmat"),
        ("x-oppilaat: Mallin koulu", "Mallin koulu"),
        ("rectification: {x-tila: Valmis, result: rejected}", "Valmis"),
        ("rectification: {x-tuomioistuin: Turun hallinto-oikeus, result: rejected}", "Turun"),
        (
            "rectification: {x-jaosto: Rakennus- ja ympäristölautakunta, result: rejected}",
            "Rakennus",
        ),
        (f"references: [{REFERENCE % 'note: Turun kaupungin valitus'}]", "Turun kaupungin valitus"),
        (
            f"references: [{REFERENCE % 'note: Lautakunta hylkäsi hakemuksen'}]",
            "hylkäsi hakemuksen",
        ),
        (f"references: [{REFERENCE % 'note: Mallin Yritys Oy:n hakemus'}]", "Mallin Yritys"),
        (f"references: [{REFERENCE % 'note: Yhtiön hakemus'}]", "Yhtiön hakemus"),
        (f"references: [{REFERENCE % 'note: Hakijan kuuleminen Teams-kokouksessa'}]", "Teams"),
        (
            f"references: [{REFERENCE % 'note: Esittelijänä kaupunginjohtaja Matti Kivelä'}]",
            "Matti Kivelä",
        ),
        (
            f"references: [{REFERENCE % 'note: Kaupunginjohtaja Matti Kivelän vastine'}]",
            "Matti Kivelän",
        ),
        (
            "references: [{organ: {name: Itä-Suomen hallinto-oikeus}, date: 2023-01-01}]",
            "Itä-Suomen",
        ),
        ("references: [{organ: {name: Naapurin kunnanhallitus}, date: 2023-01-01}]", "Naapurin"),
        ("rectification: {by: {title: asukas Mallikylästä}, result: rejected}", "Mallikylästä"),
        ("rectification: {by: {title: Asukas Mallikylästä}, result: rejected}", "Mallikylästä"),
        ("rectification: {by: {title: Mallikylän asukas}, result: rejected}", "Mallikylän"),
        ("rectification: {by: {title: invånare i Mallby}, result: rejected}", "Mallby"),
    ],
)
def test_what_names_nobody_stays(more: str, kept: str) -> None:
    assert kept in _shown(f"{more}\n")
    assert "private-person-after-appeal" not in _told(f"{more}\n")


def test_what_stands_beside_a_note_is_no_detail_of_the_party() -> None:
    note = "note: Hakijana Dora Siltanen, case_number: 123456/2023"
    shown = _shown(f"references: [{REFERENCE % note}]\nx-tila: Valmis asia\n")
    assert "123456/2023" in shown
    assert "2023-01-01" in shown
    assert "Valmis asia" in shown


@pytest.mark.parametrize(
    "title",
    [
        "asukas Matti Mallikylästä",
        "asukas Mallikylä",
        "asukas Siltaselta",
        "asukas Battista",
        "asukas Krista",
        "Siltasen asukas",
        "asukas Mallikylästä, Dora Siltanen",
        "asukas Mallikylästä\nDora Siltanen",
        "Dora Siltanen, asukas Mallikylästä",
        "invånare Mallby",
    ],
)
def test_a_home_hides_no_name(title: str) -> None:
    assert standing(title, "hakija") == "private"

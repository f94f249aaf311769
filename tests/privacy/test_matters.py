"""Whose matter a role is in: a surname in the genitive names a private person there."""

from datetime import date

import pytest

from hyvinvointi.privacy.recipients import names_a_party, personal_names, standing
from render.sites import site, workspace

NAMING = [
    ("sökande i Lindqvists ärende", "Lindqvist"),
    ("sökande i Lindqvist:s ärende", "Lindqvist"),
    ("sökanden i Öhmans byggnadslovsärende", "Öhman"),
    ("part i Karlssons sak", "Karlsson"),
    ("sökande i familjen Ahlbergs ärende", "Ahlberg"),
    ("sökande i makarna Lindqvists ärende", "Lindqvist"),
    ("ändringssökande i Lindqvists besvär", "Lindqvist"),
    ("ombud i Lindqvists ärende", "Lindqvist"),
    ("sökande i Björk-Lindqvists ärende", "Björk-Lindqvist"),
    ("sökande i Maija Koskinens ärende", "Maija Koskinen"),
    ("hakija Koskisen asiassa", "Koskinen"),
    ("hakija Mäkelän asiassa", "Mäkelä"),
    ("hakija Mäkelän perheen asiassa", "Mäkelä"),
    ("hakija Virtasen lupa-asian käsittelyssä", "Virtanen"),
    ("oikaisuvaatimuksen tekijä Virtasen rakennuslupaa koskevassa asiassa", "Virtanen"),
    ("hakija Maija Koskisen asiassa", "Maija Koskinen"),
    ("hakija Virtasen ja Mäkelän asiassa", "Mäkelä"),
    ("applicant in Smith's case", "Smith"),
    ("hakija O'Brienin asiassa", "O'Brienin"),
    ("hakija Virtasen lupa-asioissa", "Virtanen"),
]
SILENT = [
    "sökande",
    "sökande i ärendet",
    "sökanden i kommunens ärende",
    "sökande i Björkby kommuns ärende",
    "sökande i Bostads Ab Strandhems ärende",
    "sökande i Strandvägens detaljplaneärende",
    "vårdnadshavare i Kyrkby skolas ärende",
    "hakija Asunto Oy Rantakodin asiassa",
    "hakija Koivulan kunnan asiassa",
    "hakija rakennuslupa-asiassa",
    "hakija Helsingin lupa-asiassa",
    "asianosainen Suomen asiassa",
    "oikaisuvaatimuksen tekijä asiassa § 143",
    "huoltajat Kirkonkylän koulun asiassa",
    "asianosainen Rantatien kaava-asiassa",
]


@pytest.mark.parametrize(("title", "name"), NAMING)
def test_whoever_a_matter_is_called_by_is_private(title: str, name: str) -> None:
    assert names_a_party(title)
    assert name in personal_names(title, "hakija")


@pytest.mark.parametrize("title", SILENT)
def test_what_is_no_person_names_nobody(title: str) -> None:
    assert not names_a_party(title)


@pytest.mark.parametrize("role", ["esittelijä", "beredare", "lakimies kunnan asiassa", "tulkki"])
def test_who_is_in_an_office_stays_so(role: str) -> None:
    assert standing("Maija Malli", f"kunnanjohtaja, {role}") != "private"


DECISION = """\
kind: decision
id: p
organ: lautakunta
meeting: {{date: 2022-03-05}}
title: Lupa
status: final
resolution: {{text: Hyväksyttiin., outcome: accepted}}
notify: [{{title: "{title}"}}]
rectification: {{by: {{title: "{title}"}}, result: rejected}}
appeal: [{{type: rectification, ground: Kuntalaki 410/2015 134 §}}]
published_on: 2022-03-08
"""


@pytest.mark.parametrize(
    ("title", "name"),
    [("sökande i Lindqvists ärende", b"Lindqvist"), ("hakija Mäkelän asiassa", "Mäkel".encode())],
)
@pytest.mark.parametrize("format_", ["html", "markdown"])
def test_the_name_leaves_every_file_with_the_time_for_appeal(
    title: str, name: bytes, format_: str
) -> None:
    given = workspace(p=DECISION.format(title=title))

    def naming(today: date) -> list[str]:
        pages = site(given, today=today, format=format_)
        return [path for path, content in pages.items() if name in content]

    assert naming(date(2022, 3, 10))
    assert naming(date(2024, 1, 1)) == []

"""A workspace of any number of decisions, each of which names the one before.

Each has a page of its own and stands on pages of its organ, its case and a person in charge.
"""

from pathlib import Path

_REGISTER = """\
kind: municipality
id: malli
name: Malli
code: "999"
languages: [fi]
organs:
  - {id: hyvinvointilautakunta, name: Hyvinvointilautakunta, type: committee}
  - {id: kunnanhallitus, name: Kunnanhallitus, type: executive}
people:
  - {id: malli-maija, name: Maija Malli, title: hyvinvointijohtaja}
"""
_DECISION = """\
kind: decision
id: hyvltk-{number}
municipality: malli
organ: hyvinvointilautakunta
meeting: {{date: {year}-{month:02}-15, number: "{month}/{year}", time: "17:30", place: Kunnantalo}}
paragraph: {paragraph}
case_number: {number}/00.01.02/{year}
title: Liikuntapaikkojen kunnostuksen vaihe {number}
status: final
preparers:
  - {{id: malli-maija, name: Maija Malli, title: hyvinvointijohtaja}}
presenter: {{id: malli-maija, name: Maija Malli, title: hyvinvointijohtaja}}
summary: Kunnostetaan lähiliikuntapaikkoja hyvinvointisuunnitelman mukaisesti.
background: |
  Hyvinvointilautakunta on kokouksessaan 13.11.2017 § {paragraph} hyväksynyt liikunnan painopisteet.
  Kunnostus koskee **kolmea** lähiliikuntapaikkaa, joiden käyttö on kasvanut 12 % vuodessa.

  Työhön kuuluu:

  - pintojen uusiminen ja valaistus
  - esteettömät kulkureitit
  - talvikunnossapidon suunnitelma

  Kustannukset ovat 45 000 €, ja ne katetaan talousarvion määrärahasta. Asukkaita kuultiin kahdessa
  tilaisuudessa, joihin osallistui yhteensä 64 henkilöä.
legal_basis:
  - {{statute: 410/2015, provision: 14 §, title: Kuntalaki}}
impact:
  - {{group: Lapset ja nuoret, assessment: "Liikkuminen koulupäivän jälkeen helpottuu."}}
earlier: [{earlier}]
proposal: |
  Hyvinvointilautakunta päättää hyväksyä liikuntapaikkojen kunnostuksen vaiheen {number} ja
  varata siihen 45 000 euroa vuodelle {year}.
resolution:
  text: |
    Hyvinvointilautakunta hyväksyi ehdotuksen yksimielisesti.
  outcome: accepted-unanimously
tasks:
  - {{id: tilaus, title: Urakan tilaaminen, responsible: [malli-maija], due: {year}-12-01}}
forward_to:
  - {{organ: kunnanhallitus, role: statement}}
notify: [kunnanhallitus]
appeal:
  - {{type: rectification, ground: Kuntalaki 410/2015 134 §}}
inspected_on: {year}-{month:02}-17
published_on: {year}-{month:02}-18
"""


TITLE = "Liikuntapaikkojen kunnostuksen vaihe"
"""What the title of each decision begins with, and nothing else in its file says."""

WORDS = "pintojen uusiminen ja valaistus"
"""Words of the text of each decision: no other page says them."""


def write(folder: Path, count: int) -> None:
    """Write a workspace of so many decisions."""
    (folder / "paatokset").mkdir(parents=True)
    (folder / "hyvinvointi.toml").touch()
    (folder / "kunta.yaml").write_text(_REGISTER, "utf-8")
    for number in range(1, count + 1):
        (folder / "paatokset" / f"{number:06}.yaml").write_text(decision(number), "utf-8")


def decision(number: int) -> str:
    """Return the text of one decision."""
    year, month = 2000 + number % 26, number % 12 + 1
    earlier = f"hyvltk-{number - 1}" if number > 1 else ""
    values = {"number": number, "year": year, "month": month, "paragraph": number % 200 + 1}
    return _DECISION.format(**values, earlier=earlier)

"""A plan whose goals are followed as municipalities do it: by words, yes and no, and index numbers."""

from render.sites import workspace

REGISTER = """\
kind: municipality
id: lehtola
name: Lehtola
code: "998"
languages: [fi]
organs:
  - {id: valtuusto, name: Kunnanvaltuusto, type: council}
  - {id: vapaa-aika, name: Vapaa-ajan lautakunta, type: committee}
units:
  - {id: liikuntapalvelut, name: Liikuntapalvelut, parent: vapaa-aika}
"""
PLAN = """\
kind: program
id: hyvinvointi
title: Hyvä arki Lehtolassa
type: welfare-program
status: in-preparation
period: {start: 2018, end: 2021}
goals:
  - id: asukkaat
    title: Asukkaat voivat hyvin
    indicators:
      - kotona-asuvat
      - mielipide
      - palvelutori
      - sairastavuus
      - {title: Neuvonnan tavoittamat, unit: kpl, note: Palveluohjauksen tilasto}
    measures:
      - id: tori
        title: Palvelut samaan taloon
        responsible: [liikuntapalvelut]
        schedule: {start: 2018, end: 2020}
        resources: [{type: staff, note: oma työ}]
        indicators: [palvelutori, {title: Avajaisten kävijät}]
  - id: maaseutu
    title: Maaseutu on turvallinen
    indicators: [liikunta]
    targets:
      - indicator: turvallisuus
        baseline: {year: 2018, text: Suunnitelma on vuodelta 2011}
        target: {year: 2020, text: Suunnitelma on uusittu ja harjoiteltu}
    measures:
      - id: turva
        title: Suunnitelma uusitaan
        responsible: [liikuntapalvelut]
        schedule: {start: 2018, end: 2020}
        resources: [{type: staff, note: oma työ}]
"""
INDICATORS = {
    "kotona": """\
kind: indicator
id: kotona-asuvat
title: Kotona asuvat 75 täyttäneet
type: outcome
unit: "%"
decimals: 1
direction: increase
change_criterion: {amount: 0.5, note: Pienessä kunnassa muutama ihminen}
values:
  - {year: 2017, value: 91.2}
  - {year: 2018, value: 91.4, rank: {place: 7, of: 22}}
""",
    "mielipide": """\
kind: indicator
id: mielipide
title: Kuntalaisten mielipide
type: qualitative
values:
  - {year: 2018, text: "Kirjasto saa kiitosta, iltabussi puuttuu"}
""",
    "palvelutori": """\
kind: indicator
id: palvelutori
title: Palvelutori on avattu
type: process
scale:
  - {value: 0, label: Ei}
  - {value: 1, label: Kyllä}
values:
  - {year: 2019, value: 0}
  - {year: 2020, value: 1, text: Avattiin elokuussa}
""",
    "sairastavuus": """\
kind: indicator
id: sairastavuus
title: Sairastavuusindeksi
type: outcome
unit: indeksi
direction: decrease
values:
  - {year: 2017, value: 108.4}
  - {year: 2017, value: 100, region: Koko maa}
  - {year: 2018, value: 112}
  - {year: 2018, value: 100, region: Koko maa}
""",
    "turvallisuus": """\
kind: indicator
id: turvallisuus
title: Turvallisuussuunnitelma
type: qualitative
values:
  - {year: 2019, text: Luonnos on lausunnoilla}
""",
    "liikunta": """\
kind: indicator
id: liikunta
title: Liikkuvat koululaiset
type: outcome
unit: "%"
direction: increase
values:
  - {year: 2018, value: 41, group: 5. luokka}
  - {year: 2018, value: 33, group: 8. luokka}
  - {year: 2018, value: 30, group: 8. luokka, gender: female}
""",
}
FILES = {"register": REGISTER, "ohjelma": PLAN, **INDICATORS}


def case(**changed: str):
    """The workspace of the case, some of its files otherwise."""
    return workspace(**{**FILES, **changed})

"""Minutes as organisations publish them, in other words and with invented people, all of it in fields."""

REGISTER = """\
kind: municipality
id: koivula
name: {fi: Koivula, sv: Björkby}
code: "999"
languages: [fi]
council_term: {start: 2025-06-01, end: 2029-05-31}
organs:
  - {id: kaupunginvaltuusto, name: Kaupunginvaltuusto, type: council, size: 43}
  - {id: kaupunginhallitus, name: Kaupunginhallitus, type: executive, size: 11}
  - {id: hyvinvointilautakunta, name: Hyvinvointilautakunta, type: committee, size: 9}
  - {id: lupajaosto, name: Lupajaosto, type: subcommittee, size: 5, parent: hyvinvointilautakunta}
  - {id: vanhusneuvosto, name: Vanhusneuvosto, type: advisory, size: 12}
  - {id: rakennustarkastaja, name: Rakennustarkastaja, type: office-holder}
  - {id: sivistysjohtaja, name: Sivistysjohtaja, type: office-holder}
"""

NOTED_AFTER_COUNCIL = """\
kind: decision
id: hyv-2027-056
organ: hyvinvointilautakunta
meeting: {date: 2027-09-21}
paragraph: 56
case_number: KVLdno-2027-39
title: Hyvinvointikertomus 2025–2026 ja hyvinvointisuunnitelma 2027–2029
status: inspected
preparers: [{name: Hanna Kanto, title: kehittämispäällikkö}]
earlier:
  - {organ: {name: Kaupunginvaltuusto}, date: 2027-06-07, paragraph: 48, note: Kertomus hyväksyttiin.}
background: |
  Kertomus on hyväksytty kesäkuussa, ja suunnitelman työpajat alkoivat sen jälkeen.
presenter: {name: Hanna Kanto, title: kehittämispäällikkö}
proposal: |
  Hyvinvointilautakunta päättää merkitä valmisteluvaiheen tiedoksi ja jatkaa suunnitelman työstämistä.
resolution:
  text: |
    Hyvinvointilautakunta merkitsi valmisteluvaiheen tiedoksi ja antoi ohjeita jatkotyöhön.
  outcome: noted
appeal: [{type: none, ground: Kuntalaki 410/2015 136 §}]
inspected_on: 2027-09-24
"""
AS_PROPOSED = """\
kind: decision
id: hyv-2026-090
organ: hyvinvointilautakunta
meeting: {date: 2026-09-24}
paragraph: 90
case_number: KVLdno-2026-368
title: Lasten ja nuorten hyvinvointisuunnitelma 2027–2030
status: inspected
preparers: [{name: Mika Laakso, title: sivistysjohtaja}]
background: |
  Suunnitelma perustuu lastensuojelulain 12 §:ään.
presenter: {name: Mika Laakso, title: sivistysjohtaja}
proposal: |
  Hyvinvointilautakunta merkitsee suunnitelmaluonnoksen tiedoksi ja pyytää siitä lausunnot.
resolution:
  text: |
    Ehdotuksen mukaan.
  outcome: accepted
notify: [{id: kaupunginhallitus, name: Kaupunginhallitus}]
appeal: [{type: none, ground: Kuntalaki 410/2015 136 §}]
inspected_on: 2026-09-28
"""
WITH_ADDITIONS = """\
kind: decision
id: van-2026-109
organ: vanhusneuvosto
meeting: {date: 2026-11-10}
paragraph: 109
case_number: 27080/2026
title: Vanhusneuvoston toimintasuunnitelma 2027
status: inspected
preparers: [{name: Raija Kanto, title: suunnittelija}]
background: |
  Neuvosto kokoaa suunnitelman joka vuosi.
proposal: |
  Vanhusneuvosto päättää kirjata suunnitelmaan asiat, joihin se haluaa vaikuttaa.
resolution:
  text: |
    Vanhusneuvosto kirjasi suunnitelmaan asiat, joihin se haluaa vaikuttaa:

    - lausuntojen seuranta
    - hyvinvointisuunnitelmien toteutuminen
  outcome: accepted
appeal: [{type: none, ground: Kuntalaki 410/2015 136 §}]
inspected_on: 2026-11-13
"""
URGENT_AND_TABLED = """\
kind: decision
id: kv-2026-095
organ: kaupunginvaltuusto
meeting: {date: 2026-09-28, number: 9/2026, time: "18:00"}
paragraph: 95
case_number: KVLdno-2026-202
title: Kaupunkistrategia 2026–2029
status: published
background: |
  Kaupunginhallitus esitti strategian esityslistan lähettämisen jälkeen.
proposal: |
  Kaupunginvaltuusto päättää hyväksyä strategian.
handling:
  procedure:
    - type: urgent
      text: |
        Valtuusto päätti ottaa asian käsiteltäväksi kiireellisenä (kuntalaki 410/2015 95 §).
    - type: order
      text: |
        Palautusehdotukset ratkaistaan heti, muista äänestetään seuraavassa kokouksessa.
    - {type: arrived, person: {name: Aatu Kanto, title: valtuutettu}, time: "18:20"}
    - {type: adjourned, time: "19:30"}
    - {type: resumed, time: "19:45"}
    - {type: left, person: {name: Aatu Kanto, title: valtuutettu}, time: "20:10"}
resolution:
  text: |
    Asia jäi pöydälle.
  outcome: tabled
appeal: [{type: none, ground: Kuntalaki 410/2015 136 §}]
inspected_on: 2026-10-02
published_on: 2026-10-05
"""
PERMIT = """\
kind: decision
id: rt-2026-143
organ: rakennustarkastaja
decided_on: 2026-03-05
paragraph: 143
case_number: 59/11.01.00/2026
title: Rakentamislupa, varastohalli
status: published
background: |
  Lupaa haetaan varastohallille.
resolution:
  text: |
    Myönnän luvan hakemuksen mukaisesti.
  outcome: accepted
notify: [{title: hakija}]
appeal: [{type: rectification, ground: Rakentamislaki 751/2023 182 §}]
published_on: 2026-03-06
"""
REVIEW_OF_PERMIT = """\
kind: decision
id: lup-2026-086
organ: lupajaosto
meeting: {date: 2026-05-12}
paragraph: 86
case_number: 59/11.01.00/2026
title: Vaatimus luvan § 143 muuttamiseksi
status: published
preparers: [{title: lupainsinööri}]
background: |
  Naapuri katsoo, ettei häntä kuultu.
earlier: [rt-2026-143]
rectification:
  of: rt-2026-143
  by: {title: oikaisuvaatimuksen tekijä}
  result: rejected
presenter: {title: lupainsinööri}
proposal: |
  Lupajaosto päättää hylätä oikaisuvaatimuksen.
resolution:
  text: |
    Lupajaosto hylkäsi oikaisuvaatimuksen yksimielisesti.
  outcome: accepted-unanimously
notify: [{title: oikaisuvaatimuksen tekijä}, {title: luvan hakija}]
appeal: [{type: administrative-appeal, ground: Rakentamislaki 751/2023 179 §}]
inspected_on: 2026-05-14
published_on: 2026-05-15
"""
INSPECTORS = """\
kind: decision
id: hyv-2026-092
organ: hyvinvointilautakunta
meeting: {date: 2026-10-14, time: "17:30"}
paragraph: 92
title: Pöytäkirjan tarkastajien valinta
status: inspected
proposal: |
  Valitaan kaksi pöytäkirjantarkastajaa. Vuorossa ovat Aino Kanto ja Bertta Laakso.
resolution:
  text: |
    Tarkastajiksi valittiin Aino Kanto ja Bertta Laakso.
  outcome: accepted-unanimously
appointments:
  - task: Pöytäkirjan tarkastaminen
    seats: 2
    persons: [{name: Aino Kanto}, {name: Bertta Laakso}]
appeal: [{type: none, ground: Kuntalaki 410/2015 136 §}]
inspected_on: 2026-10-15
"""
COUNCIL_OF_ELDERS = """\
kind: decision
id: kh-2026-096
organ: kaupunginhallitus
meeting: {date: 2026-08-24}
paragraph: 96
item: 14
case_number: KVLdno-2026-303
title: Vanhusneuvoston asettaminen
status: published
preparers: [{name: Fanni Laakso, title: kaupunginsihteeri}]
background: |
  Neuvosto asetetaan valtuuston toimikaudeksi.
presenter: {name: Gunnar Laakso, title: kansliapäällikkö}
proposal: |
  Kaupunginhallitus päättää asettaa neuvoston ja valita sen jäsenet ja henkilökohtaiset varajäsenet.
resolution:
  text: |
    Neuvostoon valittiin puheenjohtajaksi Hilma Kanto ja hänen varajäsenekseen Iines Kanto sekä
    jäseneksi Jalmari Kanto ja hänen varajäsenekseen Oili Kanto.
  outcome: accepted
appointments:
  - body: {id: vanhusneuvosto, name: Vanhusneuvosto}
    seats: 2
    persons:
      - name: Hilma Kanto
        title: puheenjohtaja
        deputy: {name: Iines Kanto}
      - name: Jalmari Kanto
        deputy: {name: Oili Kanto}
        nominated_by: {name: Koivulan eläkkeensaajat ry}
        term: {start: 2027-01-01, end: 2029-05-31}
      - {title: vanhuspalvelujohtaja, ex_officio: true}
    term: {start: 2026-09-01, end: 2029-05-31}
notify: [{name: Koivulan eläkkeensaajat ry}]
appeal: [{type: rectification, ground: Kuntalaki 410/2015 134 §}]
inspected_on: 2026-08-27
published_on: 2026-08-28
"""
BUDGET_AFTER_THREE = """\
kind: decision
id: kv-2026-104
organ: kaupunginvaltuusto
meeting: {date: 2026-11-30}
paragraph: 104
case_number: 301/02.02.00/2026
title: Talousarvio 2027
status: published
earlier:
  - {organ: {id: kaupunginhallitus, name: Kaupunginhallitus}, date: 2026-10-26, paragraph: 310}
  - {organ: {id: kaupunginhallitus, name: Kaupunginhallitus}, date: 2026-11-09, paragraph: 316}
  - organ: {id: kaupunginvaltuusto, name: Kaupunginvaltuusto}
    date: 2026-11-16
    paragraph: 99
    note: Kokous keskeytettiin.
background: |
  Talousarvio hyväksytään ennen vuoden loppua (kuntalaki 410/2015 110 §).
proposal: |
  Kaupunginvaltuusto päättää hyväksyä talousarvion.
handling:
  procedure:
    - {type: resumed, time: "16:00"}
resolution:
  text: |
    Hyväksyttiin.
  outcome: accepted
appeal: [{type: municipal-appeal, ground: Kuntalaki 410/2015 135 §}]
inspected_on: 2026-11-30
published_on: 2026-12-01
"""
TOLD = """\
kind: decision
id: van-2026-047
organ: vanhusneuvosto
meeting: {date: 2026-11-10}
paragraph: 110
title: Kyselyn tulokset kotona asumisesta
status: inspected
handling:
  procedure:
    - {type: left, person: {name: Eeva Kanto, title: jäsen}, time: "13:20"}
resolution:
  text: |
    Merkittiin tiedoksi kyselyn tulokset.
  outcome: noted
appeal: [{type: none, ground: Kuntalaki 410/2015 136 §}]
inspected_on: 2026-11-13
"""
GRANT = """\
kind: decision
id: sj-2026-007
organ: sivistysjohtaja
decided_on: 2026-05-05
paragraph: 7
case_number: 33/02.05.01/2026
title: Avustus ikäihmisten kerhotoimintaan
status: published
background: |
  Yhdistys hakee avustusta kerhotoimintaan.
resolution:
  text: |
    Päätän myöntää yhdistykselle 1 200 euron avustuksen.
  outcome: accepted
notify: [{name: Koivulan eläkkeensaajat ry}]
appeal: [{type: rectification, ground: Kuntalaki 410/2015 134 §}]
published_on: 2026-05-06
"""
REMIT_IN_SWEDISH = """\
kind: decision
id: kv-2026-077
organ: kaupunginvaltuusto
meeting: {date: 2026-06-15, number: 7/2026}
paragraph: 77
item: 10
case_number: KVLdno-2026-138
title: {fi: Hyvinvointisuunnitelma 2026–2029, sv: Välfärdsplan 2026–2029}
status: inspected
background:
  sv: |
    Planen gäller fullmäktigeperioden.
proposal:
  sv: |
    Stadsfullmäktige beslutar godkänna välfärdsplanen.
handling:
  procedure:
    - {type: urgent, text: {sv: Fullmäktige beslutade enhälligt behandla ärendet som brådskande.}}
    - {type: arrived, person: {name: Lena Björk, title: {sv: ledamot}}, time: "18:20"}
  counter_proposals:
    - by: {name: Lena Björk, title: {sv: ledamot}}
      seconded_by: {name: Mats Sund, title: {sv: ledamot}}
      text:
        sv: |
          Ärendet återremitteras, så att planen blir mer konkret.
  votes:
    - question: {sv: Fortsatt behandling (ja) eller återremiss (nej)}
      type: remit
      for: {text: {sv: Behandlingen fortsätter}, count: 34}
      against: {text: {sv: Återremiss}, count: 9}
      result: for
resolution:
  text:
    sv: |
      Stadsfullmäktige godkände välfärdsplanen.
  outcome: accepted
appeal: [{type: municipal-appeal, ground: Kuntalaki 410/2015 135 §}]
inspected_on: 2026-06-18
"""
ALL = {
    name.lower(): text
    for name, text in globals().items()
    if name.isupper() and name not in {"REGISTER", "ALL"}
}

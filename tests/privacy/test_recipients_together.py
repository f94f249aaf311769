"""Who is named beside whom: agents and their principals, offices of others, families, lists of lines.

Each row is an entry as it is typed, what of it must not be shown, and what must stay.
"""

import json
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hyvinvointi.model import Decision, Municipality
from hyvinvointi.privacy.names import person_finder
from hyvinvointi.privacy.people import private_finder
from hyvinvointi.privacy.recipients import personal_names, standing
from hyvinvointi.privacy.shown import located
from hyvinvointi.source import read

Row = tuple[str, str, str]


def shown(name: str, title: str = "", organization: str = "") -> str:
    """Return an entry as a page shows it."""
    if standing(name, title, organization) != "private":
        return name
    names = personal_names(name, title, organization)
    text, at = "", 0
    for start, end in located(person_finder(names, ()), name):
        text, at = f"{text}{name[at:start]}#", end
    return text + name[at:]


def assert_shown(name: str, covered: str, staying: str) -> None:
    text = shown(name)
    assert not [part for part in covered.split() if part in text], text
    assert not [part for part in staying.split() if part not in text], text


AGENTS: list[Row] = [
    ("Aino Hietala, asiamies Eino Korpela", "Aino Hietala Eino Korpela", "asiamies"),
    ("Aino Hietala asiamies Eino Korpela", "Aino Hietala Eino Korpela", "asiamies"),
    ("Aino Hietala (asiamies Eino Korpela)", "Aino Hietala Eino Korpela", ""),
    ("Aino Hietala / asiamies Eino Korpela", "Aino Hietala Eino Korpela", ""),
    ("Aino Hietala, asiamiehenään Eino Korpela", "Aino Hietala Eino Korpela", ""),
    ("Aino Hietala, asiamies asianajaja Eino Korpela", "Aino Hietala Eino Korpela", ""),
    ("Asiamies Eino Korpela, Aino Hietala", "Aino Hietala Eino Korpela", "Asiamies"),
    ("Asiamies: Eino Korpela", "Eino Korpela", ""),
    ("Aino Hietalan asiamies Eino Korpela", "Aino Hietala Eino Korpela", ""),
    ("Aino Hietala, avustaja Eino Korpela", "Aino Hietala Eino Korpela", ""),
    ("Hietala Aino, valtuutettu Korpela Eino", "Aino Hietala Eino Korpela", ""),
    ("Aino Hietala valtuutettunaan Eino Korpela", "Aino Hietala Eino Korpela", ""),
    ("Aino Hietala ja hänen avustajansa Eino Korpela", "Aino Hietala Eino Korpela", ""),
    ("hakija Aino Hietala, asiamies Eino Korpela", "Aino Hietala Eino Korpela", ""),
    ("hakija Aino Hietala, asiamies Korpela", "Aino Hietala Korpela", ""),
    ("Aino Hietala, asianajaja Eino Korpela", "Aino Hietala", "asianajaja"),
    ("Aino Hietala, asia\u00admies **Eino** Korpela", "Aino Hietala Eino Korpela", ""),
    ("Karl Nyberg, genom ombud Sven Lindén", "Karl Nyberg Sven Lindén", "ombud"),
    ("Karl Nyberg (ombud: Sven Lindén)", "Karl Nyberg Sven Lindén", ""),
    ("Karl Nyberg, biträde advokat Sven Lindén", "Karl Nyberg Sven Lindén", ""),
    ("Aino Hietala, asiamies Asianajotoimisto Lex Oy", "Aino Hietala", "Asianajotoimisto Lex Oy"),
    ("Aino Hietala, asiamies: Malli Oy", "Aino Hietala", "Malli Oy"),
    ("Aino Hietala / Asianajotoimisto Lex Oy", "Aino Hietala", "Asianajotoimisto Lex Oy"),
    ("Asianajotoimisto Lex Oy (Aino Hietalan asiamies)", "Aino Hietala", "Lex Oy"),
    ("Aino Hietala, genom Advokatbyrå Lex Ab", "Aino Hietala", "Advokatbyrå Lex Ab"),
    ("Advokatbyrå Lex Ab, ombud för Karl Nyberg", "Karl Nyberg", "Advokatbyrå Lex Ab"),
    ("Advokatbyrå Lex Ab för Karl Nyberg", "Karl Nyberg", "Advokatbyrå Lex Ab"),
    ("Aino Hietala, edunvalvojana Rantamaan oikeusaputoimisto", "Aino", "oikeusaputoimisto"),
    ("Aino Hietala (Rantamaan edunvalvontatoimisto)", "Hietala", "Rantamaan edunvalvontatoimisto"),
    ("Rantamaan edunvalvontatoimisto / Eino Korpela", "Eino Korpela", "edunvalvontatoimisto"),
    ("Aino Hietala, pääsuunnittelija Eino Korpela", "Aino Hietala Eino Korpela", ""),
    ("Aino Hietala c/o Palvelukoti Onni", "Aino Hietala", "Palvelukoti Onni"),
    ("Vanhustenkoti Koivikko / Aino Hietala", "Aino Hietala", "Vanhustenkoti Koivikko"),
]
"""Whoever acts for somebody, and for whom."""

REPRESENTED: list[Row] = [
    ("Eino Korpela alaikäisen Aino Hietalan puolesta", "Eino Korpela Aino Hietala", "puolesta"),
    ("Eino Korpela lapsensa Aino Hietalan puolesta", "Eino Korpela Aino Hietala", ""),
    ("Aino Hietalan puolesta Eino Korpela", "Eino Korpela Aino Hietala", ""),
    ("Aino Hietalan puolesta Asianajotoimisto Lex Oy", "Aino Hietala", "Asianajotoimisto Lex Oy"),
    ("Asianajotoimisto Lex Oy Aino Hietalan puolesta", "Aino Hietala", "Asianajotoimisto Lex Oy"),
    ("Eino Korpela Aino Hietalan valtuuttamana", "Eino Korpela Aino Hietala", ""),
    ("Aino Hietala, puolestaan Eino Korpela", "Eino Korpela Aino Hietala", ""),
    ("Sven Lindén på Karl Nybergs vägnar", "Karl Nyberg Sven Lindén", ""),
    ("Intressebevakare Sven Lindén för Karl Nyberg", "Karl Nyberg Sven Lindén", ""),
    ("Korhosen huoltajat", "Korho", "huoltajat"),
    ("Virran huoltajat", "Virran", ""),
    ("Lindholms vårdnadshavare", "Lindholm", ""),
    ("hakijat Korhonen", "Korhonen", ""),
]

OFFICES_OF_OTHERS: list[Row] = [
    ("Aino Hietala, rakennustarkastaja Eino Korpela", "Aino Hietala", "Eino Korpela"),
    ("Aino Hietala rakennustarkastaja Eino Korpela", "Aino Hietala", "Eino Korpela"),
    ("Aino Hietala, rehtori Korpela", "Aino Hietala", "Korpela"),
    ("Aino Hietala, Onni Virta, rehtori Eino Korpela", "Aino Hietala Onni Virta", "Eino Korpela"),
    ("Eino Korpela, rakennustarkastaja, Aino Hietala", "Aino Hietala", "Eino Korpela"),
    ("Eino Korpela (rehtori), Aino Hietala", "Aino Hietala", "Eino Korpela"),
    ("kunnanjohtaja Eino Korpela, Aino Hietala", "Aino Hietala", "Eino Korpela"),
    ("kunnanjohtaja, talousjohtaja, Aino Hietala", "Aino Hietala", "kunnanjohtaja talousjohtaja"),
    ("Aino Hietala, opettajat Eino Korpela ja Onni Virta", "Aino Hietala", "Korpela Virta"),
    ("Karl Nyberg, byggnadsinspektör Sven Lindén", "Karl Nyberg", "Sven Lindén"),
    ("Aino Hietala, Onni Virta, Malli Oy", "Aino Hietala", "Malli Oy"),
    ("Aino Hietala, yleinen edunvalvoja Eino Korpela", "Aino Hietala", "Eino Korpela"),
    ("Aino Hietala\nTekninen lautakunta\nKela", "Aino Hietala", "Tekninen Kela"),
    ("Aino Hietala\nrakennustarkastaja Eino Korpela", "Aino Hietala", "Eino Korpela"),
    ("Malli Oy\r\nAino Hietala\r\n", "Aino Hietala", "Malli Oy"),
    ("Kela\n- Aino Hietala\n- palkat", "Aino Hietala", "Kela palkat"),
    ("1. Aino Hietala\n2. Tekninen lautakunta", "Aino Hietala", "Tekninen"),
    ("Aino Hietala\nMetsätie 7\n99999 Esimerkkilä", "Aino Hietala", "Metsätie Esimerkkilä"),
    ("hakija, rakennustarkastaja Eino Korpela", "", "Eino Korpela"),
    ("rehtori Eino Korpela ja hakija", "", "Eino Korpela"),
    ("rehtori Eino Korpela, hakija", "Korpela", "hakija"),
    ("hakija: rehtori Eino Korpela", "Korpela", "hakija"),
    ("Karl Forsman och Modell Ab", "Karl Forsman", "Modell Ab"),
    ("Kalle Nyman, c/o Nordea", "Kalle Nyman", "Nordea"),
]
"""The office or body of somebody else in the line takes nobody out of privacy."""

OFFICES: list[Row] = [
    ("Eino Korpela, rakennustarkastaja, ELY-keskus", "", "Eino Korpela"),
    ("Eino Korpela, Esimerkkilän koulu, rehtori", "", "Eino Korpela"),
    ("kunnanjohtaja: Eino Korpela", "", "Eino Korpela"),
    ("Rehtori – Eino Korpela", "", "Eino Korpela"),
    ("rehtori Eino Korpela, opettaja Onni Virta", "", "Korpela Virta"),
    ("Eino Korpela, rehtori, Onni Virta, opettaja", "", "Korpela Virta"),
    ("valtuutetut Eino Korpela, Onni Virta ja Aino Hietala", "", "Korpela Virta Hietala"),
    ("Rantamaan yrittäjät ry, asiamies Eino Korpela", "", "Eino Korpela"),
    ("asiamies Eino Korpela, Rantamaan yrittäjät ry", "", "Eino Korpela"),
    ("Eino Korpela, Rantamaan omaishoitajat ry", "", "Eino Korpela"),
    ("Esimerkkilän kunnan puolesta kunnanjohtaja Eino Korpela", "", "Eino Korpela"),
    ("lautakunnan pj. Eino Korpela", "", "Eino Korpela"),
    ("Eino Korpela, pj", "", "Eino Korpela"),
    ("tekn.joht. Eino Korpela", "", "Eino Korpela"),
    ("rak.tark. Eino Korpela", "", "Eino Korpela"),
    ("ordf. Karl Nyberg", "", "Karl Nyberg"),
    ("julkinen edunvalvoja Eino Korpela", "", "Eino Korpela"),
    ("johtava yleinen edunvalvoja Eino Korpela", "", "Eino Korpela"),
    ("allmän intressebevakare Karl Nyberg", "", "Karl Nyberg"),
    ("Aino Hietala, tekninen toimi", "", "Aino Hietala"),
    ("insinööri Eino Korpela, tekninen toimi", "", "Eino Korpela"),
    ("yhteyshenkilö Eino Korpela, Malli Oy", "", "Eino Korpela"),
    ("kaupungininsinööri Eino Korpela", "", "Eino Korpela"),
    ("maaseutuasiamies Eino Korpela", "", "Eino Korpela"),
]

SHARED: list[Row] = [
    ("Aino ja Eino Hietala", "Aino Eino Hietala", ""),
    ("Aino & Eino Hietala", "Aino Eino Hietala", ""),
    ("Aino och Sven Nyberg", "Aino Sven Nyberg", ""),
    ("Aino-Maria ja Eino Hietala", "Aino Maria Eino Hietala", ""),
    ("hakijat Aino ja Eino Hietala", "Aino Eino Hietala", "hakijat"),
    ("Aino, Onni ja Eino Hietala", "Aino Onni Eino Hietala", ""),
    ("Hietala Aino ja Eino", "Aino Eino Hietala", ""),
    ("Hietala Aino o. Eino", "Aino Eino Hietala", ""),
    ("Hietala Aino sekä Eino", "Aino Eino Hietala", ""),
    ("Hietala Aino + Eino", "Aino Eino Hietala", ""),
    ("Hietala Aino, Onni ja Eino", "Aino Onni Eino Hietala", ""),
    ("Hietala, Aino ja Eino", "Aino Eino Hietala", ""),
    ("Hietala, Aino ja Korpela, Eino", "Aino Eino Hietala Korpela", ""),
    ("Aino ja Eino Hietala sekä Onni Virta", "Aino Eino Hietala Onni Virta", ""),
    ("Maatalousyhtymä Hietala Aino & Eino", "Aino Eino Hietala", "Maatalousyhtymä"),
    ("MTY Hietala Aino ja Eino", "Aino Eino Hietala", "MTY"),
    ("Hietala Aino ja Eino maatalousyhtymä", "Aino Eino Hietala", "maatalousyhtymä"),
    ("Hietala-yhtymä Aino ja Eino", "Aino Eino Hietala", "yhtymä"),
    ("Beskattningssammanslutningen Karl och Anna Nyberg", "Karl Anna Nyberg", ""),
    ("pariskunta Aino ja Eino Hietala", "Aino Eino Hietala", "pariskunta"),
    ("aviopuolisot Hietala Aino ja Eino", "Aino Eino Hietala", ""),
    ("veljekset Onni ja Eino Hietala", "Onni Eino Hietala", "veljekset"),
    ("syskonen Karl och Anna Nyberg", "Karl Anna Nyberg", ""),
    ("Aino ja Eino", "Aino Eino", ""),
    ("Elisa ja Eino Hietala", "Elisa Eino Hietala", ""),
    ("Aino Hietala o.s. Korpela", "Aino Hietala Korpela", "o.s."),
    ("Aino Hietala os. Korpela", "Aino Hietala Korpela", ""),
    ("Aino Hietala (ent. Korpela)", "Aino Hietala Korpela", ""),
    ("Anna Nyberg född Lindén", "Anna Nyberg Lindén", ""),
    ("Aino Hietala (aik. Korpela) ja Onni Virta", "Aino Hietala Korpela Onni Virta", ""),
    ("opettajat Aino ja Eino Hietala", "", "Aino Eino Hietala"),
    ("Aino ja Eino Hietalan säätiö", "", "Aino Eino Hietalan"),
    ("Päiväkodit Helmi ja Onni", "", "Helmi Onni"),
]
"""Who has the last name of a neighbour, and who has had another one."""

WORDS: list[Row] = [
    ("Veli Korhonen", "Veli Korhonen", ""),
    ("Korhonen, Veli", "Veli Korhonen", ""),
    ("Veli-Pekka Korhonen", "Veli Pekka Korhonen", ""),
    ("veli korhonen", "veli korhonen", ""),
    ("entinen rehtori Veli Korhonen", "Veli Korhonen", "rehtori"),
    ("hakijan veli Eino Korpela", "Eino Korpela", "veli"),
    ("Sisko Hietala", "Sisko Hietala", ""),
    ("hakija Niilo Koulu", "Niilo Koulu", "hakija"),
    ("hakija Turku Veikko", "Turku Veikko", "hakija"),
    ("hakija Anna Kock", "Anna Kock", "hakija"),
    ("Anders Kock", "Anders Kock", ""),
    ("Kock Anna", "Anna Kock", ""),
    ("Kokki Hannu", "Kokki Hannu", ""),
    ("Turku Sakari", "Turku Sakari", ""),
    ("Koulu Niilo", "Niilo Koulu", ""),
    ("Nokia Matti", "Nokia Matti", ""),
    ("Lemminkäinen Eino", "Lemminkäinen Eino", ""),
    ("hakija Elisa", "Elisa", "hakija"),
    ("Ilkka Pohjalainen", "Ilkka Pohjalainen", ""),
    ("Kahvila Aino Hietala", "Aino Hietala", ""),
    ("työntekijä Eino Korpela", "Eino Korpela", "työntekijä"),
    ("Eino Korpela (yhteyshenkilö)", "Eino Korpela", ""),
    ("insinööri Eino Korpela", "Eino Korpela", ""),
    ("ingenjör Karl Nyberg", "Karl Nyberg", ""),
    ("merkonomi Aino Hietala", "Aino Hietala", ""),
    ("toimittaja Eino Korpela", "Eino Korpela", ""),
    ("talonmies Eino Korpela", "Eino Korpela", ""),
    ("perhehoitaja Aino Hietala", "Aino Hietala", ""),
    ("perhepäivähoitaja Aino Ala-Hietala", "Aino Ala Hietala", "perhepäivähoitaja"),
    ("dagbarnvårdare Anna Nyberg", "Anna Nyberg", ""),
    ("kauppaneuvos Eino Korpela", "Eino Korpela", ""),
    ("eläkkeelle jäänyt rehtori Eino Korpela", "Eino Korpela", ""),
    ("Eino Korpela, rehtorin viran hakija", "Eino Korpela", "rehtorin viran hakija"),
]
"""Names that are words, too, and words for trades and honours that are no office."""


PARTIES_BESIDE_BODIES: list[Row] = [
    ("Malli Oy / tontin ostaja Aino Hietala", "Aino Hietala", "Malli Oy ostaja"),
    ("kiinteistön myyjä Aino Hietala, Malli Oy", "Aino Hietala", "Malli Oy myyjä"),
    ("Malli Oy, luovutuksensaaja Aino Hietala", "Aino Hietala", "Malli Oy"),
    ("luovuttaja Aino Hietala / Malli Oy", "Aino Hietala", "Malli Oy"),
    ("köparen Karl Nyberg, Modell Ab", "Karl Nyberg", "Modell Ab"),
    ("Modell Ab / säljare Karl Nyberg", "Karl Nyberg", "Modell Ab"),
    ("Modell Ab och överlåtaren Karl Nyberg", "Karl Nyberg", "Modell Ab"),
    ("koululainen Aino Hietala, Esimerkkilän koulu", "Aino Hietala", "Esimerkkilän koulu"),
    ("lukiolainen Aino Hietala, Esimerkkilän lukio", "Aino Hietala", "Esimerkkilän lukio"),
    ("vaihto-oppilas Aino Hietala / Esimerkkilän lukio", "Aino Hietala", "lukio"),
    ("kuljetusoppilaat Aino Hietala ja Onni Virta, koulu", "Aino Hietala Onni Virta", "koulu"),
    ("Rantamaan säätiö, stipendiaatti Aino Hietala", "Aino Hietala", "Rantamaan säätiö"),
    ("gymnasieeleven Karl Nyberg, Strandskolan", "Karl Nyberg", "Strandskolan"),
    ("Strandskolan / förskolebarnet Karl Nyberg", "Karl Nyberg", "Strandskolan"),
]
"""Buyers, sellers and pupils are parties whatever body stands beside."""

COMPOUND_AGENTS: list[Row] = [
    ("Aino Hietala, edunvalvontavaltuutettu Eino Korpela", "Aino Hietala Eino Korpela", ""),
    ("Aino Hietala (Eino Korpela, edunvalvontavaltuutettu)", "Aino Hietala Eino Korpela", ""),
    ("Aino Hietala (prosessiasiamies Eino Korpela)", "Aino Hietala Eino Korpela", ""),
    ("Aino Hietala, oikeudenkäyntiavustaja Eino Korpela", "Aino Hietala Eino Korpela", ""),
    ("Aino Hietala, tukihenkilö Eino Korpela", "Aino Hietala Eino Korpela", "tukihenkilö"),
    ("Karl Nyberg, rättegångsombud Sven Lindén", "Karl Nyberg Sven Lindén", ""),
    ("Karl Nyberg / rättegångsbiträdet Sven Lindén", "Karl Nyberg Sven Lindén", ""),
    ("Karl Nyberg, stödperson Sven Lindén", "Karl Nyberg Sven Lindén", ""),
    ("IT-tukihenkilö Eino Korpela", "", "Eino Korpela"),
    ("koulunkäyntiavustaja Eino Korpela", "", "Eino Korpela"),
]

FORMER_OFFICES: list[Row] = [
    ("irtisanoutunut opettaja Eino Korpela", "Eino Korpela", "opettaja"),
    ("virasta eronnut kunnansihteeri Eino Korpela", "Eino Korpela", "kunnansihteeri"),
    ("entiset rehtorit Eino Korpela ja Onni Virta", "Eino Korpela Onni Virta", "rehtorit"),
    ("silloinen kunnanjohtaja Eino Korpela", "Eino Korpela", ""),
    ("den pensionerade rektorn Karl Nyberg", "Karl Nyberg", "rektorn"),
    ("dåvarande kommundirektören Karl Nyberg", "Karl Nyberg", ""),
    ("Karl Nyberg, förutvarande rektor", "Karl Nyberg", "rektor"),
    ("freelancetoimittaja Eino Korpela", "Eino Korpela", ""),
    ("päätoimittaja Eino Korpela", "", "Eino Korpela"),
]

OTHER_SURNAMES: list[Row] = [
    ("Aino Hietala e.n. Korpela", "Aino Hietala Korpela", "e.n."),
    ("Aino Hietala, e. Korpela", "Aino Hietala Korpela", ""),
    ("Aino Hietala (entinen sukunimi Korpela)", "Aino Hietala Korpela", "sukunimi"),
    ("Aino Hietala, entinen nimi Korpela", "Aino Hietala Korpela", "entinen"),
    ("Aino Hietala, aikaisempi sukunimi: Korpela", "Aino Hietala Korpela", ""),
    ("Aino Hietala (nyk. Korpela)", "Aino Hietala Korpela", "nyk."),
    ("Aino Hietala, nykyisin Korpela, Kela", "Korpela", "Kela"),
    ("Aino Hietala o.s. Korpela ja Onni Virta", "Aino Hietala Korpela Onni Virta", "o.s."),
    ("Anna Nyberg, numera Lindén", "Anna Nyberg Lindén", "numera"),
    ("Anna Nyberg (förut Lindén)", "Anna Nyberg Lindén", "förut"),
    ("Anna Nyberg (tid. Lindén)", "Anna Nyberg Lindén", "tid."),
    ("Salovaara (ent. Korpela) Aino", "Aino Salovaara Korpela", "ent."),
    ("Salovaara o.s. Korpela Aino", "Aino Salovaara Korpela", "o.s."),
    ("hakija Nyberg född Lindén Anna", "Anna Nyberg Lindén", "hakija född"),
    ("F. Korpela", "Korpela", ""),
    ("Eino E. Korpela", "Eino Korpela", ""),
    ("entinen Rantamaan koulu", "", "entinen Rantamaan koulu"),
]
"""Surnames of before and of now, whatever order they stand in."""


LISTS: list[Row] = [
    ("2. varapuheenjohtaja Eino Korpela, 1. varapuheenjohtaja Onni Virta", "", "Korpela Virta"),
    ("a. Hietala Aino b. Korpela Eino c. ELY-keskus", "Aino Hietala Eino Korpela", "ELY-keskus"),
    ("a) Hietala Aino b) Korpela Eino c) Kela", "Aino Hietala Eino Korpela", "Kela"),
    ("1. Hietala Aino 2. Kela", "Aino Hietala", "Kela"),
    ("(1) Aino Hietala, (2) Malli Oy", "Aino Hietala", "Malli Oy"),
    ("hakijat 1. Virtanen, 2. Korpela, 3. Malli Oy", "Virtanen Korpela", "Malli Oy"),
    ("Karl Nyberg • NTM-centralen", "Karl Nyberg", "NTM-centralen"),
    ("Kela • Aino Hietala • palkat", "Aino Hietala", "Kela palkat"),
    ("Hietala Aino · Kela", "Aino Hietala", "Kela"),
    ("Aino Hietala - Kela - palkat", "Aino Hietala", "Kela palkat"),
    ("Malli Oy – Aino Hietala – Kela", "Aino Hietala", "Malli Oy Kela"),
    ("Aino Hietala, - Kela", "Aino Hietala", "Kela"),
    ("Aino Hietala<br>Onni Virta<br/>Kela", "Aino Hietala Onni Virta", "Kela"),
    ("Eino Korpela · rehtori · Esimerkkilän koulu", "", "Eino Korpela"),
    ("Eino Korpela - Malli Oy", "", "Eino Korpela"),
]
"""Each item of a list in one line counts alone."""

DELIVERIES: list[Row] = [
    ("Aino Hietala (tiedoksi ELY-keskus)", "Aino Hietala", "tiedoksi ELY-keskus"),
    (
        "Aino Hietala, jäljennös Rantamaan ELY-keskukselle",
        "Aino Hietala",
        "jäljennös ELY-keskukselle",
    ),
    ("Ote Aino Hietala, tiedoksi Kela", "Aino Hietala", "Ote tiedoksi Kela"),
    ("Kela, tiedoksi Aino Hietala", "Aino Hietala", "Kela"),
    ("Aino Hietala, kopio Malli Oy", "Aino Hietala", "Malli Oy"),
    ("Aino Hietala, cc Kela", "Aino Hietala", "cc Kela"),
    ("Karl Nyberg, för kännedom NTM-centralen", "Karl Nyberg", "kännedom NTM-centralen"),
    ("Karl Nyberg / kopia till Modell Ab", "Karl Nyberg", "Modell Ab"),
    ("Karl Nyberg (utdrag: Modell Ab)", "Karl Nyberg", "Modell Ab"),
    ("Eino Korpela, Malli Oy, tiedoksi Kela", "", "Eino Korpela Malli Oy"),
    ("tiedoksi rehtori Eino Korpela", "", "Eino Korpela"),
]
"""Who gets a copy is another recipient."""

SURNAMES_ALONE: list[Row] = [
    ("perheet Hietala ja Korpela", "Hietala Korpela", "perheet"),
    ("perheet Hietala, Korpela ja Ala-Virta", "Hietala Korpela Ala Virta", ""),
    ("familjerna Nyberg och Lindén", "Nyberg Lindén", "familjerna"),
    ("Herra ja rouva Korpela", "Korpela", "rouva"),
    ("Hra ja rva Korpela", "Korpela", "rva"),
    ("Herr och fru Nyberg", "Nyberg", "Herr"),
    ("makarna Nyberg", "Nyberg", "makarna"),
    ("herrat Korpela ja Virta", "Korpela Virta", "herrat"),
    ("naapurit Hietala ja Korpela", "Hietala Korpela", "naapurit"),
    ("hakijat Hietala, Korpela sekä Kela", "Hietala Korpela", "Kela"),
    ("grannarna Nyberg & Lindén", "Nyberg Lindén", "grannarna"),
    ("hakija Korpela ja Malli Oy", "Korpela", "Malli Oy"),
    ("hakija Korpela, Esimerkkilä", "Korpela", "Esimerkkilä"),
]

FAMILIES: list[Row] = [
    ("isovanhemmat Onni ja Eino Hietala", "Onni Eino Hietala", "isovanhemmat"),
    ("sijaisvanhemmat Aino ja Eino Hietala", "Aino Eino Hietala", ""),
    ("fosterföräldrarna Anna och Karl Nyberg", "Anna Karl Nyberg", ""),
    ("Anna Nyberg för sin son Karl", "Anna Karl Nyberg", "för sin son"),
    ("Anna Nyberg för dottern Kristina", "Anna Kristina Nyberg", "dottern"),
    ("Anna Nyberg jämte make Karl", "Anna Karl Nyberg", "jämte make"),
    ("Eino Hietala poikansa Onnin huoltajana", "Eino Onni Hietala", "huoltajana"),
    ("Eino Hietala lapsensa Ainon puolesta", "Eino Aino Hietala", "puolesta"),
    ("lasten Aino ja Onni huoltaja Eino Hietala", "Aino Onni Eino Hietala", "huoltaja"),
    ("Hietala Eino vaimonsa Aino kanssa", "Eino Aino Hietala", "vaimonsa kanssa"),
    ("Aino Hietala miehineen Eino", "Eino Aino Hietala", "miehineen"),
    ("Hietala Eino ynnä vaimo Aino, Malli Oy", "Eino Aino Hietala", "Malli Oy"),
]
"""Kin who have the surname of a neighbour."""


THROUGH_BODIES: list[Row] = [
    ("Aino Hietala Lakitoimisto Ruoste Oy:n kautta", "Aino Hietala", "Lakitoimisto Ruoste Oy:n"),
    ("Hietala Aino Malli Oy:n välityksellä", "Aino Hietala", "Malli Oy:n välityksellä"),
    ("Aino Hietala Asianajotoimisto Lex Oy:n avustamana", "Aino Hietala", "Lex Oy:n"),
    ("Aino Hietala, Rantamaan hallinto-oikeuden kautta", "Aino Hietala", "hallinto-oikeuden"),
    ("Karl Nyberg biträdd av Advokatbyrå Lex Ab", "Karl Nyberg", "Advokatbyrå Lex Ab"),
    ("Karl Nyberg företrädd av Modell Ab", "Karl Nyberg", "Modell Ab"),
    ("Eino Korpela, Malli Oy:n toimitusjohtaja", "", "Eino Korpela"),
]
"""A body that a private person is helped by, or that delivers to one."""


@pytest.mark.parametrize(
    ("name", "covered", "staying"),
    [
        *(*AGENTS, *REPRESENTED, *OFFICES_OF_OTHERS, *OFFICES, *SHARED, *WORDS),
        *(*THROUGH_BODIES, *LISTS, *DELIVERIES, *SURNAMES_ALONE, *FAMILIES),
        *(*PARTIES_BESIDE_BODIES, *COMPOUND_AGENTS, *FORMER_OFFICES, *OTHER_SURNAMES),
    ],
)
def test_whoever_is_private_is_covered_and_the_others_stay(
    name: str, covered: str, staying: str
) -> None:
    assert_shown(name, covered, staying)


@pytest.mark.parametrize(
    "name",
    [
        *("Elisa", "Kone", "Nokia", "Fazer", "Martela", "Mehiläinen", "Pihlajalinna", "Attendo", "Esperi Care"),
        *("Sweco", "Ramboll", "WSP Finland", "Sitowise", "Destia", "Skanska", "Lemminkäinen", "Mustankorkea"),
        *("Kaleva", "Aamulehti", "Ilkka-Pohjalainen", "Kaleva, Aamulehti", "Elisa, DNA ja Telia"),
        *("Villa Elfvik", "Ratsutila Mäkelä", "Hotelli Aulanko", "Kahvila Marja", "Ravintola Anna"),
        *("Palvelukoti Iltarusko", "Palvelutalo Onnela", "Vanhustenkoti Koivikko", "Kuoro Ilona"),
        *("Sirkus Magenta", "Restaurang Anna", "Sotkamon Jymy", "Nokian Pyrintö", "Landskapsregeringen"),
        *("markägaren Föreningen Konstsamfundet", "hakija Rantamaan yrittäjät ry", "Eläkeläiset ry"),
        *("Rakennusvalvonta, Kaavoitus", "Tekninen toimi", "Turku Energia", "Signe och Ane Gyllenbergs stiftelse"),
        *("Koulun huoltajat", "Keskuskoulun huoltajat", "Malmin asukkaat", "Kiinteistöjen omistajat"),
        *("rehtorin viran hakijat", "rehtorin viran hakija", "hakija rehtorin virkaan", "Avustusten hakijat"),
        *("Kievari Kuusela", "Majatalo Onni", "Lomakylä Ranta", "Kylätalo Toivola", "Nuorisotalo Helmi"),
        *("Uimahalli Vesihelmi", "Kulttuuritalo Martinus", "Kirjasto Oodi", "Ungdomshuset Ella", "Lapuan Virkiä"),
        *("Rantamaan Kunto", "IF Drott", "IFK Mariehamn", "Koy Rantamaan Kaarina", "Kesko"),
        *("hyvinv.koord. Eino Korpela", "apul.reht. Eino Korpela"),
        *("Ensimmäisen luokan huoltajat", "Suomen Yrittäjien asiamies", "Kj, hallintojohtaja"),
    ],
)  # fmt: skip
def test_bodies_houses_and_roles_stay(name: str) -> None:
    assert standing(name) != "private"


@pytest.mark.parametrize(
    ("title", "organization"),
    [
        *(
            ("asiamies", "Rantamaan yrittäjät ry"),
            ("toimistos.", ""),
            ("kj.", ""),
            ("siv.joht.", ""),
        ),
        *(("julkinen edunvalvoja", ""), ("valtuutettu", ""), ("insinööri", "tekninen toimi")),
        *(("puheenjohtaja", "Omaishoitajat ry"), ("työntekijä", "Malli Oy")),
    ],
)
def test_an_office_in_the_fields_beside_a_name_stays_one(title: str, organization: str) -> None:
    assert standing("Eino Korpela", title, organization) == "office"


@pytest.mark.parametrize(
    ("title", "organization"),
    [
        *(("asiamies", ""), ("ombud", ""), ("insinööri", ""), ("kauppaneuvos", "")),
        *(("asiamies", "Aino Hietala"), ("avustaja", "Aino Hietalan kuolinpesä")),
        *(("rehtorin viran hakija", ""), ("hakija rehtorin virkaan", "")),
    ],
)
def test_what_is_no_office_in_the_fields_beside_a_name_protects_nobody(
    title: str, organization: str
) -> None:
    assert standing("Eino Korpela", title, organization) == "private"


REGISTER = read(
    "m.yaml", b"{kind: municipality, people: [{id: kuusi-marketta, name: Marketta Kuusi}]}"
)


def entry_shown(entry: dict[str, str], field: str = "notify") -> str:
    """Return the texts of an entry as a page of the decision shows them, one a line."""
    document = read("a.yaml", json.dumps({"kind": "decision", field: [entry]}).encode())
    register = Municipality(REGISTER, (), REGISTER.data)
    find = private_finder(Decision(document, (), document.data), register)
    lines = []
    for value in entry.values():
        text, at = "", 0
        for start, end in located(find, value) if find else ():
            text, at = f"{text}{value[at:start]}#", end
        lines.append(text + value[at:])
    return "\n".join(lines)


@pytest.mark.parametrize(
    ("entry", "covered", "staying"),
    [
        ({"name": "Asianajotoimisto Lex Oy", "title": "Aino Hietalan asiamies"}, "Aino Hietala", "Lex asiamies"),
        ({"name": "Advokatbyrå Lex Ab", "title": "ombud för Karl Nyberg"}, "Karl Nyberg", "Lex ombud"),
        ({"name": "Advokatbyrå Lex Ab", "title": "Karl Nybergs ombud"}, "Karl Nyberg", "Lex ombud"),
        ({"name": "Eino Korpela", "title": "Jenni Hietalan asiamies"}, "Jenni Hietala Eino Korpela", "asiamies"),
        ({"name": "Eino Korpela", "title": "Aino Tolvasen edustaja"}, "Aino Tolva Eino Korpela", "edustaja"),
        ({"name": "Eino Korpela", "title": "Aino Tolvasen asianajaja"}, "Aino Tolva", "asianajaja"),
        ({"name": "Eino Korpela", "title": "valtuutettuna Aino Hietalan puolesta"}, "Aino Hietala Eino", "puolesta"),
        ({"name": "Asianajotoimisto Lex Oy", "organization": "Aino Hietala"}, "Aino Hietala", "Lex Oy"),
        ({"name": "Eino Korpela", "organization": "Aino Hietala"}, "Aino Hietala Eino Korpela", ""),
        ({"name": "Asianajotoimisto Lex Oy", "x-paamies": "Aino Hietala"}, "Aino Hietala", "Lex Oy"),
        ({"name": "Esimerkkilän koulu", "x-oppilas": "Aino Hietala"}, "Aino Hietala", "Esimerkkilän koulu"),
        ({"name": "Strandskolan", "x-vardnadshavare": "Karl Nyberg"}, "Karl Nyberg", "Strandskolan"),
        ({"name": "Esimerkkilän koulu", "x-rehtori": "Eino Korpela"}, "", "Eino Korpela"),
        ({"name": "Asianajotoimisto Lex Oy", "title": "Aino Hietalan asiamies", "x-viite": "asia 17 b"}, "17 b", "Lex"),
        ({"name": "Aino Hietala", "organization": "Hoivakoti Kultarinta"}, "Aino Hietala", "Hoivakoti Kultarinta"),
        ({"name": "Aino Hietala", "organization": "Palvelutalo Iltatähti"}, "Aino Hietala", "Palvelutalo"),
        ({"name": "Karl Nyberg", "organization": "Vårdhemmet Solbo"}, "Karl Nyberg", "Vårdhemmet Solbo"),
        ({"name": "Eino Korpela", "title": "johtaja", "organization": "Hoivakoti Kultarinta"}, "", "Eino Korpela"),
        ({"name": "Eino Korpela", "title": "Rantamaan kunnan edustaja"}, "", "Eino Korpela Rantamaan"),
        ({"name": "Eino Korpela", "title": "asiamies", "organization": "Malli Oy"}, "", "Eino Korpela"),
        ({"name": "Hietakangas Anu ja Marketta"}, "Hietakangas Anu Marketta", ""),
        ({"name": "hakijat Rytilahti Anu, Marketta ja Eino"}, "Rytilahti Anu Marketta Eino", "hakijat"),
        ({"name": "Rytilahti Anu sekä lapset Marketta ja Eino"}, "Rytilahti Anu Marketta Eino", ""),
        ({"name": "Hietala (ent. Korpela) Aino"}, "Hietala Korpela Aino", ""),
        ({"name": "hakijat: a) Hietala b) Korpela"}, "Hietala Korpela", "hakijat"),
        ({"name": "Rytilahti Anu, rehtori Marketta Kuusi"}, "Rytilahti Anu", "Marketta Kuusi"),
    ],
)  # fmt: skip
def test_of_an_entry_every_field_names_nobody_private(
    entry: dict[str, str], covered: str, staying: str
) -> None:
    text = entry_shown(entry)
    assert not [part for part in covered.split() if part in text], text
    assert not [part for part in staying.split() if part not in text], text


@pytest.mark.parametrize(
    ("group", "covered", "staying"),
    [
        ("hakijat Hietala ja Korpela", "Hietala Korpela", "hakijat"),
        ("grannarna Nyberg och Lindén", "Nyberg Lindén", "grannarna"),
        ("Hietala-perhe Aino ja Eino", "Hietala Aino Eino", ""),
        ("Toivo-hankkeen osallistujat", "", "Toivo-hankkeen"),
        ("Onni-palvelun käyttäjät ja omaiset", "", "Onni-palvelun"),
        ("Sisko-ryhmän äidit", "", "Sisko-ryhmän"),
        ("barnen i Saga-projektet", "", "Saga-projektet"),
    ],
)
def test_a_group_is_no_person_because_a_thing_bears_a_name(
    group: str, covered: str, staying: str
) -> None:
    text = entry_shown({"group": group}, "impact")
    assert not [part for part in covered.split() if part in text], text
    assert not [part for part in staying.split() if part not in text], text


def test_a_title_of_a_party_covers_everybody_whatever_stands_beside() -> None:
    name = "Aino Hietala, Malli Oy ja Eino Korpela"
    assert shown(name, "hakijat") == "#, Malli Oy ja #"


WORDS_OF_LINES = (
    *("Aino", "Hietala", "Eino Korpela", "Korpela, Aino", "hakija", "asiamies", "rehtori", "Kela", "Lex Oy"),
    *("puolesta", "för", "ja", "c/o", "o.s.", ",", ";", ":", "(", "/", "- ", "huoltajat", "pj", "Ky", "é", "7"),
)  # fmt: skip
LINES = st.lists(st.sampled_from(WORDS_OF_LINES), max_size=8).map(" ".join)


@given(st.lists(LINES, min_size=1, max_size=3))
def test_each_line_counts_alone(lines: list[str]) -> None:
    is_private = any(standing(line) == "private" for line in lines)
    assert (standing("\n".join(lines)) == "private") is is_private


@given(LINES, st.text(max_size=4), LINES)
def test_every_private_entry_has_names_and_none_raises(line: str, text: str, title: str) -> None:
    for name in (line, f"{line}{text}{line}"):
        if standing(name, title) == "private":
            assert personal_names(name, title)


@pytest.mark.slow
@pytest.mark.parametrize(
    "stretch", ["Aino, ", "rehtori, ", "Aino Hietala ja ", "Aino puolesta ", "os. "]
)
def test_a_long_entry_costs_as_much_as_it_is_long(stretch: str) -> None:
    def cost(count: int) -> float:
        start = process_time()
        standing(stretch * count)
        return process_time() - start

    cost(10)
    assert min(cost(8000), cost(8001)) < 8 * max(min(cost(2000), cost(2001)), 0.01)

"""Sentences of minutes that are right as they stand, beside wrong ones that look like them."""

import textwrap
from datetime import date

import pytest

from lint_files import told

REGISTER = """\
kind: municipality
id: malli
name: Malli
code: "999"
languages: [fi, sv]
organs:
  - {id: valtuusto, name: Kunnanvaltuusto, type: council}
"""
DECISION = """\
kind: decision
schema_version: 1
id: kv-2026-1
municipality: malli
organ: valtuusto
meeting: {date: "2026-09-15"}
paragraph: 4
title: Asia
"""


def found(*slugs, text="", language="fi", more=""):
    words = textwrap.indent(text, "    ")
    said = f"background:\n  {language}: |\n{words}\n" if text else ""
    return told(*slugs, today=date(2026, 12, 1), malli=REGISTER, paatos=DECISION + said + more)


STATUTES = ("repealed-statute-cited", "statute-number-of-another-act")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fi", "Vuonna 1995 voimassa ollut kuntalaki (365/1995) edellytti sitä."),
        ("fi", "Aikaisempi hankintalaki (348/2007) kumottiin vuonna 2016."),
        ("fi", "Entisen kotoutumislain (1386/2010) mukainen ohjelma."),
        ("fi", "Valtuusto teki päätöksen 12.12.2011 § 88 kuntalain (365/1995) mukaisesti."),
        ("sv", "Beslutet fattades 5.3.2010 med stöd av 23 § i kommunallagen (365/1995)."),
    ],
)
def test_a_statute_is_rightly_cited_of_its_own_time(language, text):
    assert not found(*STATUTES, text=text, language=language)


@pytest.mark.parametrize(
    ("language", "text", "is_mended"),
    [
        ("fi", "Kuntalain (365/1995) mukaan valtuusto päättää.", True),
        ("fi", "Kuntalain (365/1995) mukaan valtuusto päättää vuonna 2026.", True),
        ("sv", "Beslutet fattas med stöd av 23 § i kommunallagen (365/1995).", False),
    ],
)
def test_one_of_before_is_told_and_mended_where_no_section_goes_with_it(language, text, is_mended):
    (finding,) = found(*STATUTES, text=text, language=language)
    assert finding.rule.slug == "repealed-statute-cited"
    assert bool(finding.fix) is is_mended


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fi", "Tilaisuus pidettiin klo 16.35–17.02."),
        ("fi", "Kerho kokoontuu klo 17–18.05."),
        ("fi", "Kerho kokoontuu ma 17.00–18.10, ti suljettu."),
        ("sv", "Mötet hölls kl. 18.05–18.10."),
        ("fi", "Asiasta on hallintosäännön 4.3. kohta."),
    ],
)
def test_the_end_of_a_time_is_no_day(language, text):
    assert not found("date-without-year", text=text, language=language)


@pytest.mark.parametrize("text", ["Kokous pidettiin 17.2.", "Haku on auki 26.8.–17.10."])
def test_a_day_without_a_year_is_told(text):
    assert found("date-without-year", text=text)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fi", "Hakemuksen liitteenä oli toimintakertomus."),
        ("fi", "Tarjouspyynnön liitteet on lueteltu erikseen."),
        ("fi", "Kuntalaisaloitteen liitteenä oli adressi."),
        ("fi", "Hyvinvointialueen päätöksen liite 3 koskee kuntaa."),
        ("fi", "Palkka määräytyy KVTES:n liitteen 5 mukaan."),
        ("fi", "Hallintosäännön liite 1 kertoo jaon."),
        ("sv", "Bilagan till ansökan visar verksamheten."),
        ("sv", "Ansökans bilaga 2 visar verksamheten."),
        ("sv", "Bilagorna till anbudsbegäran nämns."),
        ("sv", "Läroplanens bilaga 3B uppdateras."),
        ("sv", "Förvaltningsstadgans bilaga 1 visar fördelningen."),
    ],
)
def test_what_another_document_has_is_no_attachment_of_the_minutes(language, text):
    assert not found("unlisted-attachment", text=text, language=language)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Liite 2 Toimenpidetaulukko on esityslistan oheismateriaalina.", 1),
        ("Taulukko on liitteenä 2. Kartta on oheismateriaalina.", 2),
        ("Kartta on oheismateriaalina, taulukko liitteenä 2.", 2),
    ],
)
def test_an_attachment_called_supporting_material_is_missed_once(text, count):
    assert len(found("unlisted-attachment", text=text)) == count


@pytest.mark.parametrize(
    ("language", "text"),
    [("fi", "Ohjelma on liitteenä 2."), ("sv", "Programmet är bilaga 2 till paragrafen.")],
)
def test_an_attachment_of_the_minutes_is_missed(language, text):
    assert found("unlisted-attachment", text=text, language=language)


@pytest.mark.parametrize(
    ("name", "is_person"),
    [
        ("Bergs Fitness Kb", False),
        ("Lundbergska stiftelsen", False),
        ("Stiftelsen Bergs minne", False),
        ("Strands byalag", False),
        ("Bergs byaråd", False),
        ("Kårkulla", False),
        ("Omnia", False),
        ("Maija Berg", True),
    ],
)
def test_a_firm_or_foundation_is_no_private_person(name, is_person):
    more = (
        f"status: published\npublished_on: 2026-09-20\nnotify:\n  - {{name: {name}}}\n"
        "appeal: [{type: municipal-appeal}]\n"
    )
    assert bool(found("private-person-after-appeal", more=more)) is is_person

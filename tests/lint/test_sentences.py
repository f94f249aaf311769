"""Rules on prose against sentences of minutes and programs: right ones are left alone, slips found.

Names and addresses are invented. What counts is what the rules on prose, language and law say.
"""

import json
from datetime import date

import pytest

from hyvinvointi.lint import Options, lint
from hyvinvointi.lint.summary import summary
from hyvinvointi.workspace import MemoryTree, load

REGISTER = """\
kind: municipality
id: esimerkkila
name: {fi: Esimerkkilä, sv: Exempelby}
code: "999"
languages: [fi, sv]
organs:
  - {id: lautakunta, name: {fi: Hyvinvointilautakunta, sv: Välfärdsnämnden}, type: committee}
"""
JUDGED = {
    "abolished-authority-named", "abolished-term", "bare-url", "broken-word", "doubled-word",
    "impossible-date-in-text", "impossible-time-in-text", "language-unmarked", "mixed-date-styles",
    "misspelt-statute-number", "misspelt-word", "odd-number-format", "odd-typography",
    "repealed-statute-cited", "statute-number-of-another-act", "unlisted-attachment", "weekday-differs",
}  # fmt: skip
RIGHT = {
    "fi": [
        "Kokous pidetään tiistaina 11.11.2025 klo 17.00 kunnantalolla, os. Kirkkotie 4.",
        "Talousarviossa 2026 on varattu 35 000 euroa (alv 0 %) ja vuosille 2027–2029 yhteensä 105 000 €.",
        "Sivistyslautakunta esitti 4.11.2025 § 61, että ohjelma hyväksytään liitteen mukaisena.",
        "Sosiaali- ja terveydenhuollon järjestämisestä annetun lain 6 §:ssä säädetään kertomuksesta.",
        'Tavoitteena on, että "jokaisella lapsella on mieluinen harrastus koulupäivän yhteydessä".',
        "5-luokkalaisista 41,3 % liikkuu vähintään tunnin päivässä, 8.–9.-luokkalaisista 28,4 %.",
        "Koulukuraattorin tavoittaa ma–pe klo 9–14.",
        "Ks. tarkemmin www.esimerkkila.fi/hyvinvointi.",
        "– lisätään matalan kynnyksen liikuntaryhmiä\n- kootaan neuvottelukunta 4 x vuodessa",
        "Seurantaryhmään nimetään 5–7 jäsentä, joista vähintään 2 on järjestöjen edustajia.",
        "Hallintolain 28.1 §:n 5 kohdan perusteella hän poistui kokouksesta klo 18.15–18.32.",
        "Kuntalain (410/2015) 37 § ja hallintolaki (434/2003) otetaan huomioon.",
        "Aiempi kuntalaki (365/1995) kumottiin, ja raittiustyölaki (828/1982) oli voimassa vuoteen 2015.",
        "Aluehallintovirasto myönsi avustuksen vuonna 2024, ja Lupa- ja valvontavirasto valvoo käyttöä.",
        "Entinen sairaanhoitopiiri luovutti tilat hyvinvointialueelle.",
        "Maakunnan liitto, Kela, THL ja Traficom ovat mukana.",
        "Ohjelma, joka joka vuosi tarkistetaan, on osa strategiaa.",
        "Asia 846/00.01.02/2017, lasku 10.100 ja mittakaava 1:50000.",
        "Lausuntoaika on 22.9.–31.10.2025, kokous 1.–3.4.2026 ja kausi 2026–2029.",
        "Lastensuojelulain muuttamisesta annettu laki (610/2022) tuli voimaan 1.1.2023.",
        "Vanhuspalvelulain (980/2012) 5 §:n suunnitelma on osa hyvinvointisuunnitelmaa.",
        "Erityistä tukea tarvitsevan lapsen palvelut järjestää hyvinvointialue.",
        "Kunnan ohjelman nimi on Healthy Cities, ja se on osa verkostoa.",
        "Hankkeen kustannusarvio on 1 250 000,00 euroa ja omarahoitus 12,50 € asukasta kohti.",
        "Kilpailu- ja kuluttajavirasto sekä Liikenne- ja viestintävirasto antoivat ohjeen.",
        "Nuorille tarjotaan tehostettua tukea työllistymiseen ja asumiseen.",
        "Kotouttamisohjelman tilalle tulee kotoutumista edistävä suunnitelma.",
        "Ruotsin maistraatti ja Norrbottenin lääninhallitus ovat rajahankkeessa mukana.",
        "Klo 8 avataan ovet, ja Klo 24.00 suljetaan.",
    ],
    "sv": [
        "Sammanträdet hålls tisdagen den 11 november 2025 kl. 17.00 i kommungården.",
        "I budgeten har reserverats 35 000 euro (moms 0 %) och för planåren 2027–2029 105 000 €.",
        "Bildningsnämnden föreslog 4.11.2025 § 61 att programmet godkänns enligt bilagan.",
        "I 6 § i lagen om ordnande av social- och hälsovård föreskrivs om välfärdsberättelsen.",
        "Protokollet justerades den 18 november 2025 och lades ut kl. 24.00.",
        "Enligt enkäten upplevde 28,4 % av flickorna i årskurs 8–9 ångest.",
        "Det är viktigt att det det gäller framgår.",
        "Kommunallagen (410/2015) och förvaltningslagen (434/2003) tillämpas.",
        "Regionförvaltningsverket beviljade understödet år 2024.",
        "Tillstånds- och tillsynsverket övervakar verksamheten.",
        "Trafik- och kommunikationsverket för statistik.",
        "NTM-centralerna ersattes av livskraftscentraler.",
        "Länsstyrelsen i Norrbotten deltar i samarbetet.",
        "De som deltar deltar frivilligt, och den som kan kan anmäla sig på nätet.",
        "Osallistuva budjetointi är modellens finska namn.",
        "Dörrarna öppnas alla dagar klockan 30 minuter före start.",
        "Familjerna får intensifierat stöd av familjearbetet.",
    ],
    "en": ["The stakes are high for young people."],
}  # fmt: skip
WRONG = [
    ("fi", "Määrärahaa lisätään 10.000 euroa ja 5000€.", "odd-number-format"),
    ("sv", "Anslaget höjs med 12.500 euro.", "odd-number-format"),
    ("fi", "Kustannus on 230300 euroa.", "odd-number-format"),
    ("fi", "Lausuntoaika on 22.9.-31.10.2025.", "odd-typography"),
    ("fi", "Kokous on 1.-3.4.2026.", "odd-typography"),
    ("fi", "Kokous alkoi klo 25.00.", "impossible-time-in-text"),
    ("fi", "Klo 25.30 suljetaan ovet.", "impossible-time-in-text"),
    ("sv", "Mötet börjar kl 25.", "impossible-time-in-text"),
    ("fi", "Lupa haetaan AVIlta.", "abolished-authority-named"),
    ("fi", "Stakesin tilastot ovat käytössä.", "abolished-authority-named"),
    ("fi", "TE- ja ELY-keskus rahoittavat hanketta.", "abolished-authority-named"),
    ("fi", "Koulu antaa oppilaalle tehostettua tukea.", "abolished-term"),
    ("sv", "Eleven får intensifierat stöd.", "abolished-term"),
    ("sv", "Budjeten ökar.", "misspelt-word"),
    ("sv", "Nämnden beslutar beslutar att godkänna planen.", "doubled-word"),
    ("sv", "Socialvårdslagen (1301/2015) förpliktar.", "statute-number-of-another-act"),
    ("sv", "Sammanträdet började kl. 17.75.", "impossible-time-in-text"),
    ("fi", "Ohjelma on on osa strategiaa.", "doubled-word"),
    ("sv", "Programmet är en en del av strategin.", "doubled-word"),
    ("fi", "Ohjelman tavotteena on lisätä osallisuutta.", "misspelt-word"),
    ("sv", "Nämden godkänner programmet.", "misspelt-word"),
    ("fi", "Muutosta haetaan hallintolainkäyttölain (586/1996) mukaan.", "repealed-statute-cited"),
    ("fi", "Päihdetyöstä säädetään raittiustyölaissa (828/1982).", "repealed-statute-cited"),
    ("fi", "Rekisteriin sovelletaan henkilötietolakia.", "repealed-statute-cited"),
    ("sv", "Personuppgiftslagen tillämpas på registret.", "repealed-statute-cited"),
    ("fi", "Kunta noudattaa kuntalakia 365/1995.", "repealed-statute-cited"),
    ("fi", "Suunnitelma perustuu terveydenhuoltolain 12 §:ään.", "repealed-statute-cited"),
    ("fi", "Sairaanhoitopiiri vastaa toimenpiteestä vuosina 2026–2029.", "abolished-authority-named"),
    ("fi", "Avustusta haetaan ELY-keskukselta.", "abolished-authority-named"),
    ("sv", "Ansökan sänds till regionförvaltningsverket.", "abolished-authority-named"),
    ("fi", "Oppilas saa tehostettua tukea.", "abolished-term"),
    ("fi", "Oppilas- ja opiskelijahuoltolain (287/2013) mukaan.", "statute-number-of-another-act"),
    ("fi", "Hallintolain (410/2015) 45 § edellyttää perusteluja.", "statute-number-of-another-act"),
    ("fi", "Kuntalain 2015/410 mukaan strategia tarkistetaan.", "misspelt-statute-number"),
    ("fi", "Ohjelma on valmis. The programme is part of the strategy and it is adopted by the council.",
     "language-unmarked"),
    ("fi", "Päätös tehtiin maanantaina 11.11.2025.", "weekday-differs"),
]  # fmt: skip


def told(language: str, sentence: str) -> list[str]:
    """What the rules on prose say of a sentence in the minutes of 15 December 2026."""
    decision = (
        "kind: decision\nid: paatos\norgan: lautakunta\ntitle: Otsikko\nstatus: draft\n"
        "meeting: {date: 2026-12-15}\n"
        f"background: {{{language}: {json.dumps(sentence, ensure_ascii=False)}}}\n"
    )
    files = {"rekisteri.yaml": REGISTER.encode(), "paatos.yaml": decision.encode()}
    findings = summary(lint(load(MemoryTree(files)), Options(date(2026, 12, 20))).diagnostics)
    return [one.rule.slug for one in findings if one.rule.slug in JUDGED]


@pytest.mark.parametrize("language", RIGHT)
def test_right_sentences_are_left_alone(language) -> None:
    assert {one: told(language, one) for one in RIGHT[language] if told(language, one)} == {}


def test_each_slip_is_one_finding() -> None:
    assert {one: told(language, one) for language, one, _ in WRONG} == {
        one: [slug] for _, one, slug in WRONG
    }

"""The words around a number tell whose it is, and whether it is one: what counts, and what does not."""

import pytest

from hyvinvointi import limits
from hyvinvointi.privacy.personal_data import FINDERS
from hyvinvointi.privacy.redaction import redacted
from hyvinvointi.privacy.shown import located
from hyvinvointi.source import read


def seen(kind, text, *, is_file=False):
    return [text[start:end] for start, end in located(FINDERS[kind], text, is_file=is_file)]


CODES = {
    "Hakijan henkilötunnus on 010190-231.": "010190-231",
    "Hakijan henkilötunnus on 010190-226A.": "010190-226A",
    "henkilötunnus 010190-232*": "010190-232",
    "henkilötunnus O1O190-2336": "O1O190-2336",
    "Hakijan henkilötunnus on 01011990-226Y.": "01011990-226Y",
    "hetu 13.10.1952-308": "13.10.1952-308",
    "Hakijan hetu 131052A 308X": "131052A 308X",
    "Hakijan henkilötunnus 010190 (-2270).": "010190 (-2270)",
    "Hakijan henkilötunnus: 010190, 2281.": "010190, 2281",
    "Hakija 010190-230-3": "010190-230-3",
    "Sökandens personbeteckning: 131052+308.": "131052+308",
    "Personbeteckningen är 131052-309 enligt ansökan.": "131052-309",
    "Hakija, s. 01.01.1990, henkilötunnuksen loppuosa -226Y.": "-226Y",
    "Sökanden, född 01.01.1990, slutdelen av personbeteckningen -226Y.": "-226Y",
    "- syntymäaika: 010190\n- loppuosa: 210E": "210E",
    'x-syntymaika: "010190"\nx-tunnusosa: "-2059"': "-2059",
    'x-oma: ["010190","-2059"]': '010190","-2059',
    "| Syntymäaika | Loppu |\n|---|---|\n| 010190 | -2059 |": "010190 | -2059",
    "| Hetu | Tunnusosa |\n|---|---|\n| 010190 | -2059 |": "010190 | -2059",
    "| Henkilötunnus | Nimi | Loppuosa |\n|---|---|---|\n| 010190 | M. K. | 207B |": "207B",
    "Hakija 010190-16\u28004Y": "010190-16\u28004Y",
    "Hakija 131052\u4e00308T": "131052\u4e00308T",
    "Hakija 131\ufeff052-3\ufeff08T haki": "131\ufeff052-3\ufeff08T",
    "Hakijan henkilötunnus 131052-308T/2025": "131052-308T",
    "hetu 131052-308T/12": "131052-308T",
    "Koodi 131052-308T/2025 on merkitty.": "131052-308T",
    "Hetu 010190-2059/00.01.02/2026": "010190-2059",
    "Asiakasnumero 131052-308T": "131052-308T",
    "Asiakastunnus: 010190-2059": "010190-2059",
    "Asianosaistunnus on 131052-308T.": "131052-308T",
    "Viitenumero 131052-308T": "131052-308T",
    "Referensnummer 010190-2059": "010190-2059",
    "Hankenumero 131052-308T": "131052-308T",
    "Tilaustunnus 131052-308T": "131052-308T",
    "Sopimustunnus 131052-308T": "131052-308T",
    "Kohdetunnus 131052-308T": "131052-308T",
    "Tuotetunnus 131052-308T": "131052-308T",
    "Henkilötunnus on 13/10/52-308X": "13/10/52-308X",
    "Henkilötunnus 131052 miinus 308T": "131052 miinus 308T",
    "Sökandens personbeteckning är 131052 bindestreck 308T.": "131052 bindestreck 308T",
    "Hakija on syntynyt 13.10.1952, tunnus 308T": "308T",
    "Syntymäaika 13/10/1952, tunnus on 308T": "308T",
    "Henkilötunnuksen loppuosa 308T/12": "308T",
    "Hakijan asia 131052-308T/2025": "131052-308T",
    "Sökanden är född 13.10.1952 (beteckning 308T).": "308T",
    "Hän on 1.1.1990-901R ja asuu täällä.": "1.1.1990-901R",
    "Luettelo: 1.1.1990 901R": "1.1.1990 901R",
    "Diaarinumero 131052-308T": "131052-308T",
}
NO_CODES = (
    "Asia 010190-2059/00.01.02/2026",
    "Projektinumero 010190A2059, ärendenummer 010190A2059",
    "|  | 2024 | 2025 |\n|---|---|---|\n| Hetu | 010190 | 2059 |",
    "Tunnus 010190-999A ei ole henkilötunnus.",
    "Kokous 010126-311226 välisenä aikana",
    "Henkilötunnuksen uudistus 1.1.2023–31.12.2023 ja 2024.",
    "Ohjelmakauden loppuosa 2027–2029 ja tien loppuosa 3500.",
    "Henkilötunnusten käsittely, asia 123456-7890123, laki 1050/2018.",
    "Hetu-uudistuksen kustannus on 010123 euroa.",
    "Slutdelen av perioden 2027–2029, personbeteckningar behandlas inte.",
    "Henkilötunnus puuttuu. Asianumero on 010190-231.",
    "Dnro 010190-2059/2026, asian 010190-2059/2026 käsittely, ärende 010190-2059/2026",
    "010190-2059/00.01.02/2026",
    "Asianumero on 131052-308T/2025, diarienummer 131052-308T/2024, diaarinumero 131052-308T/2025",
    "Tuotenumero 010190-2059, tilausnumero 010190-2059",
    "Henkilötunnus puuttuu hakemuksesta 131052-309/2025.",
    "Syntynyt 13.10.1952, tunnus 308X, huone 101A.",
    "Valittu 13.10.1952, huone 308T.",
)


@pytest.mark.parametrize("text", CODES)
def test_a_code_that_is_named_counts_without_its_check(text):
    assert seen("code", text) == [CODES[text]]


@pytest.mark.parametrize(
    "written",
    [
        *("13101952-308T", "19521013-308T", "1952-10-13-308T", "13-10-52-308T", "13/10/52-308T"),
        *(
            "13/10/1952-308T",
            "131052-308-T",
            "131052-308.T",
            "131052-308(T",
            "131052-308)T",
            "1-3-1-0-5-2-3-0-8-T",
        ),
        *("1.3.1.0.5.2-3.0.8.T", "131052-308🅣", "131052-308🆃", "131052-308ᴛ", "131052-308т"),
        *("131052-308⒯", "131052-308Ť", "131052-308Ț", "131052-308 Ŧ", "❶❸❶⓿❺❷-❸⓿❽🅣"),
    ],
)
def test_a_code_is_known_by_its_letter_in_every_form(written):
    assert seen("code", f"Liite {written}, loppu.") == [written]


@pytest.mark.parametrize(
    "text",
    [
        *("13101952-308X", "19521013-308X", "13-10-52-308X", "1-3-1-0-5-2-3-0-8-X", "131052-308-X"),
        *("13101952308T", "2052-13-10-308T", "1952-10-13, 308T", "131052-308, Turku"),
        *("131052-308Ä", "131052-308🅧", "131052-308.Tämä"),
    ],
)
def test_a_form_alone_is_no_code(text):
    assert seen("code", f"Liite {text}, loppu.") == []


@pytest.mark.parametrize("text", NO_CODES)
def test_what_is_no_code(text):
    assert seen("code", text) == []


PHONES = (
    *("(040) 123 4507", "040/1234508", "040.123.4509", "0457 123 4516", "045 123 45 15"),
    *("(0400) 123 412", "+358 (40) 123 4567", "0400/123413"),
)
HOMES = (
    *("Kotikatu 5 b 15", "Kotikatu 5B16", "Kotikatu 5, A 18", "Kotikatu 5 C", "kotikatu 5 a 40"),
    *("Kotik. 5 A 34", "Ala-Lemun tie 2 A 4", "Norra Esplanaden 3 A 32", "Kiulukuja 4 bst. 7"),
    *("Storgatan 12 lgh 1103", "Skolvägen 3 bost 4", "Niemeläntie 14", "Peltola 12, 21200 Raisio"),
    *("Byvägen 12, 65610 Korsholm", "PL 5, 21200 Raisio", "Koulutie 5 A 12", "Östra Allén 2 B 9"),
)
PRIVATE = (
    *(f"Aloitteen teki Matti Mallinen, puh. {phone}." for phone in PHONES),
    *(f"Hakija Matti Mallinen asuu osoitteessa {home}." for home in HOMES),
    "Matti Mallinen, kotipuhelin 02 434 5609",
    "Hakija Matti Mallinen, 040 987 6503, pyytää johtajaa ottamaan yhteyttä.",
    "Hallintojohtaja vastaa asiasta. Hakijan puhelin on 040 987 6506.",
    "Sökanden nås på tfn 018 123 456.",
    "| Hakija | Puhelin |\n|---|---|\n| Matti Mallinen | 040 987 6507 |",
    "Hakijan kotiosoite: Rantatie 17, Raisio",
    "Sökanden är bosatt på Strandstigen 4.",
    "Rantatie 18:ssa asuva hakija Matti Mallinen",
    "Sökandens hemadress är Ängsvägen 7.",
    "Sökanden bor på Åsgränden 3 i kommunen.",
    "Hakijan sähköposti on matti@tuntematon.example.",
    "Hakija tavoitetaan osoitteesta matti@omayritys.example.",
    "Sökandens e-post är matti@firma.example",
    "Huoltajan puhelin on +46 70 123 45 67.",
    "Hakijan puhelin 00 372 5123 4567",
    "Hakija (Metsätie 7) pyytää.",
    "Hakija, Metsätie 7, pyytää avustusta.",
    "Hakija, os. Kirkkotie 4, pyytää.",
    "Perheen koti on Metsätie 7.",
    "Barnets hem är på Skogsvägen 7.",
    "Matti Mallinen, Asemakatu 3 A 12, osallistuu nuorten ohjaamon toimintaan.",
    "Mallinen asuu huoneistossa Asemakatu 3 A 12, jossa ohjaamon työntekijät kävivät asukkaan luona.",
    "Tuki annetaan kotiin Asemakatu 3 A 12, jossa asukas ja perhekeskus tapaavat.",
    "Hakijan koti on Asemakatu 3 A 12, jonne ohjaamo muuttaa.",
    "Hyresavtalet gäller Stationsgatan 3 A 12, dit Matti Mallinen flyttar.",
)
PUBLIC = (
    "Koulun numero on 044 123 4567",
    "Terveyskeskus 044 123 4569, neuvola 044 123 4570.",
    "Rehtori Maija Malli, 040 123 4571",
    "Daghemmet nås på 040 123 4571, rektor Maja Mall på 040 123 4572",
    "Kirjasto, Koulukatu 3 A 2",
    "Kokouspaikka: kunnantalo, Keskuskatu 5 A 2 krs",
    "kommunalhuset, Storgatan 5 A 2 vån",
    "Biblioteket finns på Storgatan 5 A 2.",
    "Nuorisotila osoitteessa Kauppakatu 1 A 3",
    "Vuokra Koulutie 5 A 12 m2.",
    "Toimipiste sijaitsee osoitteessa Nallinkatu 2 B 12.",
    "Vaihde 02 434 3111, puhelin (02) 434 3111",
    "Lisätietoja antaa johtaja Malli. Puh. 040 123 4567.",
    "Luokat 5 A 12, 5 B 14 ja 6 A 20 oppilasta. Ryhmä Polku 5 A 12.",
    "Hakija asuu Raisiossa 12 vuotta.",
    "Hakija esitti, että Kotikuja 5 kunnostetaan.",
    "Avustusta haki Malli ry, Kauppakatu 1 A 3.",
    "Vuokrasopimus koskee huoneistoa Asemakatu 3 A 12, jonne nuorten ohjaamo muuttaa 1.3.2026.",
    "Ohjaamo toimii osoitteessa Asemakatu 3 A 12.",
    "Toimitila Asemakatu 3 A 12 vuokrataan.",
    "Navigatorn flyttar till Stationsgatan 3 A 12 i mars.",
    "Hyresavtalet gäller Stationsgatan 3 A 12, dit familjecentret flyttar.",
    "Hakija lähettää hakemuksen osoitteeseen jasen@kunta.example.",
    "Hakijan sähköposti on kirjaamo@kunta.example.",
    "Hakijan kiinteistö on Metsätie 7.",
    "Kunnan puhelin on +46 70 123 45 67.",
    "Osuus 0400 410 420 430 440 450, versio 040.123.45, asia 050/12.03.2026",
)


@pytest.mark.parametrize("text", PRIVATE)
def test_what_is_a_partys_is_private(text):
    assert len(seen("contact", text)) == 1


@pytest.mark.parametrize("text", PUBLIC)
def test_what_is_an_offices_is_public(text):
    assert seen("contact", text) == []


def test_phones_beside_each_other_are_all_seen():
    phones = "040 123 4567 040 123 4568 +358 50 123 4569"
    assert seen("contact", f"Matti: {phones}") == [
        "040 123 4567",
        "040 123 4568",
        "+358 50 123 4569",
    ]


@pytest.mark.parametrize(
    "host",
    [
        "mbnet.fi",
        "phpoint.fi",
        "multi.fi",
        "jippii.fi",
        "telia.com",
        "sci.fi",
        "aland.net",
        "gmx.de",
        "tutanota.com",
        "hey.com",
        "fastmail.com",
        "netikka.fi",
        "anvianet.fi",
        "sunpoint.net",
        "kymp.net",
        "pp1.inet.fi",
        "wippies.fi",
        "japo.fi",
        "lpok.fi",
        "jns.fi",
        "student.abo.fi",
        "yahoo.se",
        "live.fi",
        "pp.htv.fi",
        "elisa.fi",
        "bk.ru",
        "rambler.ru",
        "ukr.net",
        "hot.ee",
        "online.no",
        "telia.se",
    ],
)
def test_mail_of_consumers_is_private(host):
    assert seen("contact", f"Sähköposti u.v@{host}, kiitos") == [f"u.v@{host}"]


@pytest.mark.parametrize(
    "address",
    [
        *("x at gmail dot com", "x(a)gmail.com", "x snabel-a gmail.com", "x AT gmail DOT com"),
        *("x.y_at_gmail.com", "x-at-gmail.com", "x_at_pp.inet.fi", "x_at_gmail_dot_com"),
        *("x at gmail com", "x@gmail com", "x@gmail,com", "x_y AT luukku com"),
    ],
)
def test_spelled_mail_is_seen(address):
    assert seen("contact", f"Sähköposti: {address}") == [address]


@pytest.mark.parametrize(
    "box",
    [
        *("matti.seuranen", "maija.koulumies", "kuntala", "kerhonen1", "skolander", "seurasaari"),
        *("matti.kommunala", "postila", "hallituslainen"),
    ],
)
def test_mail_of_a_person_whose_name_begins_as_a_body_is_private(box):
    assert seen("contact", f"Sähköposti {box}@gmail.com.") == [f"{box}@gmail.com"]


@pytest.mark.parametrize(
    "box",
    [
        *(
            "kylanseura",
            "mallinkoulu",
            "malliseuran.sihteeri",
            "koulu_info",
            "4hkerho",
        ),
        *("byaforening", "mallinkirjasto", "kylayhdistys", "norra.skolan", "seura+info"),
    ],
)
def test_mail_of_a_body_by_the_end_of_a_part_is_public(box):
    assert seen("contact", f"Sähköposti {box}@gmail.com.") == []


OF_SOMEBODY_BEFORE_AN_ASSOCIATION = {
    "Mallikylän Martat ry (maija.mallinen@gmail.com)": "maija.mallinen@gmail.com",
    "Maija Mallisen tuki ry (maija@gmail.com)": "maija@gmail.com",
    "Virtasen suku ry (m.virtanen@gmail.com)": "m.virtanen@gmail.com",
    "Mallikylän Martat (mallikylan.martat@gmail.com)": "mallikylan.martat@gmail.com",
    "Malli ry myönsi. Matti: malli.x@gmail.com": "malli.x@gmail.com",
    # Somebody stands before the name, and nothing between.
    "Hakijana on Matti Virtanen Raision Nuoret ry, virtanen@gmail.com": "virtanen@gmail.com",
    "Puheenjohtaja Korhonen Raision Nuoret ry sähköposti: korhonen@gmail.com": "korhonen@gmail.com",
    "Lausunnon antoivat Svinhufvud ja Lapuan Martat ry, svinhufvud@hotmail.com": "svinhufvud@hotmail.com",
    "Korhonen Raision Nuoret ry korhonen72@gmail.com": "korhonen72@gmail.com",
    "Korhonen ja Virtanen Raision Nuoret ry (korhonen.virtanen@gmail.com)": "korhonen.virtanen@gmail.com",
    "Salo ja Lahti Raision Nuoret ry (salo_lahti@gmail.com)": "salo_lahti@gmail.com",
    "Korhonen Matti Raision Nuoret ry, korhonen@gmail.com": "korhonen@gmail.com",
    "Xzavier Korhonen Raision Nuoret ry, korhonen.xzavier@gmail.com": "korhonen.xzavier@gmail.com",
    "Matti Antero Virtanen Raision Nuoret ry, mav@gmail.com": "mav@gmail.com",
    "Sanelma Päivikki Raitio Mallin osasto ry, spr@gmail.com": "spr@gmail.com",
    "Kontaktperson Lindqvist Svenska pensionärer rf, lindqvist@gmail.com": "lindqvist@gmail.com",
    "Lindqvist och Folkhälsan i Exempelby rf (lindqvist.exempelby@gmail.com)": (
        "lindqvist.exempelby@gmail.com"
    ),
    "Bergman Raision Nuoret ry bergman.raisio@gmail.com": "bergman.raisio@gmail.com",
    # With what is of the association: the rest is somebody's all the same.
    "Korhonen Raision Nuoret ry korhonen.nuoret@gmail.com": "korhonen.nuoret@gmail.com",
    "Korhonen Raision Nuoret ry korhonen.raision.nuoret@gmail.com": (
        "korhonen.raision.nuoret@gmail.com"
    ),
    "Korhonen Raision Nuoret ry nuoret+korhonen@gmail.com": "nuoret+korhonen@gmail.com",
    "Lindén Folkhälsan i Exempelby rf linden.folkhalsan@gmail.com": "linden.folkhalsan@gmail.com",
    "Korhonen Omaishoitajat ry korhonen.omaishoitajat@gmail.com": "korhonen.omaishoitajat@gmail.com",
    "Nyman Martat ry nyman.martat@gmail.com": "nyman.martat@gmail.com",
    "Melin Martat ry melin.martat@gmail.com": "melin.martat@gmail.com",
    "MacMillan Martat ry macmillan.martat@gmail.com": "macmillan.martat@gmail.com",
    "Pekka Salon Martat ry salo.martat@gmail.com": "salo.martat@gmail.com",
    # A name of an association may be a surname, and a place is one.
    "Sukuseura Pulkkinen ry, pulkkinen@gmail.com": "pulkkinen@gmail.com",
    "Korhonen ry, korhonen@gmail.com": "korhonen@gmail.com",
    "Salon Nuoret ry, salo@gmail.com": "salo@gmail.com",
    "Mattilan suku ry, mattila.suku@gmail.com": "mattila.suku@gmail.com",
    "Neuvola Raision Nuoret ry, neuvola@gmail.com": "neuvola@gmail.com",
    "Taverna Raision Nuoret ry, taverna.nuoret@gmail.com": "taverna.nuoret@gmail.com",
    "AHO Raision Nuoret ry, aho@gmail.com": "aho@gmail.com",
    "KORHONEN RAISION NUORET RY, KORHONEN@GMAIL.COM": "KORHONEN@GMAIL.COM",
    "Halla-aho Raision Nuoret ry, aho.halla@gmail.com": "aho.halla@gmail.com",
}


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("Mukana on MLL:n Esimerkkilän yhdistys ry (mll.esimerkkila@gmail.com).", ""),
        ("Mallikylän Martat ry, sähköposti mallikylan.martat@luukku.com", ""),
        ("Suomen Punainen Risti Mallin osasto ry: spr.malli@gmail.com", ""),
        ("Folkhälsan i Exempelby rf (folkhalsan.exempelby@hotmail.com)", ""),
        ("Raision Nuoret ry, raisio.nuoret@gmail.com", ""),
        ("Raision Nuoret ry:n (raision.nuoret.ry@gmail.com)", ""),
        ("Matti Virtanen, Suomen Punainen Risti ry, spr@gmail.com", ""),
        ("Puheenjohtaja Korhonen ja Lapuan Martat ry, martat.lapua@gmail.com", ""),
        *OF_SOMEBODY_BEFORE_AN_ASSOCIATION.items(),
    ],
)
def test_an_address_made_of_the_name_of_an_association_is_its_own(text, address):
    assert seen("contact", text) == [address] * bool(address)


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("Mail liisa.laine@gmail.com. Client one.", "liisa.laine@gmail.com"),
        ("Posti liisa.laine@gmail.com. Asiakas yksi.", "liisa.laine@gmail.com"),
        ("Posti liisa.laine@gmail.com.\nAsiakas yksi.", "liisa.laine@gmail.com"),
        ("E-post liisa.laine at gmail dot com. Klient ett.", "liisa.laine at gmail dot com"),
        ("Posti liisa.laine@gmail.com. asiakas yksi.", "liisa.laine@gmail.com"),
        ("Posti liisa.laine@gmail.com. Se riittää.", "liisa.laine@gmail.com"),
        ("Posti liisa.laine@gmail. Com kiitos.", "liisa.laine@gmail. Com"),
        ("Posti liisa.laine@gmail. eu kiitos.", "liisa.laine@gmail. eu"),
        ("Posti liisa.laine@suomi24. Fi kiitos.", "liisa.laine@suomi24. Fi"),
        ("Posti liisa.laine @ gmail . com . Asiakas yksi.", "liisa.laine @ gmail . com"),
    ],
)
def test_an_address_ends_before_the_next_sentence(text, address):
    assert seen("contact", text) == [address]


@pytest.mark.parametrize(
    "address",
    ["laine @ gmail . com", "laine@gmail. com", "laine@gmail .com", "LAINE @ PP . INET . FI"],
)
def test_stops_between_spaces_belong_to_an_address(address):
    assert seen("contact", f"Posti {address}") == [address]


def test_addresses_of_a_list_are_all_seen():
    assert seen("contact", "a.a@gmail.com,b.b@gmail.com, c.c@gmail,com") == [
        "a.a@gmail.com",
        "b.b@gmail.com",
        "c.c@gmail,com",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "kirjaamo@gmail.com on yhdistyksen osoite",
        "malliseura_at_gmail.com, kirjaamo at gmail com, info@gmail,com",
        "look at home page, meet at live music, x-at-malli.example",
        "Malliseura: malliseura@hotmail.fi, sihteeri@luukku.com",
        "etunimi.sukunimi@malli.example, info@gmail.example",
    ],
)
def test_mail_of_an_office_is_public(text):
    assert seen("contact", text) == []


@pytest.mark.parametrize(
    ("kind", "text", "found"),
    [
        ("account", "tili | FI21 1234 5600 | 0007 85 |", "FI21 1234 5600 | 0007 85"),
        ("account", "tili FI21/1234/5600/0007/85", "FI21/1234/5600/0007/85"),
        (
            "account",
            "tili F I 2 1 1 2 3 4 5 6 0 0 0 0 0 7 8 5",
            "F I 2 1 1 2 3 4 5 6 0 0 0 0 0 7 8 5",
        ),
        ("account", "tilinumero 1234 5600 0007 85", "1234 5600 0007 85"),
        ("account", "tilinro 12345600000785", "12345600000785"),
        ("account", "Beloppet betalas till bankgiro 5992-1234", "5992-1234"),
        ("card", "| kortti | x |\n|---|---|\n| 41111111 | 11111111 |", "41111111 | 11111111"),
        ("card", "Kortti 4111 1111 1111 1111 12/27.", "4111 1111 1111 1111 12/27"),
        ("card", "Maksu 4111 1111 1111 1111 12/27 123.", "4111 1111 1111 1111 12/27 123"),
        ("card", "Maksu 4111-1111-1111-1111 123 08/2029", "4111-1111-1111-1111 123 08/2029"),
        ("card", "Maksu 4111111111111111, 12/2027", "4111111111111111, 12/2027"),
        ("card", "Maksu 4111 1111 1111 1111 123", "4111 1111 1111 1111 123"),
        ("card", "Kortti 4111 1111 1111 1111 12 27", "4111 1111 1111 1111"),
        ("card", "Kortti 12/27 4111 1111 1111 1111", "4111 1111 1111 1111"),
        ("card", "Kortti 3782 822463 10005 1234", "3782 822463 10005"),
        ("card", "Kortti 41 11 11 11 11 11 11 11", "41 11 11 11 11 11 11 11"),
        ("card", "Kortilla 4111 11111111 1111 maksettu", "4111 11111111 1111"),
        ("card", "Kort 3056 9309 0259 04.", "3056 9309 0259 04"),
        ("card", "Kortti 4111,1111,1111,1111", "4111,1111,1111,1111"),
        ("card", "Kortti 4111·1111·1111·1111", "4111·1111·1111·1111"),
        ("plate", "Auton rekisterinumero on abc-102.", "abc-102"),
        ("plate", "Auton rekisterinumero on ABC 103.", "ABC 103"),
        ("plate", "Bilens registernummer är ABC104.", "ABC104"),
        ("plate", "Rekisteritunnus CD-1110", "CD-1110"),
    ],
)
def test_other_numbers_in_other_forms(kind, text, found):
    assert seen(kind, text) == [found]


@pytest.mark.parametrize(
    "word",
    [
        "reknro",
        "rekisterikilpi",
        "regnr",
        "registerskylt",
        "henkilöauto",
        "auto",
        "mopo",
        "moottoripyörä",
        "peräkärry",
        "släpvagn",
        "reg. nr",
        "ajoneuvon tunnus",
    ],
)
def test_words_of_vehicles(word):
    assert seen("plate", f"Hakijalla on {word} XYA-201.") == ["XYA-201"]


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("plate", "Yhdistyksen rekisterinumero on ABC-123 yhdistysrekisterissä."),
        ("plate", "Rekisteriseloste GDP-101, rekisteritunnus HVA-200 mittarille."),
        ("plate", "Registerbeskrivning GDP-101, registernummer HVA-200"),
        ("plate", "Automaatio ABC-123, mittari MI-123, hanke ABC-123."),
        ("card", "Budjettirivi 4010 1234 5600 0785"),
        ("card", "kustannuspaikka 5555555555554444"),
        ("card", "4000 0000 0000 0002 asukasta, 4000 0000 0000 0002 invånare"),
        ("card", "4000 0000 0000 0002 123 asukasta"),
        ("card", "| 4111 | 1111 | 1111 | 1111 |"),
        ("card", "Rivit 4111 1111 1111 1111 1111 ja 4111 1111 1111 1111 12 13"),
        ("card", "Rivit 12 4111 1111 1111 1111 ja 41 11 11 11 11 11 11 11"),
        ("card", "Arvot 4111,1111,1111,1111 ja 4111·1111·1111·1111"),
        ("card", "Arvot 4111 11111111 1111 ja 3056 9309 0259 05"),
        ("card", "Kortti 4111 1111 1111 1112 12/27."),
        ("account", "Kunnan tilinumero tilinpäätöksessä 123456-785"),
        ("account", "Kirjanpidon tili 12345600000785"),
        ("account", "Projekti 123456-785, sopimusnumero 159030-776."),
    ],
)
def test_numbers_of_other_things(kind, text):
    assert seen(kind, text) == []


def test_cards_of_a_list_are_all_seen():
    text = "4111 1111 1111 1111, 5500 0000 0000 0004 ja 378282246310005"
    assert seen("card", text) == [
        "4111 1111 1111 1111",
        "5500 0000 0000 0004",
        "378282246310005",
    ]


def test_a_half_that_its_key_names_leaves_the_document():

    source = 'kind: decision\nid: a\nx-syntymaika: "010190"\nx-tunnusosa: "-2059"\n'
    cleared = redacted(read("a.yaml", source.encode()), "code", FINDERS["code"], "fi")
    assert cleared.data["x-tunnusosa"] == "(henkilötunnus poistettu)"
    assert cleared.data["id"] == "a"


def test_a_file_that_would_grow_over_the_limit_is_masked_shortly():

    phones = "\n".join(["  Soita 040 123 4567 ja 040 123 4568"] * 14_000)
    source = f"kind: decision\nid: a\nbackground: |\n{phones}\n".encode()
    cleared = redacted(read("a.yaml", source), "contact", FINDERS["contact"], "fi")
    assert not cleared.broken
    assert len(cleared.content) < limits.FILE_BYTES
    assert "040" not in cleared.text

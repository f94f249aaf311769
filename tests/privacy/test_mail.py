"""Whose mail an address is: somebody's own, whatever words of bodies are in it or stand beside it."""

from itertools import product

import pytest

from hyvinvointi.privacy.body_words import is_office_mailbox
from hyvinvointi.privacy.common_words import COMMON as SURNAMES_THAT_ARE_WORDS
from hyvinvointi.privacy.name_parts import plain
from hyvinvointi.privacy.personal_data import FINDERS
from hyvinvointi.privacy.recipient_names import given_names
from hyvinvointi.privacy.shown import located


def seen(text):
    return [text[start:end] for start, end in located(FINDERS["contact"], text)]


SURNAMES = (
    *("eskola", "koskola", "taskola", "oskola", "huskola", "pernaskola", "iiskola", "viskola"),
    *("koulu", "kunta", "seura", "posti", "skola", "kerho", "liitto"),
)
OWN_MAILBOXES = (
    *(
        "{}",
        "{}72",
        "{}.m",
        "m.{}",
        "matti.{}",
        "{}.matti",
        "matti_{}",
        "{}-virtanen",
        "matti.{}72",
    ),
    *("anna.{}-virtanen", "risto.{}.ry", "zoya.{}", "{}n.matti", "matti{}", "m{}"),
)
DESKS = (
    *("info", "sihteeri", "puheenjohtaja", "toimisto", "kirjaamo", "hallitus", "kansli", "posti"),
    *("ordförande", "rahastonhoitaja", "yhdistys", "kylayhdistys", "koulu", "seura", "martat"),
)
OF_A_PERSON_AT_A_DESK = (
    *("{}.maija.korhonen", "{}+maija.korhonen", "{}-virtanen", "{}.korhonen", "korhonen.{}"),
    *("maija_{}", "{}.salo", "m.{}", "korhonen{}", "{}.m"),
)


@pytest.mark.parametrize("surname", SURNAMES)
def test_an_address_of_a_surname_that_is_made_of_a_body_is_private(surname):
    mailboxes = [form.format(surname) for form in OWN_MAILBOXES]
    mailboxes += [mailbox.upper() for mailbox in mailboxes]
    assert [
        mailbox for mailbox in mailboxes if not seen(f"Sähköposti {mailbox}@gmail.com, kiitos")
    ] == []


@pytest.mark.parametrize("desk", DESKS)
def test_a_desk_beside_a_name_hides_no_address(desk):
    mailboxes = [form.format(desk) for form in OF_A_PERSON_AT_A_DESK]
    public = [mailbox for mailbox in mailboxes if not seen(f"Yhteystiedot: {mailbox}@gmail.com")]
    assert public == []


@pytest.mark.parametrize(
    "text",
    [
        "Hakijan sähköposti on matti.eskola@esimerkki.fi",
        "Hakija matti.eskola (at) gmail.com",
        "korhosenperikunta@gmail.com",
    ],
)
def test_a_surname_made_of_a_body_is_private_in_every_place_of_an_address(text):
    assert len(seen(text)) == 1


@pytest.mark.parametrize(
    "mailbox",
    [
        *("info", "sihteeri", "puheenjohtaja", "kirjaamo", "toimisto.info", "ordförande", "kassor"),
        *("kylanseura", "malliseura", "tanssikoulu", "folkhogskola", "byskolan", "sibboskolan"),
        *("rantatientiekunta", "lapuankirjasto", "raisionseura", "helsinkiseura", "martat.info"),
        *("mallinyhdistys", "yhdistys.sihteeri", "info.kylayhdistys", "seura.puheenjohtaja2"),
    ],
)
def test_an_address_of_words_of_offices_alone_is_public(mailbox):
    assert seen(f"Sähköposti {mailbox}@gmail.com") == []


OFFICE_WORDS = (
    *("info", "sihteeri", "yhdistys", "mallinkoulu", "kylanseura", "folkhogskolan", "martat"),
    *("omistajat", "pensionarer", "tiekunta", "kerho", "kommun", "urheiluseuran", "posti", "koulu"),
)


@pytest.mark.parametrize("word", OFFICE_WORDS)
def test_no_name_beside_a_word_of_an_office_is_one_of_its_words(word):
    names = (given_names() | SURNAMES_THAT_ARE_WORDS) - {"posti"}
    mailboxes = [
        mailbox
        for name in names
        for mailbox in (f"{name}.{word}", f"{word}-{name}", f"{name[0]}.{word}")
    ]
    assert [mailbox for mailbox in mailboxes if is_office_mailbox(plain(mailbox))] == []


@pytest.mark.parametrize("surname", ["koulu", "kunta", "seura", "skola", "kerho", "liitto"])
def test_no_given_name_before_a_surname_is_a_word_of_an_office(surname):
    mailboxes = [f"{name}{sign}{surname}" for name in given_names() for sign in ("", ".", "_")]
    assert [mailbox for mailbox in mailboxes if is_office_mailbox(plain(mailbox))] == []


NAMES = ("Pekka", "P.", "P", "Zoya", "Jorma P", "Jorma P.", "Maija ja Pekka", "PEKKA", "pekka")
PLACES = ("Salon", "Kivijärven", "Mattilan", "Heikkilän", "Lapuan", "Rantamaan")
BODIES = ("Martat", "Nuoret", "Yrittäjät", "Marttayhdistys", "4H-yhdistys", "Reumayhdistys")
PLAIN = str.maketrans("äöå", "aoa")
BASES = {"Lapuan": "lapua", "Salon": "salo", "Rantamaan": "rantamaa", "Kivijärven": "kivijarvi"}


def mailboxes_of(place, body):
    """How somebody could make an address of a place and a body: each with what it is joined by."""
    whole = place.lower().translate(PLAIN)
    base = BASES.get(place, whole[:-1])
    last = body.split("-")[0].removesuffix("yhdistys").lower().translate(PLAIN)
    last = {"martta": "martat"}.get(last, last)
    return [f"{one}{sign}{last}" for one, sign in product((whole, base), (".", "_", "-", "+", ""))]


@pytest.mark.parametrize("place", PLACES)
def test_whoever_stands_before_a_name_like_a_place_has_the_address(place):
    texts = [
        f"{who}{gap}{place} {body} ry, {mailbox}@gmail.com"
        for who, body, gap in product(NAMES, BODIES, (" ", "\n"))
        for mailbox in mailboxes_of(place, body)
    ]
    assert [text for text in texts if not seen(text)] == []


@pytest.mark.parametrize(
    ("name", "mailboxes"),
    [
        ("Lapuan Martat ry", "lapuan.martat martat.lapua lapuanmartat lapua_martat martat"),
        ("Hakija Lapuan Martat ry", "lapuan.martat"),
        ("Mukana on Salon Martat ry", "salo.martat salonmartat martat.salo"),
        ("Tampereen Omaishoitajat ry", "tampereen.omaishoitajat omaishoitajat.tampere"),
        ("Uudenkaupungin Yrittäjät ry", "uudenkaupunginyrittajat uusikaupunki.yrittajat"),
        ("Rantamaan Martat ry", "rantamaanmartat rantamaa.martat"),
        ("Rantamaan Marttayhdistys ry", "rantamaan.martat rantamaanmarttayhdistys"),
        ("Mannerheimin Lastensuojeluliiton Rantamaan yhdistys ry", "mll.rantamaa mllrantamaa"),
        ("MLL:n Esimerkkilän yhdistys ry", "mll.esimerkkila mllesimerkkila"),
        ("Suomen Punaisen Ristin Lapuan osasto ry", "spr.lapua sprlapua punainenristi.lapua"),
        ("Eläkeliiton Rantamaan yhdistys ry", "elakeliitto.rantamaa rantamaanelakeliitto"),
        ("Rantamaan 4H-yhdistys ry", "rantamaan4h rantamaa.4h 4h.rantamaa rantamaa.4h.ry"),
        ("Lions Club Rantamaa ry", "lc.rantamaa lions.rantamaa lionsrantamaa lionsclub.rantamaa"),
        ("LC Lapua ry", "lc.lapua lions.lapua"),
        ("Rantamaan Sydänyhdistys ry", "rantamaan.sydan sydan.rantamaa"),
        ("Rantamaan Diabetesyhdistys ry", "rantamaan.diabetes rantamaandiabetesyhdistys"),
        ("Rantamaan Reumayhdistys ry", "rantamaan.reuma"),
        ("Rantamaan kyläyhdistys ry", "rantamaan.kyla rantamaankylayhdistys"),
        ("Exempelnäs Pensionärsförening rf", "exempelnas.pensionarer exempelnaspensionarsforening"),
        ("Sibbo Marthaförening rf", "sibbo.marthorna sibbo.marthaforening"),
        ("Folkhälsan i Exempelnäs rf", "folkhalsan.exempelnas folkhalsanexempelnas"),
        ("Malax Pensionärer rf", "malax.pensionarer"),
    ],
)
def test_an_address_of_the_whole_name_of_an_association_is_public(name, mailboxes):
    texts = [f"Avustus: {name}, {mailbox}@gmail.com" for mailbox in mailboxes.split()]
    assert [text for text in texts if seen(text)] == []


@pytest.mark.parametrize(
    "surname",
    [
        *("Melikyan", "Donelan", "Shaalan", "Catalan", "Hartmaan", "Sulemaan", "Trojan", "Linnan"),
        *(
            "Sudrajat",
            "Chorvat",
            "Darajat",
            "Jonas",
            "Nikolas",
            "Klaus",
            "Andersson",
            "Papadopoulos",
        ),
        *(
            "Jägare",
            "Hagnäs",
            "Salo",
            "Nyman",
            "Virtanen",
            "Mattila",
            "Mattilan",
            "Brannan",
            "Risti",
        ),
    ],
)
def test_a_surname_before_a_body_is_no_place_of_it(surname):
    mailbox = surname.lower().translate(PLAIN)
    mailboxes = {
        f"{one}{sign}{last}"
        for one, sign, last in product(
            (mailbox, mailbox[:-1]), (".", "", "+"), ("martat", "nuoret", "spr")
        )
    } | {mailbox, mailbox[:-1], f"martat.{mailbox}", f"{mailbox}72"}
    texts = [
        f"{text} {one}@gmail.com"
        for one in mailboxes
        for text in (
            f"Yhteyshenkilö {surname} Raision Nuoret ry,",
            f"{surname} Martat ry",
            f"{surname} Sibbo Martat rf,",
            f"Kontakt: {surname} Nuoret ry (",
            f"{surname} ja Lapuan Martat ry,",
        )
    ]
    assert [text for text in texts if not seen(text)] == []


OF_PEOPLE_BESIDE_AN_ASSOCIATION = (
    "Rantalan lapset ja Lapuan Martat ry (rantalan.lapset@gmail.com)",
    "Hakijana Rantalan perhekoti ja Lapuan Martat ry, rantala.perhekoti@gmail.com",
    "Hakijana Mattilan hoitokoti ja Lapuan Martat ry, mattila.martat@gmail.com",
    "Mäkelän nuoret ja Lapuan Martat ry (makelan.nuoret@gmail.com)",
    "Mäkelän nuoret ry (makelan.nuoret@gmail.com)",
    "Kivijärven lapset ry, Kivijärven perhe ry, kivijarven.lapset@gmail.com",
    "Kalevi Lohilahden ja Salon Martat ry (salo.martat@gmail.com)",
    "Pekka Salo, Salon Martat ry, salo.martat@gmail.com",
    "Zoya (os. Lahti) Salon Martat ry, salo.martat@gmail.com",
    "Zoya/Salon Martat ry, salo.martat@gmail.com",
    "Th. Salon Martat ry, salo.martat@gmail.com",
    "| Zoya | Salon Martat ry, salo.martat@gmail.com |",
    "Holmby Nyby Marthaförening rf nyby.marthorna@gmail.com",
    "Kumo Martat ry kumo.martat@gmail.com",
    "Eskolan Martat ry eskola.martat@gmail.com",
    "Salo Pekka; Salon Martat ry, salonmartat@gmail.com",
    "puheenjohtaja Salon Martat ry, salo.martat@gmail.com",
    "pj. Salon Martat ry, salo.martat@gmail.com",
    "rouva Salon Martat ry, salo.martat@gmail.com",
    "Keski-Aho Raision Nuoret ry, kar@gmail.com",
    "Turun Ahola Laine Oksanen Nuoret ry talo@gmail.com",
    "Länsi Uusitalo Olsson Raision Nuoret ry, luo@gmail.com",
    "Hakija Suomalainen Aino Laine Olli Raision Nuoret ry, sal@gmail.com",
    "Maija Risti Martat ry risti.martat@gmail.com",
    "Kaarinan Marttayhdistys ry, martta.kaarina@gmail.com",
    "Kaarinan Marttayhdistys ry, marttakaarina@gmail.com",
    "K. Salon Martat ry salo.martat1972@gmail.com",
    "Lapuan Martat ry, lapuan.martat.korhonen@gmail.com",
    "Lapuan Martat ry, korhonen.yhdistys@gmail.com",
    "Lapuan yhdistys ry, korhonen.yhdistys@gmail.com",
    "korhonen.yhdistys@gmail.com",
)


@pytest.mark.parametrize("text", OF_PEOPLE_BESIDE_AN_ASSOCIATION)
def test_an_address_of_people_beside_an_association_is_private(text):
    assert len(seen(text)) == 1


def test_no_distance_from_a_given_name_makes_a_surname_a_place():
    beyond = [
        length
        for length in range(200)
        for name in ("Pekka Mattilan koti", "Pekka Salon Martat")
        if not seen(
            f"{name} {'abc ' * 60}"[:length].strip() + " Lapuan Martat ry (salo.koti@gmail.com)"
        )
        or not seen(f"{'x' * length} Pekka Salon Martat ry, salo.martat@gmail.com")
        or not seen(f"{'x ' * length}Zoya Salon Martat ry, salo.martat@gmail.com")
    ]
    assert beyond == []


SIGNS = (
    *(
        "@",
        "@@",
        " @ ",
        "(at)",
        " (at) ",
        "[at]",
        " ( at ) ",
        "(a)",
        " ( a ) ",
        "[a]",
        "{a}",
        " [ a ] ",
    ),
    *(" at ", " ät ", " /at/ ", "/at/", ' "at" ', " 'at' ", " ”at” ", " ’at’ ", " -at- ", " _at_ "),
    *(" at-merkki ", " ät-merkki ", " miukumauku ", " kissanhäntä ", "(kissanhäntä)", "@."),
)


@pytest.mark.parametrize("sign", SIGNS)
def test_every_spelling_of_the_sign_is_seen(sign):
    stops = (".", " . ", "(dot)", " piste ", "..")
    texts = [f"Posti: maija.korhonen{sign}gmail{stop}com nyt" for stop in stops]
    assert [text for text in texts if len(seen(text)) != 1] == []


@pytest.mark.parametrize(
    "host", ["gmail", "gmail-com", "gmail;com", "GMAIL", "luukku", "hotmail-fi"]
)
def test_the_end_of_a_known_provider_may_lack(host):
    assert seen(f"Posti x.y@{host}, kiitos") == [f"x.y@{host}"]


@pytest.mark.parametrize(
    "host",
    [
        *("windowslive.com", "suomi.net", "nettimail.fi", "email.com", "ovi.com", "mailfence.com"),
        *("gmai.com", "gmial.com", "hotmial.com", "gamil.com", "hotmai.fi", "outlok.com"),
    ],
)
def test_further_providers_and_slips_are_private(host):
    assert seen(f"Sähköposti u.v@{host}, kiitos") == [f"u.v@{host}"]


@pytest.mark.parametrize(
    "text",
    [
        "Kohta [a] tie.Uusi, kohta (a) malli.fi, katso /at/ ja 'at'.",
        "Konsertti @ Live, nimi @live, tili x@malli ja a@b",
        "Ohjelma...jatkuu @@ klo 12..14",
    ],
)
def test_what_is_no_address(text):
    assert seen(text) == []

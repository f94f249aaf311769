"""Who a decision names: parties are private, offices and bodies are not, whatever the case and sign."""

import pytest

from hyvinvointi.privacy.recipients import personal_names, standing

PARTIES = [
    *("hakija {}", "Hakija {}", "HAKIJA {}", "{}, hakija", "{} (hakija)", "hakija: {}", "{} / hakija"),
    *("{} – hakija", "muutoksenhakija {}", "asianosainen {}", "asianosaisen {}", "{}, huoltaja"),
    *("lapsen huoltaja {}", "valittaja {}", "{} perikunta", "kuolinpesä {}", "{}, oikeudenomistajat"),
    *("yksityishenkilö {}", "kuntalainen {}", "asukas {}", "Tmi {}", "{} Tmi", "T:mi {}", "toiminimi {}"),
    *("naapuri {}", "kiinteistön omistaja {}", "edunvalvoja {}", "omaishoitaja {}", "työnhakija {}"),
    *("sökande {}", "{} (sökanden)", "vårdnadshavare {}", "{}, vårdnadshavare", "klagande {}"),
    *("{} dödsbo", "sakägare {}", "privatperson {}", "kommuninvånare {}", "firma {}", "part {}"),
    *("applicant {}", "guardian {}"),
]  # fmt: skip
NAMES = ["Pekka Korhonen", "Liisa von Essen", "Åsa Öst-Berg"]


@pytest.mark.parametrize("form", PARTIES)
def test_a_word_for_a_party_makes_whoever_is_named_private(form: str) -> None:
    for name in NAMES:
        assert standing(form.format(name)) == "private"
        assert name in personal_names(form.format(name))


@pytest.mark.parametrize("name", ["PEKKA KORHONEN", "Pekka korhonen", "Maija", "Ng"])
def test_a_name_alone_is_private(name: str) -> None:
    assert standing(name) == "private"


@pytest.mark.parametrize(
    ("name", "of"),
    [
        ("Pekka Korhosen perikunta", "Pekka Korhonen"),
        ("Korhosen kuolinpesä", "Korhonen"),
        ("Liisa Mäkelän perikunta", "Liisa Mäkelä"),
        ("Karl Lindholms dödsbo", "Karl Lindholm"),
        ("hakijat Pekka Korhonen ja Liisa Virtanen", "Liisa Virtanen"),
        ("sökandena Karl Lindholm och Åsa Öst", "Karl Lindholm"),
    ],
)
def test_of_an_estate_and_of_several_parties_each_name_is_known(name: str, of: str) -> None:
    assert standing(name) == "private"
    assert of in personal_names(name)


@pytest.mark.parametrize(
    ("title", "organization"),
    [
        *(("hakija", ""), ("Hakija", ""), ("sökande", ""), ("lapsen huoltaja", ""), ("-", "")),
        *(("kuntalainen", ""), ("", "-"), ("", "yksityishenkilö"), ("", "Tmi Korhonen")),
        *(("hakija", "Seura ry"), ("vårdnadshavare", ""), ("", "Korhosen perikunta")),
    ],
)
def test_a_title_or_organization_of_a_party_protects_nobody(title: str, organization: str) -> None:
    assert standing("Pekka Korhonen", title, organization) == "private"


@pytest.mark.parametrize(
    "name",
    [
        *("Rehtori Maija Malli", "rehtori Maija Malli", "MAIJA MALLI, REHTORI", "Maija Malli (rehtori)"),
        *("Valtuutettu Maija Malli", "talousjohtaja Maija Malli", "Maija Malli, sivistysjohtaja"),
        *("Bildningschef Maija Malli", "stadsdirektör Maija Malli", "ledamot Maija Malli"),
        *("Maija Malli, kaupunginsihteeri", "varajäsen Maija Malli", "Koulujen rehtorit"),
    ],
)  # fmt: skip
def test_the_title_of_an_office_takes_a_name_out_of_privacy(name: str) -> None:
    assert standing(name) == "office"


def test_a_title_beside_the_name_and_an_organization_do_so_too() -> None:
    assert standing("Maija Malli", "PÄÄLLIKKÖ") == "office"
    assert standing("Maija Malli", "", "THL") == "office"
    assert standing("Maija Malli", "", "Vantaan kaupunki") == "office"


@pytest.mark.parametrize(
    "name",
    [
        *("Kela", "Suomen Punainen Risti", "Åbo Akademi", "Folkhälsan", "Palkat/Sarastia", "Valitut"),
        *("Elenia", "Caruna", "Martat", "Marthaförbundet", "Lions Club", "Turku Energia", "Malli Oy"),
        *("Pelastakaa Lapset", "Nuorten Ystävät", "Etelä-Suomen Sanomat", "Raision Uutiset"),
        *("Sote Akatemia", "Tilintarkastaja KPMG", "Helsingin Sanomat", "Malli Oy, hakija"),
        *("Huoltajien yhdistys ry", "Raision seurakunta", "Hangö stad", "Ekenäs Sparbanken"),
    ],
)  # fmt: skip
def test_bodies_are_no_persons(name: str) -> None:
    assert standing(name) == "body"


SURNAMES = [
    *("Posti", "Kela", "Yle", "Kokki", "Mestari", "Notaari", "Kuoro", "Stad", "Ky", "Head", "Saarna"),
    *("Javat", "Pastori", "Koulu", "Kock", "Seura", "Keskus", "Johtaja", "Turku", "Helsinki"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("form", "title"),
    [
        *(("Hannu {}", "hakija"), ("hakija Hannu {}", ""), ("{}, Hannu", "huoltaja"), ("Hannu {}", "")),
        *(("Hannu-Pekka {}", ""), ("H. {}", "sökande"), ("Tmi Hannu {}", ""), ("HANNU {}", "")),
        *(("Hannu {} ja Maija Malli", "hakijat"), ("Hannu {}, hakija", ""), ("Åsa Öst & Kaj {}", "")),
    ],
)  # fmt: skip
def test_a_surname_that_is_a_body_or_an_office_is_a_persons_behind_a_given_name(
    form: str, title: str
) -> None:
    named = [form.format(surname) for surname in SURNAMES]
    assert [name for name in named if standing(name, title) != "private"] == []


def test_a_party_need_not_have_a_known_given_name() -> None:
    assert standing("Xyzzy Kela", "hakija") == "private"
    assert standing("Xyzzy Kela") == "body"
    assert [*personal_names("hakijat Xyzzy Posti ja Reijo Kela")] == ["Xyzzy Posti", "Reijo Kela"]


@pytest.mark.parametrize(
    "name",
    [
        *("Kela", "hakija Kela", "Suomen Posti", "Raision Kela", "Posti Oyj", "Kela ja Posti"),
        *("Kahvila Ky", "Hannu Kokki Ky", "Espoon Kuoro", "Hangö Stad", "Hannu Posti Oy", "Svenska Yle"),
    ],
)  # fmt: skip
def test_a_body_stays_one_as_a_party(name: str) -> None:
    assert standing(name, "hakija") == "body"


@pytest.mark.parametrize(
    ("name", "person"),
    [
        *(("Matti Mallinen, Kela", "Matti Mallinen"), ("Posti/Matti Mallinen", "Matti Mallinen")),
        ("huoltaja Tapio Salovaara, Esimerkkilän koulu", "Tapio Salovaara"),
        ("Timo Ukkolampi, hakija; Kela", "Timo Ukkolampi"),
        ("Esimerkkilän koulu: huoltaja Antti Rautakorpi", "Antti Rautakorpi"),
        ("Hakijat Reijo Marjakorpi, Maija Honkasalo ja Esimerkkilän kylä ry", "Maija Honkasalo"),
        ("Arto Kuusivuori (hakija) ja Esimerkkilän kunta", "Arto Kuusivuori"),
        ("vuokralainen Jukka Varpulahti, Esimerkkilän Vuokra-asunnot Oy", "Jukka Varpulahti"),
        ("sökande Tero Isohaara, Exempelby kommun", "Tero Isohaara"),
        ("Kalevi Unikorven kuolinpesä / Nordea Bank Oyj", "Kalevi Unikorven"),
        (
            "asiamies Harri Orasvuo, Asianajotoimisto Lex Oy (päämies Maija Mallikas)",
            "Maija Mallikas",
        ),
        ("Elevens vårdnadshavare Esa Jänismäki, Exempelby skola", "Esa Jänismäki"),
        ("opettajan poika Tarmo Linnaharju", "Tarmo Linnaharju"),
        ("Mallikas (hakija)", "Mallikas"),
    ],
)
def test_whoever_a_party_is_named_with_is_private_beside_any_body(name: str, person: str) -> None:
    assert standing(name, "hakija") == "private"
    assert person in personal_names(name)


@pytest.mark.parametrize(
    "tail",
    [
        *(", s. 1.1.1990", ", synt. 1.1.1990", " (54 v.)", ", 54-vuotias", ", asiakasnumero 12345", " ym."),
        *(" + 3 muuta", " (2 kpl)", ", postitse", " (sähköpostilla)", ", kirjattuna kirjeenä", ", mies"),
        *(" postitse", ", Esimerkkilä", ", Metsätie 7", ", c/o Esimerkkilän kunta"),
        *("; Rantamaan hyvinvointialue; Kela", " ja Esimerkkilän kylä ry", ", entinen rehtori"),
        ", rehtorin päätöksestä valittanut",
    ],
)  # fmt: skip
def test_what_is_said_of_a_person_is_neither_an_office_nor_part_of_the_name(tail: str) -> None:
    assert standing(f"Pekka Korvenranta{tail}") == "private"
    assert "Pekka Korvenranta" in personal_names(f"Pekka Korvenranta{tail}")
    assert not any(
        "simerkki" in one or "tie" in one for one in personal_names(f"Pekka Korvenranta{tail}")
    )


@pytest.mark.parametrize(
    ("name", "person"),
    [
        *(("ent. rehtori Sulo Kettunen", "Sulo Kettunen"), ("f.d. rektor Karl Öst", "Karl Öst")),
        *(("före detta rektor Karl Öst", "Karl Öst"), ("c/o Juhani Hakkarainen", "Juhani Hakkarainen")),
        *(("Esa Mustonen c/o Eeva Hämeenaho", "Eeva Hämeenaho"), ("Kettunen,Mikko", "Kettunen,Mikko")),
        *(("Diplomi-insinööri Anneli Kaartinen", "Anneli Kaartinen"), ("Herra Esa Kettunen", "Esa Kettunen")),
        *(("Kaarina Haapasalon lapset", "Kaarina Haapasalo"), ("Pekka Korhosen lapset Aino ja Eino", "Pekka Korho")),
        ("kiinteistön 680-401-1-23 omistaja Esa Kettunen", "Esa Kettunen"),
        ("Esa Kettunen, Kirkkotie 5 A 12, 21200 Raisio", "Esa Kettunen"),
    ],
)  # fmt: skip
def test_further_ways_to_name_a_person(name: str, person: str) -> None:
    assert standing(name) == "private"
    assert any(person in one for one in personal_names(name))
    others = ("401", "Kirkkotie", "Herra")
    assert not any(part in one for one in personal_names(name) for part in others)


@pytest.mark.parametrize(
    "title",
    [
        *("sosiaalityöntekijä", "kirjaaja", "pääluottamusmies", "kamreeri", "palkanlaskija", "tiedottaja"),
        *("informaatikko", "intendentti", "kulttuurituottaja", "nuorisotyöntekijä", "kaavoittaja"),
        *("kaupungingeodeetti", "mittausteknikko", "laitoshuoltaja", "yrityskehittäjä"),
        *("yksilövalmentaja", "satamakapteeni", "diakoni", "kappalainen", "valmistelija", "IT-tukihenkilö"),
        *("registrator", "planläggare", "arkivarie", "ekonom", "bokförare", "löneräknare", "informatör"),
        *("kulturproducent", "idrottsinstruktör", "ungdomsarbetare", "stadsgeodet", "mätningstekniker"),
        *("stadsveterinär", "vaktmästare", "socialarbetare", "huvudförtroendeman", "ersättare"),
        *("föredragande", "beredare", "protokollförare", "kyrkoherde", "kommissarie"),
    ],
)  # fmt: skip
def test_every_title_of_an_office_counts(title: str) -> None:
    assert standing("Siru Tammikallio", title) == "office"
    assert standing(f"{title} Siru Tammikallio") == "office"
    assert standing(f"Siru Tammikallio, {title}") == "office"


@pytest.mark.parametrize(
    "name",
    [
        *("Kommunstyrelsen", "Tekniska nämnden", "Byggnadsnämnden", "Polisen", "NTM-centralen", "Daghemmen"),
        *("Byggnadstillsynen", "Planläggningen", "Miljövården", "Registraturen", "Fritidstjänster"),
        *("Rakennusvalvonta", "Kaavoitus", "Ympäristönsuojelu", "Viestintä", "Hyvinvointi", "Tiedotus"),
        *("Kunnossapito", "Kuntatekniikka", "Uimahalli", "Neuvola", "Ohjaamo", "Palvelutalo", "Ilmoitustaulu"),
        *("HUS", "OKM", "STM", "OPH", "KHO", "Tulli", "Ulosotto", "Väylä", "Fimea", "VR", "Lidl", "JHL", "OAJ"),
        *("puheenjohtajisto", "Lapsiparlamentti", "Kh"),
    ],
)  # fmt: skip
def test_desks_of_one_word_are_no_persons(name: str) -> None:
    assert standing(name) in {"body", "office"}


@pytest.mark.parametrize(
    "label", ["Ote: {}", "Päätös tiedoksi: {}", "Till kännedom: {}", "Perhe: {}"]
)
def test_a_label_is_no_part_of_a_name(label: str) -> None:
    names = personal_names(label.format("Niko Aallokas"))
    assert {*names} == {"Niko Aallokas", "Niko Aalloka"}


@pytest.mark.parametrize(
    ("title", "organization"),
    [
        *(("johtajan vaimo", ""), ("entinen opettaja", ""), ("irtisanottu opettaja", ""), ("sihteeri evp.", "")),
        *(("eläkkeellä oleva lääkäri", ""), ("opettajan sijaisuutta hakenut", ""), ("johtajan poika", "Malli Oy")),
        *(("päiväkodin johtajan lapsi", ""), ("", "Metsätie 7, 99999 Esimerkkilä"), ("", "Esimerkkilä")),
        *(("", "ei organisaatiota"), ("", "Hirsimetsän perhe"), ("", "maatila")),
    ],
)  # fmt: skip
def test_neither_a_relative_of_an_office_nor_a_home_protects_nobody(
    title: str, organization: str
) -> None:
    assert standing("Liisa Hietaniitty", title, organization) == "private"


@pytest.mark.parametrize(
    ("name", "title", "organization"),
    [
        *(("Maija Malli, Esimerkkilän koulu", "", ""), ("Maija Malli", "opetustoimen johtaja 1.8. alkaen", "")),
        *(("rehtorit Maija Malli ja Matti Mallinen", "", ""), ("Maija Malli ja Matti Mallinen, opettajat", "", "")),
        *(("Maija Malli", "", "Suomen Punainen Risti"), ("Maija Malli", "vs. rehtori, Esimerkkilän koulu", "")),
        *(("puheenjohtaja Maija Malli ja sihteeri Matti Mallinen", "", ""), ("chefen Maija Malli", "", "")),
    ],
)  # fmt: skip
def test_who_acts_for_a_body_or_in_an_office_is_not_private(
    name: str, title: str, organization: str
) -> None:
    assert standing(name, title, organization) in {"office", "body"}


@pytest.mark.parametrize(
    "name",
    [
        *("Koulut", "Päiväkodit", "Nuorisotyö", "Palvelualueet", "Kylät", "Hankinta", "Varha", "Kymsote"),
        *("Siun sote", "Esimerkkilän Pallo", "Esimerkkilän Perheentalo", "Nokian Renkaat", "Ledningsgruppen"),
        *("Tuusulan Reuma", "Ikäihmiset", "Kotkan Lastensuojelu ry", "Maija Mallin ja Pekka Salon säätiö"),
        *("Perusopetus ja varhaiskasvatus", "Kunnan nuorisotyö", "Lasten ja nuorten palvelut", "Talous / maksut"),
        *("Ympäristö- ja rakennusvalvonta", "Esimerkkilän 4H", "Perhekeskus", "Kaikki koulut", "Tiedoksi"),
    ],
)  # fmt: skip
def test_usual_recipients_are_no_persons(name: str) -> None:
    assert standing(name) in {"body", "office", "nobody"}


@pytest.mark.parametrize(
    ("name", "title", "organization"),
    [
        *(("kokki Matti", "", ""), ("kokki Matti Malli", "", ""), ("Hannu Posti", "johtaja", "")),
        *(("Hannu Kokki", "", "Malli Oy"), ("Hannu Kokki, mestari", "", "")),
    ],
)
def test_an_office_stays_one_beside_such_a_surname(
    name: str, title: str, organization: str
) -> None:
    assert standing(name, title, organization) == "office"


@pytest.mark.parametrize(
    "name",
    ["Hakija", "hakijat", "Lasten huoltajat", "Lapsen huoltaja", "Kiinteistön omistajat", "Sökanden"],
)  # fmt: skip
def test_a_role_without_a_name_names_nobody(name: str) -> None:
    assert standing(name) == "nobody"


@pytest.mark.parametrize(
    "name",
    [
        *(
            "Simklubben",
            "Kyrkokören",
            "Teatern",
            "Avfallskommissionen",
            "Kommittén",
            "Bydelegationen",
        ),
        *("Sektionen", "Idrottskretsen", "Huvudorganisationen", "Hyresföretaget", "Kulturfonden"),
        *("Grannkommunen", "Staden", "Bågskyttelaget", "Hantverksgillet", "Samfälligheten"),
        *("Pargas blandkör", "Houtskärs ungdomslag", "Ridklubben Stella", "Röda Korset"),
        *("De utvalda", "Alla skolor", "Berörda sektorer", "Kommunens daghem", "Lokala föreningar"),
        *("Brandkåren", "Frivilliga brandkåren", "Ungdomsstationen", "Kyrkan", "Ungdomsgården"),
        *("Kolmas sektori", "Tredje sektorn", "Sanomalehti"),
    ],
)
def test_a_body_or_a_group_is_nobody_in_swedish_either(name: str) -> None:
    assert standing(name) != "private"


@pytest.mark.parametrize(
    "name",
    [
        *(
            "De Geer",
            "De la Gardie",
            "Alla Ivanova",
            "Alla ivanova",
            "Alla",
            "Det Lind",
            "Bo Fonden",
        ),
        *(
            "Kommittén Eva Lind",
            "Eva Lind Kyrkokören",
            "Simklubben, sökande Eva Lind",
            "Maria Klubb",
        ),
        *("De utvalda Eva Lind", "Övriga Eva Lind"),
    ],
)
def test_who_stands_beside_a_swedish_word_for_a_body_is_still_a_person(name: str) -> None:
    assert standing(name) == "private"

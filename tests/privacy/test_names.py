"""Private persons are seen in every form that minutes have, and those who act in public stay."""

import json
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hyvinvointi.model import Decision, Municipality
from hyvinvointi.privacy.names import person_finder
from hyvinvointi.privacy.people import private_finder, private_persons
from hyvinvointi.privacy.recipients import personal_names
from hyvinvointi.privacy.shown import located
from hyvinvointi.source import read

NAMES = (
    "Maija Mallikas",
    "Jörn von der Heide",
    "Anna-Liisa Öhman-Nyström",
    "Mohammed al-Said",
    "Mohammed Al Said Ben Ali Khan",
    "Korhonen, Pekka",
    "K. Kuusela",
    "Maija  Kaksväli",
    "Reijo Mäki",
)
PUBLIC = ("Siru Tammikallio", "Kalle Malli", "Pekka Saari")


def left(text, names=NAMES, others=PUBLIC, details=()):
    """Return a text without what names the persons."""
    parts, at = [], 0
    for start, end in located(person_finder(names, others, details), text):
        parts += [text[at:start], "•"]
        at = end
    return "".join([*parts, text[at:]])


@pytest.mark.parametrize(
    "text",
    [
        "Maija Mallikas",
        "MAIJA MALLIKAS",
        "maija mallikas",
        "Maijan Mallikkaan",
        "Maijalle Mallikkaalle",
        "Mallikas Maija",
        "Mallikas, Maija",
        "Mallikkaan, Maijan",
        "M. Mallikas",
        "M Mallikkaan",
        "Mallikas, M.",
        "Mallikkaalla",
        "MALLIKAS",
        "Mallikas-Virtanen",
        "Maijakaan",
        "Maija **Mallikas**",
        "*Maija* Mallikkaan",
        "M&#97;ija M&#x61;llikas",
        "Mal\u00adlikas",
        "Mai\u200bja Mal\u2060likas",
        "Maija\u00a0Mallikas",
        "Maija   Mallikas",
        "Maija\n  Mallikas",
        "Mal-\nlikkaan",
        "Mal- likas",
        "Ｍａｉｊａ Ｍａｌｌｉｋａｓ",
        "𝐌aija 𝐌allikas",
        "MaijaMallikas",
        "mallikasmaija",
        "maija.mallikas@perhe.example",
        "Maija.Mallikas@Perhe.Example",
        "maija_mallikas(at)perhe.example",
        "maija.mallikas [at] perhe.example",
        "m.mallikas at perhe.example",
        "mallikas76@perhe.example",
        "maija@perhe.example",
        "www.perhe.example/maija-mallikas",
        "[Maija](https://perhe.example) Mallikas",
        "Jörn von der Heide",
        "von der Heide, Jörn",
        "von der Heiden",
        "Jörnin",
        "jorn-von-der-heide",
        "Anna-Liisa Öhman-Nyström",
        "Anna-Liisan",
        "Öhman-Nyströmin",
        "Nyströmille",
        "A-L. Öhman",
        "Anna-\nLiisa Öhman",
        "anna-liisa.ohman@perhe.example",
        "Mohammed al-Saidin",
        "Mohammed Al Said Ben Ali Khan",
        "Ali Khan",
        "al Said",
        "Pekka Korhonen",
        "Korhosen Pekka",
        "P. Korhosella",
        "Korhosten",
        "K. Kuusela",
        "Kuuselan",
        "Maija Kaksväli",
        "Mäen",
        "Reijon Mäen",
    ],
)
def test_a_person_is_seen(text):
    found = left(f"Asiaa hoiti ({text}), ja hakemus tuli.")
    letters = found.removeprefix("Asiaa hoiti (").removesuffix("), ja hakemus tuli.")
    assert not any(
        map(str.isalpha, letters.replace("www.perhe.example", "").replace("Virtanen", ""))
    )


@pytest.mark.parametrize(
    "text",
    [
        "Siru Tammikallio ja Kalle Malli",
        "Pekka Saari esitteli, Pekalla ei ollut muuta.",
        "Mallin mukaan. Kalle Mallin mukaan.",
        "Kaikki päättivät. Mikään ei muuttunut. Mallinnus valmistui.",
        "mäki, mäen laki ja mallikas suoritus",
        "Maijastiina Virtanen",
        "Maija Virtanen",
        "der Grund und die Heide",
        "johanna.virta@kunta.example, kirjaamo@kunta.example",
        "Alihankkija ja Kaino kahvila",
        "M. Virtanen ja K. Saari",
    ],
)
def test_others_and_common_words_stay(text):
    # Only where the name is of a person at the beginning of a sentence is nobody else meant by it.
    assert left(text, names=[name for name in NAMES if name != "Jörn von der Heide"]) == text


def test_a_name_that_somebody_in_public_bears_does_not_name_the_person_alone():
    text = "Johtaja Malli ja Maija Malli esittelivät; Aino Malli haki, Aino Mallille myönnettiin. Aino."
    assert left(text, ["Aino Malli"], ["Maija Malli"]) == (
        "Johtaja Malli ja Maija Malli esittelivät; • haki, • myönnettiin. •."
    )
    assert left("Maija Mallikkaan", ["Maija Malli"], ["Liisa Mallikas"]) != "Maija Mallikkaan"
    assert left("Mallikas esitteli", ["Maija Malli"], ["Liisa Mallikas"]) == "Mallikas esitteli"


def test_details_of_a_person_are_seen_as_they_are_shown():
    found = left("Soita 040\u00a0123 4567 tai ~~puh.~~", ["Maija Mallikas"], (), ["040 123 4567"])
    assert found == "Soita • tai ~~puh.~~"


FORMS = (
    *("Pekka Juhani Korhonen", "P.J. Korhonen", "P.K.", "P. K.", "Korhoseltakin", "Korhosellekaan"),
    *("korhosen", "K o r h o n e n", "Oesterholm", "Mueller-Strauss", "Zoe", "Zoen", "Lefevre"),
    *("ONeill", "O’Neill", "Pekka ja Liisa Korhonen", "Pekka och Anna Korhonen"),
)
FOREIGN = (
    "Pekka Korhonen",
    "Ulla Österholm",
    "Zoë Müller-Strauß",
    "Jean Lefèvre",
    "Siobhán O'Neill",
)


@pytest.mark.parametrize("form", FORMS)
def test_other_forms_of_a_name_are_seen(form):
    rest = left(f"asiaa hoiti {form}: hakemus tuli.", FOREIGN).replace(".:", ":")
    assert rest == "asiaa hoiti •: hakemus tuli."


WORDS = (
    "Ilmari Lahti",
    "Matti Virta",
    "Outi Kuusi",
    "Ville Salo",
    "Anna Aura",
    "Helmi Aalto",
    "Toivo Laine",
)


@pytest.mark.parametrize(
    "text",
    [
        "Lahden kaupunki antoi lausunnon.",
        "Asiassa Lahden kaupunki antoi lausunnon.",
        "Virran kulutus laskee.",
        "Hyväksyttiin. Kuusi lasta osallistui.",
        "Salon kaupunki ja Auran kunta",
        "Helmi-hanke ja Aalto-yliopisto",
        "Toivon, että asia etenee.",
        "Laine Oy teki työn.",
        "Virrantie 5 ja virran kulutus",
    ],
)
def test_words_and_places_are_no_names(text):
    assert left(text, WORDS) == text


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("Asiassa kuultiin Lahtea.", "Asiassa kuultiin •."),
        ("Lahden hakemus hylättiin.", "• hakemus hylättiin."),
        ("Virta haki lupaa.", "• haki lupaa."),
        ("Kunta kuuli Saloa.", "Kunta kuuli •."),
        ("Toivo Laineelle", "•"),
        ("Korhosentie 5, Korhosen tie", "Korhosentie 5, • tie"),
    ],
)
def test_a_word_is_a_name_where_it_is_written_as_one(text, rest):
    assert left(text, (*WORDS, "Pekka Korhonen")) == rest


DECISION = "kind: decision\nid: a\norgan: lautakunta\ntitle: Asia\n{field}: [{entry}]\n"


REGISTER = read("m.yaml", b"{kind: municipality, people: [{id: malli-maija, name: Maija Malli}]}")


def persons(entry, field="notify"):
    document = read("a.yaml", DECISION.format(field=field, entry=entry).encode())
    register = Municipality(REGISTER, (), REGISTER.data)
    decision = Decision(document, (), document.data)
    return [entry.text for entry in private_persons(decision, register)]


@pytest.mark.parametrize(
    "name",
    [
        *NAMES,
        "Maija",
        "maija mallikas",
        "MAIJA MALLIKAS",
        "Henry Koskinen",
        "Toimi Mallikas",
        "Roy Keto",
        "Ystad, Ulla",
        "Perhe Mallikas",
        "Maija M.",
        "Ng",
    ],
)
def test_who_is_named_alone_is_a_person(name):
    assert persons(f"{{name: {json.dumps(name)}}}") == [name]
    assert persons(f"{{name: {{fi: {json.dumps(name)}}}}}", "contacts") == [name]


@pytest.mark.parametrize(
    "entry",
    [
        "{name: Kirjaamo}",
        "{name: Hyvinvointilautakunta}",
        "{name: Nuorten ohjausryhmä}",
        "{name: Esimerkkilän Perheentalo ry}",
        "{name: Malli Oy}",
        "{name: Vanda stad}",
        "{name: hakija}",
        "{name: Asianosaiset}",
        "{name: Lasten huoltajat}",
        "{name: Perusopetus}",
        "{name: Sosiaalitoimi}",
        "{name: Styrgruppen för barn, title: grupp}",
        "{name: Siru Tammikallio, title: päällikkö}",
        "{id: malli-maija, name: Maija Malli}",
        "{name: Maija Malli, organization: Seura ry}",
        "hyvinvointilautakunta",
        "malli-maija",
        "{title: rehtori}",
        "{name: (nimi poistettu)}",
        "{name: ''}",
        "{name: 12}",
        "null",
    ],
)
def test_bodies_roles_and_office_holders_are_no_private_persons(entry):
    assert persons(entry) == []


def test_an_id_that_no_register_knows_hides_nobody():
    assert persons("{id: mallikas-maija, name: Maija Mallikas}") == ["Maija Mallikas"]


@pytest.mark.parametrize(
    ("name", "people"),
    [
        ("Maija Mallikas ja Esimerkkilän koulu", ["Maija Mallikas"]),
        ("Kirjaamo; Maija Mallikas", ["Maija Mallikas"]),
        ("Maija Mallikas & Pekka Salo och Malli Ab", ["Maija Mallikas", "Pekka Salo"]),
        ("Maija Mallikkaan ja Pekka Salon säätiö", []),
        ("Esimerkkilän koulu ja Malli Oy", []),
        ("Maija Mallikas, Esimerkkilän koulu", []),
    ],
)
def test_who_is_named_together_with_a_body_is_a_person(name, people):
    entry = f"{{name: {json.dumps(name)}}}"
    assert bool(persons(entry)) is bool(people)
    assert set(people) <= set(personal_names(name))


@pytest.mark.parametrize(
    ("entry", "people"),
    [
        ('{title: hakijat, organization: "Jouni Honkaharjun perikunta"}', "Jouni Honkaharjun perikunta"),
        ('{title: hakija, organization: "Ville Kaislavuori Tmi"}', "Ville Kaislavuori Tmi"),
        ("{title: hakija, organization: Antti Rautakorpi}", "Antti Rautakorpi"),
        ('{title: "hakija Seppo Pihlavisto"}', "hakija Seppo Pihlavisto"),
        ('{title: "oppilaan Jukka Varpulahti huoltajat", organization: Malli Oy}', "oppilaan Jukka Varpulahti huoltajat"),
        ('{name: Hakijat, title: "Marko Ojasuo, Hilkka Kettu"}', "Marko Ojasuo, Hilkka Kettu"),
        ("{name: Hakija, organization: Toni Haapakorva}", "Toni Haapakorva"),
        ('{organization: "Naapurit: Esa Jänismäki"}', "Naapurit: Esa Jänismäki"),
        ("{title: asianosainen, email: mikko.mallikas@firma.example}", "mikko.mallikas@firma.example"),
        ('{name: Hakija, phone: "+46 70 123"}', "+46 70 123"),
        ("{name: hakija, x-name: Benjamin Ristikivi}", "Benjamin Ristikivi"),
    ],
)  # fmt: skip
def test_whatever_an_entry_says_of_a_party_is_private(entry, people):
    assert persons(entry) == [people]


@pytest.mark.parametrize(
    "entry",
    [
        "{title: hakija, organization: Malli Oy, name: Hakija}",
        "{title: hakija, organization: Esimerkkilä, name: Hakija}",
        "{name: Maija Malli}",
        "{title: rehtori, email: rehtori@kunta.example}",
    ],
)
def test_neither_bodies_nor_places_nor_people_of_the_register_are_private(entry):
    assert persons(entry) == []


@pytest.mark.parametrize(
    ("group", "people"),
    [
        ("Eero Oikarinen", ["Eero Oikarinen"]),
        ("hakija Hilkka Piirainen", ["hakija Hilkka Piirainen"]),
        ("Backlund Helena kp", ["Backlund Helena kp"]),
        ("Hilkka Mustosen huoltajat", ["Hilkka Mustosen huoltajat"]),
        *((group, []) for group in ("lapset ja nuoret", "Ikäihmiset", "Yrittäjät", "Alueen asukkaat")),
        *((group, []) for group in ("Vammaiset henkilöt", "Kiinteistön omistajat", "Nuoriso", "Naiset")),
        *((group, []) for group in ("Työttömät työnhakijat", "Barn och unga", "Lapsiperheet")),
    ],
)  # fmt: skip
def test_a_person_may_be_named_as_a_group_that_a_decision_affects(group, people):
    assert persons(f"{{group: {json.dumps(group)}}}", "impact") == people


@pytest.mark.parametrize(
    ("entry", "people"),
    [
        ("{name: Tarja Backlund, title: rehtorin viran hakija}", ["Tarja Backlund"]),
        ("{name: Tarja Backlund, title: sökande till rektorstjänsten}", ["Tarja Backlund"]),
        ("{name: Eino Korpela, title: asiamies, organization: Aino Hietala}", ["Eino Korpela", "Aino Hietala"]),
        ("{name: Eino Korpela, title: asiamies, organization: Rantamaan yrittäjät ry}", []),
    ],
)  # fmt: skip
def test_the_fields_beside_a_name_tell_who_else_is_named(entry, people):
    assert persons(entry) == people


def test_of_a_compound_a_name_goes_where_a_person_is_meant():
    find = person_finder(["Eero Lappalainen"], ())
    text = "Lappalainen-niminen hakija, Lappalainen-perhe ja Lappalainen-sali."
    assert [text[start:end] for start, end in located(find, text)] == ["Lappalainen"] * 2


def test_a_name_where_an_id_belongs_is_a_person():
    assert persons("Maija Mallikas") == ["Maija Mallikas"]


def test_details_of_the_entry_go_with_the_name():
    entry = (
        "{name: Maija Mallikas, email: mm@perhe.example, x-puhelin: '09 123 4567', x-rooli: hakija}"
    )
    document = read("a.yaml", DECISION.format(field="notify", entry=entry).encode())
    find = private_finder(Decision(document, (), document.data), None)
    text = "mm@perhe.example, 09 123 4567, hakija"
    assert [text[start:end] for start, end in located(find, text)] == [
        "mm@perhe.example",
        "09 123 4567",
    ]


@given(st.text(), st.lists(st.text(min_size=1), max_size=3), st.lists(st.text(), max_size=2))
def test_any_name_can_be_looked_for_in_any_text(text, names, others):
    for start, end in located(person_finder(names, others, others), text):
        assert 0 <= start < end <= len(text)


GIVEN = ("Pekka", "Matti", "Anna", "Liisa", "Maria", "Kari", "Timo", "Jukka")
SYLLABLES = [a + b for a in "hjklmnprst" for b in "aeiou"]
LAST = [f"Koske{one}{other}nen" for one in SYLLABLES for other in SYLLABLES]


def _steps(names):
    """Return how many calls it takes to find names in a list of them, and what is left of it."""
    steps = 0

    def count(*_):
        nonlocal steps
        steps += 1

    text = "; ".join(names)
    sys.setprofile(count)
    try:
        found = located(person_finder(names, ()), text)
    finally:
        sys.setprofile(None)
    return steps, len(found)


def test_names_are_looked_for_together_however_many_they_are_and_however_they_begin():
    names = [f"{GIVEN[at % 8]} {last}" for at, last in enumerate(LAST)]
    few, _ = _steps(names[:200])
    many, found = _steps(names[:800])
    assert found == 800
    assert many < 5 * few

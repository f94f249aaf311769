"""One slip of a preparer is one finding at its place, with the word that was meant."""

import pytest

from hyvinvointi.schema.numbers import meant
from hyvinvointi.testing import REGISTER
from slips import DECISION, GOAL, INDICATOR, MEASURE, PROGRAM, found, mended, seen

SAFE, UNSAFE, NONE = True, False, None

KEYS = [
    (PROGRAM + "«osiot»: []\n", "sections", SAFE),
    (PROGRAM + "«tavoitteet»: []\n", "goals", SAFE),
    (PROGRAM + "«Tavoitteet»: []\n", "goals", SAFE),
    (PROGRAM + "«mål»: []\n", "goals", SAFE),
    (GOAL + "    «åtgärder»: []\n", "measures", SAFE),
    (GOAL + "    «atgarder»: []\n", "measures", SAFE),
    (GOAL + "    «toimenpiteet»: []\n", "measures", SAFE),
    (MEASURE + "«ansvarig»: [kirjasto]\n", "responsible", SAFE),
    (MEASURE + "«vastuu_taho»: [kirjasto]\n", "responsible", SAFE),
    (MEASURE + "«vastuutahot»: [kirjasto]\n", "responsible", UNSAFE),
    (MEASURE + "«Vastuuhenkilöt»: [malli-maija]\n", "responsible", UNSAFE),
    (MEASURE + "«respnsible»: [kirjasto]\n", "responsible", UNSAFE),
    (MEASURE + "«aikataulu»: {start: 2026}\n", "schedule", SAFE),
    (MEASURE + "«resurssit»: []\n", "resources", SAFE),
    (MEASURE + "«resurser»: []\n", "resources", SAFE),
    (MEASURE + "«mittarit»: [lukutaito]\n", "indicators", SAFE),
    (MEASURE + "schedule: {«alku»: 2026}\n", "start", SAFE),
    (MEASURE + "responsible: [{«nimi»: Kirjaston väki}]\n", "name", SAFE),
    (DECISION + "«Päätösehdotus»: Hyväksytään.\n", "proposal", SAFE),
    (DECISION + "«paatosehdotus»: Hyväksytään.\n", "proposal", SAFE),
    (DECISION + "«ehdotus»: Hyväksytään.\n", "proposal", SAFE),
    (DECISION + "«päätös»: {text: Hyväksyttiin.}\n", "resolution", SAFE),
    (DECISION + "«esittelijä»: malli-maija\n", "presenter", SAFE),
    (DECISION + "«valmistelijat»: [malli-maija]\n", "preparers", SAFE),
    (DECISION + "«liitteet»: []\n", "attachments", SAFE),
    (DECISION + "«tiedoksi»: [kunnanhallitus]\n", "notify", SAFE),
    (DECISION + "«muutoksenhaku»: [{type: none}]\n", "appeal", SAFE),
    (PROGRAM.replace("status:", "«Status»:"), "status", SAFE),
    (PROGRAM.replace("status:", "«tila»:"), "status", SAFE),
    (PROGRAM.replace("title:", "«titel»:"), "title", UNSAFE),
    (PROGRAM.replace("title:", "«titla»:"), "title", UNSAFE),
    (PROGRAM.replace("title:", "«otsikko»:"), "title", SAFE),
    (PROGRAM.replace("\nid:", "\n«tunnus»:"), "id", SAFE),
    (PROGRAM.replace("period:", "«kausi»:"), "period", SAFE),
    (PROGRAM.replace("kind:", "«Kind»:"), "kind", SAFE),
    (PROGRAM.replace("kind:", "«laji»:"), "kind", SAFE),
    (PROGRAM.replace("kind:", "«asiakirjalaji»:"), "kind", SAFE),
    (PROGRAM.replace("title: Ohjelma", "title: {«suomi»: Ohjelma}"), "fi", SAFE),
]


@pytest.mark.parametrize(("marked", "meant", "safe"), KEYS)
def test_misspelt_key(marked, meant, safe):
    wanted, shown, one = seen(marked)
    assert shown == wanted
    assert one.rule.slug == "misspelt-field"
    assert [edit.text for edit in one.fix.edits] == [meant]
    assert one.fix.safe is safe
    assert found(mended(marked.replace("«", "").replace("»", ""), one)) == ()


STRATEGY = "kind: strategy\nid: s\ntitle: S\norgan: kunnanvaltuusto\nstatus: in-preparation\n"
VOTE = DECISION + "handling: {votes: [{question: Ehdotus, %s}]}\n"
SHAPELESS = [
    (VOTE % "abstain: 1", "abstain", "abstained"),
    (VOTE % "agianst: 4", "agianst", "against"),
    (VOTE % "candidate: 4", "candidate", "candidates"),
    (MEASURE + "schedul: pian\n", "schedul", "schedule"),
    (GOAL + "    measurs: myöhemmin\n", "measurs", "measures"),
]


@pytest.mark.parametrize(("text", "typed", "meant"), SHAPELESS)
def test_a_letter_amiss_names_the_field_whatever_its_value(text, typed, meant):
    slip, shape = found(text)
    assert slip.rule.slug == "misspelt-field"
    assert f"”{typed}”" in slip.message.say("fi")
    assert [edit.text for edit in slip.fix.edits] == [meant]
    assert shape.rule.slug == "wrong-type"


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("liikuntaohjelma", None),
        ("lasten-ohjelma", None),
        ("ohjelma-2", None),
        ("Liikuntaohjelma", "{id: liikuntaohjelma, title: Liikuntaohjelma}"),
        ("Lasten ohjelma", "{id: lasten-ohjelma, title: Lasten ohjelma}"),
    ],
)
@pytest.mark.parametrize("text", [STRATEGY + "planned_programs: [%s]\n", PROGRAM + "goals: [%s]\n"])
def test_an_id_is_no_title(text, typed, written):
    (one,) = found(text % typed)
    assert one.rule.slug == "wrong-type"
    assert (one.fix.edits[0].text if one.fix else None) == written


@pytest.mark.parametrize(
    ("marked", "says"),
    [
        (PROGRAM + "«foo»: 1\n", "hyvinvointi explain program"),
        (PROGRAM + "«tavoite»: []\ngoals: []\n", "jo kenttä ”Tavoitteet” (goals)"),
        (
            PROGRAM.replace("title: Ohjelma", "title: {fi: Ohjelma, «ru»: X}"),
            "fi (suomi), sv (ruotsi)",
        ),
        (MEASURE + "responsible: [{name: X, «puhelin»: 5}]\n", "organization"),
    ],
)
def test_unknown_key(marked, says):
    wanted, shown, one = seen(marked)
    assert shown == wanted
    assert one.rule.slug == "unknown-field"
    assert says in one.help.say("fi")


def program(before, after):
    return PROGRAM.replace(before, after)


def value(typed):
    return INDICATOR + f"values:\n  - year: 2025\n    value: «{typed}»\n"


def amount(typed):
    return MEASURE + f"resources: [{{type: budget, amount: «{typed}»}}]\n"


def prepared(typed):
    return DECISION + f"prepared_on: «{typed}»\n"


def start(typed):
    return MEASURE + f"schedule: {{start: «{typed}»}}\n"


VALUES = [
    (program("kind: program", "kind: «Program»"), "unknown-kind", "program", SAFE),
    (program("kind: program", "kind: «hyvinvointiohjelma»"), "unknown-kind", "program", SAFE),
    (program("kind: program", "kind: «programm»"), "unknown-kind", "program", UNSAFE),
    (DECISION.replace("decision", "«päätös»"), "unknown-kind", "decision", SAFE),
    (DECISION.replace("decision", "«5»"), "unknown-kind", None, NONE),
    (program("in-preparation", "«in_preparation»"), "misspelt-value", "in-preparation", SAFE),
    (program("in-preparation", "«valmistelussa»"), "misspelt-value", "in-preparation", SAFE),
    (program("in-preparation", "«under beredning»"), "misspelt-value", "in-preparation", SAFE),
    (program("in-preparation", "«in-preperation»"), "misspelt-value", "in-preparation", UNSAFE),
    (program("in-preparation", "«xyz»"), "unknown-value", None, NONE),
    (program("in-preparation", "«true»"), "unknown-value", None, NONE),
    (program("in-preparation", "«5»"), "unknown-value", None, NONE),
    (program("in-preparation", "«[adopted]»"), "wrong-type", "adopted", SAFE),
    (
        program("welfare-program", "«Hyvinvointisuunnitelma»"),
        "misspelt-value",
        "welfare-plan",
        SAFE,
    ),
    (INDICATOR.replace("increase", "«Increase»"), "misspelt-value", "increase", SAFE),
    (
        DECISION + "resolution: {outcome: «yksimielisesti»}\n",
        "misspelt-value",
        "accepted-unanimously",
        SAFE,
    ),
    (DECISION + "resolution: {outcome: «bordlades»}\n", "misspelt-value", "tabled", SAFE),
    (INDICATOR + "hyte: «true»\n", "unknown-value", None, NONE),
    (program("title: Ohjelma", "title: «2026»"), "number-instead-of-text", '"2026"', SAFE),
    (program("title: Ohjelma", "title: «1.10»"), "number-instead-of-text", '"1.10"', SAFE),
    (program("title: Ohjelma", "title: «true»"), "number-instead-of-text", '"true"', SAFE),
    (program("title: Ohjelma", "title: «[a, b]»"), "wrong-type", None, NONE),
    (REGISTER.replace('"999"', "«999»"), "number-instead-of-text", '"999"', SAFE),
    (DECISION + "case_number: «2019»\n", "number-instead-of-text", '"2019"', SAFE),
    (DECISION + 'paragraph: «"37"»\n', "text-instead-of-number", "37", SAFE),
    (DECISION + "paragraph: «§ 37»\n", "text-instead-of-number", "37", UNSAFE),
    (DECISION + "paragraph: «37 §»\n", "text-instead-of-number", "37", UNSAFE),
    (amount("4 500"), "text-instead-of-number", "4500", SAFE),
    (amount("4500 €"), "text-instead-of-number", "4500", UNSAFE),
    (amount("4 500 €"), "text-instead-of-number", "4500", UNSAFE),
    (amount("45 000 euroa vuodessa"), "text-instead-of-number", "45000", UNSAFE),
    (amount("45 t€"), "text-instead-of-number", None, NONE),
    (amount("paljon"), "text-instead-of-number", None, NONE),
    (amount("true"), "wrong-type", None, NONE),
    (amount("-5"), "value-out-of-bounds", None, NONE),
    (value("12,5"), "decimal-comma", "12.5", SAFE),
    (value("1 234,5"), "decimal-comma", "1234.5", SAFE),
    (value("−3,5"), "decimal-comma", "-3.5", SAFE),
    (value("12,5 %"), "text-instead-of-number", "12.5", UNSAFE),
    (value('"12.5"'), "text-instead-of-number", "12.5", SAFE),
    (value("012"), "text-instead-of-number", "12", UNSAFE),
    (value("1_000"), "text-instead-of-number", "1000", SAFE),
    (value("-1_000.5"), "text-instead-of-number", "-1000.5", SAFE),
    (value("1’000"), "text-instead-of-number", "1000", SAFE),
    (value("1.000.000"), "text-instead-of-number", "1000000", SAFE),
    (value("0x1F"), "text-instead-of-number", "31", UNSAFE),
    (value("0o17"), "text-instead-of-number", "15", UNSAFE),
    (value(".5"), "text-instead-of-number", "0.5", SAFE),
    (value(".5 %"), "text-instead-of-number", "0.5", UNSAFE),
    (value("4 500,125"), "decimal-comma", "4500.125", SAFE),
    (value("4500,125"), "decimal-comma", "4500.125", SAFE),
    (value("0,125"), "decimal-comma", "0.125", SAFE),
    (value("30,0000"), "decimal-comma", "30.0000", SAFE),
    (value("1_00"), "text-instead-of-number", None, NONE),
    (value("1.000.00"), "text-instead-of-number", None, NONE),
    (value("12–15"), "text-instead-of-number", None, NONE),
    (INDICATOR + "minimum_set: «kyllä»\n", "wrong-type", "true", SAFE),
    (INDICATOR + "minimum_set: «no»\n", "wrong-type", "false", SAFE),
    (MEASURE + "responsible: «kirjasto»\n", "wrong-type", "[kirjasto]", SAFE),
    (MEASURE + "responsible: «{id: kirjasto}»\n", "wrong-type", "[{id: kirjasto}]", SAFE),
    (
        MEASURE + "responsible: «kirjasto, malli-maija»\n",
        "wrong-type",
        "[kirjasto, malli-maija]",
        UNSAFE,
    ),
    (MEASURE + "schedule: «2026–2027»\n", "wrong-type", "{start: 2026, end: 2027}", UNSAFE),
    (MEASURE + "schedule: «[2026, 2027]»\n", "wrong-type", None, NONE),
    (
        PROGRAM + "goals: «Liikunta lisääntyy»\n",
        "wrong-type",
        "[{id: liikunta-lisaantyy, title: Liikunta lisääntyy}]",
        UNSAFE,
    ),
    (PROGRAM + "goals:\n  «t: {title: Tavoite}»\n", "wrong-type", None, NONE),
    (
        PROGRAM + "goals:\n  - «Liikunta lisääntyy»\n",
        "wrong-type",
        "{id: liikunta-lisaantyy, title: Liikunta lisääntyy}",
        UNSAFE,
    ),
    (INDICATOR + "values: [«12»]\n", "wrong-type", None, NONE),
    (DECISION + "presenter: «[malli-maija]»\n", "wrong-type", "malli-maija", SAFE),
    (DECISION + "legal_basis: «Kuntalaki 410/2015»\n", "wrong-type", None, NONE),
    (MEASURE + "responsible: [«{}»]\n", "item-without-fields", None, NONE),
    (
        program("id: ohjelma", "id: «Hyvinvointi ohjelma»"),
        "wrong-form",
        "hyvinvointi-ohjelma",
        UNSAFE,
    ),
    (program("title:", "«title»:").replace(" Ohjelma\n", "\n"), "empty-field", None, NONE),
    (program("title: Ohjelma", '«title»: ""'), "empty-field", None, NONE),
    (program("title: Ohjelma", "«title»: {}"), "empty-field", None, NONE),
    (program("kind: program", "«kind»:"), "missing-kind", None, NONE),
    (
        PROGRAM.replace("kind: program\n", "").replace("ohjelma", "«ohjelma»", 1),
        "missing-kind",
        None,
        NONE,
    ),
    (
        program("type: welfare-program\n", "").replace("id: ohjelma", "id: «ohjelma»"),
        "missing-field",
        None,
        NONE,
    ),
    (prepared("15.8.2026"), "wrong-date-form", "2026-08-15", SAFE),
    (prepared("15.08.2026"), "wrong-date-form", "2026-08-15", SAFE),
    (prepared("2026-8-15"), "wrong-date-form", "2026-08-15", SAFE),
    (prepared("20260815"), "wrong-date-form", "2026-08-15", SAFE),
    (prepared("15. elokuuta 2026"), "wrong-date-form", "2026-08-15", SAFE),
    (prepared("den 15 augusti 2026"), "wrong-date-form", "2026-08-15", SAFE),
    (prepared("ke 15.8.2026"), "wrong-date-form", "2026-08-15", SAFE),
    (prepared("2026"), "wrong-date-form", None, NONE),
    (prepared("2026-08"), "wrong-date-form", None, NONE),
    (prepared("8/2026"), "wrong-date-form", None, NONE),
    (prepared("huomenna"), "wrong-date-form", None, NONE),
    (prepared("2026-02-30"), "impossible-date", None, NONE),
    (prepared("2026-13-01"), "impossible-date", None, NONE),
    (prepared("31.6.2026"), "impossible-date", None, NONE),
    (start("8/2026"), "wrong-date-form", "2026-08", SAFE),
    (start("8.2026"), "wrong-date-form", "2026-08", SAFE),
    (start("elokuussa 2026"), "wrong-date-form", "2026-08", SAFE),
    (start("v. 2026"), "wrong-date-form", "2026", SAFE),
    (start("kevät 2026"), "wrong-date-form", None, NONE),
    (start("2026-13"), "impossible-date", None, NONE),
    (start("26"), "wrong-date-form", None, NONE),
]


@pytest.mark.parametrize(("marked", "slug", "written", "safe"), VALUES)
def test_wrong_value(marked, slug, written, safe):
    wanted, shown, one = seen(marked)
    assert (one.rule.slug, shown) == (slug, wanted)
    if written is None:
        assert one.fix is None
    else:
        assert [edit.text for edit in one.fix.edits] == [written]
        assert one.fix.safe is safe
        assert found(mended(marked.replace("«", "").replace("»", ""), one)) == ()


@pytest.mark.parametrize(
    ("typed", "thousands", "decimals"),
    [
        ("30,000", "30000", "30.000"),
        ("-1,500", "-1500", "-1.500"),
        ("−1,500", "-1500", "-1.500"),
        ("+999,999", "999999", "999.999"),
        ("30,000 €", "30000", "30.000"),
        ("noin 30.000", "30000", "30.000"),
        ('"30.000"', "30000", "30.000"),
    ],
)
def test_both_readings_are_offered_where_three_digits_follow_the_sign(typed, thousands, decimals):
    wanted, shown, one = seen(value(typed))
    assert (one.rule.slug, shown, one.fix) == ("text-instead-of-number", wanted, None)
    for language in ("fi", "sv", "en"):
        assert f" {thousands}" in one.help.say(language)
        assert f" {decimals}" in one.help.say(language)


def test_a_number_is_quoted_as_it_was_typed_where_that_is_enough():
    _, _, one = seen(REGISTER.replace('"999"', "«200»"))
    assert [edit.text for edit in one.fix.edits] == ['"200"']
    _, _, one = seen(REGISTER.replace('"999"', "«20»"))
    assert (one.rule.slug, one.fix) == ("wrong-form", None)
    _, _, one = seen(DECISION + "meeting: {date: 2026-05-05, time: «17.30»}\n")
    assert [edit.text for edit in one.fix.edits] == ['"17:30"']


@pytest.mark.parametrize(
    "text",
    [
        REGISTER.replace('"999"', "020"),
        DECISION + "meeting: {date: 2026-05-05, time: 17:30}\n",
        DECISION + "case_number: 846/00.01.02/2017\n",
        DECISION + "case_number: no\n",
        DECISION + "summary: null\nbackground: ~\nproposal:\n",
        MEASURE + "schedule: {start: '2026', end: 2026-08}\n",
    ],
)
def test_text_as_typed_is_right(text):
    assert found(text) == ()


QUESTION = "question: {fi: Palautetaanko?, sv: Återremiss?}"
VOTES = DECISION + "handling:\n  votes:\n"


@pytest.mark.parametrize(
    ("marked", "slug"),
    [
        (DECISION + "notify: [kirjasto, «kirjasto»]\n", "duplicate-item"),
        (DECISION + "notify: [kirjasto, {id: «kirjasto», name: Kirjasto}]\n", "duplicate-item"),
        (REGISTER.replace("[fi]", "[fi, «fi»]"), "duplicate-item"),
        (
            INDICATOR + "values:\n  - {year: 2025, value: 1}\n  - {year: «2025», value: 2}\n",
            "duplicate-item",
        ),
        (
            GOAL
            + "    targets:\n      - {indicator: lukutaito}\n      - {indicator: «lukutaito»}\n",
            "duplicate-item",
        ),
        (MEASURE + "status: done\n      - id: «tp»\n        title: Toinen\n", "duplicate-id"),
        (REGISTER.replace("{id: kunnanhallitus", "{id: «kunnanvaltuusto»"), "duplicate-id"),
        (
            VOTES + f"    - {{id: palautus, {QUESTION}}}\n    - {{id: «palautus», {QUESTION}}}\n",
            "duplicate-id",
        ),
    ],
)
def test_the_second_of_two_is_told_and_the_first_is_related(marked, slug):
    wanted, shown, one = seen(marked)
    assert (one.rule.slug, shown) == (slug, wanted)
    assert one.related[0].place.line <= one.place.line


def test_a_text_that_tells_items_apart_is_told_in_the_language_of_the_reader():
    one = found(VOTES + f"    - {{{QUESTION}}}\n    - {{{QUESTION}}}\n")[0]
    said = {language: one.message.say(language) for language in ("fi", "sv")}
    assert said == {
        "fi": "Luettelossa ”Äänestykset” (votes) on ”Palautetaanko?” kahteen kertaan.",
        "sv": "Listan ”Omröstningar” (votes) innehåller punkten ”Återremiss?” två gånger.",
    }


def test_two_private_persons_of_one_list_are_two():
    assert found(DECISION + "notify: [{name: Eero Malli}, {name: Maija Malli}]\n") == ()
    assert [one.rule.slug for one in found(DECISION + "notify: [{name: A B}, {name: A B}]\n")] == [
        "duplicate-item"
    ]


MEMBER = "{title: edustaja, organization: Vanhusneuvosto}"
SUM = "{type: budget, year: 2026, budget_line: '44', amount: 500"


@pytest.mark.parametrize(
    ("list_", "is_told"),
    [
        (f"appointments: [{{task: Jäsenet, persons: [{MEMBER}, {MEMBER}]}}]", False),
        ("appointments: [{task: Jäsenet, persons: [{name: A B}, {name: A B}]}]", True),
        (f"notify: [{MEMBER}, {MEMBER}]", True),
        (f"assignments: [{{title: Selvitys, resources: [{SUM}}}, {SUM}}}]}}]", True),
        (f"assignments: [{{title: Selvitys, resources: [{SUM}}}, {SUM}, note: Bussi}}]}}]", False),
        (f"assignments: [{{title: Selvitys, resources: [{SUM}}}, {SUM}0}}]}}]", False),
        (
            f"assignments: [{{title: Selvitys, resources: [{SUM}}}, {{{SUM[1:].replace('500', '700')}}}]}}]",
            False,
        ),
    ],
)
def test_members_without_a_name_and_sums_of_one_year_are_as_many_as_they_are(list_, is_told):
    assert bool(found(DECISION + list_ + "\n")) is is_told


@pytest.mark.parametrize(
    ("typed", "text", "same"),
    [
        ("4 500", "4500", True),
        ("4\u00a0500,50", "4500.50", True),
        ("4.500,50", "4500.50", True),
        ("+5", "5", True),
        ("−5", "-5", True),
        ("noin 12", "12", False),
        ("1 234 567 €", "1234567", False),
        ("0", "0", True),
        ("00", "0", False),
        ("12,345,678", "12345678", True),
        ("1,234.5", "1234.5", True),
        ("1,234,567.8", "1234567.8", True),
    ],
)
def test_number_that_was_meant(typed, text, same):
    number = meant(typed, whole=False)
    assert (number.text, number.same) == (text, same)


@pytest.mark.parametrize("typed", ["", "-", "12–15", "5/10", "2 milj. €", "45 t€", "9" * 16])
def test_no_number_is_guessed(typed):
    assert meant(typed, whole=False) is None


def test_a_whole_number_is_not_made_of_a_part():
    assert meant("12,5", whole=True) is None

"""Where one text does not serve every case of a rule, each case is told in its own words."""

from collections.abc import Mapping

import pytest

from hyvinvointi.diagnostics import LANGUAGES
from lint_files import first

PLAN = "kind: program\nid: ohjelma\ntitle: Ohjelma\ntype: welfare-program\nstatus: in-preparation\n"
GOAL = PLAN + "goals:\n  - id: turva\n    title: Arki on turvallista\n"
TARGET = GOAL + "    targets:\n      - indicator: turvallisuus\n"
MEASURE = (
    PLAN
    + "period: {start: 2026, end: 2029}\ngoals:\n  - id: liike\n    title: Liikunta lisääntyy\n"
    + "    measures:\n      - id: kavely\n        title: Reitit\n        responsible: [lautakunta]\n"
)
COMMITTEE = (
    "kind: municipality\nid: malli\nname: Malli\norgans:\n"
    "  - {id: lautakunta, name: Lautakunta, type: committee, valid: {%s}}\n"
)
SCALE = (
    "kind: indicator\nid: turvallisuus\ntitle: Kylien turvallisuus\nscale:\n"
    "  - {value: 0, label: Ei}\n  - {value: 1, label: Kyllä}\nvalues:\n  - {year: 2024, value: %s}\n"
)
GROUPS = (
    'kind: indicator\nid: turvallisuus\ntitle: Turvallisuus\nunit: "%%"\ndirection: increase\n'
    "values:\n  - {year: 2024, value: 7, group: %s}\n  - {year: 2024, value: 8, group: 8. luokka}\n"
)
DECISION = (
    "kind: decision\nid: paatos\norgan: hyvinvointilautakunta\ntitle: Otsikko\nstatus: draft\n"
)
TEXT = DECISION + "background: |\n  %s\n"
TERM = DECISION + "meeting: {date: 2026-02-03}\nbackground:\n  %s\n"
WAITING = (
    "kind: decision\nid: kv-2020-024\norgan: kunnanvaltuusto\nmeeting: {date: 2020-03-02}\n"
    "title: Hyväksyminen\nstatus: decided\nresolution: {outcome: accepted}\nadopts:\n"
    "  - {document: ohjelma, role: adopt}\n"
)


PROGRAM = "kind: program\nid: ohjelma\ntitle: Ohjelma\ntype: other\nstatus: idea\n"
AMOUNT = PROGRAM + "resources: [{type: budget, year: 2026, amount: %s}]\n"
BLOCK = PROGRAM + "resources:\n  - type: budget\n    year: 2026\n    amount: |-\n      45\n"
CYCLE = "kind: strategy\nid: {}\nparent: {}\ntitle: {}\norgan: hallitus\nstatus: idea\n"
INSPECTED = (
    "kind: decision\nid: paatos\ntitle: Päätös\norgan: hallitus\nstatus: inspected\n"
    "meeting: {date: 2026-05-14}\nparagraph: 3\ninspected_on: 2026-05-20\n"
)
OLD_LAW = "legal_basis: [{statute: 1386/2010}]\n"
WRONG_NUMBER = "legal_basis: [{statute: 410/2015, title: Hallintolaki}]\n"
BILINGUAL = (
    "kind: municipality\nid: malli\nname: {fi: Malli, sv: Modell}\nlanguages: [fi, sv]\n"
    "organs:\n  - {id: valtuusto, name: Valtuusto, type: council}\n"
)
AGENCY = "Lausunto pyydetään aluehallintovirastolta."
IN_SWEDISH = "sv: Utlåtande begärs av regionförvaltningsverket."


def said(slug: str, files: Mapping[str, str]) -> tuple[str, ...]:
    """The message and help of the first finding of a rule, one behind the other, in each language."""
    one = first(slug, **files)
    return tuple(f"{one.message.say(language)} {one.help.say(language)}" for language in LANGUAGES)


@pytest.mark.parametrize(
    ("slug", "files", "parts"),
    [
        (
            "responsible-organ-ended",
            {"a": MEASURE, "b": COMMITTEE % "end: 2027-05-31"},
            (
                "”Lautakunta” toiminta päättyy 31.5.2027, mutta toimenpiteen ”Reitit” vastuutahoksi toimielin on merkitty tämän jälkeenkin.",
                "upphör 31.5.2027, men det har angetts som ansvarigt för åtgärden ”Reitit” även för tiden därefter. Ange som ansvarig det organ eller den enhet som tar över",
                "exists only until 31\u00a0May 2027, but it is named as responsible for the measure “Reitit” even after that.",
            ),
        ),
        (
            "responsible-organ-ended",
            {"a": MEASURE, "b": COMMITTEE % "start: 2027-06"},
            (
                "on merkitty jo tätä ennen. Merkitse vastuutahoksi toimielin tai yksikkö, jolle tehtävät kuuluvat ennen sitä.",
                "även för tiden före det. Ange som ansvarig det organ eller den enhet som sköter uppgifterna före det.",
                "does not exist until June 2027, but it is named as responsible for the measure “Reitit” even before that.",
            ),
        ),
        (
            "responsible-organ-ended",
            {"a": MEASURE, "b": COMMITTEE % "start: 2031"},
            (
                "jolle tehtävät kuuluvat ennen sitä.",
                "som sköter uppgifterna före det.",
                "name the body or unit that has the tasks before that.",
            ),
        ),
        (
            "target-words-beside-value",
            {"a": TARGET + "        baseline: {year: 2025, value: 1, text: Uusittu}\n"},
            ("Lähtöarvossa on sekä luku", "Utgångsvärdet har angetts", "The baseline has both"),
        ),
        (
            "target-words-beside-value",
            {"a": TARGET + "        target: {year: 2029, value: 1, text: Uusittu}\n"},
            ("Tavoitearvossa on sekä luku", "Målvärdet har angetts", "The target has both"),
        ),
        (
            "value-off-scale",
            {"a": SCALE % "0.5"},
            ("Jos arvot ovat keskiarvoja", "Om värdena är medeltal", "If the values are averages"),
        ),
        (
            "part-of-itself",
            {"a": GOAL + "    parent: turva\n"},
            (
                "Kohta ”Arki on turvallista” on merkitty omaksi yläkohdakseen.",
                "har angetts som överordnad sig själv.",
                "is given as its own parent. An item",
            ),
        ),
        (
            "target-of-unnamed-series",
            {
                "a": TARGET + "        target: {year: 2029, value: 9}\n",
                "b": GROUPS % "8. luokka",
            },
            (
                "Mittarissa käytetty merkintä: {group: 8. luokka}.",
                "Indikatorn har bara värden för {group: 8. luokka}.",
                "the indicator has values only for {group: 8. luokka}.",
            ),
        ),
        (
            "target-of-unnamed-series",
            {
                "a": TARGET + "        target: {year: 2029, value: 9}\n",
                "b": GROUPS % "5. luokka",
            },
            (
                "Mittarissa käytetyt merkinnät: {group: 5. luokka} ja {group: 8. luokka}.",
                "Indikatorn har värden för {group: 5. luokka} och {group: 8. luokka}.",
                "the indicator has values for {group: 5. luokka} and {group: 8. luokka}.",
            ),
        ),
        (
            "adoption-not-in-force",
            {"a": WAITING, "b": PLAN},
            (
                "Siksi asiakirjaa ”Ohjelma” ei vielä näytetä voimassa olevana.",
                "Därför visas ”Ohjelma” ännu inte som gällande.",
                "For this reason, “Ohjelma” is not yet shown as being in force.",
            ),
        ),
        (
            "adoption-not-in-force",
            {
                "a": WAITING + "  - {document: toinen, role: adopt}\n",
                "b": PLAN,
                "c": PLAN.replace("ohjelma", "toinen").replace("Ohjelma", "Toinen"),
            },
            (
                "Siksi seuraavia asiakirjoja ei vielä näytetä voimassa olevina: Ohjelma ja Toinen.",
                "Därför visas följande ännu inte som gällande: Ohjelma och Toinen.",
                "For this reason, the following are not yet shown as being in force: Ohjelma and Toinen.",
            ),
        ),
        (
            "heading-level-skipped",
            {"a": TEXT % "# Yksi\n\n  Teksti.\n\n  #### Neljä"},
            ("Otsikkotasoja jää välistä: tason 1", "Rubriknivåer", "Heading levels have been"),
        ),
        (
            "odd-number-format",
            {"a": TEXT % "Hinta on 15€."},
            (
                "Kirjoita 15 €: euromerkin eteen tulee välilyönti.",
                "Skriv 15 €: före eurotecknet skrivs ett mellanslag.",
                "Write 15 €: in Finnish and Swedish, a space comes before the euro sign.",
            ),
        ),
        (
            "odd-number-format",
            {"a": TEXT % "Hinta on 10.000€."},
            ("tuhannet ja euromerkki", "och också före eurotecknet", "and a space comes before"),
        ),
        (
            "odd-number-format",
            {"a": TEXT % "Hinta on 10.000 euroa eli 15€."},
            ("tuhannet ja euromerkki", "och också före eurotecknet", "and a space comes before"),
        ),
        (
            "odd-number-format",
            {"a": TEXT % "Hinta on 10\u00a0000€."},
            (
                "Kirjoita 10\u00a0000 €: euromerkin",
                "Skriv 10\u00a0000 €: före",
                "Write 10\u00a0000 €: in Finnish and Swedish, a space comes before",
            ),
        ),
        (
            "abolished-term",
            {"a": TERM % "fi: Oppilas saa tehostettua tukea."},
            (
                "nykyinen käsite: oppimisen tuki.",
                "på finska oppimisen tuki.",
                "in Finnish oppimisen tuki.",
            ),
        ),
        (
            "abolished-term",
            {"a": TERM % "sv: Eleven får intensifierat stöd."},
            (
                "ruotsiksi stöd för lärandet.",
                "begreppet: stöd för lärandet.",
                "in Swedish stöd för lärandet.",
            ),
        ),
        (
            "damaged-text",
            {"a": TEXT % "Ma\u0308a\u0308ra\u0308"},
            ("tilalle yksi merkki ”ä”.", "ett enda tecken, ”ä”.", "the single character “ä”."),
        ),
        (
            "deceptive-character",
            {"a": TEXT % "Rahaa \u202d\u202eei myönnetä."},
            ("Poista merkit ja", "Ta bort tecknen och", "Remove the characters, and"),
        ),
        (
            "deceptive-character",
            {"a": TEXT % "Rahaa \u202e\u202eei myönnetä."},
            ("Poista merkit ja", "Ta bort tecknen och", "Remove the characters, and"),
        ),
        (
            "deceptive-character",
            {"a": TEXT % "Rahaa \u202eei myönnetä."},
            ("Poista merkki ja", "Ta bort tecknet och", "Remove the character, and"),
        ),
        (
            "suppression-of-unknown-rule",
            {"a": DECISION + "# hyv: ignore[identity-code-in-text] paatos: tarpeen\n"},
            ("ei voi ohittaa.", "kan inte ignoreras.", "cannot be suppressed."),
        ),
        (
            "suppression-of-unknown-rule",
            {"a": DECISION + "# hyv: ignore[ei-mikaan-saanto] paatos: tarpeen\n"},
            (
                "ei ohita mitään: sääntöä ”ei-mikaan-saanto” ei ole. Korjaa",
                "har ingen verkan: regeln ”ei-mikaan-saanto” finns inte. Rätta",
                "has no effect: there is no rule “ei-mikaan-saanto”. Correct",
            ),
        ),
        (
            "language-version-missing",
            {"a": PROGRAM.replace("Ohjelma", "{fi: Ohjelma, en: Programme}"), "b": BILINGUAL},
            (
                "ei ole molemmilla kielillä: ruotsinkielinen teksti puuttuu.",
                "finns inte texten på båda språken: den svenska texten saknas.",
                "it is not in both languages: it has no Swedish text at all.",
            ),
        ),
        (
            "text-instead-of-number",
            {"a": AMOUNT % '"45"'},
            ("lainausmerkkien vuoksi", "på grund av citattecknen", "because it is in quotation"),
        ),
        (
            "text-instead-of-number",
            {"a": AMOUNT % "45 €"},
            ("on teksti ”45 €”", "där står texten ”45 €”", "it contains the text “45 €”"),
        ),
        (
            "text-instead-of-number",
            {"a": AMOUNT % '"30,000"'},
            ("erottaako pilkku", "om kommat är", "if the comma separates thousands"),
        ),
        (
            "text-instead-of-number",
            {"a": AMOUNT % '"30.000"'},
            ("erottaako piste", "om punkten är", "if the full stop separates thousands"),
        ),
        (
            "text-instead-of-number",
            {"a": BLOCK},
            ("on teksti ”45”", "där står texten ”45”", "it contains the text “45”"),
        ),
        (
            "impossible-date",
            {"a": PROGRAM + "period: {start: 2026-13}\n"},
            ("ajankohtaa 2026-13", "månaden 2026-13", "There is no month 2026-13"),
        ),
        (
            "impossible-date",
            {"a": PROGRAM + "period: {start: 2026-02-30}\n"},
            ("päivämäärää 2026-02-30", "datumet 2026-02-30", "There is no date 2026-02-30"),
        ),
        (
            "former-id-taken",
            {"a": PROGRAM + "former_ids: [ohjelma]\n"},
            ("nykyinen tunnus", "nuvarande id", "current ID"),
        ),
        (
            "parent-cycle",
            {"a": CYCLE.format("a", "a", "A")},
            (
                "omaksi ylemmäksi kohteekseen: A.",
                "överordnat sig självt: A.",
                "its own parent: A.",
            ),
        ),
        (
            "parent-cycle",
            {"a": CYCLE.format("a", "b", "A"), "b": CYCLE.format("b", "a", "B")},
            (
                "koska viittaukset kiertävät kehää: A → B → A.",
                "via andra objekt: A → B → A.",
                "through other items: A → B → A.",
            ),
        ),
        (
            "unknown-reference",
            {"a": PROGRAM + "parent: puuttuu\n"},
            (
                "Tähän kuuluu ohjelman tunnus.",
                "Här ska id:t för ett program anges.",
                "The ID of a programme is needed here.",
            ),
        ),
        (
            "repealed-statute-cited",
            {"a": PROGRAM + OLD_LAW},
            ("kerro se tekstissä", "ange tiden i texten", "say so in it"),
        ),
        (
            "repealed-statute-cited",
            {"a": INSPECTED + OLD_LAW},
            ("merkitse siitä korjaus", "som en rättelse (corrections)", "record a correction"),
        ),
        (
            "statute-number-of-another-act",
            {"a": INSPECTED + WRONG_NUMBER},
            ("merkitse siitä korjaus", "som en rättelse (corrections)", "record a correction"),
        ),
        (
            "abolished-authority-named",
            {"a": TERM % f"fi: {AGENCY}"},
            (
                "vastuutaho: Lupa- ja valvontavirasto.",
                "Tillstånds- och tillsynsverket, på finska Lupa- ja valvontavirasto.",
                "the Finnish Supervisory Agency, in Finnish Lupa- ja valvontavirasto.",
            ),
        ),
        (
            "abolished-authority-named",
            {"a": TERM % IN_SWEDISH},
            (
                "Lupa- ja valvontavirasto, ruotsiksi Tillstånds- och tillsynsverket.",
                "av Tillstånds- och tillsynsverket.",
                "the Finnish Supervisory Agency, in Swedish Tillstånds- och",
            ),
        ),
    ],
)
def test_each_case_has_its_words(
    slug: str, files: Mapping[str, str], parts: tuple[str, ...]
) -> None:
    for whole, part in zip(said(slug, files), parts, strict=True):
        assert part in whole


@pytest.mark.parametrize("value", ["2", "1.5", "-0.5", "0.5}\ndecimals: 0 #"])
def test_averages_are_spoken_of_only_where_the_value_may_be_one(value: str) -> None:
    told = said("value-off-scale", {"a": SCALE % value})
    for whole, word in zip(told, ("keskiarvoja", "medeltal", "averages"), strict=True):
        assert word not in whole


REGISTER = (
    "kind: municipality\nid: malli\nname: Malli\norgans:\n"
    "  - {id: hallitus, name: Hallitus, type: board}\npeople:\n"
    "  - {id: malli-maija, name: Maija Malli, title: hyvinvointijohtaja}\n"
)


@pytest.mark.parametrize(
    ("actors", "form"),
    [
        ("preparers: [malli-maija]\n", "{id: malli-maija, name: …, title: …}."),
        (
            "preparers: [{id: malli-maija, name: Maija Mäki}]\n",
            "{id: malli-maija, name: Maija Mäki, title: …}.",
        ),
        (
            "preparers: [{id: malli-maija, name: {fi: Maija}}]\n",
            "{id: malli-maija, name: …, title: …}.",
        ),
        ("contacts: [malli-maija]\n", "{id: malli-maija, name: …}."),
        ("notify: [{id: hallitus}]\n", "{id: hallitus, name: …}."),
    ],
)
def test_a_printed_name_is_asked_for_in_the_form_it_is_written(actors: str, form: str) -> None:
    for whole in said("printed-name-missing", {"a": INSPECTED + actors, "b": REGISTER}):
        assert whole.endswith(form)

"""Where one text does not serve every case of a rule, each case is told in its own words."""

from collections.abc import Mapping

import pytest

from hyvinvointi.diagnostics import LANGUAGES
from hyvinvointi.testing import Example, diagnose

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


def said(slug: str, files: Mapping[str, str]) -> list[tuple[str, ...]]:
    """The message and help of each finding of a rule, one behind the other, in each language."""
    example = Example("Bad", {name: text.encode() for name, text in files.items()})
    return [
        tuple(f"{one.message.say(language)} {one.help.say(language)}" for language in LANGUAGES)
        for one in diagnose(example)
        if one.rule.slug == slug
    ]


@pytest.mark.parametrize(
    ("slug", "files", "parts"),
    [
        (
            "responsible-organ-ended",
            {"a.yaml": MEASURE, "b.yaml": COMMITTEE % "end: 2027-05-31"},
            (
                "”Lautakunta” toiminta päättyy 31.5.2027, mutta toimenpiteen ”Reitit” vastuutahoksi toimielin on merkitty tämän jälkeenkin.",
                "upphör 31.5.2027, men det har angetts som ansvarigt för åtgärden ”Reitit” också därefter.",
                "exists only until 31\u00a0May 2027, but it is named as responsible for the measure “Reitit” after that as well.",
            ),
        ),
        (
            "responsible-organ-ended",
            {"a.yaml": MEASURE, "b.yaml": COMMITTEE % "start: 2027-06"},
            ("alkaa vasta 6/2027, mutta", "först 6/2027, men", "exists only from June 2027, but"),
        ),
        (
            "target-words-beside-value",
            {"a.yaml": TARGET + "        baseline: {year: 2025, value: 1, text: Uusittu}\n"},
            ("Lähtöarvossa on sekä luku", "Utgångsvärdet har angetts", "The baseline has both"),
        ),
        (
            "target-words-beside-value",
            {"a.yaml": TARGET + "        target: {year: 2029, value: 1, text: Uusittu}\n"},
            ("Tavoitearvossa on sekä luku", "Målvärdet har angetts", "The target has both"),
        ),
        (
            "value-off-scale",
            {"a.yaml": SCALE % "0.5"},
            ("Jos arvot ovat keskiarvoja", "Om värdena är medeltal", "If the values are averages"),
        ),
        (
            "value-off-scale",
            {"a.yaml": SCALE % "2"},
            (
                "tai korjaa asteikko (scale).",
                "eller rätta skalan (scale).",
                "correct whichever is wrong.",
            ),
        ),
        (
            "part-of-itself",
            {"a.yaml": GOAL + "    parent: turva\n"},
            (
                "Kohta ”Arki on turvallista” on merkitty omaksi yläkohdakseen.",
                "har angetts som överordnad sig själv.",
                "is given as its own parent. An item",
            ),
        ),
        (
            "target-of-unnamed-series",
            {
                "a.yaml": TARGET + "        target: {year: 2029, value: 9}\n",
                "b.yaml": GROUPS % "8. luokka",
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
                "a.yaml": TARGET + "        target: {year: 2029, value: 9}\n",
                "b.yaml": GROUPS % "5. luokka",
            },
            (
                "Mittarissa käytetyt merkinnät: {group: 5. luokka} ja {group: 8. luokka}.",
                "Indikatorn har värden för {group: 5. luokka} och {group: 8. luokka}.",
                "the indicator has values for {group: 5. luokka} and {group: 8. luokka}.",
            ),
        ),
        (
            "adoption-not-in-force",
            {"a.yaml": WAITING, "b.yaml": PLAN},
            (
                "Siksi asiakirjaa ”Ohjelma” ei vielä näytetä voimassa olevana.",
                "Därför visas ”Ohjelma” ännu inte som gällande.",
                "For this reason, “Ohjelma” is not yet shown as being in force.",
            ),
        ),
        (
            "adoption-not-in-force",
            {
                "a.yaml": WAITING + "  - {document: toinen, role: adopt}\n",
                "b.yaml": PLAN,
                "c.yaml": PLAN.replace("ohjelma", "toinen").replace("Ohjelma", "Toinen"),
            },
            (
                "Siksi seuraavia asiakirjoja ei vielä näytetä voimassa olevina: Ohjelma ja Toinen.",
                "Därför visas följande ännu inte som gällande: Ohjelma och Toinen.",
                "For this reason, the following are not yet shown as being in force: Ohjelma and Toinen.",
            ),
        ),
        (
            "heading-level-skipped",
            {"a.yaml": TEXT % "# Yksi\n\n  Teksti.\n\n  #### Neljä"},
            ("Otsikkotasoja jää välistä: tason 1", "Rubriknivåer", "Heading levels have been"),
        ),
        (
            "odd-number-format",
            {"a.yaml": TEXT % "Hinta on 15€."},
            (
                "Kirjoita 15 €: euromerkin eteen tulee välilyönti.",
                "Skriv 15 €: före eurotecknet skrivs ett mellanslag.",
                "Write 15 €: in Finnish and Swedish, a space comes before the euro sign.",
            ),
        ),
        (
            "odd-number-format",
            {"a.yaml": TEXT % "Hinta on 10.000€."},
            ("tuhannet ja euromerkki", "och också före eurotecknet", "and a space comes before"),
        ),
        (
            "odd-number-format",
            {"a.yaml": TEXT % "Hinta on 10.000 euroa eli 15€."},
            ("tuhannet ja euromerkki", "och också före eurotecknet", "and a space comes before"),
        ),
        (
            "abolished-term",
            {"a.yaml": TERM % "fi: Oppilas saa tehostettua tukea."},
            (
                "nykyinen käsite: oppimisen tuki.",
                "på finska oppimisen tuki.",
                "in Finnish oppimisen tuki.",
            ),
        ),
        (
            "abolished-term",
            {"a.yaml": TERM % "sv: Eleven får intensifierat stöd."},
            (
                "ruotsiksi stöd för lärandet.",
                "begreppet: stöd för lärandet.",
                "in Swedish stöd för lärandet.",
            ),
        ),
        (
            "damaged-text",
            {"a.yaml": TEXT % "Ma\u0308a\u0308ra\u0308"},
            ("tilalle yksi merkki ”ä”.", "ett enda tecken, ”ä”.", "the single character “ä”."),
        ),
        (
            "deceptive-character",
            {"a.yaml": TEXT % "Rahaa \u202d\u202eei myönnetä."},
            ("Poista merkit ja", "Ta bort tecknen och", "Remove the characters, and"),
        ),
        (
            "deceptive-character",
            {"a.yaml": TEXT % "Rahaa \u202e\u202eei myönnetä."},
            ("Poista merkit ja", "Ta bort tecknen och", "Remove the characters, and"),
        ),
        (
            "deceptive-character",
            {"a.yaml": TEXT % "Rahaa \u202eei myönnetä."},
            ("Poista merkki ja", "Ta bort tecknet och", "Remove the character, and"),
        ),
        (
            "suppression-of-unknown-rule",
            {"a.yaml": DECISION + "# hyv: ignore[identity-code-in-text] paatos: tarpeen\n"},
            ("ei voi ohittaa.", "kan inte ignoreras.", "cannot be suppressed."),
        ),
        (
            "suppression-of-unknown-rule",
            {"a.yaml": DECISION + "# hyv: ignore[ei-mikaan-saanto] paatos: tarpeen\n"},
            (
                "ei ohita mitään: sääntöä ”ei-mikaan-saanto” ei ole. Korjaa",
                "har ingen verkan: regeln ”ei-mikaan-saanto” finns inte. Rätta",
                "has no effect: there is no rule “ei-mikaan-saanto”. Correct",
            ),
        ),
    ],
)
def test_each_case_has_its_words(
    slug: str, files: Mapping[str, str], parts: tuple[str, ...]
) -> None:
    found = said(slug, files)
    assert found
    for whole, part in zip(found[0], parts, strict=True):
        assert part in whole


def test_averages_are_spoken_of_only_beside_decimals() -> None:
    assert "keskiarvoja" not in said("value-off-scale", {"a.yaml": SCALE % "2"})[0][0]

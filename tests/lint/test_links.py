"""References: one finding for each that leads nowhere, and none that only follows from another."""

import pytest

from hyvinvointi.testing import REGISTER
from slips import DECISION, GOAL, INDICATOR, MEASURE, PROGRAM, found, mended, seen


@pytest.mark.parametrize(
    ("marked", "slug", "written"),
    [
        (
            DECISION.replace("hyvinvointilautakunta", "«hyvinvointilautakunt»"),
            "unknown-reference",
            "hyvinvointilautakunta",
        ),
        (
            DECISION.replace("hyvinvointilautakunta", "«Hyvinvointilautakunta»"),
            "unknown-reference",
            "hyvinvointilautakunta",
        ),
        (
            DECISION.replace("hyvinvointilautakunta", "«tekninen-lautakunta»"),
            "unknown-reference",
            None,
        ),
        (DECISION.replace("hyvinvointilautakunta", "«kirjasto»"), "reference-of-wrong-kind", None),
        (DECISION + "presenter: «mali-maija»\n", "unknown-reference", "malli-maija"),
        (DECISION + "presenter: «maija-malli»\n", "unknown-reference", "malli-maija"),
        (DECISION + "presenter: «Maija Malli»\n", "unknown-reference", "malli-maija"),
        (
            DECISION + "presenter: {id: «maija-malli», name: Maija Malli}\n",
            "unknown-reference",
            "malli-maija",
        ),
        (
            DECISION + "notify: [«Mallin Urheilijat ry»]\n",
            "unknown-reference",
            '{name: "Mallin Urheilijat ry"}',
        ),
        (
            PROGRAM + "reviews: [{year: 2026, measures: [{measure: «kirjato-1»}]}]\n"
            "goals: [{id: t, title: T, measures: [{id: kirjasto-1, title: K}]}]\n",
            "unknown-reference",
            "kirjasto-1",
        ),
        (
            PROGRAM + "reviews: [{year: 2026, measures: [{measure: «m2»}]}]\n"
            "goals: [{id: t, title: T, measures: [{id: m1, title: K}]}]\n",
            "unknown-reference",
            "m1",
        ),
        (PROGRAM + "owner: «valtuusto»\n", "unknown-reference", "kunnanvaltuusto"),
        (PROGRAM + "owner: «Styrelsen»\n", "unknown-reference", "kunnanhallitus"),
        (MEASURE + "responsible: [«kirjato»]\n", "unknown-reference", "kirjasto"),
        (MEASURE + "indicators: [«luku-taito»]\n", "unknown-reference", "lukutaito"),
        (
            GOAL
            + "    targets:\n      - {indicator: «Lukutaito», target: {year: 2029, value: 5}}\n",
            "unknown-reference",
            "lukutaito",
        ),
        (
            GOAL + "    targets:\n      - {indicator: «t», target: {year: 2029, value: 5}}\n",
            "reference-of-wrong-kind",
            None,
        ),
        (
            PROGRAM + "approval:\n  - {organ: kunnanvaltuusto, role: adopt, decision: «kv-1»}\n",
            "unknown-reference",
            None,
        ),
        (
            PROGRAM + "approval:\n  - {organ: kunnanvaltuusto, role: adopt, decision: «ohjelma»}\n",
            "reference-of-wrong-kind",
            None,
        ),
        (PROGRAM + "supports: [«kuntastrategia/x»]\n", "unknown-reference", None),
        (PROGRAM + "municipality: «mali»\n", "missing-register", None),
        (PROGRAM + "municipality: «”malli”»\n", "missing-register", "malli"),
        (PROGRAM + "municipality: «'\"999\"'»\n", "missing-register", None),
        (
            DECISION
            + "adopts: [{attachment: «b», role: adopt}]\nattachments: [{id: a, title: A}]\n",
            "unknown-reference",
            None,
        ),
    ],
)
def test_reference(marked, slug, written):
    wanted, shown, one = seen(marked)
    assert (one.rule.slug, shown) == (slug, wanted)
    if written is None:
        assert one.fix is None
    else:
        assert [edit.text for edit in one.fix.edits] == [written]
        assert found(mended(marked.replace("«", "").replace("»", ""), one)) == ()


APPROVED = PROGRAM + "approval:\n  - {organ: kunnanvaltuusto, role: adopt, decision: paatos}\n"


@pytest.mark.parametrize(
    ("other", "slug"),
    [
        (DECISION.replace("decision", "decison"), "unknown-kind"),
        (DECISION.replace("decision", "xyz"), "unknown-kind"),
        (DECISION.replace("kind: decision\n", ""), "missing-kind"),
        (DECISION.replace("id:", "tunnus:"), "misspelt-field"),
        (DECISION.replace("kind:", "Kind:"), "misspelt-field"),
        (DECISION + "background: [a\n", "unclosed-bracket"),
    ],
)
def test_a_fault_of_another_file_is_told_there_alone(other, slug):
    assert [one.rule.slug for one in found(APPROVED, other)] == [slug]


@pytest.mark.parametrize(
    "other",
    [
        PROGRAM.replace("title: Ohjelma", "title: Toinen"),
        DECISION.replace("id: paatos", "id: ohjelma"),
    ],
)
def test_one_id_in_two_files_is_told_in_the_second(other):
    (one,) = found(PROGRAM, other)
    assert (one.rule.slug, one.place.path, one.place.line, one.place.column) == (
        "duplicate-id",
        "muu-0.yaml",
        2,
        5,
    )
    assert one.related[0].place.path == "asiakirja.yaml"


def test_an_id_that_two_things_have_breaks_no_reference():
    (one,) = found(PROGRAM.replace("id: ohjelma", "id: kirjasto"))
    assert one.rule.slug == "duplicate-id"


@pytest.mark.parametrize(
    ("other", "slug"),
    [
        (INDICATOR.replace("kind: indicator\n", ""), "missing-kind"),
        (INDICATOR.replace("kind: indicator", "kind: taulukko"), "unknown-kind"),
        (INDICATOR.replace("lukutaito", "[lukutaito]"), "wrong-type"),
        (INDICATOR.replace("kind: indicator\n", "") + "values: [\n", "unclosed-bracket"),
    ],
)
def test_what_has_the_id_of_a_lost_document_is_not_taken_for_it(other, slug):
    plan = GOAL.replace("id: t\n", "id: lukutaito\n") + "    targets: [{indicator: lukutaito}]\n"
    told = found(plan, other)
    assert {one.rule.slug for one in told} - {"missing-field"} == {slug}


def test_advice_is_fit_to_be_read():
    (one,) = found(DECISION + "notify: [tuntematon-taho]\n")
    assert one.message.say("fi") == (
        "Tunnusta ”tuntematon-taho” ei löydy työtilasta. Tähän kuuluu toimielimen, yksikön tai henkilön tunnus."
    )
    for language in ("fi", "sv", "en"):
        assert "{name: …}" in one.help.say(language)
        assert "{{" not in one.help.say(language)


def test_an_indicator_may_be_of_another_kind_of_fault_and_still_be_found():
    text = GOAL + "    targets:\n      - {indicator: lukutaito, target: {year: 2029, value: 5}}\n"
    broken = INDICATOR.replace("increase", "incerase")
    assert [one.rule.slug for one in found(text, broken.replace("lukutaito", "lukutaito-2"))] == [
        "misspelt-value"
    ]
    assert found(text) == ()


def test_several_municipalities_and_none_said():
    diagnostics = found(PROGRAM, REGISTER.replace("id: malli\n", "id: toinen\n"))
    told = [(one.rule.slug, one.place.path) for one in diagnostics]
    assert told == [
        ("municipality-not-said", "asiakirja.yaml"),
        ("municipality-not-said", "mittari.yaml"),
    ]


def test_a_slip_in_an_id_is_looked_for_where_the_file_has_the_name_referred_to():
    (one,) = found(MEASURE + "indicators: [mittari]\n")
    (related,) = one.related
    assert (one.rule.slug, related.place.path, related.place.line) == (
        "unknown-reference",
        "mittari.yaml",
        2,
    )
    assert "has the ID “lukutaito”" in related.message.say("en")
    (one,) = found(MEASURE + "responsible: [mittari]\n")
    assert one.related == ()


def test_a_broken_file_with_an_id_of_its_own_hides_no_slip_in_another_id():
    broken = "kind: indicator\nid: toinen\ntitle: [\n"
    text = MEASURE + "indicators: [lukutaiti]\n"
    slugs = {one.rule.slug for one in found(text, broken)}
    assert "unknown-reference" in slugs
    nameless = "kind: indicator\ntitle: [\n"
    assert "unknown-reference" not in {one.rule.slug for one in found(text, nameless)}
    register = REGISTER.replace("id: malli\n", "id: toinen\n") + "units: [\n"
    assert "unknown-reference" not in {
        one.rule.slug for one in found(MEASURE + "responsible: [kirjastot]\n", register)
    }


def test_a_document_of_a_misspelt_municipality_makes_no_reference_dangle():
    astray = INDICATOR.replace("kind: indicator\n", "kind: indicator\nmunicipality: mali\n")
    diagnostics = found(MEASURE + "indicators: [toinen]\n", astray.replace("lukutaito", "toinen"))
    assert [one.rule.slug for one in diagnostics] == ["missing-register"]


def test_however_many_dashes_a_name_has_it_is_soon_told_to_be_no_id():
    dashes = f"{'- ' * 2_000}!"
    (one,) = found(PROGRAM + f'owner: "{dashes}"\n')
    assert one.rule.slug == "unknown-reference"

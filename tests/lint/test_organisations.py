"""Counties, joint authorities and plans of several municipalities, as rules and messages speak of them."""

from datetime import date

import pytest

from hyvinvointi.diagnostics import LANGUAGES
from hyvinvointi.diff import compare
from hyvinvointi.diff.covering import covered
from hyvinvointi.lint import Options, lint
from hyvinvointi.lint.registry import all_rules
from hyvinvointi.lint.summary import summary
from hyvinvointi.workspace import MemoryTree, Workspace, load

TODAY = date(2026, 12, 1)
COUNTY = """\
kind: municipality
id: ranta
name: {fi: Rannan hyvinvointialue, sv: Strandens välfärdsområde}
type: wellbeing-county
languages: [fi]
organs:
  - {id: aluevaltuusto, name: Aluevaltuusto, type: council, size: 69}
  - {id: aluehallitus, name: Aluehallitus, type: executive, size: 15}
  - {id: vanhusneuvosto, name: Vanhusneuvosto, type: advisory}
people:
  - {id: malli-eeva, name: Eeva Malli, title: hyvinvointialuejohtaja, role: office-holder}
"""
SAVINGS = """\
kind: decision
id: ah-198
organ: aluehallitus
meeting: {date: 2026-12-01}
paragraph: 198
case_number: 88/01.04.00/2026
title: Neuvottelujen tulos
status: inspected
inspected_on: 2026-12-01
preparers: [{id: malli-eeva, name: Eeva Malli, title: Hyvinvointialuejohtaja}]
presenter: {id: malli-eeva, name: Eeva Malli, title: Hyvinvointialuejohtaja}
background: Neuvottelut käytiin syksyllä.
proposal: Aluehallitus päättää hyväksyä neuvottelujen tuloksen.
resolution: {text: Aluehallitus hyväksyi ehdotuksen yksimielisesti., outcome: accepted-unanimously}
appeal: [{type: rectification, ground: Laki hyvinvointialueesta 611/2021 139 §}]
notify: [{name: Rannan työntekijäjärjestö, organization: Rannan työntekijäjärjestö}]
"""
ADVICE = """\
kind: decision
id: vn-109
organ: vanhusneuvosto
meeting: {date: 2026-11-14}
paragraph: 109
case_number: 27080/2026
title: Toimintasuunnitelma
status: inspected
inspected_on: 2026-11-16
proposal: Vanhusneuvosto päättää kirjata suunnitelmaan asiat, joihin se haluaa vaikuttaa.
resolution: {text: Vanhusneuvosto kirjasi asiat., outcome: accepted}
appeal: [{type: none, ground: Laki hyvinvointialueesta 141 §}]
"""
LAW = {
    "act-of-another-organisation",
    "appeal-of-wrong-type",
    "appeal-without-ground",
    "decision-without-appeal",
    "municipality-without-code",
    "code-of-no-municipality",
    "repealed-statute-cited",
    "statute-number-of-another-act",
    "plan-not-sent-to-county",
}
MUNICIPALITY = """\
kind: municipality
id: {id}
name: {name}
code: "99{n}"
languages: [fi]
"""
PLAN = """\
kind: program
id: ohjelma
municipality: koivu
municipalities: [{others}]
title: Yhteinen ohjelma
type: sports-program
status: in-preparation
"""


def workspace(**files: str) -> Workspace:
    return load(MemoryTree({f"{name}.yaml": text.encode() for name, text in files.items()}))


def told(given: Workspace, slug: str = "") -> list[tuple[str, str, str]]:
    """Slug, message and help of each finding, in Finnish."""
    report = lint(given, Options(TODAY, None, rules=all_rules()))
    return [
        (one.rule.slug, one.message.say("fi"), one.help.say("fi"))
        for one in summary(report.diagnostics)
        if slug in {"", one.rule.slug}
    ]


def joint(others: str) -> Workspace:
    registers = {
        name: MUNICIPALITY.format(id=name, name=name.title(), n=at)
        for at, name in enumerate(("koivu", "haapa"))
    }
    return workspace(ohjelma=PLAN.replace("{others}", others), **registers)


def test_minutes_of_a_county_are_judged_by_its_own_act() -> None:
    given = workspace(alue=COUNTY, ah=SAVINGS, vn=ADVICE)
    assert not LAW & {slug for slug, _, _ in told(given)}


def test_what_is_asked_of_a_county_cites_its_own_act_in_each_language() -> None:
    bare = SAVINGS.replace(
        "appeal: [{type: rectification, ground: Laki hyvinvointialueesta 611/2021 139 §}]\n", ""
    )
    given = workspace(alue=COUNTY, ah=bare)
    report = lint(given, Options(TODAY, None, rules=all_rules()))
    (found,) = (one for one in report.diagnostics if one.rule.slug == "decision-without-appeal")
    cited = {
        "fi": "Laki hyvinvointialueesta 611/2021 139 §",
        "sv": "139 § i lagen om välfärdsområden (611/2021)",
        "en": "Laki hyvinvointialueesta 611/2021 139 §",
    }
    for language in LANGUAGES:
        said = found.help.say(language)
        assert f"[{{type: rectification, ground: {cited[language]}}}]" in said, language
        assert "410/2015" not in said, language
        assert ("section 141" if language == "en" else "141 §") in said, language


def test_of_a_disqualification_the_county_has_a_provision_of_its_own() -> None:
    text = SAVINGS + "handling: {disqualified: [{person: malli-eeva, left: true}]}\n"
    ((_, _, advice),) = told(workspace(alue=COUNTY, ah=text), "disqualification-without-ground")
    assert "”hyvinvointialueesta annetun lain (611/2021) 102 §:n 1 momentti”" in advice


def test_an_unknown_type_is_told_once_with_what_was_meant() -> None:
    given = workspace(alue=COUNTY.replace("wellbeing-county", "hyvinvointialue"))
    findings = told(given)
    assert [slug for slug, _, _ in findings] == ["misspelt-value"]
    assert "wellbeing-county" in findings[0][1] + findings[0][2]


def test_a_municipality_that_is_not_here_is_told_with_how_to_name_it() -> None:
    ((_, message, advice),) = told(joint("rusko"), "unknown-reference")
    assert "rusko" in message
    assert "{name: …}" in advice
    ((_, _, near),) = told(joint("hapaa"), "unknown-reference")
    assert "haapa" in near
    assert not told(joint("haapa, {name: Rusko}"), "unknown-reference")


@pytest.mark.parametrize(
    ("others", "expected"),
    [
        ("haapa", set()),
        ("haapa, haapa", {"duplicate-item"}),
        ("{name: Rusko}, {name: Rusko}", {"duplicate-item"}),
        ("koivu", {"own-municipality-among-others"}),
        ("{}", {"missing-field"}),
        ("Haapa", {"unknown-reference"}),
    ],
)
def test_lists_of_municipalities_are_judged(others: str, expected: set[str]) -> None:
    usual = {slug for slug, _, _ in told(joint("{name: Muu}"))}
    assert {slug for slug, _, _ in told(joint(others))} - usual == expected


def test_what_is_secret_in_a_name_is_shown_nowhere() -> None:
    code = "020190-9299"
    given = joint(f"{{name: Rusko {code}}}")
    findings = told(given)
    assert any(slug == "identity-code-in-text" for slug, _, _ in findings)
    assert all(code not in message + advice for _, message, advice in findings)
    before = joint("haapa")
    comparison, *_ = covered(compare(before, given), before, given, today=TODAY)
    said = [one.message.say(language) for one in comparison.changes for language in LANGUAGES]
    assert said
    assert not [one for one in said if code in one]


def test_the_organ_of_another_organisation_is_told_with_it() -> None:
    naapuri = MUNICIPALITY.format(id="haapa", name="Haapa", n=1) + (
        "organs: [{id: valtuusto, name: Kunnanvaltuusto, type: council}]\n"
    )
    plan = PLAN.replace("{others}", "haapa") + (
        'approval: [{organ: "haapa:valtuusto", role: adopt, planned: 2026-03}]\n'
    )
    given = workspace(
        koivu=MUNICIPALITY.format(id="koivu", name="Koivu", n=2), haapa=naapuri, ohjelma=plan
    )
    ((_, message, _),) = told(given, "approval-step-without-decision")
    assert "Kunnanvaltuusto (Haapa)" in message

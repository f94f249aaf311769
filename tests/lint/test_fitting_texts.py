"""A message, and its help, fit the case: one text does not serve two that it says wrongly."""

import pytest

from hyvinvointi.testing import Example, diagnose

PROGRAM = "kind: program\nid: ohjelma\ntitle: Ohjelma\ntype: other\nstatus: idea\n"
DECISION = "kind: decision\nid: paatos\ntitle: Päätös\norgan: hallitus\nstatus: {}\n"
MEETING = "meeting: {date: 2026-05-14}\nparagraph: 3\n"
INSPECTED = f"{DECISION.format('inspected')}{MEETING}inspected_on: 2026-05-20\n"
AMOUNT = "resources: [{{type: budget, year: 2026, amount: {}}}]\n"
BLOCK = "resources:\n  - type: budget\n    year: 2026\n    amount: |-\n      45\n"
OLD_LAW = "legal_basis: [{statute: 1386/2010}]\n"
WRONG_NUMBER = "legal_basis: [{statute: 410/2015, title: Hallintolaki}]\n"
BACKGROUND = "meeting: {{date: 2026-05-14}}\nbackground: {}\n"
AGENCY_FI = "Lausunto pyydetään aluehallintovirastolta."
AGENCY_SV = "{sv: Utlåtande begärs av regionförvaltningsverket.}"
CYCLE = "kind: strategy\nid: {}\nparent: {}\ntitle: {}\norgan: hallitus\nstatus: idea\n"


def said(slug: str, language: str, *documents: str) -> str:
    files = {f"{number}.yaml": text.encode() for number, text in enumerate(documents)}
    one = next(one for one in diagnose(Example("", files)) if one.rule.slug == slug)
    return f"{one.message.say(language)} {one.help.say(language)}"


@pytest.mark.parametrize(
    ("slug", "document", "fi", "en"),
    [
        ("text-instead-of-number", PROGRAM + AMOUNT.format('"45"'), "lainausmerkkien vuoksi", "45"),
        ("text-instead-of-number", PROGRAM + AMOUNT.format("45 €"), "on teksti ”45 €”", "a unit"),
        (
            "text-instead-of-number",
            PROGRAM + AMOUNT.format('"30,000"'),
            "erottaako pilkku",
            "comma",
        ),
        ("text-instead-of-number", PROGRAM + AMOUNT.format('"30.000"'), "erottaako piste", "stop"),
        ("text-instead-of-number", PROGRAM + BLOCK, "on teksti ”45”", "without a unit"),
        (
            "impossible-date",
            PROGRAM + "period: {start: 2026-13}\n",
            "ajankohtaa 2026-13",
            "the month",
        ),
        ("impossible-date", PROGRAM + "period: {start: 2026-02-30}\n", "päivämäärää", "the day"),
        ("former-id-taken", PROGRAM + "former_ids: [ohjelma]\n", "nykyinen tunnus", "current ID"),
        (
            "parent-cycle",
            CYCLE.format("a", "a", "A"),
            "omaksi ylemmäksi kohteekseen: A.",
            "its own parent: A.",
        ),
        ("unknown-reference", PROGRAM + "parent: puuttuu\n", "asiakirja", "document"),
        ("repealed-statute-cited", PROGRAM + OLD_LAW, "kerro se tekstissä", "say so in it"),
        ("repealed-statute-cited", INSPECTED + OLD_LAW, "merkitse siitä korjaus", "(corrections)"),
        ("statute-number-of-another-act", INSPECTED + WRONG_NUMBER, "korjaus", "(corrections)"),
    ],
)
def test_each_case_has_its_own_words(slug: str, document: str, fi: str, en: str) -> None:
    assert fi in said(slug, "fi", document)
    assert en in said(slug, "en", document)


def test_a_circle_of_several_is_told_as_a_chain() -> None:
    circle = CYCLE.format("a", "b", "A"), CYCLE.format("b", "a", "B")

    assert "koska viittaukset kiertävät kehää: A → B → A." in said("parent-cycle", "fi", *circle)


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        (AGENCY_FI, "fi", "vastuutaho: Lupa- ja valvontavirasto."),
        (AGENCY_FI, "sv", "Tillstånds- och tillsynsverket, på finska Lupa- ja valvontavirasto."),
        (AGENCY_SV, "sv", "av Tillstånds- och tillsynsverket."),
        (AGENCY_SV, "fi", "Lupa- ja valvontavirasto, ruotsiksi Tillstånds- och tillsynsverket."),
        (AGENCY_SV, "en", "the Finnish Supervisory Agency, in Swedish Tillstånds- och"),
    ],
)
def test_a_name_is_given_in_the_language_of_the_text(
    text: str, language: str, expected: str
) -> None:
    decision = DECISION.format("on-agenda") + BACKGROUND.format(text)

    assert expected in said("abolished-authority-named", language, decision)

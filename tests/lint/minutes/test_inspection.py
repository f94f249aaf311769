"""What a preparer is told to do about minutes: before they are inspected, and after."""

import re
from datetime import date

import pytest

from hyvinvointi.diagnostics import LANGUAGES, Diagnostic
from hyvinvointi.lint import Options, lint
from hyvinvointi.lint.minutes.inspection import INSPECTED
from hyvinvointi.lint.rules import repealed_statute_cited, statute_number_of_another_act
from hyvinvointi.testing import REGISTER
from hyvinvointi.workspace import MemoryTree, load

OPTIONS = Options(date(2026, 11, 1))
DECISION = """\
kind: decision
id: paatos
organ: hyvinvointilautakunta
title: Hyvinvointiohjelma
status: {status}
{more}
"""
GAP = """\
background: Liitteet 1 ja 3.
attachments:
  - {id: a, number: 1, title: Ohjelma, type: attachment}
  - {id: b, number: 3, title: Kertomus, type: attachment}"""
UNMENTIONED = """\
background: Ohjelma on liitteenä 1.
attachments:
  - {id: a, number: 1, title: Ohjelma, type: attachment}
  - {id: b, number: 2, title: Kysely, type: attachment}"""
UNLISTED = "background: Ohjelma on liitteenä 1."
SUPPORTING = """\
proposal: Lautakunta päättää hyväksyä oheismateriaalina olevat tavoitteet.
resolution: {text: Hyväksyttiin., outcome: accepted}"""
CASES = [
    ("attachment-number-gap", GAP),
    ("unmentioned-attachment", UNMENTIONED),
    ("unlisted-attachment", UNLISTED),
    ("supporting-material-approved", SUPPORTING),
]
BEFORE = ["draft", "on-agenda", "decided"]
AFTER = ["inspected", "published", "final"]


def told(
    slug: str, more: str, status: str, title: str = "Hyvinvointiohjelma", **others: str
) -> Diagnostic:
    """The one finding of a rule in a decision, beside other documents."""
    content = DECISION.format(status=status, more=more).replace("Hyvinvointiohjelma", title)
    files = {f"{name}.yaml": text.encode() for name, text in (others | {"paatos": content}).items()}
    found = lint(load(MemoryTree(files)), OPTIONS).diagnostics
    (one,) = (one for one in found if one.rule.slug == slug)
    return one


@pytest.mark.parametrize(("slug", "more"), CASES)
def test_nobody_is_told_to_change_the_text_of_inspected_minutes(slug, more):
    for language, check, word in (
        ("fi", ("Tarkista pöytäkirjasta", "Vertaa tiedoston tekstiä pöytäkirjaan"), "ei muuteta"),
        ("sv", ("Kontrollera i protokollet", "Kontrollera protokollet"), "ändras inte"),
        ("en", ("Check in the minutes", "Check the minutes"), "not changed"),
    ):
        said = {told(slug, more, status).help.say(language) for status in AFTER}
        assert len(said) == 1
        assert said.copy().pop().startswith(check)
        assert word in said.pop()


@pytest.mark.parametrize("status", AFTER)
def test_what_is_an_attachment_by_the_minutes_may_be_marked_as_one(status):
    help_ = told("supporting-material-approved", SUPPORTING, status).help
    assert all("(type: attachment)" in help_.say(language) for language in LANGUAGES)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("slug", "more"), CASES)
def test_before_the_inspection_the_text_may_be_put_right(slug, more, language):
    said = {told(slug, more, status).help.say(language) for status in BEFORE}
    assert len(said) == 1
    assert said != {told(slug, more, "inspected").help.say(language)}
    assert said != {INSPECTED.say(language)}


def test_the_day_of_inspection_counts_as_much_as_the_status():
    dated = f"inspected_on: 2026-05-04\n{UNMENTIONED}"
    assert told("unmentioned-attachment", dated, "decided").help.say("fi") == INSPECTED.fi


@pytest.mark.parametrize("status", [*BEFORE, *AFTER])
@pytest.mark.parametrize(("slug", "more"), CASES[::2])
def test_a_secret_attachment_is_listed_without_its_file(slug, more, status):
    help_ = told(slug, more, status).help
    kept = re.search(r"Salassa pidettävästä .*merkitään vain tiedot[^.]*tiedosto", help_.say("fi"))
    assert kept is not None
    assert re.search("sekretessbelagd bilaga .*utan fil", help_.say("sv")) is not None
    assert "secret one without its file" in help_.say("en")


UNCHANGED = (
    "Tarkastetun pöytäkirjan tekstiä ei muuteta",
    "Texten i ett justerat protokoll ändras inte",
    "The text of inspected minutes is not changed",
)
OTHER_SIDE = (
    "Jos virhe on vain tiedostossa, korjaa {}. Jos virhe on pöytäkirjassa, merkitse siitä korjaus",
    "Om felet finns bara i filen, rätta {}. Ett fel i själva protokollet antecknas som en rättelse",
    "If the error is only in the file, correct {}. If it is in the minutes, record a correction",
)
DAYS = (
    "otsikko (title) tai kokouspäivä (meeting.date)",
    "rubriken (title) eller sammanträdesdagen (meeting.date)",
    "the title or the date of the meeting (meeting.date)",
)
ORGANS = (
    "toimielin (organ) tai ehdotus",
    "organet (organ) eller förslaget",
    "the field “organ” or the proposal",
)
REWORDED = [
    (
        "title-date-differs",
        "meeting: {date: 2026-03-02}",
        "Kokous 3.3.2026",
        [one.format(side) for one, side in zip(OTHER_SIDE, DAYS, strict=True)],
    ),
    (
        "proposal-of-another-organ",
        "proposal: Kunnanhallitus päättää hyväksyä ohjelman.",
        "Asia",
        [one.format(side) for one, side in zip(OTHER_SIDE, ORGANS, strict=True)],
    ),
    (
        "unregistered-organ-name",
        "proposal: Liikuntalautakunta päättää asian.",
        "Asia",
        UNCHANGED,
    ),
]


@pytest.mark.parametrize(("slug", "more", "title", "words"), REWORDED)
def test_a_text_that_differs_from_what_is_known_is_compared_with_the_minutes(
    slug, more, title, words
):
    said = {
        status: told(slug, more, status, title, municipality=REGISTER).help
        for status in ("on-agenda", "inspected")
    }
    for language, minutes, after in zip(
        LANGUAGES, ("pöytäkirja", "protokollet", "the minutes"), words, strict=True
    ):
        assert minutes in said["inspected"].say(language)
        assert after in said["inspected"].say(language)
        assert after not in said["on-agenda"].say(language)


CITING = "background: Asiasta päätettiin 13.12.2021 § 97."
OTHER = """\
kind: decision
id: toinen
organ: kunnanvaltuusto
meeting: {date: 2021-12-13}
paragraph: 96
title: Toinen asia
status: draft
"""


IN_TWO_LANGUAGES = """background:
  fi: Ohjelma on on osa strategiaa. Asiasta päätettiin 13.12.2021 § 97.
  sv: Programmet är en en del av strategin."""


@pytest.mark.parametrize("status", [*BEFORE, *AFTER])
@pytest.mark.parametrize("more", [CITING, IN_TWO_LANGUAGES], ids=["one language", "two"])
def test_no_fix_rewords_inspected_minutes(status, more):
    others = {"municipality": REGISTER, "toinen": OTHER}
    fix = told("unmatched-prose-reference", more, status, **others).fix
    assert (fix is None) is (status in AFTER)


@pytest.mark.parametrize("status", [*BEFORE, *AFTER])
@pytest.mark.parametrize(
    ("slug", "text"),
    [
        ("doubled-word", "Ohjelma on on osa strategiaa."),
        ("impossible-time-in-text", "Kokous alkoi kello 25.30."),
        ("placeholder-left", "TODO: perustelut puuttuvat."),
        (
            "abolished-authority-named",
            "Avustusta haetaan Etelä-Suomen aluehallintovirastolta.",
        ),
    ],
)
def test_rules_of_language_have_no_inspected_minutes_reworded(slug, text, status):
    more = f'meeting: {{date: 2026-03-02}}\nbackground: "{text}"'
    said = told(slug, more, status).help
    for language in LANGUAGES:
        assert (said.say(language) == INSPECTED.say(language)) is (status in AFTER)


@pytest.mark.parametrize("status", [*BEFORE, *AFTER])
@pytest.mark.parametrize(
    ("rule", "text"),
    [
        (repealed_statute_cited.RULE, "Kansanterveyslain (66/1972) mukaan."),
        (statute_number_of_another_act.RULE, "Lastensuojelulain 410/2015 mukaan."),
    ],
)
def test_what_a_rule_says_of_inspected_minutes_goes_before_what_holds_for_all(rule, text, status):
    more = f'meeting: {{date: 2026-03-02}}\nbackground: "{text}"'
    expected = rule.inspected if status in AFTER else rule.help
    assert told(rule.slug, more, status).help.text == expected


@pytest.mark.parametrize("status", AFTER)
def test_what_is_marked_up_wrongly_is_mended_in_inspected_minutes_too(status):
    said = told("bare-url", "background: Katso https://kunta.example/sivu tarkemmin.", status).help
    assert said.say("fi") != INSPECTED.say("fi")


CONTRADICTED = "resolution: {text: Lautakunta päätti jättää asian pöydälle., outcome: accepted}"
REQUEST = """\
rectification: {of: lupa, result: accepted}
resolution: {text: Lautakunta hylkäsi oikaisuvaatimuksen., outcome: accepted}"""


@pytest.mark.parametrize("status", [*BEFORE, *AFTER])
@pytest.mark.parametrize(
    ("slug", "more"),
    [("outcome-contradicts-text", CONTRADICTED), ("rectification-contradicts-text", REQUEST)],
)
def test_what_contradicts_the_text_of_inspected_minutes_follows_it(slug, more, status):
    for language in LANGUAGES:
        said = told(slug, more, status).help.say(language)
        assert ("(corrections)" in said) is (status in AFTER)


@pytest.mark.parametrize("status", [*BEFORE, *AFTER])
def test_who_prepares_has_no_minutes_to_check_an_appeal_in(status):
    more = "appeal:\n  - {type: rectification, ground: Laki hyvinvointialueesta 611/2021 139 §}"
    files = {
        "municipality.yaml": REGISTER,
        "paatos.yaml": DECISION.format(status=status, more=more),
    }
    found = lint(load(MemoryTree({path: text.encode() for path, text in files.items()})), OPTIONS)
    (one,) = (one for one in found.diagnostics if one.rule.slug == "act-of-another-organisation")
    assert ("pöytäkirjasta" in one.help.say("fi")) is (status in AFTER)

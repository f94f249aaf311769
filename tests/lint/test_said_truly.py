"""What messages say where two things look alike: the truth of the one that is there."""

from datetime import date
from pathlib import Path

import pytest

from hyvinvointi.diagnostics import LANGUAGES
from hyvinvointi.lint import rules
from lint_files import told

REGISTER = """\
kind: municipality
id: malli
name: Malli
code: "999"
languages: [fi, sv]
organs:
  - {id: valtuusto, name: Kunnanvaltuusto, type: council}
  - {id: vanha, name: Vanha lautakunta, type: committee, valid: {start: 2020, end: 2026-12-31}}
  - {id: uusi, name: Uusi lautakunta, type: committee, valid: {start: 2027-02-01}}
"""


def spoken(message):
    return [message.say(language) for language in LANGUAGES]


def example(slug, heading, name="paatos"):
    page = Path(rules.__file__).with_name(f"{slug.replace('-', '_')}.md").read_text("utf-8")
    text = page.split(f"## {heading}\n")[1].split("```yaml")[1].split("```")[0]
    return {name: text.partition("\n")[2]}


def test_a_vote_alone_is_what_tells_that_a_proposal_was_accepted():
    slug = "outcome-contradicts-proposals"
    (vote,) = told(slug, **example(slug, "Bad: by the vote alone"))
    assert [one.partition(", ")[2] for one in spoken(vote.message)] == [
        "mutta äänestyksen voitti palautusehdotus.",
        "men enligt anteckningarna vann ett återremissförslag omröstningen.",
        "but according to its result, the vote was won by another proposal: proposal to return for preparation.",
    ]
    for said, word in zip(spoken(vote.help), ("(votes)",) * 3, strict=True):
        assert word in said
        assert "counter_proposals" not in said
    assert len(vote.related) == 2
    (result,) = told(slug, **example(slug, "Bad"))
    assert all("counter_proposals" in said for said in spoken(result.help))
    assert "on merkitty vastaehdotus" in result.message.say("fi")
    assert len(result.related) == 1


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        (date(2026, 12, 31), ["päättyy 31.12.2026", "upphör 31.12.2026", "exists only until"]),
        (date(2027, 1, 1), ["päättyi 31.12.2026", "upphörde 31.12.2026", "existed only until"]),
    ],
)
def test_an_organ_that_has_ended_is_told_in_the_past(today, expected):
    said = _of_organ(today, "vanha")
    for sentence, part in zip(said, expected, strict=True):
        assert part in sentence


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        (date(2027, 1, 31), ["alkaa vasta", "inleder sin", "does not exist until"]),
        (date(2027, 2, 2), ["alkoi vasta", "inledde sin", "did not exist until"]),
    ],
)
def test_an_organ_that_has_begun_is_told_in_the_past(today, expected):
    said = _of_organ(today, "uusi")
    for sentence, part in zip(said, expected, strict=True):
        assert part in sentence


BEFORE_MEETING = {
    "inspected-before-meeting": "inspected_on: 2026-10-01",
    "published-before-inspected": "published_on: 2026-10-01",
    "prepared-after-meeting": "prepared_on: 2026-12-24",
    "case-number-from-future": "case_number: 4/00.01.02/2027",
    "day-out-of-order": "assignments: [{title: Selvitys, due: 2026-10-01}]",
}
ALREADY = {"prepared-after-meeting", "case-number-from-future"}
DAYS = [
    ("meeting: {date: 2026-11-02}", ("kokous", "sammanträdet hölls", "meeting")),
    ("decided_on: 2026-11-02", ("päätös", "beslutet fattades", "decision")),
]


@pytest.mark.parametrize("slug", BEFORE_MEETING)
@pytest.mark.parametrize(("made", "words"), DAYS)
@pytest.mark.parametrize("today", [date(2026, 11, 2), date(2026, 11, 3)])
def test_a_meeting_is_told_in_the_past_once_it_is_over(slug, made, words, today):
    fi, sv, en = words
    text = f"kind: decision\nid: paatos\ntitle: A\n{made}\n{BEFORE_MEETING[slug]}\n"
    (one,) = told(slug, today=today, register=REGISTER, paatos=text)
    is_past = today.day == 3
    was = ("oli", sv, "was") if is_past else ("on", _future(sv), "is")
    order = ("jo", "redan", "already on") if slug in ALREADY else ("vasta", "först", "not until")
    for said, part in zip(
        spoken(one.message),
        (f"{fi} {was[0]} {order[0]}", f"{was[1]} {order[1]}", f"the {en} {was[2]} {order[2]}"),
        strict=True,
    ):
        assert f"{part} 2" in said


def _future(sv):
    return sv.replace("hölls", "hålls").replace("fattades", "fattas")


def _of_organ(today, organ):
    plan = f"""\
kind: program
id: ohjelma
title: Ohjelma
type: welfare-program
status: adopted
period: {{start: 2026, end: 2029}}
goals:
  - id: liike
    title: Liike
    measures:
      - {{id: kavely, title: Kävely, responsible: [{organ}], schedule: {{start: 2026, end: 2028}}}}
"""
    (one,) = told("responsible-organ-ended", today=today, register=REGISTER, ohjelma=plan)
    return spoken(one.message)


def test_only_the_organ_is_quoted_of_who_is_said_to_decide():
    decision = """\
kind: decision
id: paatos
organ: vanha
title: Otsikko
status: on-agenda
proposal: Päätetään, että kunnanhallitus päättää asiasta.
"""
    (one,) = told("proposal-of-another-organ", register=REGISTER, paatos=decision)
    assert "”kunnanhallitus”" in one.message.say("fi")


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (
            "title: {fi: Yksi, sv: Ett}",
            "title: {fi: Kaksi, sv: Två}",
            "vain otsikot ovat ruotsiksi",
        ),
        ("title: Yksi", "title: {fi: Kaksi, sv: Två}", "vain osa otsikoista on ruotsiksi"),
    ],
)
def test_that_only_titles_are_in_a_language_is_said_of_all_of_them(first, second, expected):
    plan = f"""\
kind: program
id: ohjelma
title: {{fi: Ohjelma, sv: Program}}
type: welfare-program
status: in-preparation
period: {{start: 2026, end: 2029}}
goals:
  - {{id: yksi, {first}, description: Liikutaan.}}
  - {{id: kaksi, {second}, description: Ollaan.}}
"""
    (one,) = told("language-version-missing", register=REGISTER, ohjelma=plan)
    assert expected in one.message.say("fi")

"""With every rule running, one slip is one finding: nothing is told of what could not be read."""

import unicodedata
from datetime import date

import pytest

from hyvinvointi.lint import Options, lint
from hyvinvointi.lint.summary import summary
from hyvinvointi.testing import REGISTER
from hyvinvointi.workspace import MemoryTree, load

OPTIONS = Options(date(2026, 11, 1))
DECISION = """\
kind: decision
id: hallitus-10
organ: kunnanhallitus
meeting: {date: 2026-02-02, number: 2/2026}
paragraph: 10
case_number: 1/00.01/2026
title: Otsikko asiasta
status: final
presenter: {id: malli-maija, name: Maija Malli, title: hyvinvointijohtaja}
proposal: Hallitus päättää asian.
resolution: {outcome: accepted, text: Hallitus hyväksyi ehdotuksen.}
appeal: [{type: rectification, ground: Kuntalaki 410/2015 134 §}]
inspected_on: 2026-02-05
published_on: 2026-02-06
background: Asia on valmisteltu. Sen vaikutukset on arvioitu.
"""
PLAN = """\
kind: program
id: ohjelma
title: Ohjelma
type: culture-plan
period: {start: 2026, end: 2029}
status: in-preparation
owner: kunnanvaltuusto
goals:
  - id: lainaus
    title: Kirjaa lainataan
    targets:
      - {indicator: lainat, baseline: {year: 2025, value: 5}, target: {year: 2029, value: 9}}
    measures:
      - id: auto
        title: Kirjastoauto
        responsible: [kirjasto]
        schedule: {start: 2026, end: 2029}
        indicators: [lainat]
        resources: [{type: budget, amount: 5000, year: 2026, budget_line: "1"}]
"""
INDICATOR = """\
kind: indicator
id: lainat
title: Kirjaston lainat
unit: kpl
direction: increase
source: {system: other, id: "1", title: Kirjasto, retrieved: 2026-01-01}
values:
  - {year: 2025, value: 5}
"""
VOTE = (
    "handling:\n  votes:\n"
    "    - {question: Hyväksytäänkö, for: {text: A, count: 5}, against: {text: B, count: 2}}\n"
)
ADOPTION = 'adopts: [{document: ohjelma, role: adopt, digest: "hv1:sha256:%s"}]\n'
TERM = "council_term: {start: 2025-06-01, end: 2029-05-31}"
FILES = {
    "rekisteri.yaml": REGISTER,
    "paatos.yaml": DECISION,
    "ohjelma.yaml": PLAN,
    "mittari.yaml": INDICATOR,
}


def told(**edits: tuple[str, str]) -> list[str]:
    """What is found in the workspace after one edit of some of its files."""
    files = dict(FILES)
    for name, (old, new) in edits.items():
        assert files[f"{name}.yaml"].count(old) == 1
        files[f"{name}.yaml"] = files[f"{name}.yaml"].replace(old, new)
    report = lint(load(MemoryTree({name: text.encode() for name, text in files.items()})), OPTIONS)
    return [
        f"{one.place.path}:{one.place.line}:{one.place.column} {one.rule.slug}"
        for one in summary(report.diagnostics)
    ]


def test_nothing_is_wrong_before_the_slip():
    assert told() == []


MEETING = "{date: 2026-02-02, number: 2/2026}"
RESOLUTION = "{outcome: accepted, text: Hallitus hyväksyi ehdotuksen.}"
ASSIGNED = "        responsible: [kirjasto]"
AMOUNT = "amount: 5000"
VALUE = "value: 5}"


@pytest.mark.parametrize(
    ("name", "old", "new", "expected"),
    [
        ("paatos", RESOLUTION, "Hyväksyttiin.", ["11:13 wrong-type"]),
        ("paatos", RESOLUTION, f"[{RESOLUTION}]", ["11:13 wrong-type"]),
        ("paatos", "text: Hall", "sisalto: Hall", ["11:33 unknown-field"]),
        ("paatos", MEETING, "2026-02-02", ["4:10 wrong-type"]),
        ("paatos", MEETING, "[2026-02-02]", ["4:10 wrong-type"]),
        ("paatos", "{id: malli-maija, ", "{tunniste: x, ", ["9:13 unknown-field"]),
        ("paatos", "{id: malli-maija, name: Maija Malli, title: hyvinvointijohtaja}", "{kuka: Malli}", ["9:13 unknown-field"]),
        ("paatos", "inspected_on", f"{VOTE.removeprefix('handling:').replace('  votes', 'votes', 1).lstrip()}inspected_on", ["13:1 unknown-field"]),
        ("paatos", "inspected_on", f"{unicodedata.normalize('NFD', 'esittelijä')}: x\ninspected_on", ["13:1 key-not-normalised"]),
        ("paatos", "title: Otsikko asiasta", 'title: "Otsikko \\ud83d"', ["7:17 wrong-escape"]),
        ("paatos", "outcome: accepted, text: Hall", "outcome: accepted-after-vote, text: Yksimielisesti hall", ["11:23 outcome-contradicts-text"]),
        ("paatos", RESOLUTION, "{outcome: accepted-after-vote, text: Hyväksyttiin.}\nhandling: Äänestettiin.", ["12:11 wrong-type"]),
        ("paatos", MEETING, "{sali: 12}", ["4:11 unknown-field"]),
        ("paatos", "inspected_on", "attachments: [{id: a, title: Liite, file: ”a.pdf”}]\ninspected_on", ["13:43 attached-file-missing"]),
        ("paatos", "organ: k", "municipality: ”malli”\norgan: k", ["3:15 missing-register"]),
        ("ohjelma", "{year: 2025, value: 5}", "{luku: 7.2}", ["12:40 unknown-field"]),
        ("ohjelma", "id: auto\n        title: Kirjastoauto\n", "title: Kirjastoauto\n        tunniste_on: auto\n", ["15:9 unknown-field"]),
        ("rekisteri", "kind: municipality", "kind: kaupunki tämä on", ["1:7 unknown-kind"]),
        ("mittari", VALUE, "value: 5}\n  - {value: 8, year: 2025}", ["9:22 duplicate-item"]),
        ("mittari", VALUE, "value: 5}\n  - {year: 2024, value: 4}\n  - {year: 2025, value: 8}", ["10:12 duplicate-item"]),
        ("mittari", VALUE, "value: -3,5}", ["8:25 decimal-comma-in-flow"]),
        ("mittari", VALUE, "value: 12,345,678}", ["8:25 decimal-comma-in-flow"]),
        ("mittari", VALUE, "value: 1,234.5}", ["8:25 decimal-comma-in-flow"]),
        ("mittari", "{year: 2025, value: 5}", "{vuosiluku: 2025, value: 5}", ["8:6 unknown-field"]),
        ("ohjelma", ASSIGNED, "        responsible: !x [kirjasto]", ["16:22 tag"]),
        ("ohjelma", ASSIGNED, "        responsible: !x kirjasto", ["16:22 tag"]),
        ("ohjelma", ASSIGNED, "        responsible: !x", ["16:22 tag"]),
        ("ohjelma", "baseline: {year: 2025, value: 5}", "baseline: 7.2", ["12:39 wrong-type"]),
        ("ohjelma", "target: {year: 2029, value: 9}", "target: 9", ["12:71 wrong-type"]),
        ("ohjelma", AMOUNT, "amount: 12,345,678", ["19:44 decimal-comma-in-flow"]),
        ("ohjelma", "end: 2029}\n        ind", "end: 2020}\n        ind", ["17:38 end-before-start"]),
        ("rekisteri", TERM, "council_term: {start: 2029-06-01, end: 2025-05-31}", ["6:40 end-before-start"]),
    ],
)  # fmt: skip
def test_one_slip_is_one_finding(name, old, new, expected):
    assert told(**{name: (old, new)}) == [f"{name}.yaml:{one}" for one in expected]


@pytest.mark.parametrize("digest", ["A" * 64, "a" * 63, "…"])
def test_a_digest_without_its_form_contradicts_no_text(digest):
    assert told(
        paatos=("inspected_on", f"{ADOPTION % digest}inspected_on"),
        ohjelma=("status: in-preparation", "status: adopted"),
    ) == ["paatos.yaml:13:51 wrong-form"]


@pytest.mark.parametrize(
    ("text", "more", "first"),
    [
        ("Hyväksyttiin äänin 5–2.", VOTE, "outcome-contradicts-text"),
        ("Hallitus hyväksyi ehdotuksen.", VOTE, "outcome-contradicts-votes"),
        ("Hyväksyttiin äänestyksen jälkeen.", VOTE, "outcome-contradicts-text"),
        ("Hyväksyttiin äänestyksen jälkeen.", "", "outcome-contradicts-text"),
    ],
)
@pytest.mark.parametrize("dissents", ["", ", dissents: [{person: {name: Eero Malli}, text: Ei}]"])
def test_what_is_not_unanimous_is_told_once(text, more, first, dissents):
    resolution = f"{{outcome: accepted-unanimously, text: {text}{dissents}}}"
    edit = (f"resolution: {RESOLUTION}\n", f"resolution: {resolution}\n{more}")
    assert told(paatos=edit) == [f"paatos.yaml:11:23 {first}"]


def test_a_code_does_not_change_when_another_file_breaks():
    slip = ("organ: kunnanhallitus", "organ: Kunnan hallitus")
    assert told(paatos=slip) == ["paatos.yaml:3:8 unknown-reference"]
    assert told(paatos=slip, rekisteri=("name: Malli", 'name: "Malli')) == [
        "paatos.yaml:3:8 unknown-reference",
        "rekisteri.yaml:3:7 unclosed-quote",
    ]


def test_missing_fields_come_in_the_order_of_the_schema():
    files = {"a.yaml": b"kind: program\nid: a\n", "rekisteri.yaml": REGISTER.encode()}
    report = lint(load(MemoryTree(files)), OPTIONS)
    missing = [one for one in report.diagnostics if one.rule.slug == "missing-field"]
    assert [one.message.args["field"] for one in missing] == ["title", "type", "status"]

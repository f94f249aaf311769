"""What may happen to an adopted plan from one commit to the next, and all that is told of it."""

import json

import pytest

from cli.repository import commit
from diff.test_edits import MEASURE_UIMATAITO, MEASURE_VERTAISET
from diff.village import PLAN, edited, workspace
from hyvinvointi.adoption import Directory, Pins

pytestmark = pytest.mark.slow

PATH = "programs/ohjelma.yaml"
STEP = "  - {organ: valtuusto, role: adopt}\n"
ADOPTED = "hv1:sha256:88f5e2b9268c08518d2c4264e98fcdf49f299faf8c02a9781e8e4d4ce0842ff6"
CHANGED = "hv1:sha256:5fef84e42fcc968fd9ec34901addbfe8747f81e8dd34bf2836b6407629a53b83"
"""The digests of the plan as it was adopted and as it is changed, pinned: the form never changes."""


def decision(name: str, day: str, paragraph: int, digest: str) -> str:
    return f"""\
kind: decision
id: {name}
municipality: lehtola
organ: valtuusto
meeting: {{date: {day}}}
paragraph: {paragraph}
title: Hyvinvointiohjelma
status: final
resolution: {{text: Hyväksyttiin., outcome: accepted-unanimously}}
adopts:
  - {{document: ohjelma, role: adopt, digest: "{digest}"}}
inspected_on: {day}
"""


def adopted_by(name: str) -> str:
    return STEP.replace("adopt}", f"adopt, decision: {name}}}")


FIRST = {
    "decisions/valtuusto-2025-064.yaml": decision("valtuusto-2025-064", "2025-12-08", 64, ADOPTED)
}
SECOND = {
    "decisions/valtuusto-2026-021.yaml": decision("valtuusto-2026-021", "2026-05-18", 21, CHANGED)
}
BASE = edited((STEP, adopted_by("valtuusto-2025-064"))) | FIRST
POSTPONED = ("end: 2028-05}", "end: 2029-05}")
CUT = ("amount: 60000", "amount: 45000")
AGAIN = ("valtuusto-2025-064}\n", "valtuusto-2026-021}\n")
GOAL = PLAN[PLAN.index("  - id: kohtaaminen") : PLAN.index("approval:")]
FIRST_GOAL = "goals:\n  - id: liike\n"
MISSPELT = edited(("Kahvi on maksuton", "Kahvi on makuston"), files=BASE)

# A name, both sides, whether the gate passes, all that is told, and what the report must hold.
CASES = [
    (
        "a higher target of a falling indicator asks for less",
        BASE,
        edited(("year: 2029, value: 4}", "year: 2029, value: 5.5}"), files=BASE),
        False,
        ["substantive target-weakened kiusatut target.value"],
        ["instead of 4%", '"old": 4', '"new": 5.5'],
    ),
    (
        "a measure that moves to another goal is one change, not two",
        BASE,
        edited(
            (MEASURE_UIMATAITO, ""),
            ("      - id: kylatalot\n", f"{MEASURE_UIMATAITO}      - id: kylatalot\n"),
            files=BASE,
        ),
        False,
        ["substantive measure-moved uimataito None"],
        ["liike", "kohtaaminen"],
    ),
    (
        "a typo, other words, and another obligation are of three levels",
        MISSPELT,
        edited(
            ("Kahvi on makuston", "Kahvi on maksuton"),
            ("Liikuntapaikat ovat lähellä", "Kentät ovat nyt lähellä"),
            ("kuuluu vähintään kolme", "kuuluu enintään kolme"),
            files=MISSPELT,
        ),
        False,
        [
            "substantive guarded-word-changed toimintatapa description",
            "review prose-reworded liike description",
            "editorial prose-typo kylatalot description",
        ],
        ["vähintään", "enintään", "makuston", "maksuton"],
    ),
    (
        "a measure with a new id is not removed and added",
        BASE,
        edited(("- id: vertaiset", "- id: vertaissovittelijat"), files=BASE),
        True,
        ["notice id-renamed vertaissovittelijat id"],
        ['"previous_id": "vertaiset"'],
    ),
    (
        "with a measure its money goes",
        BASE,
        edited((MEASURE_VERTAISET, ""), files=BASE),
        False,
        ["substantive measure-removed vertaiset None"],
        ["€4,000"],
    ),
    (
        "the last goal becomes the first: one moved id",
        BASE,
        edited((GOAL, ""), (FIRST_GOAL, f"goals:\n{GOAL}  - id: liike\n"), files=BASE),
        True,
        ["notice list-reordered ohjelma goals"],
        ["kohtaaminen"],
    ),
    (
        "follow-up of an adopted plan asks for no decision",
        BASE,
        edited(
            ("status: in-progress", "status: done\n        status_note: Ladut avattiin."),
            (
                "  - {year: 2025, value: 41, status: final}\n",
                """\
  - {year: 2025, value: 41, status: final}
  - {year: 2026, value: 43, status: provisional}
""",
            ),
            files=BASE,
        ),
        True,
        [
            "notice value-recorded 2026 None",
            "notice status-recorded latuverkko status",
            "notice status-recorded latuverkko status_note",
        ],
        ["43"],
    ),
    (
        "a later decision of the same organ that adopts exactly this text stands behind it",
        BASE,
        edited(POSTPONED, CUT, AGAIN, files=BASE) | SECOND,
        True,
        [
            "notice decision-added valtuusto-2026-021 None",
            "substantive deadline-postponed toimintatapa schedule.end",
            "substantive money-cut budget/2027 amount",
            "notice approval-step-changed valtuusto/adopt decision",
        ],
        ['"legitimised_by": "valtuusto-2026-021"', '"old": "2028-05"', '"new": 45000'],
    ),
    (
        "the count of a vote is changed after the minutes were inspected",
        BASE,
        edited(
            ("{text: Ehdotus, count: 7}", "{text: Ehdotus, count: 6}"),
            ("{text: Palautus, count: 2}", "{text: Palautus, count: 3}"),
            ("äänin 7–2", "äänin 6–3"),
            files=BASE,
        ),
        False,
        [
            "critical inspected-text-changed lautakunta-2025-040 resolution.text",
            "critical inspected-text-changed Ehdotus vai palautus for.count",
            "critical inspected-text-changed Ehdotus vai palautus against.count",
        ],
        ["6–3"],
    ),
]


def reformatted(files):
    """The same said in another way: wrapped, quoted, reordered, commented, with CRLF, 41 as 41.0."""
    done = edited(
        ("kind: program\n", "# Tätä ylläpitää koulutoimi.\nkind: program\n"),
        ("{statute: 612/2021, provision: 6 §}", "{provision: \"6 §\", statute: '612/2021'}"),
        ("vähintään kolme aikuista. Rehtori", "vähintään kolme\n              aikuista. Rehtori"),
        ("  - {year: 2025, value: 41, status", "  - {year: 2025, value: 41.0, status"),
        files=files,
    )
    crlf = "indicators/kirjasto.yaml"
    return done | {crlf: done[crlf].replace("\n", "\r\n")}


@pytest.mark.parametrize("case", CASES, ids=[case[0] for case in CASES])
def test_a_commit_is_told_as_what_it_means(run, village, case):
    _name, base, head, passes, expected, says = case
    commit(village, base)
    commit(village, head)
    for language in ("fi", "sv", "en"):
        ran = run("diff", "HEAD~1..HEAD", "--format", "json", "--lang", language)
        report = json.loads(ran.out)
        changes = [
            f"{one['level']} {one['rule']} {one['entity']['id']} {one['field']}"
            for one in report["changes"]
        ]
        assert (ran.code, report["gate"] == "passed", changes) == (
            int(not passes),
            passes,
            expected,
        )
        assert report["summary"]["formatting"] == 0
    assert all(text in ran.out.replace("\u202f", " ") for text in says), ran.out


def test_what_no_reader_sees_is_only_counted(run, village):
    commit(village, BASE)
    commit(village, reformatted(BASE))
    ran = run("diff", "HEAD~1..HEAD", "--format", "json")
    report = json.loads(ran.out)
    assert (ran.code, report["changes"], report["summary"]["formatting"]) == (0, [], 3)


@pytest.mark.parametrize(
    ("files", "name"),
    [
        (BASE, "valtuusto-2025-064"),
        (edited(POSTPONED, CUT, AGAIN, files=BASE) | SECOND, "valtuusto-2026-021"),
    ],
)
def test_the_newest_pin_fits_the_text_that_the_council_adopted(files, name):
    here = workspace(files)
    directory = Directory(here)
    plan = here.by_path[PATH]
    pin = Pins(here, directory).newest(plan)
    assert pin is not None
    assert (pin.decision.id, pin.digest) == (name, directory.digest(plan))

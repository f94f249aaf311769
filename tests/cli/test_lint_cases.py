"""Small workspaces with one defect each: what is told, where, with which help, and nothing besides."""

import json
import os
import re
import subprocess
import sys

import pytest

from cli.conftest import write

REGISTER = """\
kind: municipality
id: haapasalmi
name: Haapasalmi
code: "998"
languages: [fi]
council_term: {start: 2021-08-01, end: 2025-05-31}
organs:
  - {id: valtuusto, name: Haapasalmen valtuusto, type: council, size: 21}
  - {id: hallitus, name: Haapasalmen hallitus, type: executive, size: 9}
  - {id: vanhustenlautakunta, name: Vanhustenlautakunta, type: committee, size: 9}
units:
  - {id: kotipalvelu, name: Kotipalvelu}
people:
  - {id: suo-marja, name: Marja Suo, title: Palvelujohtaja, role: office-holder, unit: kotipalvelu}
  - {id: rinne-olavi, name: Olavi Rinne, title: Ohjaaja, role: employee, unit: kotipalvelu}
"""
PROGRAM = """\
kind: program
id: ulkoiluohjelma
municipality: haapasalmi
title: Ulkoiluohjelma 2025–2028
type: other
period: {start: 2025-01-01, end: 2028-12-31}
status: proposed
owner: vanhustenlautakunta
responsible: [suo-marja]
sections:
  - id: ulkona
    title: Ulkona joka päivä
    unit: kotipalvelu
    current_state: Moni yksin asuva ei pääse ulos ilman apua.
    goals:
      - id: ulkona-1
        title: Yksin asuvat pääsevät ulos
        targets:
          - indicator: ulkoilemattomat
            baseline: {year: 2023, value: 31.5}
            target: {year: 2028, value: 20}
        measures:
          - id: ulkona-1-a
            title: Ulkoiluystävät käyvät kerran viikossa
            responsible: [rinne-olavi]
            schedule: {start: 2025-03, end: 2028-11, recurrence: continuous}
            resources:
              - {type: budget, amount: 3200, year: 2025}
            status: not-started
approval:
  - {organ: vanhustenlautakunta, role: propose, decision: vanhustenlautakunta-2024-19}
  - {organ: valtuusto, role: adopt, planned: 2024-10}
"""
INDICATOR = """\
kind: indicator
id: ulkoilemattomat
municipality: haapasalmi
title: Ulkona harvemmin kuin viikoittain käyvät
type: outcome
unit: "%"
decimals: 1
direction: decrease
values:
  - {year: 2023, value: 31.5, status: final}
source: {system: own, title: Asiakaskysely, retrieved: 2024-01-15}
responsible: [rinne-olavi]
"""
MINUTES = """\
kind: decision
id: vanhustenlautakunta-2024-19
municipality: haapasalmi
organ: vanhustenlautakunta
meeting: {date: 2024-05-06, number: 4/2024, time: "16:00", place: Kunnantalo}
paragraph: 19
case_number: 52/05.00/2024
title: Ulkoiluohjelma 2025–2028
status: published
publicity: {class: public}
preparers:
  - {id: rinne-olavi, name: Olavi Rinne, title: Ohjaaja}
prepared_on: 2024-04-22
presenter: {id: suo-marja, name: Marja Suo, title: Palvelujohtaja}
background: |
  Ohjelmasta on kuultu vanhusneuvostoa.
proposal: |
  Lautakunta esittää ohjelmaa (liite 1) valtuustolle.
resolution:
  text: Lautakunta hyväksyi ehdotuksen yksimielisesti.
  outcome: accepted-unanimously
attachments:
  - {id: liite-1, number: 1, title: Ulkoiluohjelma, type: attachment}
forward_to:
  - {organ: valtuusto, role: adopt, planned: 2024-10}
notify:
  - {id: valtuusto, name: Haapasalmen valtuusto}
appeal:
  - {type: none, ground: Kuntalaki 410/2015 136 §}
inspected_on: 2024-05-10
published_on: 2024-05-13
"""

PROGRAM_PATH = "ohjelmat/ulkoilu.yaml"
INDICATOR_PATH = "mittarit/ulkoilemattomat.yaml"
MINUTES_PATH = "paatokset/vanhustenlautakunta-2024-19.yaml"
FILES = {
    "kunta.yaml": REGISTER,
    PROGRAM_PATH: PROGRAM,
    INDICATOR_PATH: INDICATOR,
    MINUTES_PATH: MINUTES,
}
ARGUMENTS = ("lint", "--format", "json", "--lang", "en", "--today", "2024-06-15")
TASKS = """\
tasks:
  - {id: liite-1, title: Ystävien haku, responsible: [{id: rinne-olavi, name: Olavi Rinne}], due: 2025-01-31, status: not-started}
"""
CODE = "010137-945F"  # passes its check; the numbers from 900 on are given to nobody

# A name, the file, what is replaced in it by what, what is told of it, and what that must say.
DEFECTS = [
    (
        "a key in Finnish: its English name, and no measure without responsible",
        PROGRAM_PATH,
        ("responsible: [rinne-olavi]", "vastuutaho: [rinne-olavi]"),
        [f"{PROGRAM_PATH}:25:13 error misspelt-field"],
        ["responsible"],
    ),
    (
        "a decimal comma in block style is text: the number is offered",
        PROGRAM_PATH,
        (
            "target: {year: 2028, value: 20}",
            "target:\n              year: 2028\n              value: 20,5",
        ),
        [f"{PROGRAM_PATH}:23:22 error decimal-comma"],
        ["20\\.5"],
    ),
    (
        "a date in Finnish order: the order of ISO 8601 is offered",
        MINUTES_PATH,
        ("2024-04-22", "22.4.2024"),
        [f"{MINUTES_PATH}:13:14 error wrong-date-form"],
        ["2024-04-22"],
    ),
    (
        "a unit that is not in the register: the one that is like it",
        PROGRAM_PATH,
        ("unit: kotipalvelu", "unit: kotipavelu"),
        [f"{PROGRAM_PATH}:13:11 error unknown-reference"],
        ["kotipalvelu"],
    ),
    (
        "a task with the id of an attachment: the first place is related",
        MINUTES_PATH,
        ("forward_to:", f"{TASKS}forward_to:"),
        [f"{MINUTES_PATH}:25:10 error duplicate-id"],
        [rf'"path": "{MINUTES_PATH}",\s+"line": 23,'],
    ),
    (
        "an anchor and its alias: one defect",
        PROGRAM_PATH,
        ("responsible: [suo-marja]", "responsible: &vastuu [suo-marja]"),
        [f"{PROGRAM_PATH}:9:14 error anchor"],
        [],
    ),
    (
        "a share that should fall has a target above its baseline",
        PROGRAM_PATH,
        ("value: 20}", "value: 42}"),
        [f"{PROGRAM_PATH}:21:41 error target-against-direction"],
        [],
    ),
    (
        "the text tables the matter, the outcome accepts it",
        MINUTES_PATH,
        ("hyväksyi ehdotuksen yksimielisesti", "päätti jättää asian pöydälle"),
        [f"{MINUTES_PATH}:21:12 error outcome-contradicts-text"],
        [],
    ),
    (
        "minutes inspected before the meeting",
        MINUTES_PATH,
        ("inspected_on: 2024-05-10", "inspected_on: 2024-05-01"),
        [f"{MINUTES_PATH}:30:15 error inspected-before-meeting"],
        [],
    ),
    (
        "a personal identity code, which no line repeats",
        MINUTES_PATH,
        ("kuultu vanhusneuvostoa", f"kuultu vanhusneuvostoa ja asukasta {CODE}"),
        [f"{MINUTES_PATH}:16:52 error identity-code-in-text"],
        [],
    ),
    (
        "a file that ends inside a quoted text: the other files are judged as ever",
        INDICATOR_PATH,
        (INDICATOR[INDICATOR.index("Asiakaskysely") :], '"Asiakas'),
        [f"{INDICATOR_PATH}:11:30 error unclosed-quote"],
        [],
    ),
]


@pytest.fixture
def told(run, workspace):
    """Lint the files: the exit code, each finding as `path:line:column severity slug`, and all."""

    def told_of(files):
        for path in workspace.glob("*.yaml"):
            path.unlink()
        write(workspace, {path: text.encode() for path, text in files.items()})
        ran = run(*ARGUMENTS)
        report = json.loads(ran.out)
        assert (report["summary"]["documents"], ran.err) == (len(files), "")
        return (
            ran.code,
            [
                f"{one['path']}:{one['line']}:{one['column']} {one['severity']} {one['rule']}"
                for one in report["diagnostics"]
            ],
            ran.out,
        )

    return told_of


def test_of_a_sound_workspace_nothing_is_told(told):
    assert told(FILES)[:2] == (0, [])


@pytest.mark.parametrize(
    ("path", "edit", "expected", "says"),
    [row[1:] for row in DEFECTS],
    ids=[row[0] for row in DEFECTS],
)
def test_one_defect_is_told_once_at_its_place(told, path, edit, expected, says):
    assert FILES[path].count(edit[0]) == 1
    code, findings, out = told(FILES | {path: FILES[path].replace(*edit)})
    assert (code, findings) == (1, expected)
    assert all(re.search(wanted, out) for wanted in says), out
    assert CODE not in out


def test_an_alias_is_of_its_anchor(told):
    """Both marks are outside of what YAML may hold here: they are told as one."""
    text = PROGRAM.replace("responsible: [suo-marja]", "responsible: &vastuu [suo-marja]")
    text = text.replace("responsible: [rinne-olavi]", "responsible: *vastuu")
    code, findings, _ = told(FILES | {PROGRAM_PATH: text})
    assert (code, findings) == (1, [f"{PROGRAM_PATH}:9:14 error anchor"])


def test_a_run_keeps_within_its_time_and_memory(tmp_path):
    """Memory is told by the process itself: until it runs, a child counts that of its parent."""
    pytest.importorskip("resource", reason="only POSIX tells them")
    write(
        tmp_path, {path: text.encode() for path, text in FILES.items()} | {"hyvinvointi.toml": b""}
    )
    code = (
        "import resource, sys; from hyvinvointi.__main__ import main; code = main(); "
        "cost = resource.getrusage(resource.RUSAGE_SELF); "
        "print(cost.ru_utime + cost.ru_stime, file=sys.stderr); "
        "print(next(line.split()[1] for line in open('/proc/self/status') if 'VmHWM' in line)"
        " if sys.platform == 'linux' else cost.ru_maxrss, file=sys.stderr); sys.exit(code)"
    )
    command = [sys.executable, "-c", code, *ARGUMENTS]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, check=False, env=os.environ)
    assert done.returncode == 0
    seconds, kibibytes = map(float, done.stderr.split()[-2:])
    assert seconds <= 2
    assert kibibytes / 1024 <= 300

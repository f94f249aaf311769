"""A municipality without its register: one finding, wherever the register has gone."""

from datetime import date

import pytest

from hyvinvointi.lint import Options, lint
from hyvinvointi.lint.since import since
from hyvinvointi.workspace import MemoryTree, load

TODAY = date(2026, 11, 29)
REGISTER = 'kind: municipality\nid: {}\nname: A\ncode: "999"\nlanguages: [fi]\norgans: []\n'
INDICATOR = (
    'kind: indicator\nid: {}\nmunicipality: {}\ntitle: A\nunit: "%"\ndirection: none\n'
    "responsible: [{}]\n"
)
ONE = INDICATOR.format("eka", "esimerkkila", "ei-ole")
TWO = INDICATOR.format("toka", "esimerkkila", "ei-ole")
NAMELESS = ONE.replace("municipality: esimerkkila\n", "")


def workspace(files):
    return load(MemoryTree({path: text.encode() for path, text in files.items()}))


def told(files, **options):
    report = lint(workspace(files), Options(TODAY, rules=(), **options))
    return [f"{one.place.path}:{one.place.line} {one.rule.slug}" for one in report.diagnostics]


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ({"a.yaml": ONE, "b.yaml": TWO}, ["a.yaml:3 missing-register"]),
        ({"a.yaml": NAMELESS}, ["a.yaml:2 missing-register"]),
        ({"a.yaml": NAMELESS, "b.yaml": TWO}, ["a.yaml:2 missing-register"]),
        (
            {"a.yaml": ONE, "b.yaml": INDICATOR.format("toka", "muu", "ei-ole")},
            ["a.yaml:3 missing-register", "b.yaml:3 missing-register"],
        ),
        (
            {"a.yaml": ONE, "b.yaml": TWO, "m.yml": REGISTER.format("esimerkkila")},
            ["a.yaml:3 missing-register", "m.yml:1 yml-extension"],
        ),
        (
            {"a.yaml": ONE, "b.yaml": TWO, "m.yaml": REGISTER.format("esimerkila")},
            ["m.yaml:2 missing-register"],
        ),
        (
            {"a.yaml": ONE, "m.yaml": REGISTER.format("esimerkila")},
            ["a.yaml:3 missing-register"],
        ),
        (
            {"a.yaml": ONE, "b.yaml": TWO, "m.yaml": REGISTER.format("turku")},
            ["a.yaml:3 missing-register"],
        ),
        (
            {"a.yaml": ONE, "m.yaml": REGISTER.format("esimerkkila") + "x: [\n"},
            ["m.yaml:7 unclosed-bracket"],
        ),
        (
            {
                "a.yaml": ONE.replace("ei-ole", "naapuri:organ"),
                "m.yaml": REGISTER.format("esimerkkila"),
            },
            ["a.yaml:7 missing-register"],
        ),
    ],
)
def test_each_municipality_is_told_once(files, expected):
    assert told(files) == expected


def test_it_is_told_in_what_is_reported_on():
    files = {"a.yaml": ONE, "b.yaml": TWO}
    assert told(files, scope=frozenset({"b.yaml"})) == ["b.yaml:3 missing-register"]
    misspelt = files | {"m.yaml": REGISTER.format("esimerkila")}
    assert told(misspelt, scope=frozenset(files)) == ["a.yaml:3 missing-register"]
    broken = files | {"m.yaml": REGISTER.format("esimerkkila") + "x: [\n"}
    assert told(broken, scope=frozenset(files)) == ["a.yaml:3 missing-register"]


@pytest.mark.parametrize(
    ("base", "head", "expected"),
    [
        ({"m.yaml": REGISTER.format("esimerkkila")}, {}, ["a.yaml:3"]),
        ({}, {"c.yaml": INDICATOR.format("uusi", "esimerkkila", "ei-ole")}, ["c.yaml:3"]),
        ({}, {"c.yaml": INDICATOR.format("uusi", "muu", "ei-ole")}, ["c.yaml:3"]),
        ({}, {}, []),
    ],
)
def test_a_branch_is_told_what_its_documents_cannot_be_judged_without(base, head, expected):
    files = {"a.yaml": ONE, "b.yaml": TWO}
    report = since(workspace(files | base), workspace(files | head), Options(TODAY, rules=()))
    assert [f"{one.place.path}:{one.place.line}" for one in report.diagnostics] == expected


def test_a_branch_is_told_of_a_register_that_nobody_could_read_before():
    files = {"a.yaml": ONE, "m.yaml": REGISTER.format("esimerkkila") + "x: [\n"}
    head = workspace(files | {"b.yaml": TWO})
    report = since(workspace(files), head, Options(TODAY, rules=()))
    assert [one.place.path for one in report.diagnostics] == ["m.yaml"]

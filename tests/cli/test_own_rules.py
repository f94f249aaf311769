"""Own rules are code: they run only where the person who runs the program says so."""

import json
import sys

import pytest

from lint_files import FILES

DAY = ("--today", "2026-11-01")
RULE = """\
from __future__ import annotations

from pathlib import Path

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint import Context
from hyvinvointi.model import Program

Path("run").touch()
RULE = Rule("OWN1", "title-too-plain", Text("a", "b", "c"), Text("a", "b", "c"))


def check(program: Program, context: Context):
    yield Finding(RULE, program.site("title"))
"""
NAMED = """\
[lint]
rules = ["rules"]
ignore = ["OWN1"]
[lint.severity]
title-too-plain = "info"
[lint.paths."x.yaml"]
OWN = "off"
"""


@pytest.fixture
def owned(workspace):
    """A workspace with an own rule that leaves a file behind when it is run."""
    (workspace / "rules").mkdir()
    (workspace / "rules/title_too_plain.py").write_text(RULE)
    (workspace / "hyvinvointi.toml").write_text('[lint]\nrules = ["rules"]')
    return workspace


def told(ran):
    return [one["code"] for one in json.loads(ran.out)["diagnostics"]]


def test_without_permission_nothing_of_them_is_run(run, owned):
    before = {*sys.modules}
    ran = run("lint", "--format", "json", *DAY)
    assert (ran.code, told(ran)) == (0, [])
    assert ran.err == (
        "Custom rules were not run (files: 1). They are code: if you trust this workspace, run them "
        "with --own-rules or with HYVINVOINTI_OWN_RULES=1.\n"
    )
    assert not (owned / "run").exists()
    assert not (owned / "rules/__pycache__").exists()
    assert not [
        name for name in sys.modules.keys() - before if name.startswith("hyvinvointi_local")
    ]


@pytest.mark.parametrize("text", ["x = (", "raise RuntimeError", "\0", "while True: pass"])
def test_what_they_hold_does_not_matter_then(run, owned, text):
    (owned / "rules/title_too_plain.py").write_text(text)
    assert run("lint", *DAY).code == 0


def test_with_permission_they_run(run, owned, monkeypatch):
    ran = run("lint", "--own-rules", "--format", "json", *DAY)
    assert (ran.code, told(ran), ran.err) == (1, ["OWN1"], "")
    assert (owned / "run").exists()
    monkeypatch.setenv("HYVINVOINTI_OWN_RULES", "1")
    assert told(run("lint", "--format", "json", *DAY)) == ["OWN1"]
    monkeypatch.setenv("HYVINVOINTI_OWN_RULES", "0")
    assert told(run("lint", "--format", "json", *DAY)) == []


@pytest.mark.usefixtures("owned")
@pytest.mark.parametrize(
    ("language", "part"),
    [("fi", "Omia sääntöjä ei ajettu (tiedostoja: 1)"), ("sv", "Egna regler kördes inte")],
)
def test_it_is_said_in_each_language(run, language, part):
    assert part in run("lint", "--lang", language, *DAY).err


def test_names_of_rules_that_were_not_run_are_no_mistake(run, owned):
    (owned / "hyvinvointi.toml").write_text(NAMED)
    assert run("lint", *DAY).code == 0
    assert run("lint", "--own-rules", *DAY).code == 0
    (owned / "hyvinvointi.toml").write_text(NAMED.replace("OWN1", "OWNN"))
    assert run("lint", *DAY).code == 0
    ran = run("lint", "--own-rules", *DAY)
    assert (ran.code, "There is no rule “OWNN”" in ran.err) == (2, True)


def test_a_selection_of_own_rules_alone_selects_nothing_else(run, owned):
    (owned / "hyvinvointi.toml").write_text('[lint]\nrules = ["rules"]\nselect = ["OWN1"]')
    (owned / "ohjelma.yaml").write_bytes(FILES["ohjelma.yaml"].replace(b"[kirjasto]", b"[kirja]"))
    assert told(run("lint", "--format", "json", *DAY)) == []
    assert told(run("lint", "--format", "json", "--own-rules", *DAY)) == ["OWN1"]


@pytest.mark.usefixtures("owned")
def test_a_person_who_names_one_is_told_that_it_was_not_loaded(run):
    ran = run("lint", "--select", "OWN1", *DAY)
    assert ran.code == 2
    assert ran.err.endswith(
        "There is no rule “OWN1”. Custom rules were not loaded; --own-rules loads them.\n"
    )


def test_a_comment_may_name_one_that_was_not_run(run, owned):
    text = FILES["ohjelma.yaml"].decode()
    text = text.replace("title: Ohjelma\n", "title: Ohjelma  # hyv: ignore[title-too-plain] syy\n")
    (owned / "ohjelma.yaml").write_text(text)
    assert told(run("lint", "--format", "json", *DAY)) == []
    assert told(run("lint", "--format", "json", "--own-rules", *DAY)) == []
    (owned / "ohjelma.yaml").write_text(text.replace("too-plain", "too-plane"))
    assert told(run("lint", "--format", "json", *DAY)) == ["HV913"]


def test_publishing_runs_them_with_permission_only(run, owned):
    adopted = FILES["ohjelma.yaml"].replace(b"in-preparation", b"adopted")
    (owned / "ohjelma.yaml").write_bytes(adopted)
    ran = run("render", "--profile", "publish", "--output", "out", *DAY)
    assert "Custom rules were not run (files: 1)" in ran.err
    assert "OWN1" not in ran.err
    assert not (owned / "run").exists()
    ran = run("render", "--profile", "publish", "--own-rules", "--output", "out", *DAY)
    assert (ran.code, "OWN1" in ran.err) == (1, True)


def _folder_out(owned, outside):
    (owned / "rules/title_too_plain.py").unlink()
    (owned / "rules").rmdir()
    (owned / "rules").symlink_to(outside)


def _file_out(owned, outside):
    (owned / "rules/title_too_plain.py").unlink()
    (owned / "rules/title_too_plain.py").symlink_to(outside / "rule.py")


def _folder_named(owned, _outside):
    (owned / "rules/title_too_plain.py").unlink()
    (owned / "rules/title_too_plain.py").mkdir()


@pytest.mark.parametrize("change", [_folder_out, _file_out, _folder_named])
@pytest.mark.parametrize("permission", [[], ["--own-rules"]])
def test_what_is_no_file_of_the_workspace_is_refused(
    run, owned, tmp_path_factory, change, permission
):
    outside = tmp_path_factory.mktemp("muualla")
    (outside / "rule.py").write_text(RULE)
    change(owned, outside)
    ran = run("lint", *permission, *DAY)
    assert (ran.code, ran.err.count("\n")) == (2, 1)
    assert not (owned / "run").exists()


@pytest.mark.parametrize("folder", ["../x", "/", "a\\u0000b", "x" * 5_000, "nowhere"])
def test_a_folder_elsewhere_is_refused(run, owned, folder):
    (owned / "hyvinvointi.toml").write_text(f'[lint]\nrules = ["{folder}"]')
    ran = run("lint", *DAY)
    assert (ran.code, ran.err.count("\n"), len(ran.err) < 400) == (2, 1, True)


def test_a_rule_may_postpone_its_annotations_and_import_for_type_checkers_alone(run, owned):
    only = "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from hyvinvointi"
    text = RULE.replace("from hyvinvointi.model", f"{only}.model")
    text = text.replace("from hyvinvointi.lint import", f"{only}.lint import")
    (owned / "rules/title_too_plain.py").write_text(text)
    ran = run("lint", "--own-rules", "--format", "json", *DAY)
    assert (ran.code, told(ran), ran.err) == (1, ["OWN1"], "")


PAGE = """\
# OWN1 title-too-plain

## en
A title should say more.
"""


def test_explain_and_rules_know_them_where_they_may_run(run, owned):
    (owned / "rules/title_too_plain.md").write_text(PAGE)
    for name in ("OWN1", "title-too-plain"):
        ran = run("explain", name, "--own-rules")
        assert (ran.code, "A title should say more." in ran.out) == (0, True)
    assert "OWN1 title-too-plain" in run("rules", "--own-rules").out
    assert (owned / "run").exists()


def test_explain_and_rules_run_nothing_without_permission(run, owned):
    ran = run("explain", "OWN1")
    assert ran.code == 2
    assert "Custom rules were not loaded; --own-rules loads them." in ran.err
    assert "OWN1" not in run("rules").out
    assert not (owned / "run").exists()


def test_our_own_pages_are_told_beside_settings_that_cannot_be_read(run, owned):
    (owned / "hyvinvointi.toml").write_text("lint = 5")
    assert run("explain", "HV203").code == 0
    assert run("rules").code == 0

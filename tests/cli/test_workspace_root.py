"""The workspace is that of the current folder, whatever lies further down or is named."""

import json
import os
import shutil

import pytest

from cli.repository import commit, git, put
from cli.test_verify import TARGET
from diff.village import FILES, edited
from hyvinvointi.cli.app import COMMANDS

pytestmark = pytest.mark.slow

PLAN = "programs/ohjelma.yaml"
RULE = "from pathlib import Path\nPath('{trace}').touch()\nraise SystemExit(7)\n"
NESTED = """\
language = "fi"
documents = []
[lint]
rules = ["rules"]
ignore = ["HV1", "HV2", "HV3", "HV4", "HV5", "HV6", "HV7", "HV8", "HV9"]
"""


@pytest.fixture
def nested(village, tmp_path_factory):
    """A configuration of a stranger beside documents, with own rules and templates."""
    trace = tmp_path_factory.mktemp("trace") / "ran"
    files = {
        "programs/hyvinvointi.toml": NESTED,
        "programs/rules/bad.py": RULE.format(trace=trace),
        "programs/templates/html/program.html": "PWNED {{ 1/0 }}",
    }
    put(village, files)
    return trace


@pytest.mark.parametrize(
    "command",
    [
        ("lint",), ("lint", PLAN), ("lint", "programs"), ("lint", "ohjelma"), ("diff", PLAN),
        ("diff", PLAN, "decisions"), ("verify", "programs"), ("render", PLAN, "--output", "out"),
        ("render", "programs", "--profile", "publish", "--output", "out"),
        ("lint", "--since", "HEAD", PLAN),
    ],
)  # fmt: skip
def test_a_configuration_further_down_is_never_used(run, village, nested, command):
    ran = run(*command)
    assert ran.code in {0, 1}
    assert not nested.exists()
    assert (
        "ohjelma"
        in run("lint", "--format", "json", "--select", "HV4", "--today", "2031-01-01", PLAN).out
    )
    for page in (village / "out").rglob("*.html"):
        assert "PWNED" not in page.read_text()


def test_it_is_told(run, nested):
    assert not nested.exists()
    for arguments in ((), ("programs",)):
        ran = run("lint", "--format", "concise", "--select", "HV905", *arguments)
        assert ran.out.startswith("programs/hyvinvointi.toml:1:1: warning HV905")


def test_the_driver_of_git_goes_by_the_folder_in_which_git_was_called(run, village, monkeypatch):
    put(village, {"new.yaml": edited(TARGET)[PLAN], "kunta/hyvinvointi.toml": ""})
    put(village, {"programs/hyvinvointi.toml": 'language = "fi"'})
    sides = [village / PLAN, "1", "100644", village / "new.yaml", "2", "100644"]
    driver = ("diff", "--git-driver", "--", PLAN, *sides)
    spoken = {
        None: "substantive",
        "programs/": "asiamuutos",
        "kunta/": "substantive",
        "../..": "substantive",
    }
    for prefix, word in spoken.items():
        if prefix:
            monkeypatch.setenv("GIT_PREFIX", prefix)
        assert word in run(*driver).out


def test_two_files_are_compared_wherever_they_are(run, village, tmp_path_factory, monkeypatch):
    other = tmp_path_factory.mktemp("other")
    put(other, {"a.yaml": FILES[PLAN], "b.yaml": edited(TARGET)[PLAN]})
    # The indicators, and with them the unit and the direction, are those of the workspace.
    sides = ((PLAN, "less demanding: 6% instead of 4%"), (other / "a.yaml", "it is 6 instead of 4"))
    for first, told in sides:
        assert told in run("diff", first, other / "b.yaml").out
    put(other, {"hyvinvointi.toml": ""})
    assert "4% instead of 6%" in run("diff", other / "b.yaml", PLAN).out
    ran = run("diff", other / "a.yaml", other / "b.yaml")
    assert (ran.code, f"cd {other}" in ran.err) == (2, True)
    monkeypatch.chdir(other)
    assert "it is 6 instead of 4" in run("diff", "a.yaml", "b.yaml").out
    assert "it is 4 instead of 6" in run("diff", "b.yaml", village / PLAN).out


def test_outside_of_every_workspace_a_path_is_asked_for(
    run, village, monkeypatch, tmp_path_factory
):
    plain = tmp_path_factory.mktemp("plain")
    put(plain, {**FILES, "docker-compose.yaml": "services: {}\n"})
    (plain / "kunta").mkdir()
    (plain / "municipality.yaml").rename(plain / "kunta/municipality.yaml")
    monkeypatch.chdir(plain)
    for command in (("lint",), ("verify",), ("render",), ("diff",), ("lint", "ohjelma")):
        ran = run(*command)
        assert (ran.code, ran.out, "give a path" in ran.err) == (2, "", True)
    for path in (".", "kunta/municipality.yaml", village):
        ran = run("lint", path)
        assert ran.code in {0, 1}
        assert "document" in ran.out
    assert run("render", ".", "--output", "out").code == 0
    (plain / "kunta/municipality.yaml").rename(plain / "municipality.yaml")
    ran = run("lint")
    assert (ran.code, ran.out, str(plain) in ran.err) == (2, "", True)


@pytest.mark.usefixtures("village")
def test_outside_of_every_workspace_only_what_is_named_is_read(run, monkeypatch, tmp_path_factory):
    plain = tmp_path_factory.mktemp("plain")
    put(plain, {"kunta/a.yaml": "kind: [", "muu/b.yaml": "kind: [", "c.yaml": "kind: ["})
    monkeypatch.chdir(plain)
    for paths, told in (
        (("c.yaml",), {"c.yaml"}),
        (("kunta",), {"a.yaml"}),
        (("c.yaml", "kunta/a.yaml"), {"c.yaml", "kunta/a.yaml"}),
        ((".",), {"c.yaml", "kunta/a.yaml", "muu/b.yaml"}),
    ):
        found = json.loads(run("lint", "--format", "json", *paths).out)["diagnostics"]
        assert {one["path"] for one in found} == told
    assert "separately" in run("lint", "kunta", "muu").err


@pytest.mark.usefixtures("village")
@pytest.mark.skipif(os.name == "nt", reason="Windows keeps the folder that somebody is in")
@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_a_current_folder_that_is_gone_is_told_in_one_line(
    run, monkeypatch, tmp_path_factory, command
):
    gone = tmp_path_factory.mktemp("gone")
    monkeypatch.chdir(gone)
    shutil.rmtree(gone)
    assert run("--version").code == 0
    for arguments in ([command, "--help"], ["--help"]):
        assert "--help" in run(*filter(None, arguments)).out
    if command:
        for arguments in ([], ["x"], ["x", "y"], ["--lang", "en"]):
            ran = run(command, *arguments)
            assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
            assert "current folder no longer exists" in ran.err
    monkeypatch.chdir("/")


def test_a_hook_of_pre_commit_names_paths_of_its_repository(run, village, monkeypatch):
    commit(village, {"kunta/hyvinvointi.toml": "", "kunta/a.yaml": "kind: indicator\nid: a\n"})
    assert "kunta/a.yaml:" in run("lint", "--format", "concise", "kunta/a.yaml").out
    monkeypatch.chdir(village / "kunta")
    assert "\na.yaml:" in "\n" + run("lint", "--format", "concise", "a.yaml").out
    assert git(village, "status", "--porcelain") == ""

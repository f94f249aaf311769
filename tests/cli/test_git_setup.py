"""`hyvinvointi git-setup`: what it writes, that it asks, and that Git then shows items."""

import io

import pytest

from cli.repository import commit, git, put
from diff.village import FILES, edited

pytestmark = pytest.mark.slow

PLAN = "programs/ohjelma.yaml"
TARGET = ("target: {year: 2029, value: 4}", "target: {year: 2029, value: 6}")


def test_it_shows_and_writes_only_when_told(run, village, monkeypatch):
    monkeypatch.setattr("sys.stdin", io.StringIO())
    ran = run("git-setup")
    assert (ran.code, "give --yes" in ran.err) == (2, True)
    assert not (village / ".gitattributes").exists()
    assert (run("git-setup", "--check").code, run("git-setup", "--undo", "--check").code) == (1, 0)
    done = run("git-setup", "--yes")
    assert done.code == 0
    assert done.out.startswith("+ .gitattributes: *.yaml diff=hyvinvointi\n+ git config diff.hyv")
    assert (village / ".gitattributes").read_text() == "*.yaml diff=hyvinvointi\n"
    assert git(village, "config", "diff.hyvinvointi.xfuncname") == "^ *- id: (.*)$"
    again = run("git-setup")
    assert (again.code, again.out, again.err) == (0, "", "Nothing to change.\n")
    assert run("git-setup", "--check").code == 0


def test_undo_leaves_what_others_wrote(run, village):
    put(village, {"hyvinvointi.toml": "documents = ['programs/**/*.yaml', 'a.yaml']"})
    put(village, {".gitattributes": "*.png binary"})
    git(village, "config", "diff.other.xfuncname", "x")
    config = (village / ".git/config").read_text()
    run("git-setup", "--yes")
    assert (village / ".gitattributes").read_text() == (
        "*.png binary\nprograms/**/*.yaml diff=hyvinvointi\na.yaml diff=hyvinvointi\n"
    )
    assert run("git-setup", "--undo", "--yes").code == 0
    assert (village / ".gitattributes").read_text() == "*.png binary\n"
    assert (village / ".git/config").read_text().split() == config.split()
    put(village, {".gitattributes": ""})
    run("git-setup", "--yes")
    run("git-setup", "--undo", "--yes")
    assert not (village / ".gitattributes").exists()


def test_git_then_shows_changes_by_meaning_and_hunks_by_item(run, village):
    run("git-setup", "--yes")
    commit(village, {"muu.yaml": "a: 1\n", "rikki.yaml": FILES[PLAN].replace("ohjelma", "muu", 1)})
    put(village, edited(TARGET))
    put(village, {"muu.yaml": "a: 2\n", "rikki.yaml": "kind: program\nid: ["})
    shown = git(village, "diff")
    assert f"diff --hyvinvointi {PLAN}\nProgramme “Lehtolan hyvinvointiohjelma”  ohjelma\n" in shown
    assert (
        "The target for the indicator “Kiusatut oppilaat” has been made less demanding: 6% instead of 4%."
        in shown
    )
    assert "\n-a: 1\n+a: 2" in shown
    assert "\n+id: [" in shown
    lines = git(village, "diff", "--no-ext-diff", "-U0", PLAN)
    assert "@@ turva" in lines
    git(village, "rm", "-q", "-f", PLAN)
    assert "document-removed" in git(village, "diff", "HEAD", "--", PLAN)


def test_the_driver_takes_no_modules_from_the_checkout(run, village):
    run("git-setup", "--yes")
    edits = edited(TARGET)
    code = "import pathlib; pathlib.Path('ran').touch()\n"
    put(village, edits | {f"{name}.py": code for name in ("yaml", "typer", "json", "hyvinvointi")})
    assert "has been made less demanding" in git(village, "diff")
    assert not (village / "ran").exists()


@pytest.mark.usefixtures("workspace")
def test_outside_of_git(run):
    ran = run("git-setup", "--yes")
    assert (ran.code, "is not in a Git repository" in ran.err) == (2, True)


@pytest.mark.parametrize("target", ["inside", "/dev/zero", "nowhere"])
def test_a_link_in_the_place_of_the_attributes_is_refused(run, village, target):
    put(village, {"inside": "*.png binary\n"})
    (village / ".gitattributes").symlink_to(target)
    ran = run("git-setup", "--yes")
    assert (ran.code, ran.err.count("\n")) == (2, 1)
    assert (village / "inside").read_text() == "*.png binary\n"

"""The hooks that pre-commit offers: their form, and that what they start does its work."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from cli.repository import commit, git, put
from diff.village import FILES, edited

pytestmark = pytest.mark.slow

MANIFEST = Path(__file__).parents[2] / ".pre-commit-hooks.yaml"


HOOKS = {one["id"]: one for one in yaml.safe_load(MANIFEST.read_text())}


@pytest.mark.parametrize("name", HOOKS)
def test_a_hook_has_what_pre_commit_asks_for(name):
    hook = HOOKS[name]
    assert {"id", "name", "entry", "language"} <= hook.keys()
    assert hook["language"] == "python"
    assert hook["pass_filenames"] is False
    if not hook.get("always_run"):
        assert re.search(hook["files"], "programs/raisio/municipality.yaml")
        assert not re.search(hook["files"], "README.md")


@pytest.mark.parametrize("name", ["hyvinvointi-lint", "hyvinvointi-verify", "hyvinvointi-diff"])
def test_what_judges_runs_for_deletions_and_settings_too(name):
    assert HOOKS[name]["always_run"] is True


def test_a_commit_that_changes_what_was_adopted_is_stopped(tmp_path):
    git(tmp_path, "init", "-q", "-b", "main", "--template=")
    commit(tmp_path, {"hyvinvointi.toml": "", **FILES})
    assert start("hyvinvointi-diff", tmp_path) == 0
    put(tmp_path, edited(("target: {year: 2029, value: 4}", "target: {year: 2029, value: 5}")))
    git(tmp_path, "add", "-A")
    assert start("hyvinvointi-diff", tmp_path) == 1


def start(name: str, folder: Path) -> int:
    """Start what a hook starts, as pre-commit does, and return how it ended."""
    command, *rest = shlex.split(HOOKS[name]["entry"])
    assert command == "hyvinvointi"
    done = subprocess.run([sys.executable, "-m", command, *rest], cwd=folder, capture_output=True, check=False)  # fmt: skip
    return done.returncode


@pytest.mark.parametrize(("organ", "code"), [("valtuusto", 0), ("valtusto", 1)])
def test_what_it_starts_judges_the_whole_workspace(tmp_path, organ, code):
    (tmp_path / "hyvinvointi.toml").touch()
    (tmp_path / "kunta.yaml").write_text(
        "kind: municipality\nid: a\nname: A\ncode: '999'\n"
        "organs: [{id: valtuusto, name: Valtuusto, type: council}]\n"
    )
    (tmp_path / "ohjelma.yaml").write_text(
        "kind: program\nid: b\ntitle: B\ntype: other\nstatus: idea\n"
        f"period: {{start: 2026}}\nowner: {organ}\n"
    )
    assert start("hyvinvointi-lint", tmp_path) == code


def test_what_it_starts_lays_out_documents_and_nothing_else(tmp_path):
    (tmp_path / "hyvinvointi.toml").touch()
    (tmp_path / "kunta.yaml").write_text("id: a\nkind: municipality\nname: A\n")
    (tmp_path / "other.yaml").write_text("jobs: {'a':   1}\n")
    assert start("hyvinvointi-fmt", tmp_path) == 0
    assert (tmp_path / "kunta.yaml").read_text() == "kind: municipality\nid: a\nname: A\n"
    assert (tmp_path / "other.yaml").read_text() == "jobs: {'a':   1}\n"

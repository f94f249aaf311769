"""The hooks that pre-commit offers: their form, and that what they start does its work."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

MANIFEST = Path(__file__).parents[2] / ".pre-commit-hooks.yaml"


def hook() -> dict[str, object]:
    (only,) = yaml.safe_load(MANIFEST.read_text())
    return only


def test_the_hook_has_what_pre_commit_asks_for():
    assert {"id", "name", "entry", "language"} <= hook().keys()
    assert hook()["id"] == "hyvinvointi-lint"
    assert hook()["language"] == "python"
    assert re.search(str(hook()["files"]), "programs/raisio/municipality.yaml")
    assert not re.search(str(hook()["files"]), "README.md")


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
    command, *rest = shlex.split(str(hook()["entry"]))
    assert command == "hyvinvointi"
    done = subprocess.run([sys.executable, "-m", command, *rest], cwd=tmp_path, capture_output=True, check=False)  # fmt: skip
    assert done.returncode == code

"""The examples of what a report must and must not say, each as two commits of a repository."""

import json
import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

from hyvinvointi.diff import compare
from hyvinvointi.report.changes_json import changes_json
from hyvinvointi.workspace import GitTree, Workspace, load

CASES = Path(os.environ.get("HYVINVOINTI_CASES") or Path(__file__).parents[3] / "shared" / "cases")
FOLDERS = sorted(CASES.glob("diff/*/expected.yaml"))
NAMES = [path.parent.name for path in FOLDERS]

pytestmark = pytest.mark.skipif(not FOLDERS, reason=f"no examples in {CASES}/diff")


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One repository with all bases in its first commit and all heads in its second."""
    # Copied without times: Git would take a file of one size and time for unchanged.
    root = tmp_path_factory.mktemp("cases")
    subprocess.run(["git", "init", "-q", root], check=True)
    for side in ("base", "head"):
        for name in NAMES:
            shutil.rmtree(root / name, ignore_errors=True)
            source = CASES / "diff" / name / side
            shutil.copytree(source, root / name, copy_function=shutil.copyfile)
        author = ["-c", "user.name=t", "-c", "user.email=t@example.fi", "-c", "core.autocrlf=false"]
        for folder in (one for one in root.rglob("*") if one.is_dir()):
            folder.chmod(0o755)
        subprocess.run(["git", "-C", root, "add", "-A"], check=True)
        subprocess.run(["git", "-C", root, *author, "commit", "-qm", side], check=True)
    return root


@pytest.mark.parametrize("name", NAMES)
def test_case(repository: Path, name: str) -> None:
    expected = yaml.safe_load((CASES / "diff" / name / "expected.yaml").read_text("utf-8"))
    base, head = (load(GitTree(repository / name, revision)) for revision in ("HEAD~1", "HEAD"))
    for report in _reports(base, head):
        changes = report["changes"]
        told = [(one["rule"], one["level"], one["entity"]["id"], one["field"]) for one in changes]
        assert (0 if report["gate"] == "passed" else 1) == expected["exit"], told
        assert report["summary"]["formatting"] == expected["formatting"], told
        assert len(changes) <= expected["max_changes"], told
        for wanted in expected["must"]:
            assert any(_fits(one, wanted, must=True) for one in changes), (wanted, told)
        for unwanted in expected["must_not"]:
            assert not any(_fits(one, unwanted, must=False) for one in changes), (unwanted, told)
        only = expected.get("only_entities")
        if only:
            assert all(_is_about(one, only) for one in changes), told
        levels = expected.get("only_levels")
        assert not levels or all(one["level"] in levels for one in changes), told


def _reports(base: Workspace, head: Workspace) -> list[dict[str, Any]]:
    comparison = compare(base, head)
    reports = [
        json.loads(changes_json(comparison, base, head, names=("a", "b"), language=language))
        for language in ("fi", "sv", "en")
    ]
    return [*reports]


def _is_about(change: dict[str, Any], ids: list[str]) -> bool:
    return bool({change["entity"]["id"], change["entity"]["parent"]} & set(ids))


def _fits(change: dict[str, Any], wanted: dict[str, Any], *, must: bool) -> bool:
    pointers = [(change[side] or {}).get("pointer") for side in ("base_location", "head_location")]
    rule = change["rule"] + (change["message"] if must else "")
    shown = json.dumps(change, ensure_ascii=False)
    checks = {
        "entity": lambda v: _is_about(change, v if isinstance(v, list) else [v]),
        "level": lambda v: change["level"] in (v if isinstance(v, list) else [v]),
        "field": lambda v: any(re.search(v, str(one)) for one in (change["field"], *pointers)),
        "old": lambda v: _holds(change["old"], v),
        "new": lambda v: _holds(change["new"], v),
        "previous_id": lambda v: change.get("previous_id") == v,
        "legitimised_by": lambda v: change["legitimised_by"] == v,
        "rule_any": lambda v: any(re.search(one, rule) for one in v),
        "mentions": lambda v: all(re.search(one, shown) for one in v),
    }
    return all(checks[key](value) for key, value in wanted.items())


def _holds(said: object, wanted: object) -> bool:
    if isinstance(said, dict):
        return any(_holds(one, wanted) for one in said.values())
    if isinstance(said, list):
        return any(_holds(one, wanted) for one in said)
    return said == wanted or str(said) == str(wanted)

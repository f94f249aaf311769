"""Small workspaces with one defect each, kept beside the repository: all is found where it is.

Each folder has an `expected.yaml`; what its fields mean stands in the README beside the folders.
"""

import json
import os
import re
import resource
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[2]
CASES = Path(os.environ.get("HYVINVOINTI_CASES", ROOT.parent / "shared" / "cases")) / "lint"
FOLDERS = sorted(path.parent for path in CASES.glob("*/expected.yaml"))

pytestmark = pytest.mark.skipif(not FOLDERS, reason=f"no example workspaces in {CASES}")


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_case(folder, run, monkeypatch):
    expected = yaml.safe_load((folder / "expected.yaml").read_text(encoding="utf-8"))
    monkeypatch.chdir(folder)
    ran = run("lint", "--format", "json", "--lang", "en", *expected.get("args", ()))
    told = json.loads(ran.out)
    known = fingerprints(folder.parent / expected["base"]) if "base" in expected else set()
    findings = [one for one in told["diagnostics"] if one["fingerprint"] not in known]
    for wanted in expected["expect"]:
        hits = hits_of(findings, wanted)
        assert len(hits) == wanted.get("count", len(hits) or 1), (wanted, findings)
    heavy = [one for one in findings if one["severity"] in {"error", "warning"}]
    assert len(heavy) <= expected.get("max_findings", len(heavy)), heavy
    errors = [one for one in told["diagnostics"] if one["severity"] == "error"]
    assert len(errors) <= expected.get("max_errors", len(errors)), errors
    assert told["summary"]["documents"] >= expected.get("documents", 0)
    codes = expected.get("exit", ran.code)
    assert ran.code in (codes if isinstance(codes, list) else [codes])
    assert [one for one in expected.get("forbid", ()) if re.search(one, ran.out + ran.err)] == []


@cache
def fingerprints(folder: Path) -> set[str]:
    expected = yaml.safe_load((folder / "expected.yaml").read_text(encoding="utf-8"))
    done = lint_in(folder, expected.get("args", ()))
    return {one["fingerprint"] for one in json.loads(done.stdout)["diagnostics"]}


def lint_in(folder, arguments):
    command = [sys.executable, "-m", "hyvinvointi", "lint", "--format", "json", "--lang", "en"]
    return subprocess.run([*command, *arguments], cwd=folder, capture_output=True, check=False)


def hits_of(findings, wanted):
    """The findings at the first place, of those that are as good, where there are any."""
    such = [one for one in findings if is_such(one, wanted)]
    for place in (wanted, *wanted.get("or", ())):
        hits = [one for one in such if is_at(one, place)]
        if hits:
            return hits
    return [one for one in such if one["path"] == wanted.get("or_file")]


def is_such(one, wanted):
    named = f"{one['code']} {one['rule']} {one['message']}"
    said = f"{one['message']} {one['help']} {json.dumps(one['fix'], ensure_ascii=False)}"
    related = {(other["path"], other["line"]) for other in one["related"]}
    near = {(other["file"], other["line"]) for other in wanted.get("related_any", ())}
    return (
        one["severity"] in wanted.get("severity_any", [one["severity"]])
        and any(re.search(rule, named, re.IGNORECASE) for rule in wanted.get("rule_any", [""]))
        and all(re.search(text, said, re.IGNORECASE) for text in wanted.get("says", ()))
        and (not near or bool(near & related))
    )


def is_at(one, place):
    columns = place.get("column_any", [place.get("column", one["column"])])
    return (
        one["path"] == place["file"]
        and one["line"] == place.get("line", one["line"])
        and one["column"] in columns
    )


def test_cases_are_linted_within_their_time_and_memory():
    """The largest demand of all cases holds for one process, which CPU and memory are told of."""
    limits = yaml.safe_load((FOLDERS[0] / "expected.yaml").read_text(encoding="utf-8"))
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = lint_in(FOLDERS[0], limits.get("args", ()))
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    assert done.returncode == limits["exit"]
    assert seconds <= limits["max_seconds"]
    assert after.ru_maxrss / 1024 <= limits["max_rss_mib"]

"""What the action of GitHub and the template of GitLab do, by their own steps on real repositories."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from cli.repository import commit, git

ROOT = Path(__file__).parents[2]
ACTION = yaml.safe_load((ROOT / "action.yml").read_text())
GITLAB = yaml.safe_load((ROOT / "ci/gitlab.yml").read_text())["hyvinvointi"]
STEPS = {one["id"]: one for one in ACTION["runs"]["steps"] if "id" in one}
EXAMPLES = ROOT / "programs" / "esimerkkila"
PLAN = "programs/hyvinvointiohjelma-2026-2029.yaml"


@pytest.fixture(scope="module")
def upstream(tmp_path_factory):
    """A repository whose `main` holds a sound workspace with an adopted program."""
    folder = tmp_path_factory.mktemp("upstream")
    git(folder, "init", "-q", "-b", "main", "--template=")
    paths = (path for path in EXAMPLES.rglob("*") if path.is_file())
    files = {path.relative_to(EXAMPLES).as_posix(): path.read_text() for path in paths}
    commit(folder, {"hyvinvointi.toml": "", **files})
    return folder


@pytest.fixture
def clone(upstream, tmp_path):
    """A checkout of a branch, as `actions/checkout` with `fetch-depth: 0` makes it."""
    return cloned(upstream, tmp_path / "clone")


def cloned(upstream, folder, *options):
    git(upstream, "clone", "-q", *options, upstream.as_uri(), folder)
    git(folder, "checkout", "-q", "-b", "change")
    return folder


def weakened(folder):
    """Commit a proposal that changes the adopted program."""
    text = (folder / PLAN).read_text()
    done = subprocess.run(
        [sys.executable, ROOT / "tests/proposal.py", folder / PLAN], capture_output=True, check=True
    )
    assert done.stdout.decode() != text
    commit(folder, {PLAN: done.stdout.decode()})


def environment(tmp_path, **more):
    binary = tmp_path / "bin"
    binary.mkdir(exist_ok=True)
    program = binary / "hyvinvointi"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m hyvinvointi "$@"\n')
    program.chmod(0o755)
    path = f"{binary}{os.pathsep}{os.environ['PATH']}"
    return os.environ | {"PATH": path, "LC_ALL": "C.UTF-8", **more}


def github(folder, tmp_path, base="origin/main", **more):
    """Run the step `check` of the action and return how it ended, what it wrote and the summary."""
    named = {name: tmp_path / name.lower() for name in ("GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY")}
    values = {name: str(path) for name, path in named.items()}
    values |= {"GITHUB_ACTION_PATH": str(ROOT), "OUTPUT": str(tmp_path / "out"), "BASE": base}
    values |= {"FORMAT": "github", "FAIL_ON": "substantive", "ACCEPTED": "accepted.toml", **more}
    command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", STEPS["check"]["run"]]
    done = subprocess.run(
        command, cwd=folder, env=environment(tmp_path, **values), capture_output=True, check=False
    )
    summary = named["GITHUB_STEP_SUMMARY"]
    return done, summary.read_text() if summary.exists() else ""


def gitlab(folder, tmp_path, upstream, target="main"):
    values = {**GITLAB["variables"], "CI_MERGE_REQUEST_PROJECT_URL": upstream.as_uri()}
    values |= {"CI_MERGE_REQUEST_TARGET_BRANCH_NAME": target}
    command = ["sh", "-ec", "\n".join(GITLAB["script"])]
    return subprocess.run(
        command, cwd=folder, env=environment(tmp_path, **values), capture_output=True, check=False
    )


def test_no_expression_stands_in_a_script():
    assert not [one for one in ACTION["runs"]["steps"] if "${{" in one.get("run", "")]


BLOCKS = re.findall(r"```yaml\n(.*?)```", (ROOT / "docs/ci.md").read_text("utf-8"), re.DOTALL)


def test_what_is_to_be_copied_has_the_history_and_asks_for_what_the_action_has():
    check, publish, _ = map(yaml.safe_load, BLOCKS)
    jobs = {**check["jobs"], **publish}
    steps = [step for job in jobs.values() for step in job["steps"]]
    checkouts = [one["with"] for one in steps if one.get("uses", "").startswith("actions/checkout")]
    assert checkouts == [{"fetch-depth": 0, "persist-credentials": False}] * 2
    assert "pull_request_target" not in check[True]
    used = {*re.findall(r"steps\.hyvinvointi\.outputs\.(\w+)", BLOCKS[0])}
    assert used == ACTION["outputs"].keys()
    assert not [one for one in steps if "${{" in one.get("run", "")]


@pytest.mark.slow
def test_a_sound_pull_request_passes_with_findings_and_a_site(clone, tmp_path):
    commit(clone, {"notes.txt": "x"})
    done, _ = github(clone, tmp_path)
    assert done.returncode == 0, done.stdout.decode() + done.stderr.decode()
    assert (tmp_path / "out/site/index.html").exists()
    assert json.loads((tmp_path / "out/lint.sarif").read_text())["version"] == "2.1.0"
    outputs = dict(one.split("=") for one in (tmp_path / "github_output").read_text().splitlines())
    assert outputs.keys() == ACTION["outputs"].keys()


@pytest.mark.slow
def test_a_pull_request_that_changes_what_was_adopted_fails_until_it_is_accepted(clone, tmp_path):
    weakened(clone)
    done, summary = github(clone, tmp_path)
    assert done.returncode == 1
    assert b"::error" in done.stdout
    assert summary == (tmp_path / "out/changes.md").read_text() != ""
    program = environment(tmp_path)
    command = ["hyvinvointi", "diff", "--merge-base", "origin/main"]
    listed = subprocess.run(
        [*command, "--format", "json"], cwd=clone, env=program, capture_output=True, check=False
    )
    for change in json.loads(listed.stdout)["changes"]:
        why = ["--reason", "Oikaisu", "--by", "Aino Niemi"]
        accept = ["hyvinvointi", "accept", change["fingerprint"], *why]
        if change["level"] in {"substantive", "critical"}:
            subprocess.run(accept, cwd=clone, env=program, check=True, capture_output=True)
    gate = [*command, "--accepted", "accepted.toml"]
    done = subprocess.run(gate, cwd=clone, env=program, check=False, capture_output=True)
    assert done.returncode == 0, done.stdout.decode()


@pytest.mark.slow
def test_a_shallow_checkout_is_told_and_does_not_pass(upstream, tmp_path):
    shallow = cloned(upstream, tmp_path / "shallow", "--depth", "1")
    git(shallow, "update-ref", "-d", "refs/remotes/origin/main")
    done, _ = github(shallow, tmp_path)
    assert done.returncode == 2
    assert b"Traceback" not in done.stderr


@pytest.mark.slow
def test_a_push_is_compared_with_nothing(clone, tmp_path):
    done, summary = github(clone, tmp_path, base="")
    assert (done.returncode, summary) == (0, "")


@pytest.mark.slow
@pytest.mark.parametrize(("changes", "code"), [(False, 0), (True, 1)])
def test_a_fork_on_gitlab_is_compared_with_the_project_it_goes_to(
    upstream, tmp_path, changes, code
):
    fork = cloned(upstream, tmp_path / "fork")
    git(fork, "remote", "set-url", "origin", (tmp_path / "nowhere").as_uri())
    if changes:
        weakened(fork)
    done = gitlab(fork, tmp_path, upstream)
    assert done.returncode == code, done.stdout.decode() + done.stderr.decode()
    assert isinstance(json.loads((fork / "gl-code-quality-report.json").read_text()), list)
    assert (fork / "build/site/index.html").exists()


GH = """\
#!/bin/sh
echo "$@" >> "$CALLS"
case "$*" in *PATCH*|*POST*) for one; do case "$one" in body=@*) cat "${one#body=@}" > "$BODY";; esac; done;;
*) printf '%s' "$COMMENTS";; esac
"""


@pytest.mark.parametrize(("comments", "method"), [("", "POST"), ("17\\n18\\n", "PATCH")])
def test_there_is_one_comment_which_later_runs_write_anew(tmp_path, comments, method):
    values = {"CALLS": str(tmp_path / "calls"), "BODY": str(tmp_path / "body"), "NUMBER": "5"}
    values |= {"CHANGES": str(tmp_path / "changes.md"), "GITHUB_REPOSITORY": "kunta/ohjelmat"}
    values |= {"COMMENTS": comments.replace("\\n", "\n"), "GITHUB_ACTION_PATH": str(ROOT)}
    (tmp_path / "changes.md").write_text("# Muutokset\n" + "ä" * 60_000)
    surroundings = environment(tmp_path, **values)
    gh = tmp_path / "bin" / "gh"
    gh.write_text(GH)
    gh.chmod(0o755)
    command = ["bash", "-eo", "pipefail", "-c", STEPS["comment"]["run"]]
    subprocess.run(command, env=surroundings, check=True, capture_output=True)
    calls = (tmp_path / "calls").read_text().splitlines()
    assert len(calls) == 2
    assert f"--method {method} " in calls[1]
    assert ("comments/17 " in calls[1]) is (method == "PATCH")
    body = (tmp_path / "body").read_text()
    assert body.startswith("<!-- hyvinvointi -->\n# Muutokset\nää")
    assert len(body.encode()) < 65_536
